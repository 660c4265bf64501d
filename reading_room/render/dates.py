"""Dates as pages need them: events in order of time, and values as machines want them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from reading_room.dates.edtf import EdtfDate, first_day, parse_edtf
from reading_room.model import Edtf
from reading_room.render.summaries import EventSummary
from reading_room.words import Words
from reading_room.words.dates import in_words, when

UNKNOWN = "1970-01-01T00:00:00Z"
"""What stands where a format demands an instant and none is known: the zero of Unix time."""

_ISO = re.compile(r"\d{4}(-(0\d|1[012])(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)")


def by_time(events: Iterable[EventSummary]) -> tuple[EventSummary, ...]:
    """Return events earliest first, those without a date at the end; ties by slug."""
    return tuple(sorted(events, key=_order))


def latest_first(events: Sequence[EventSummary]) -> tuple[EventSummary, ...]:
    """Return events, given in order of time, latest first; those without a date still at the end."""
    dated = [event for event in events if event.date]
    return (*reversed(dated), *events[len(dated) :])


def when_it_was(event: EventSummary, say: Words) -> str:
    """Return when an event was, in words that tell a time that it filled from one that it lay in."""
    if event.date is None:
        return say("date.unknown")
    return (in_words if event.lasted else when)(event.date, say)


def is_soft(value: EdtfDate, event: EventSummary) -> bool:
    """Return whether an event lay somewhere in its time: in a month, about a day, between two days."""
    ends = value.text.split("/")
    coarse = any(len(end.partition("T")[0]) < len("2023-03-22") or "X" in end for end in ends)
    between = len(ends) == 2 and not event.lasted
    return coarse or between or value.approximate or value.uncertain


def year_of(value: Edtf | None) -> int | None:
    """Return the year of a date's first day."""
    day = first_day(value)
    return day.year if day else None


def machine_date(value: Edtf) -> str | None:
    """Return the date as ISO 8601 has it; None for what it cannot say (seasons, intervals, doubts)."""
    return value if _ISO.fullmatch(value) else None


def instant(value: Edtf | None) -> str | None:
    """Return the instant of a date (RFC 3339); None where not even the day is known.

    A day without a time or a zone is given as its midnight in UTC.
    """
    if value is None or not _ISO.fullmatch(value) or len(value) < len("2023-03-22"):
        return None
    timed = _INSTANT.fullmatch(value)
    return f"{timed[1]}{timed[2] or ':00'}{timed[3]}" if timed else f"{value[:10]}T00:00:00Z"


def earliest(value: Edtf | None) -> str:
    """Return the first instant that a date may mean, or `UNKNOWN`."""
    if value is None:
        return UNKNOWN
    first = parse_edtf(value).first
    return instant(value) or (UNKNOWN if first == date.min else f"{first.isoformat()}T00:00:00Z")


def _order(event: EventSummary) -> tuple[date, date, str]:
    last = parse_edtf(event.date).last if event.date else date.max
    return first_day(event.date) or date.max, last, event.slug
