"""How an event bears on others, in the order of a reader's questions, with the words for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from reading_room.model import Relation, RelationKind, Slug
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import by_time
from reading_room.render.summaries import Citation, EventSummary


class Bearing(StrEnum):
    """What another event is to this one, in the order in which they are told."""

    WHOLE = "whole"
    PART = "part"
    CAUSE = "cause"
    RESPONSE = "response"
    BEFORE = "before"
    AFTER = "after"


_BACK = {
    RelationKind.PART_OF: Bearing.WHOLE,
    RelationKind.RESPONSE_TO: Bearing.CAUSE,
    RelationKind.SAME_SERIES: Bearing.BEFORE,
    RelationKind.FOLLOWS: Bearing.BEFORE,
}
"""What an event's own relations lead to."""
_ON = {
    RelationKind.PART_OF: Bearing.PART,
    RelationKind.RESPONSE_TO: Bearing.RESPONSE,
    RelationKind.SAME_SERIES: Bearing.AFTER,
    RelationKind.FOLLOWS: Bearing.AFTER,
}
"""What the relations of others to an event lead back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRelation:
    """One event beside another."""

    bearing: Bearing
    """What the other is to this one."""
    other: EventSummary
    """The other event."""
    series: bool
    """Whether both are of one series: the same parties at the same kind of thing."""
    citation: Citation | None
    """The words that say so; None where none do or the site does not show them."""


Groups = tuple[tuple[Bearing, tuple[EventRelation, ...]], ...]
"""Relations by what the others are to the event."""


def event_relations(slug: Slug, index: ArchiveIndex) -> tuple[EventRelation, ...]:
    """Return the relations of an event, by bearing and in order of time."""
    found = [*_relations(slug, index)]
    place = {event.slug: n for n, event in enumerate(by_time(r.other for r in found))}
    return tuple(sorted(found, key=lambda r: (_ORDER[r.bearing], place[r.other.slug], r.series)))


def by_bearing(relations: tuple[EventRelation, ...]) -> Groups:
    """Return relations, given in the order of their bearings, by bearing."""
    return tuple((bearing, tuple(group)) for bearing, group in groupby(relations, lambda r: r.bearing))


def _relations(slug: Slug, index: ArchiveIndex) -> Iterator[EventRelation]:
    for relation in index.earlier.get(slug, ()):
        yield _relation(_BACK[relation.kind], relation.target, relation, index)
    for relation in index.later.get(slug, ()):
        yield _relation(_ON[relation.kind], relation.source, relation, index)


def _relation(bearing: Bearing, other: Slug, relation: Relation, index: ArchiveIndex) -> EventRelation:
    return EventRelation(
        bearing=bearing,
        other=index.event_lines[other],
        series=relation.kind is RelationKind.SAME_SERIES,
        citation=index.find(relation.article, relation.quote),
    )


_ORDER = {bearing: n for n, bearing in enumerate(Bearing)}
