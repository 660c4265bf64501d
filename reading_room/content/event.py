"""`content/events/SLUG.md`: a curated event to its file's text and back."""

from collections.abc import Iterator
from typing import Any

from reading_room.content.front_matter import join_front_matter, read_front_matter
from reading_room.content.faults import Faults
from reading_room.model import CuratedRelation, Event, Slug
from reading_room.content.schema import EVENT
from reading_room.content.strict_yaml import bare_date, flow, quoted


def read_event(slug: str, text: str, faults: Faults) -> Event | None:
    """Return the event in a file's text; None where something is wrong, noted in `faults`."""
    parts = read_front_matter(text, EVENT, faults)
    if parts is None or faults.problems:
        return None
    fields, body = parts
    relations = tuple(CuratedRelation(**relation) for relation in fields.pop("relations"))
    return Event(slug=Slug(slug), relations=relations, body=body, **fields)


def event_markdown(event: Event) -> str:
    """Return the text of the event's file; `read_event` gives the event back."""
    return join_front_matter(_front_matter(event), event.body)


def _front_matter(event: Event) -> Iterator[str]:
    yield f"title: {quoted(event.title)}"
    yield f"date: {bare_date(event.date)}"
    yield f"kind: {flow(event.kind)}"
    yield f"participants: {flow(event.participants)}"
    yield f"place: {flow(event.place)}"
    if event.relations:
        yield "relations:"
        yield from (f"  - {flow(_given(relation))}" for relation in event.relations)
    yield f"aliases: {flow(event.aliases)}"


def _given(relation: CuratedRelation) -> dict[str, Any]:
    values = {
        "kind": relation.kind,
        "event": relation.event,
        "article": relation.article,
        "quote": relation.quote,
    }
    return {key: value for key, value in values.items() if value is not None}
