"""What stands around: how an event bears on others, and what an article tells of or leads to next."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from reading_room.model import Reason, Relation, RelationKind, Slug
from reading_room.render.accounts import accounts
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import by_time
from reading_room.render.summaries import ArticleSummary, Citation, EventSummary


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


class EventRole(StrEnum):
    """What an event is to an article."""

    REPORTED = "reported"
    MENTIONED = "mentioned"
    BEFORE = "before"
    AFTER = "after"


_STEPS = {Bearing.BEFORE: EventRole.BEFORE, Bearing.AFTER: EventRole.AFTER}


@dataclass(frozen=True, slots=True, kw_only=True)
class NextArticle:
    """An article to read next."""

    article: ArticleSummary
    reasons: tuple[Reason, ...]
    """Why, strongest first."""
    passage: Citation | None
    """Where it refers to what this one reports, if it does no more than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around one article."""

    events: tuple[tuple[EventRole, EventSummary], ...]
    """What it tells of, and what came before and after that, each once and in order of time."""
    related: tuple[NextArticle, ...]
    """Articles to read next, closest first, then those that only refer to what this one reports."""


def context_of(slug: Slug, index: ArchiveIndex) -> Context:
    """Return what stands around an article."""
    reported = index.reporting.get(slug, ())
    roles = dict.fromkeys((event.slug for event in reported), EventRole.REPORTED)
    for event in index.mentioning.get(slug, ()):
        roles.setdefault(event.slug, EventRole.MENTIONED)
    for event in reported:
        for relation in event_relations(event.slug, index):
            if relation.bearing in _STEPS:
                roles.setdefault(relation.other.slug, _STEPS[relation.bearing])
    events = by_time(index.event_lines[event] for event in roles)
    return Context(
        events=tuple((roles[event.slug], event) for event in events),
        related=_related(slug, reported, index),
    )


def _related(
    slug: Slug, reported: tuple[EventSummary, ...], index: ArchiveIndex
) -> tuple[NextArticle, ...]:
    most = index.sizes["read_next"]
    reasons: dict[Slug, tuple[Reason, ...]] = {}
    for pair in index.related.get(slug, ()):
        reasons[pair.second if pair.first == slug else pair.first] = pair.reasons
    passages: dict[Slug, Citation] = {}
    for event in reported:
        others = [other for other in index.events[event.slug].mentioned_in if other != slug]
        for account in accounts(index.events[event.slug], others[:most], index):
            for passage in account.passages[:1]:
                passages.setdefault(account.article.slug, passage)
    order = [*reasons, *(other for other in passages if other not in reasons)]
    return tuple(
        NextArticle(
            article=index.article_lines[other],
            reasons=reasons.get(other, ()),
            passage=passages.get(other),
        )
        for other in order[:most]
    )
