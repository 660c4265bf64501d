"""Lists of articles, whole and by what they have in common, and lists of these lists."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar
from unicodedata import combining, normalize

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Article, Entity, EntityKind, Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.page_meta import LISTS, Pager, View, paged, year_group
from reading_room.render.summaries import ArticleSummary, NoteSummary, PageSummary
from reading_room.slugs import address, author_url, feed_url, publisher_url, year_url

ARTICLES_URL = Url("/articles/")

FOLLOWED = ("publisher", "event", EntityKind.PERSON)
"""Kinds of listings that have a feed of articles."""

_PLAIN = ("publisher", "author", "year")
"""Kinds of listings whose pages are a list of articles and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Articles, and of a tag also notes and other pages, that have one thing in common."""

    title: str
    """What they have in common: a name, a year."""
    url: Url
    """The address of its first page."""
    kind: str
    """A common noun: `publisher`, `author`, `year`, `tag`, or the entity's kind."""
    articles: tuple[Slug, ...]
    """Newest first, undated ones last."""
    notes: tuple[NoteSummary, ...] = ()
    """Those on the newest articles first."""
    pages: tuple[PageSummary, ...] = ()
    """By kind."""

    @property
    def count(self) -> "Count":
        """Return it as a directory names it."""
        return Count(
            title=self.title,
            url=self.url,
            articles=len(self.articles),
            notes=len(self.notes),
            pages=len(self.pages),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A listing as a directory names it."""

    title: str
    """What its articles have in common."""
    url: Url
    articles: int
    """How many they are."""
    notes: int
    """How many notes it has besides,"""
    pages: int
    """and how many other pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """All listings of one kind."""

    title: str
    """Its heading: `Publishers`."""
    url: Url
    listings: tuple[Listing, ...]
    """By title; years latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView(View):
    """All that a page of a list of articles depends on."""

    template: ClassVar[str] = "listing.html"
    pager: Pager[ArticleSummary]
    """Its articles by year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView(View):
    """All that a page of a directory depends on."""

    template: ClassVar[str] = "directory.html"
    pager: Pager[Count]


def directories(index: ArchiveIndex) -> tuple[Directory, ...]:
    """Return the directories of names, publishers, authors and years, the latest year first."""
    years = _directory("year", lambda a: (str(known_year(a) or ""),), lambda y: year_url(int(y)), index)
    return (
        *(_entities(kind, index) for kind in EntityKind),
        _directory("publisher", lambda a: (a.publisher,), publisher_url, index),
        _directory("author", lambda a: a.authors, author_url, index),
        replace(years, listings=years.listings[::-1]),
    )


def listing_views(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[ListingView]:
    """Yield the views of every list of articles; what has more than a list is yielded elsewhere."""
    everything = Listing(
        title=index.say("way.all_articles"),
        url=ARTICLES_URL,
        kind="articles",
        articles=index.latest(index.articles),
    )
    others = (listing for d in listed for listing in d.listings if listing.kind in _PLAIN)
    for listing in (everything, *others):
        about = index.say("describe.articles", n=len(listing.articles))
        feed = feed_url(listing.url) if listing.kind in FOLLOWED else None
        lines = [index.article_lines[slug] for slug in listing.articles]
        for pager in paged(listing.url, lines, index.sizes["articles"], _year):
            meta = pager.meta(listing.title, about, listing.kind, index.say, feed)
            yield ListingView(meta=meta, pager=pager)


def directory_views(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[DirectoryView]:
    """Yield the views of every directory."""
    for directory in listed:
        counts = [listing.count for listing in directory.listings]
        about = index.say("describe.list", list=directory.title, n=len(counts))
        for pager in paged(directory.url, counts, index.sizes["names"]):
            meta = pager.meta(directory.title, about, "index", index.say)
            yield DirectoryView(meta=meta, pager=pager)


def _year(line: ArticleSummary) -> tuple[str, str]:
    return year_group(known_year(line))


def known_year(article: Article | ArticleSummary) -> int | None:
    """Return the year in which an article was published; None where that may be one of several."""
    value = parse_edtf(article.published) if article.published else None
    return value.first.year if value and value.first.year == value.last.year else None


def _entities(kind: EntityKind, index: ArchiveIndex) -> Directory:
    """Return the people, organisations or places, each with the articles whose text names it."""
    listings = (
        Listing(
            title=entity.name,
            url=address(entity.ref),
            kind=kind,
            articles=index.latest(index.naming.get(entity.ref, ())),
        )
        for entity in sorted(index.entities.values(), key=by_name)
        if entity.kind is kind
    )
    name, url = LISTS[kind]
    return Directory(title=index.say(name), url=url, listings=tuple(listings))


def by_name(entity: Entity) -> tuple[str, str]:
    """Order people by the family's name: that by which texts call them, else the last one."""
    words = entity.name.split()
    if entity.kind is EntityKind.PERSON and len(words) > 1:
        called = [word for word in (words[-1], words[0]) if word in entity.aliases]
        return plain_letters(called[0] if called else words[-1]), plain_letters(entity.name)
    return plain_letters(entity.name.removeprefix("The ")), ""


def _by_family(listing: Listing) -> str:
    """Order authors by their last names, all else by the first."""
    title = plain_letters(listing.title)
    return f"{title.rpartition(' ')[2]} {title}" if listing.kind == "author" else title


def plain_letters(name: str) -> str:
    """Return a name as lists order it: without accents, whatever its case."""
    return "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))


def _directory(
    kind: str,
    names: Callable[[Article], Iterable[str | None]],
    located: Callable[[str], Url],
    index: ArchiveIndex,
) -> Directory:
    """Names that differ only in what an address drops share a listing, by the first one's title."""
    titles: dict[Url, str] = {}
    held: defaultdict[Url, dict[Slug, None]] = defaultdict(dict)
    for article in index.archive.content.articles:
        for name in filter(None, names(article)):
            titles.setdefault(located(name), name)
            held[located(name)][article.slug] = None
    made = (
        Listing(title=titles[url], url=url, kind=kind, articles=index.latest(slugs))
        for url, slugs in held.items()
    )
    listings = sorted(made, key=lambda listing: (_by_family(listing), listing.url))
    name, url = LISTS[kind]
    return Directory(title=index.say(name), url=url, listings=tuple(listings))
