"""What the page of an event says of itself to machines: schema.org's `Event`, for its JSON-LD.

What is planned is `EventScheduled` and what was denied `EventCancelled`; a date that ISO 8601 cannot say
is left out rather than rounded.
"""

from collections.abc import Iterable

from reading_room.dates.edtf import parse_edtf
from reading_room.model import (
    Edtf,
    Entity,
    EntityKind,
    EventStatus,
    LinkedEvent,
    Relation,
    RelationKind,
    Site,
    Slug,
)
from reading_room.render.catalogue import Catalogue
from reading_room.render.instants import machine_date
from reading_room.render.metadata import Node
from reading_room.slugs import absolute_url, article_url, entity_url, event_url

_TYPES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PLACE: "Place",
}
_STATES = {EventStatus.PLANNED: "EventScheduled", EventStatus.DENIED: "EventCancelled"}


def event_data(site: Site, linked: LinkedEvent, catalogue: Catalogue) -> Node:
    """Return the event as one node of the page's graph; what is not known of it is left out."""
    event = linked.event
    address = absolute_url(site, event_url(event.slug))
    begin, end = _ends(event.date)
    node: Node = {
        "@type": "Event",
        "@id": f"{address}#event",
        "mainEntityOfPage": address,
        "name": event.title,
        "startDate": begin,
        "endDate": end,
        "eventStatus": _status(linked),
        "location": _thing(site, catalogue.entities[event.place]) if event.place else None,
        "attendee": [_thing(site, catalogue.entities[slug]) for slug in event.participants],
        "superEvent": _others(site, catalogue.earlier.get(event.slug, ()), "target"),
        "subEvent": _others(site, catalogue.later.get(event.slug, ()), "source"),
        "subjectOf": [{"@id": _article(site, slug)} for slug in linked.reported_in],
    }
    return {key: value for key, value in node.items() if value}


def _ends(value: Edtf | None) -> tuple[str | None, str | None]:
    """Return both ends of an interval of days, or the one date; approximate ones are left out."""
    if value is None:
        return None, None
    begin, slash, end = value.partition("/")
    if not slash:
        return machine_date(value), None
    parsed = parse_edtf(value)
    if (
        parsed.approximate
        or parsed.uncertain
        or not (machine_date(Edtf(begin)) and machine_date(Edtf(end)))
    ):
        return None, None
    return begin, end


def _status(linked: LinkedEvent) -> str | None:
    state = _STATES.get(linked.status)
    return f"https://schema.org/{state}" if state else None


def _thing(site: Site, entity: Entity) -> Node:
    url = absolute_url(site, entity_url(entity.kind, entity.slug))
    return {"@type": _TYPES[entity.kind], "name": entity.name, "url": url}


def _others(site: Site, relations: Iterable[Relation], end: str) -> list[Node]:
    slugs: list[Slug] = [getattr(r, end) for r in relations if r.kind is RelationKind.PART_OF]
    return [{"@id": f"{absolute_url(site, event_url(slug))}#event"} for slug in slugs]


def _article(site: Site, slug: Slug) -> str:
    return f"{absolute_url(site, article_url(slug))}#article"
