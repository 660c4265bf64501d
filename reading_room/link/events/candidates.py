"""Candidates: the drafts that may be meant, found by names and months and never by looking at all.

A name that stands with very many drafts, or with very many of one month, tells nothing and is passed
over, so that the work grows with the archive and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.drafts import Draft
from reading_room.link.events.spans import span
from reading_room.model import Edtf

_WIDEST = 40
"""Drafts that a name may stand with and still be looked up by it."""
_LONGEST = 400


class Candidates:
    """Drafts by their names, and by their names and months."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._names: defaultdict[str, list[int]] = defaultdict(list)
        self._months: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, draft in enumerate(drafts):
            self.add(number, draft)

    def add(self, number: int, draft: Draft) -> None:
        """Add a draft under its number."""
        for key in sorted(draft.who.keys() | draft.where):
            self._names[key].append(number)
            for month in _months(draft.date):
                self._months[key, month].append(number)

    def named(self, names: Iterable[str]) -> set[int]:
        """Return the drafts that share one of the names."""
        rows = (self._names.get(name, ()) for name in names)
        return {number for row in rows if len(row) <= _WIDEST for number in row}

    def dated(self, dates: Iterable[Edtf], names: Iterable[str]) -> set[int]:
        """Return the drafts that share a month and one of the names."""
        months = {month for date in dates for month in _months(date)}
        rows = (self._months.get((name, month), ()) for name in names for month in months)
        return {number for row in rows if len(row) <= _WIDEST for number in row}


def _months(value: Edtf | None) -> Iterator[int]:
    """Yield the months that a date lies in, counted from the year 0."""
    if value and span(value) <= _LONGEST:
        parsed = parse_edtf(value)
        yield from range(
            parsed.first.year * 12 + parsed.first.month, parsed.last.year * 12 + parsed.last.month + 1
        )
