"""Context: what stands around an article: its events, the storyline, what to read next, who cites it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.model import Article, LinkedEvent, Slug
from reading_room.render.accounts import Passage, accounts
from reading_room.render.catalogue import Catalogue
from reading_room.render.chronology import by_time
from reading_room.render.ties import Tie, ties

_STEPS = ("Before", "After")


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """An article to read next."""

    article: Article
    """The article."""
    reasons: tuple[str, ...]
    """Why, strongest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Another article that speaks of what this one reports."""

    article: Article
    """The other."""
    linked: LinkedEvent
    """What it speaks of."""
    passage: Passage
    """Where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around one article."""

    reported: tuple[LinkedEvent, ...]
    """What it tells or analyses, in order of time."""
    mentioned: tuple[LinkedEvent, ...]
    """What it only refers to, in order of time."""
    steps: tuple[Tie, ...]
    """The events before and after those that it reports, without those."""
    related: tuple[Next, ...]
    """Articles to read next, closest first."""
    referrers: tuple[Referrer, ...]
    """Who links here: articles that only refer to what this one reports."""


def context_of(slug: Slug, catalogue: Catalogue) -> Context:
    """Return what stands around an article."""
    told = by_time(catalogue.telling.get(slug, ()))
    reported = tuple(e for e in told if slug in e.reported_in)
    return Context(
        reported=reported,
        mentioned=tuple(e for e in told if slug in e.mentioned_in),
        steps=_steps(reported, catalogue),
        related=tuple(_related(slug, catalogue)),
        referrers=tuple(_referrers(slug, reported, catalogue)),
    )


def _steps(reported: tuple[LinkedEvent, ...], catalogue: Catalogue) -> tuple[Tie, ...]:
    """Return each event that comes next to the reported ones once, those before first."""
    own = {linked.event.slug for linked in reported}
    found: dict[Slug, Tie] = {}
    for linked in reported:
        for tie in ties(linked.event.slug, catalogue):
            if tie.label in _STEPS and tie.other.event.slug not in own:
                found.setdefault(tie.other.event.slug, tie)
    return tuple(sorted(found.values(), key=lambda tie: tie.rank))


def _related(slug: Slug, catalogue: Catalogue) -> Iterator[Next]:
    for pair in catalogue.related.get(slug, ()):
        other = pair.second if pair.first == slug else pair.first
        yield Next(article=catalogue.articles[other], reasons=pair.reasons)


def _referrers(
    slug: Slug, reported: tuple[LinkedEvent, ...], catalogue: Catalogue
) -> Iterator[Referrer]:
    for linked in reported:
        others = (other for other in linked.mentioned_in if other != slug)
        for account in accounts(linked, others, catalogue):
            for passage in account.passages[:1]:
                yield Referrer(article=account.article, linked=linked, passage=passage)
