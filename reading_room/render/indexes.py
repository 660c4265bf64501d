"""Lists of articles, whole and by what they have in common, and lists of these lists."""

from collections.abc import Iterator
from itertools import chain, groupby

from jinja2 import Environment

from reading_room.model import Archive, Article, EntityKind, Page, Url
from reading_room.render.bodies import parse_body
from reading_room.render.directories import Directory, directories
from reading_room.render.environment import Sheet, fill
from reading_room.render.leaves import leaves
from reading_room.render.prose import render_text
from reading_room.render.shelves import Shelf, latest, year_of

ARTICLES = 100
"""Articles on one page of a list."""

ENTITIES = frozenset(kind.value for kind in EntityKind)
"""Kinds of shelves that have pages of their own."""

NAMES = 400
"""Names on one page of a directory."""


def index_pages(archive: Archive, templates: Environment) -> Iterator[Page]:
    """Yield every list of articles and every directory that has something in it.

    What a person, an organisation or a place has is more than a list, and is yielded elsewhere.
    """
    everything = Shelf(
        title="All articles",
        url=Url("/articles/"),
        kind="articles",
        articles=latest(archive.content.articles),
    )
    listed = directories(archive)
    shelves = chain.from_iterable(d.shelves for d in listed)
    for shelf in (everything, *(s for s in shelves if s.kind not in ENTITIES)):
        yield from _shelf_pages(shelf, templates)
    for directory in listed:
        yield from _directory_pages(directory, templates)


def _directory_pages(directory: Directory, templates: Environment) -> Iterator[Page]:
    for leaf in leaves(directory.url, directory.shelves, NAMES):
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name(directory.title),
            description=f"{directory.title} of this archive: {len(directory.shelves)}.",
            kind="index",
        )
        yield fill(templates, "directory.html", sheet, leaf=leaf)


def _shelf_pages(shelf: Shelf, templates: Environment) -> Iterator[Page]:
    about = render_text(parse_body(shelf.about, templates), {})
    for leaf in leaves(shelf.url, shelf.articles, ARTICLES):
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name(shelf.title),
            description=f"Articles in this archive: {len(shelf.articles)}.",
            kind=shelf.kind,
        )
        yield fill(
            templates, "shelf.html", sheet, shelf=shelf, about=about, leaf=leaf, years=_years(leaf.items)
        )


def _years(articles: tuple[Article, ...]) -> tuple[tuple[int | None, tuple[Article, ...]], ...]:
    return tuple((year, tuple(group)) for year, group in groupby(articles, year_of))
