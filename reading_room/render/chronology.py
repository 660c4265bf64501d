"""Events in order of time."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from reading_room.dates.edtf import EdtfDate, in_words, parse_edtf, when
from reading_room.model import LinkedEvent

_FILLED = frozenset({"lead-first-day", "lead-last-day"})
"""Rules that read how long an event took; others read no more than when it was."""


def by_time(events: Iterable[LinkedEvent]) -> tuple[LinkedEvent, ...]:
    """Return events earliest first, those without a date at the end; ties by slug."""
    return tuple(sorted(events, key=_order))


def by_year(events: Sequence[LinkedEvent]) -> tuple[tuple[int | None, tuple[LinkedEvent, ...]], ...]:
    """Return events, given in order of time, by the year in which they began; None for undated ones."""
    return tuple((year, tuple(group)) for year, group in groupby(events, year_of))


def when_it_was(linked: LinkedEvent) -> str:
    """Return when an event was, in words that tell a time that it filled from one that it lay in."""
    value = linked.event.date
    if value is None:
        return "date unknown"
    return in_words(value) if lasted(linked) else when(value)


def lasted(linked: LinkedEvent) -> bool:
    """Return whether an event took all of its time; otherwise it lay somewhere in it."""
    return linked.curated or linked.rule in _FILLED


def is_soft(value: EdtfDate, linked: LinkedEvent) -> bool:
    """Return whether an event lay somewhere in its time: in a month, about a day, between two days."""
    ends = value.text.split("/")
    coarse = any(len(end.partition("T")[0]) < len("2023-03-22") or "X" in end for end in ends)
    between = len(ends) == 2 and not lasted(linked)
    return coarse or between or value.approximate or value.uncertain


def first_day(linked: LinkedEvent) -> date | None:
    """Return the first day on which an event may have begun; the last, where the first is open."""
    if linked.event.date is None:
        return None
    value = parse_edtf(linked.event.date)
    return value.last if value.first == date.min else value.first


def year_of(linked: LinkedEvent) -> int | None:
    """Return the year in which an event began."""
    day = first_day(linked)
    return day.year if day else None


def _order(linked: LinkedEvent) -> tuple[date, date, str]:
    day = first_day(linked)
    last = parse_edtf(linked.event.date).last if linked.event.date else date.max
    return day or date.max, last, linked.event.slug
