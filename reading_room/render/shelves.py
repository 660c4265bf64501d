"""Articles in order, and on shelves: by publisher, author, year, and by who and what they speak of."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Archive, Article, Entity, Ref, Slug, Url
from reading_room.slugs import author_url, entity_url, publisher_url, year_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Articles that have one thing in common."""

    title: str
    """What they have in common: a name, a year."""
    url: Url
    """The address of its first page."""
    kind: str
    """A common noun: `publisher`, `author`, `year`, or the entity's kind."""
    articles: tuple[Article, ...]
    """Newest first, undated ones last."""
    about: str = ""
    """Who or what it is, in Markdown."""


def by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles oldest first, undated ones at the end; ties by slug."""
    return tuple(sorted(articles, key=lambda a: (day_of(a) or date.max, a.slug)))


def latest(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles newest first, undated ones still at the end; ties by slug."""
    dated = [a for a in by_date(articles) if a.published]
    return (*reversed(dated), *by_date(a for a in articles if not a.published))


def year_of(article: Article) -> int | None:
    """Return the year in which an article was published; None where that may be one of several."""
    value = parse_edtf(article.published) if article.published else None
    return value.first.year if value and value.first.year == value.last.year else None


def publishers(archive: Archive) -> tuple[Shelf, ...]:
    """Return a shelf for each outlet."""
    return _shelves(archive, "publisher", lambda a: [a.publisher] if a.publisher else [], publisher_url)


def authors(archive: Archive) -> tuple[Shelf, ...]:
    """Return a shelf for each writer."""
    return _shelves(archive, "author", lambda a: a.authors, author_url)


def years(archive: Archive) -> tuple[Shelf, ...]:
    """Return a shelf for each year of publication, latest first."""
    shelves = _shelves(archive, "year", _year_word, lambda year: year_url(int(year)))
    return tuple(reversed(shelves))


def entities(archive: Archive) -> tuple[Shelf, ...]:
    """Return a shelf for each person, organisation and place: the articles whose text names it."""
    naming: defaultdict[Ref, set[Slug]] = defaultdict(set)
    for mention in archive.mentions:
        naming[mention.target].add(mention.place.article)
    articles = {a.slug: a for a in archive.content.articles}
    return tuple(_entity_shelf(e, (articles[s] for s in naming[e.ref])) for e in archive.entities)


def _entity_shelf(entity: Entity, articles: Iterable[Article]) -> Shelf:
    return Shelf(
        title=entity.name,
        url=_address(entity),
        kind=entity.kind,
        articles=latest(tuple(articles)),
        about=entity.body,
    )


def _shelves(
    archive: Archive, kind: str, names: Callable[[Article], Iterable[str]], address: Callable[[str], Url]
) -> tuple[Shelf, ...]:
    """Names that differ only in what an address drops share a shelf; its title is the first of them."""
    titles: dict[Url, str] = {}
    held: defaultdict[Url, dict[Slug, Article]] = defaultdict(dict)
    for article in archive.content.articles:
        for name in names(article):
            titles.setdefault(address(name), name)
            held[address(name)][article.slug] = article
    made = (
        Shelf(title=titles[url], url=url, kind=kind, articles=latest(tuple(articles.values())))
        for url, articles in held.items()
    )
    return tuple(sorted(made, key=lambda s: (s.title.casefold(), s.url)))


def _address(entity: Entity) -> Url:
    return entity_url(entity.kind, entity.slug)


def day_of(article: Article) -> date | None:
    """Return the first day on which an article may have appeared; the last, where the first is open."""
    if article.published is None:
        return None
    value = parse_edtf(article.published)
    return value.last if value.first == date.min else value.first


def _year_word(article: Article) -> list[str]:
    year = year_of(article)
    return [] if year is None else [str(year)]
