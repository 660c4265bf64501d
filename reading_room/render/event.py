"""The page of one event: what, when, who, each account, what came around it; and the lists of all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from markupsafe import Markup

from reading_room.dates.edtf import EdtfDate, first_day, parse_edtf
from reading_room.model import LinkedEvent, Slug, Url
from reading_room.render.accounts import (
    Account,
    Column,
    Question,
    Silences,
    accounts,
    columns,
    questions,
    silences,
)
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.calendar import left_out
from reading_room.render.context import Groups, by_bearing, event_relations
from reading_room.render.dates import is_soft, latest_first, year_of
from reading_room.render.known import Known, known_day, known_parties
from reading_room.render.linked_data import Node, event_data
from reading_room.render.page_meta import PageMeta, Pager, View, paged, year_group
from reading_room.render.reference import chicago, event_reference
from reading_room.render.storyline import Plot, chronicle, plot_around
from reading_room.render.summaries import EntitySummary, EventSummary, NoteSummary
from reading_room.slugs import event_url, feed_url
from reading_room.words import Words
from reading_room.words.dates import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(View):
    """All that the page of an event depends on."""

    template: ClassVar[str] = "event.html"
    event: EventSummary
    curated: bool
    """Whether a person wrote it; otherwise it was found."""
    origins: int
    """How many of the articles that report it are independent."""
    tags: tuple[str, ...]
    """The subject words that a curator gave it."""
    about: Markup
    """What it was, as a curator tells it."""
    who: tuple[EntitySummary, ...]
    """Who took part."""
    where: EntitySummary | None
    """Where it happened."""
    columns: tuple[Column, ...]
    """The accounts of it, by publisher."""
    questions: tuple[Question, ...]
    """What they agree and differ on."""
    silences: Silences | None
    """What each of them tells and leaves out."""
    relations: Groups
    """What it is part of, answers, follows, and the other way round."""
    passing: tuple[Account, ...]
    """The articles that only mention it."""
    day: Known | None
    """The words that it was read from; None where a person gave it, or they are not shown."""
    parties: Mapping[Slug, Known]
    """Where its place and those who took part are named; none where a person gave them."""
    uncalendared: str | None
    """Why it is not in the calendar; None where it is."""
    plot: Plot | None
    """What its participants took part in."""
    notes: tuple[NoteSummary, ...]
    """The notes that speak of it."""
    citation: Markup
    """How the page is cited."""
    more_data: Node
    """What it says to machines."""


def event_views(index: ArchiveIndex) -> Iterator[EventView]:
    """Yield the view of each event, in order of time."""
    events = chronicle(index)
    for slug, linked in index.events.items():
        event = linked.event
        told = silences(linked, index)
        citing = index.citing.get(index.link(event_url(slug)), ())
        yield EventView(
            meta=PageMeta(
                url=event_url(slug),
                title=event.title,
                description=describe_event(linked, index.say),
                kind="event",
                feed=feed_url(event_url(slug)),
            ),
            event=index.event_lines[slug],
            curated=linked.curated,
            origins=linked.origins,
            tags=event.tags,
            about=index.html(event.body),
            who=tuple(index.entity_lines[s] for s in event.participants if s in index.entity_lines),
            where=index.entity_lines.get(event.place) if event.place else None,
            columns=columns(linked, index),
            questions=questions(linked, index, told),
            silences=told,
            relations=by_bearing(event_relations(slug, index)),
            passing=accounts(linked, linked.mentioned_in, index),
            day=known_day(linked, index),
            parties=dict(known_parties(linked, index)),
            uncalendared=left_out(linked, index.say),
            plot=plot_around(events, event.participants),
            notes=tuple(index.note_lines[note.annotation.id] for note in citing),
            citation=chicago(event_reference(linked, index.site), index.say),
            more_data=event_data(linked, index),
        )


def describe_event(linked: LinkedEvent, say: Words) -> str:
    """Return what an event is, and where it can be read of, in a sentence."""
    event, comma = linked.event, say("list.comma")
    told = {"count.reports": len(linked.reported_in), "count.mentions": len(linked.mentioned_in)}
    counts = comma.join(say(key, n=number) for key, number in told.items() if number)
    title = comma.join((event.title, *((in_words(event.date, say),) if event.date else ())))
    return say("describe.event", title=title, told=counts or say("describe.no_article"))


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
