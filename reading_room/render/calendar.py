"""`/events.ics`: the events whose days are known, for calendars.

Source: RFC 5545 (iCalendar). An event is a whole day or several; where only a longer time is known it is
left out, with the reason, since a calendar would show it as if it had lasted that long.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from reading_room.dates.edtf import parse_edtf
from reading_room.model import EventStatus, LinkedEvent, Page, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.slugs import event_url, public_url
from reading_room.words import Words
from reading_room.words.dates import in_words

CALENDAR_URL = Url("/events.ics")

LONGEST = 31
"""Days of the longest entry."""

_STAMP = "19700101T000000Z"
"""When each entry was made, which the format demands: nothing records it, so the zero of Unix time."""
_WIDTH = 75
"""Octets of a line before it is folded."""
_STATES = {
    EventStatus.PLANNED: "TENTATIVE",
    EventStatus.DENIED: "CANCELLED",
    EventStatus.HAPPENED: "CONFIRMED",
}
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def calendar(index: ArchiveIndex) -> Page:
    """Return the calendar of all events that can be in one."""
    return _file(CALENDAR_URL, index.site.title, index.events.values(), index)


def event_calendars(index: ArchiveIndex) -> Iterator[Page]:
    """Yield a calendar of one event for each that can be in one."""
    for linked in index.events.values():
        if left_out(linked, index.say) is None:
            url = Url(f"{event_url(linked.event.slug)}event.ics")
            yield _file(url, linked.event.title, [linked], index)


def _file(url: Url, name: str, events: Iterable[LinkedEvent], index: ArchiveIndex) -> Page:
    reasons = [(linked, left_out(linked, index.say)) for linked in events]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Reading Room//EN",
        _line("X-WR-CALNAME", name),
        *(_line("X-LEFT-OUT", f"{linked.event.title}: {why}") for linked, why in reasons if why),
        *(line for linked, why in reasons if why is None for line in _entry(linked, index)),
        "END:VCALENDAR",
    ]
    return Page(url=url, content="".join(f"{_folded(line)}\r\n" for line in lines).encode())


def left_out(linked: LinkedEvent, say: Words) -> str | None:
    """Return why an event is not in the calendar, in words; None where it is."""
    if linked.event.date is None:
        return say("calendar.no_date")
    value = parse_edtf(linked.event.date)
    if value.first == date.min or value.last == date.max:
        return say("calendar.open", date=in_words(linked.event.date, say))
    if (value.last - value.first).days >= LONGEST or _is_vague(linked.event.date):
        return say("calendar.vague", date=in_words(linked.event.date, say))
    return None


def _is_vague(value: str) -> bool:
    """Return whether a date is a month, which is a time in which the event was, not how long it took."""
    return "/" not in value and len(value.rstrip("~?%")) < len("2023-03-22")


def _entry(linked: LinkedEvent, index: ArchiveIndex) -> Iterator[str]:
    event, site = linked.event, index.site
    address = public_url(site, event_url(event.slug))
    value = parse_edtf(str(event.date))
    unsure = value.approximate or value.uncertain
    place = index.entities[event.place].name if event.place else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{event.slug}@{urlsplit(site.base_url).hostname if address else 'reading-room'}"
    yield f"DTSTAMP:{_STAMP}"
    yield f"DTSTART;VALUE=DATE:{_basic(value.first)}"
    if value.last < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(value.last + timedelta(days=1))}"
    yield _line("SUMMARY", event.title)
    yield from _given("LOCATION", place)
    about = index.say("calendar.date", date=in_words(value.text, index.say)) if unsure else ""
    yield from _given("DESCRIPTION", about)
    yield from [f"URL:{address}"] if address else []
    yield f"STATUS:{'TENTATIVE' if unsure else _STATES[linked.status]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _given(name: str, words: str) -> Iterable[str]:
    return [_line(name, words)] if words else []


def _line(name: str, words: str) -> str:
    """Return a line with its words escaped; what the format forbids, or turns words around, left out."""
    plain = re.sub(r"[\x00-\x09\x0b-\x1f\x7f\u202d\u202e]", " ", words)
    return f"{name}:{''.join(_ESCAPES.get(c, c) for c in plain)}"


def _folded(line: str) -> str:
    """Break a line before it is longer than the format allows, never within a character."""
    parts, width = [""], 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if width + size > _WIDTH:
            parts.append(" ")
            width = 1
        parts[-1] += character
        width += size
    return "\r\n".join(parts)
