"""Spans of time: how long a date may be, and how far two dates lie apart."""

from functools import lru_cache

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Edtf


@lru_cache(maxsize=2**16)
def span(value: Edtf) -> int:
    """Return how many days a date may lie in, counted from 1."""
    parsed = parse_edtf(value)
    return (parsed.last - parsed.first).days + 1


@lru_cache(maxsize=2**18)
def apart(first: Edtf | None, second: Edtf | None) -> int:
    """Return the days between two dates; 0 where they may be one, or where either is not known.

    >>> apart(Edtf("2023-03"), Edtf("2023-04-02"))
    2
    """
    if not first or not second:
        return 0
    one, two = parse_edtf(first), parse_edtf(second)
    return max(0, (two.first - one.last).days, (one.first - two.last).days)
