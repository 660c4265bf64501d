"""`/events/` and `/timeline/`: all events, the latest first and the earliest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from reading_room.dates.edtf import EdtfDate, first_day, parse_edtf
from reading_room.model import Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import is_soft, latest_first, year_of
from reading_room.render.page_meta import Pager, View, paged, year_group
from reading_room.render.summaries import EntitySummary, EventSummary

EVENTS_URL = Url("/events/")
TIMELINE_URL = Url("/timeline/")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsView(View):
    """All that a page of the list of events depends on."""

    template: ClassVar[str] = "events.html"
    pager: Pager[EventSummary]
    """Its events by year, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The days of an event within the year in which it began."""

    start: int
    """Days of the year before it."""
    length: int
    """Its days in that year, at least one."""
    soft: bool
    """Whether it lay somewhere in them; otherwise it took them all."""
    goes_on: bool
    """Whether it may have ended in a later year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An event on the timeline."""

    event: EventSummary
    who: tuple[EntitySummary, ...]
    """Who took part."""
    where: EntitySummary | None
    """Where it was."""
    month: int
    """When it began; 0 where that is known to a season or a year only."""
    bar: Bar | None
    """Its days; None where they are unknown, or open to one side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView(View):
    """All that a page of the timeline depends on."""

    template: ClassVar[str] = "timeline.html"
    pager: Pager[Moment]
    """Its events by year, the earliest first."""


def events_views(index: ArchiveIndex) -> Iterator[EventsView]:
    """Yield the views of the list of all events, the latest first."""
    title, about = index.say("way.events"), _about("describe.events", index)
    listed = latest_first(tuple(index.event_lines.values()))
    for pager in paged(EVENTS_URL, listed, index.sizes["events"], _year):
        yield EventsView(meta=pager.meta(title, about, "index", index.say), pager=pager)


def _about(key: str, index: ArchiveIndex) -> str:
    """Return the description of a list of all events."""
    return index.say(key, n=len(index.events)) if index.events else index.say("list.no_event")


def timeline_views(index: ArchiveIndex) -> Iterator[TimelineView]:
    """Yield the views of the timeline."""
    title, about = index.say("way.timeline"), _about("describe.timeline", index)
    moments = [_moment(slug, index) for slug in index.events]
    for pager in paged(
        TIMELINE_URL, moments, index.sizes["moments"], lambda moment: _year(moment.event)
    ):
        yield TimelineView(meta=pager.meta(title, about, "index", index.say), pager=pager)


def _year(event: EventSummary) -> tuple[str, str]:
    return year_group(year_of(event.date))


def most_written_about(index: ArchiveIndex, number: int) -> tuple[EventSummary, ...]:
    """Return the events that several articles tell of, those of most articles first.

    Of as many, those that more independent articles report come first.
    """
    told = [e for e in index.events.values() if len(e.reported_in) + len(e.mentioned_in) > 1]
    told.sort(key=lambda e: (-len(e.reported_in) - len(e.mentioned_in), -e.origins, -len(e.mentions)))
    return tuple(index.event_lines[e.event.slug] for e in told[:number])


def _moment(slug: Slug, index: ArchiveIndex) -> Moment:
    event, line = index.events[slug].event, index.event_lines[slug]
    value = parse_edtf(event.date) if event.date else None
    return Moment(
        event=line,
        who=tuple(index.entity_lines[s] for s in event.participants if s in index.entity_lines),
        where=index.entity_lines.get(event.place) if event.place else None,
        month=_month(value) if value else 0,
        bar=_bar(value, line) if value else None,
    )


def _month(value: EdtfDate) -> int:
    within = (value.first.year, value.first.month) == (value.last.year, value.last.month)
    day = first_day(value.text)
    return day.month if day and (within or "/" in value.text) else 0


def _bar(value: EdtfDate, event: EventSummary) -> Bar | None:
    if value.first == date.min or value.last == date.max:
        return None
    end = min(value.last, date(value.first.year, 12, 31))
    return Bar(
        start=value.first.timetuple().tm_yday - 1,
        length=(end - value.first).days + 1,
        soft=is_soft(value, event),
        goes_on=value.last > end,
    )
