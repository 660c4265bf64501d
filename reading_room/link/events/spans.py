"""Spans of time: how long a date may be, and how far two dates lie apart."""

from reading_room.dates.edtf import EdtfDate, parse_edtf
from reading_room.model import Edtf


def span(value: Edtf) -> int:
    """Return how many days a date may lie in, counted from 1."""
    parsed = parse_edtf(value)
    return (parsed.last - parsed.first).days + 1


def apart(first: Edtf | None, second: Edtf | None) -> int:
    """Return the days between two dates; 0 where they may be one, or where either is not known.

    >>> apart(Edtf("2023-03"), Edtf("2023-04-02"))
    2
    """
    if not first or not second:
        return 0
    one, two = sorted((parse_edtf(first), parse_edtf(second)), key=_bounds)
    return max(0, (two.first - one.last).days)


def _bounds(value: EdtfDate) -> tuple[int, int]:
    return value.first.toordinal(), value.last.toordinal()
