"""Ties: how an event bears on others, in the order of a reader's questions, with the words for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.model import LinkedEvent, Relation, RelationKind, Slug
from reading_room.render.catalogue import Catalogue, Citation
from reading_room.render.chronology import by_time

_BACK = {
    RelationKind.PART_OF: "Part of",
    RelationKind.RESPONSE_TO: "In response to",
    RelationKind.SAME_SERIES: "Before",
    RelationKind.FOLLOWS: "Before",
}
"""What an event's own relations lead to."""
_ON = {
    RelationKind.PART_OF: "Parts of it",
    RelationKind.RESPONSE_TO: "What responded",
    RelationKind.SAME_SERIES: "After",
    RelationKind.FOLLOWS: "After",
}
"""What the relations of others to an event lead back to."""
_ORDER = ("Part of", "Parts of it", "In response to", "What responded", "Before", "After")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One event beside another."""

    label: str
    """What the other is to this one: `Before`, `Part of`."""
    other: LinkedEvent
    """The other event."""
    rank: int
    """The place of the label among all labels."""
    series: bool
    """Whether both are of one series: the same parties at the same kind of thing."""
    citation: Citation | None
    """The words that say so; None where none do or the site does not show them."""


def ties(slug: Slug, catalogue: Catalogue) -> tuple[Tie, ...]:
    """Return the ties of an event, by label and in order of time."""
    found = [*_ties(slug, catalogue)]
    place = {linked.event.slug: n for n, linked in enumerate(by_time(t.other for t in found))}
    return tuple(sorted(found, key=lambda t: (t.rank, place[t.other.event.slug], t.series)))


def _ties(slug: Slug, catalogue: Catalogue) -> Iterator[Tie]:
    for relation in catalogue.earlier.get(slug, ()):
        yield _tie(_BACK[relation.kind], relation.target, relation, catalogue)
    for relation in catalogue.later.get(slug, ()):
        yield _tie(_ON[relation.kind], relation.source, relation, catalogue)


def _tie(label: str, other: Slug, relation: Relation, catalogue: Catalogue) -> Tie:
    return Tie(
        label=label,
        rank=_ORDER.index(label),
        other=catalogue.events[other],
        series=relation.kind is RelationKind.SAME_SERIES,
        citation=catalogue.find(relation.article, relation.quote),
    )
