"""Counts of units in phrases: `two weeks`, `a couple of years`, `twenty-five days`."""

from reading_room.dates.grammar import Phrase
from reading_room.dates.period import Unit

UNITS = ("unit", "week", "weekend", "quarter", "year_word", "century", "units", "years")
"""The classes of words for units."""


def unit_of(phrase: Phrase) -> Unit:
    """Return the unit that a phrase counts in."""
    return Unit(str(phrase.value(*UNITS)))


def count_of(phrase: Phrase) -> int | None:
    """Return how many units a phrase counts; None where it says several or a fraction."""
    if phrase.has("few", "decimal", "half"):
        return None
    numbers = [
        value for value in phrase.values("number", "word", "big", "year") if isinstance(value, int)
    ]
    if len(numbers) > 1 and 100 > numbers[0] >= 20 > numbers[1]:
        return numbers[0] + numbers[1]
    if numbers[1:] == [100]:
        return numbers[0] * 100
    return numbers[0] if numbers else 1
