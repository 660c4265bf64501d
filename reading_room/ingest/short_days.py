"""Days of three numbers of two digits, `18-02-04`: which is the year, other lines tell."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import permutations

_SHORT = re.compile(r"(?<!\d)(?<!\d-)\d\d-\d\d-\d\d(?!\d|-\d)")
_ORDERS = ((0, 1, 2), (2, 1, 0), (2, 0, 1))
"""Places of year, month and day: the year leads, the day, the month."""
_LONGEST = 120
"""Code points of a line that is a stamp."""
_CENTURY = 69
"""Years of this century end below it, as POSIX reads two digits."""


def readings(text: str) -> frozenset[date]:
    """Return the days that `18-02-04` may be; none for what is no such day."""
    found = set()
    if _SHORT.fullmatch(text):
        parts = [int(part) for part in text.split("-")]
        for year, month, day in ([parts[place] for place in order] for order in _ORDERS):
            try:
                found.add(date(year + (2000 if year < _CENTURY else 1900), month, day))
            except ValueError:
                continue
    return frozenset(found)


def agreed_day(lines: Iterable[tuple[int, str]]) -> tuple[date, int, str] | None:
    """Return the one day that differently written ones may both be, with its line and words.

    `lines`: numbers and words of the short lines around one article.

    >>> agreed_day([(1, "ANW4471 18-02-04 13:06"), (9, "ANW-NY-02-04-18 0806EST")])
    (datetime.date(2018, 2, 4), 1, 'ANW4471 18-02-04 13:06')
    """
    tokens: dict[str, tuple[int, str]] = {}
    for number, text in lines:
        if len(text) <= _LONGEST:
            for match in _SHORT.finditer(text):
                tokens.setdefault(match[0], (number, text))
    for first, second in permutations(list(tokens)[:6], 2):
        common = readings(first) & readings(second)
        if len(common) == 1:
            return next(iter(common)), *tokens[first]
    return None
