"""Figures: numbers in a text with the word for what they count, `over 10 hours`, `1,900 members`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.link.names.vocabulary import FUNCTION_WORDS

_ONES = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred"
_WORDS = {
    **{word: 10.0 * n for n, word in enumerate(_TENS.split(), 1)},
    **{word: float(n) for n, word in enumerate(_ONES.split(), 1)},
    "dozen": 12.0,
}
_ARTICLES = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5}
_SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
LENGTHS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
"""Units of a length of time: before them, and before a scale, `a` is a number."""

_NUMBER = "|".join(sorted(_WORDS, key=lambda w: (-len(w), w)))
_COUNTED = "|".join((*sorted(f"{unit}s?" for unit in LENGTHS), *_SCALES))
_FIGURE = re.compile(
    rf"""(?ix)
    (?: (?: (?: more | less | fewer ) [ ] than | (?: just [ ] )? (?: over | under ) | about | around
      | almost | nearly | some | up [ ] to | at [ ] least ) [ ] )?
    (?<![\w.,:$£€-]) (?P<money> [$£€] )?
    (?: (?P<digits> \d{{1,3}} (?: ,\d{{3}} )+ (?: \.\d+ )? | \d+ (?: \.\d+ )? )
      | (?P<word> {_NUMBER} | (?: half [ ] )? an? (?= [ ] (?: {_COUNTED} ) \b ) ) )
    (?: [ -]? (?P<scale> {"|".join(_SCALES)} ) \b )?
    (?: (?P<percent> \s? % | [ ] per [ ]? cent \b ) | (?P<counted> [ -] (?P<unit> [^\W\d_]{{3,}} ) ) )?
    (?! \w )
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of something."""

    start: int
    """First code point."""
    end: int
    """Behind the last one."""
    amount: float
    """The number."""
    unit: str
    """What is counted, in the singular and in lower case; `%`, or the sign of a currency."""


def find_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of a text in reading order; numbers of nothing, as in a date, are left out."""
    for match in _FIGURE.finditer(text):
        unit = match["money"] or ("%" if match["percent"] else _unit(match["unit"] or ""))
        end = match.start("counted") if match["money"] and match["counted"] else match.end()
        if unit:
            yield Figure(start=match.start(), end=end, amount=_amount(match), unit=unit)


def _amount(match: re.Match[str]) -> float:
    digits, word, scale = match["digits"], match["word"], (match["scale"] or "").casefold()
    number = float(digits.replace(",", "")) if digits else (_WORDS | _ARTICLES)[word.casefold()]
    return number * _SCALES.get(scale, 1.0)


def _unit(word: str) -> str:
    """Return a common noun in the singular; empty for a name or a word that is no noun."""
    folded = word.casefold()
    if word != folded or folded in FUNCTION_WORDS:
        return ""
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded.removesuffix("s") if not folded.endswith("ss") else folded
