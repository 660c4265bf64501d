"""What stands around an article: the events that it tells of, those beside them, what to read next."""

from dataclasses import dataclass
from enum import StrEnum

from reading_room.model import Reason, Slug
from reading_room.render.accounts import accounts
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import by_time
from reading_room.render.event_relations import Bearing, event_relations
from reading_room.render.summaries import ArticleSummary, Citation, EventSummary


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
