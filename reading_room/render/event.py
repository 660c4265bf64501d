"""The page of one event: what, when, where, who; each account of it; what came before and after."""

from collections.abc import Iterator, Sequence

from jinja2 import Environment

from reading_room.dates.edtf import in_words
from reading_room.model import Archive, Entity, LinkedEvent, Page, Slug
from reading_room.render.accounts import accounts, columns
from reading_room.render.agreement import questions
from reading_room.render.bodies import parse_body
from reading_room.render.calendar import left_out
from reading_room.render.catalogue import Catalogue
from reading_room.render.chronology import by_time
from reading_room.render.cite.chicago import chicago
from reading_room.render.cite.reference import event_reference
from reading_room.render.environment import Sheet, fill
from reading_room.render.event_data import event_data
from reading_room.render.prose import render_text
from reading_room.render.ties import ties
from reading_room.slugs import event_url


def event_pages(archive: Archive, catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Yield a page for each event."""
    for linked in by_time(archive.events):
        yield _event_page(linked, archive, catalogue, templates)


def _event_page(
    linked: LinkedEvent, archive: Archive, catalogue: Catalogue, templates: Environment
) -> Page:
    event = linked.event
    sheet = Sheet(
        url=event_url(event.slug), title=event.title, description=describe(linked), kind="event"
    )
    return fill(
        templates,
        "event.html",
        sheet,
        linked=linked,
        about=render_text(parse_body(event.body, templates), {}) if event.body else "",
        cast=_entities(event.participants, catalogue),
        place=catalogue.entities.get(event.place) if event.place else None,
        columns=columns(linked, catalogue),
        questions=questions(linked, catalogue),
        ties=ties(event.slug, catalogue),
        passing=accounts(linked, linked.mentioned_in, catalogue),
        source=catalogue.cite(linked.words) if linked.words else None,
        uncalendared=left_out(linked),
        citation=chicago(event_reference(event, archive.content.site)),
        more_data=event_data(archive.content.site, linked, catalogue),
    )


def describe(linked: LinkedEvent) -> str:
    """Return what an event is, and where it can be read of, in a sentence."""
    date = f", {in_words(linked.event.date)}" if linked.event.date else ""
    reports, mentions = len(linked.reported_in), len(linked.mentioned_in)
    told = [_count(reports, "report")] if reports else []
    told += [_count(mentions, "mention")] if mentions else []
    return f"{linked.event.title}{date}: {' and '.join(told) or 'no article yet'}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _entities(slugs: Sequence[Slug], catalogue: Catalogue) -> tuple[Entity, ...]:
    return tuple(catalogue.entities[slug] for slug in slugs if slug in catalogue.entities)
