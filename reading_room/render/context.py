"""What stands around an article: its events, the storyline, what to read next, who refers to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.model import Slug
from reading_room.render.accounts import Passage, accounts
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.event_relations import (
    Bearing,
    EventRelation,
    Groups,
    by_bearing,
    event_relations,
)
from reading_room.render.summaries import ArticleSummary, EventSummary

_STEPS = (Bearing.BEFORE, Bearing.AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """An article to read next."""

    article: ArticleSummary
    """The article."""
    reasons: tuple[str, ...]
    """Why, strongest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Another article that speaks of what this one reports."""

    article: ArticleSummary
    """The other."""
    event: EventSummary
    """What it speaks of."""
    passage: Passage
    """Where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around one article."""

    reported: tuple[EventSummary, ...]
    """What it tells or analyses, in order of time."""
    mentioned: tuple[EventSummary, ...]
    """What it only refers to, in order of time."""
    steps: Groups
    """The events before and after those that it reports, without those."""
    related: tuple[Next, ...]
    """Articles to read next, closest first."""
    referrers: tuple[Referrer, ...]
    """Who links here: articles that only refer to what this one reports."""


def context_of(slug: Slug, index: ArchiveIndex) -> Context:
    """Return what stands around an article."""
    reported = index.reporting.get(slug, ())
    return Context(
        reported=reported,
        mentioned=index.mentioning.get(slug, ()),
        steps=_steps(reported, index),
        related=tuple(_related(slug, index)),
        referrers=tuple(_referrers(slug, reported, index)),
    )


def _steps(reported: tuple[EventSummary, ...], index: ArchiveIndex) -> Groups:
    """Return each event that comes next to the reported ones once, those before first."""
    own = {event.slug for event in reported}
    found: dict[Slug, EventRelation] = {}
    for event in reported:
        for relation in event_relations(event.slug, index):
            if relation.bearing in _STEPS and relation.other.slug not in own:
                found.setdefault(relation.other.slug, relation)
    return by_bearing(tuple(sorted(found.values(), key=lambda r: _STEPS.index(r.bearing))))


def _related(slug: Slug, index: ArchiveIndex) -> Iterator[Next]:
    for pair in index.related.get(slug, ()):
        other = pair.second if pair.first == slug else pair.first
        yield Next(article=index.article_lines[other], reasons=pair.reasons)


def _referrers(
    slug: Slug, reported: tuple[EventSummary, ...], index: ArchiveIndex
) -> Iterator[Referrer]:
    for event in reported:
        linked = index.events[event.slug]
        others = (other for other in linked.mentioned_in if other != slug)
        for account in accounts(linked, others, index):
            for passage in account.passages[:1]:
                yield Referrer(article=account.article, event=event, passage=passage)
