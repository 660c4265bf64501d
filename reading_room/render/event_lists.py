"""`/events/` and `/timeline/`: all events, the latest first and the earliest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from reading_room.dates.edtf import EdtfDate, first_day, parse_edtf
from reading_room.model import Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import by_year, is_soft, latest_first, year_of
from reading_room.render.page_meta import PageMeta, Pager, View, jumps_to, paged, year_anchor
from reading_room.render.summaries import EntitySummary, EventSummary

EVENTS_URL = Url("/events/")
TIMELINE_URL = Url("/timeline/")

EVENTS = 50
"""Events on one page of the list."""

MOMENTS = 40
"""Events on one page of the timeline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsView(View):
    """All that a page of the list of events depends on."""

    template: ClassVar[str] = "events.html"
    pager: Pager[EventSummary]
    """Its events."""
    years: tuple[tuple[int | None, tuple[EventSummary, ...]], ...]
    """The same by year, the latest first; None for undated ones."""
    jumps: tuple[tuple[str, Url], ...]
    """Each year, nothing for no date, with the address at which it begins."""


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
    """The event."""
    who: tuple[EntitySummary, ...]
    """Who took part."""
    where: EntitySummary | None
    """Where it was."""
    bar: Bar | None
    """Its days; None where they are unknown, or open to one side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView(View):
    """All that a page of the timeline depends on."""

    template: ClassVar[str] = "timeline.html"
    pager: Pager[Slug]
    """Its events, earliest first."""
    years: tuple[tuple[int | None, tuple[tuple[int, tuple[Moment, ...]], ...]], ...]
    """Year, then month, to moments; None for no date, month 0 for those that are in none."""
    jumps: tuple[tuple[str, Url], ...]
    """Each year, nothing for no date, with the address at which it begins."""


def events_views(index: ArchiveIndex) -> Iterator[EventsView]:
    """Yield the views of the list of all events, the latest first."""
    listed = latest_first(tuple(index.event_lines.values()))
    parts = tuple(paged(EVENTS_URL, listed, EVENTS))
    jumps = jumps_to(parts, lambda event: year_anchor(year_of(event.date)))
    for pager in parts:
        yield EventsView(
            meta=PageMeta(
                url=pager.url,
                title=pager.name(index.say("way.events"), index.say),
                description=index.say("describe.events", n=len(listed)),
                kind="index",
            ),
            pager=pager,
            years=by_year(pager.items),
            jumps=jumps,
        )


def timeline_views(index: ArchiveIndex) -> Iterator[TimelineView]:
    """Yield the views of the timeline."""
    parts = tuple(paged(TIMELINE_URL, tuple(index.events), MOMENTS))
    jumps = jumps_to(parts, lambda slug: year_anchor(year_of(index.event_lines[slug].date)))
    for part in parts:
        moments = [_moment(slug, index) for slug in part.items]
        years = groupby(moments, lambda moment: year_of(moment.event.date))
        yield TimelineView(
            meta=PageMeta(
                url=part.url,
                title=part.name(index.say("way.timeline"), index.say),
                description=index.say("describe.timeline", n=len(index.events)),
                kind="index",
            ),
            pager=part,
            years=tuple(
                (year, tuple((month, tuple(those)) for month, those in groupby(group, _month)))
                for year, group in years
            ),
            jumps=jumps,
        )


def most_written_about(index: ArchiveIndex, number: int) -> tuple[EventSummary, ...]:
    """Return the events that several articles tell of, those of most articles first.

    Of as many, those that more independent articles report come first.
    """
    told = [e for e in index.events.values() if len(e.reported_in) + len(e.mentioned_in) > 1]
    told.sort(key=lambda e: (-len(e.reported_in) - len(e.mentioned_in), -e.origins, -len(e.mentions)))
    return tuple(index.event_lines[e.event.slug] for e in told[:number])


def _month(moment: Moment) -> int:
    """Return the month that an event began in; 0 where it is known to a season or a year only."""
    if moment.event.date is None:
        return 0
    value = parse_edtf(moment.event.date)
    within = (value.first.year, value.first.month) == (value.last.year, value.last.month)
    day = first_day(moment.event.date)
    return day.month if day and (within or "/" in value.text) else 0


def _moment(slug: Slug, index: ArchiveIndex) -> Moment:
    event, line = index.events[slug].event, index.event_lines[slug]
    return Moment(
        event=line,
        who=tuple(index.entity_lines[s] for s in event.participants if s in index.entity_lines),
        where=index.entity_lines.get(event.place) if event.place else None,
        bar=_bar(parse_edtf(event.date), line) if event.date else None,
    )


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
