"""Lists of articles, whole and by what they have in common, and lists of these lists."""

from collections.abc import Iterator
from itertools import chain, groupby

from jinja2 import Environment

from archive.model import Archive, Article, Page, Url
from archive.render.directories import Directory, directories
from archive.render.environment import Sheet, fill
from archive.render.prose import render_text
from archive.render.shelves import Shelf, latest, year_of
from archive.text import parse_text

LENGTH = 100
"""Articles on one page of a list; more go to a next page, so that each stays light."""


def index_pages(archive: Archive, templates: Environment) -> Iterator[Page]:
    """Yield every list of articles and every list of lists; none that would be empty."""
    everything = Shelf(
        title="All articles",
        url=Url("/articles/"),
        kind="articles",
        articles=latest(archive.content.articles),
    )
    listed = directories(archive)
    for shelf in (everything, *chain.from_iterable(d.shelves for d in listed)):
        yield from _shelf_pages(shelf, templates)
    for directory in listed:
        yield _directory_page(directory, templates)


def _directory_page(directory: Directory, templates: Environment) -> Page:
    sheet = Sheet(
        url=directory.url,
        title=directory.title,
        description=f"{directory.title} of this archive: {len(directory.shelves)}.",
        kind="index",
    )
    return fill(templates, "directory.html", sheet, directory=directory)


def _shelf_pages(shelf: Shelf, templates: Environment) -> Iterator[Page]:
    """Yield the pages of a list: at least one, though no article may be on it."""
    starts = range(0, max(len(shelf.articles), 1), LENGTH)
    for number, start in enumerate(starts, 1):
        sheet = Sheet(
            url=_numbered(shelf.url, number),
            title=shelf.title if number == 1 else f"{shelf.title}, page {number}",
            description=f"Articles in this archive: {len(shelf.articles)}.",
            kind=shelf.kind,
        )
        yield fill(
            templates,
            "shelf.html",
            sheet,
            shelf=shelf,
            about=render_text(parse_text(shelf.about), {}) if number == 1 else "",
            years=_years(shelf.articles[start : start + LENGTH]),
            earlier=_numbered(shelf.url, number + 1) if number < len(starts) else None,
            later=_numbered(shelf.url, number - 1) if number > 1 else None,
        )


def _years(articles: tuple[Article, ...]) -> tuple[tuple[int | None, tuple[Article, ...]], ...]:
    return tuple((year, tuple(group)) for year, group in groupby(articles, year_of))


def _numbered(url: Url, number: int) -> Url:
    return url if number == 1 else Url(f"{url}page-{number}/")
