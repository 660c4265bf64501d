"""The page of one event: what, when, where, who; each account of it; what came before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from reading_room.model import LinkedEvent, Slug
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
from reading_room.render.event_relations import Groups, by_bearing, event_relations
from reading_room.render.known import Known, known_day, known_parties
from reading_room.render.linked_data import Node, event_data
from reading_room.render.page_meta import PageMeta, View
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
            citation=chicago(event_reference(event, index.site), index.say),
            more_data=event_data(linked, index),
        )


def describe_event(linked: LinkedEvent, say: Words) -> str:
    """Return what an event is, and where it can be read of, in a sentence."""
    event, comma = linked.event, say("list.comma")
    told = {"count.reports": len(linked.reported_in), "count.mentions": len(linked.mentioned_in)}
    counts = comma.join(say(key, n=number) for key, number in told.items() if number)
    title = comma.join((event.title, *((in_words(event.date, say),) if event.date else ())))
    return say("describe.event", title=title, told=counts or say("describe.no_article"))
