"""What search knows of a page besides its words: by what it can be narrowed, and its place in time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reading_room.model import Archive, Article, Entity, LinkedEvent, Slug, Url
from reading_room.render.chronology import first_day
from reading_room.render.shelves import day_of
from reading_room.slugs import article_url, entity_url, event_url

NO_DAY = "0000-00-00"
"""Sorts before every day; a page without any would be left out wherever results are ordered by date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """The facts of one page that search can use."""

    facets: tuple[tuple[str, str], ...] = ()
    """Name of a filter and value, sorted; a name may have several values."""
    day: str = NO_DAY
    """The day that it is ordered by, ISO 8601."""


def findable(archive: Archive) -> Mapping[Url, Findable]:
    """Return the facts of every article and event, and of every person, organisation and place."""
    named = _named(archive)
    articles = {
        article_url(a.slug): _article(a, named[article_url(a.slug)]) for a in archive.content.articles
    }
    entities = {_address(e): Findable(facets=(_facet(e),)) for e in archive.entities}
    known = {entity.slug: entity for entity in archive.entities}
    events = {event_url(e.event.slug): _event(e, known) for e in archive.events}
    return {**articles, **entities, **events}


def _article(article: Article, named: set[Entity]) -> Findable:
    day = day_of(article)
    facets = {*_own(article, day), *map(_facet, named)}
    return Findable(facets=tuple(sorted(facets)), day=day.isoformat() if day else NO_DAY)


def _event(linked: LinkedEvent, known: Mapping[Slug, Entity]) -> Findable:
    day, event = first_day(linked), linked.event
    there = (*event.participants, *((event.place,) if event.place else ()))
    facets = {*_year(day), *(_facet(known[slug]) for slug in there)}
    return Findable(facets=tuple(sorted(facets)), day=day.isoformat() if day else NO_DAY)


def _own(article: Article, day: date | None) -> Iterator[tuple[str, str]]:
    if article.publisher:
        yield "publisher", article.publisher
    yield from _year(day)


def _year(day: date | None) -> Iterator[tuple[str, str]]:
    if day:
        yield "year", str(day.year)


def _named(archive: Archive) -> Mapping[Url, set[Entity]]:
    """Return who and what each article speaks of."""
    entities = {entity.ref: entity for entity in archive.entities}
    named: defaultdict[Url, set[Entity]] = defaultdict(set)
    for mention in archive.mentions:
        named[article_url(mention.place.article)].add(entities[mention.target])
    return named


def _facet(entity: Entity) -> tuple[str, str]:
    return entity.kind.value, entity.name


def _address(entity: Entity) -> Url:
    return entity_url(entity.kind, entity.slug)
