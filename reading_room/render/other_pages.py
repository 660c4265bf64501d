"""The home page, those that a curator wrote, the search, and that of an address that leads nowhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from reading_room.model import EntityKind, RefKind, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.event import most_written_about
from reading_room.render.listings import Count, Directory, plain_letters
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.reading_paths import PathSummary, summaries
from reading_room.render.storyline import Plot, chronicle, plot_of
from reading_room.render.summaries import ArticleSummary, EventSummary
from reading_room.slugs import page_url
from reading_room.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """All that the home page depends on."""

    template: ClassVar[str] = "home.html"
    essential: tuple[EventSummary, ...]
    """The events that most articles tell of, in that order."""
    articles: tuple[ArticleSummary, ...]
    """The latest articles."""
    count: int
    """How many articles there are."""
    leading: tuple[Count, ...]
    """The names that most articles speak of."""
    publishers: tuple[Count, ...]
    """The publishers of most articles."""
    years: tuple[Count, ...]
    """The latest years."""
    paths: tuple[PathSummary, ...]
    """The ways through it."""
    plot: Plot | None
    """The story of the archive."""


def home_view(index: ArchiveIndex, listed: Iterable[Directory]) -> HomeView:
    """Return the view of the home page."""
    counts: dict[str, list[Count]] = {}
    for directory in listed:
        for listing in directory.listings:
            counts.setdefault(listing.kind, []).append(listing.count)
    named = [c for kind in EntityKind for c in counts.get(kind, ()) if c.articles]
    site, sizes = index.site, index.sizes
    leading = sizes["leading"]
    return HomeView(
        meta=PageMeta(url=Url("/"), title=site.title, description=site.description, kind="page"),
        essential=most_written_about(index, sizes["essential"]),
        articles=tuple(index.article_lines[s] for s in index.latest(index.articles)[: sizes["latest"]]),
        count=len(index.articles),
        leading=_leading(named, leading),
        publishers=_leading(counts.get("publisher", ()), leading),
        years=tuple(counts.get("year", ())[:leading]),
        paths=summaries(index),
        plot=plot_of(chronicle(index)),
    )


def _leading(counts: Iterable[Count], number: int) -> tuple[Count, ...]:
    return tuple(sorted(counts, key=lambda c: (-c.articles, plain_letters(c.title), c.title))[:number])


SEARCH_URL = Url("/search/")


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeView(View):
    """All that a page of `content/pages/` depends on."""

    template: ClassVar[str] = "free.html"
    tags: tuple[str, ...]
    """Its subject words."""
    body: Markup
    """What it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(View):
    """The search page: a form that a script answers, and the indexes for those without it."""

    template: ClassVar[str] = "search.html"
    kinds: tuple[str, ...]
    """The kinds of pages that can be found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(View):
    """What a server shows with status 404."""

    template: ClassVar[str] = "404.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadersView(View):
    """A `_headers` file: the pages' policy, for hosts that read one: Netlify, Cloudflare Pages."""

    template: ClassVar[str] = "headers.txt"


def headers_view() -> HeadersView:
    """Return the view of what servers are to say with every file."""
    return HeadersView(meta=PageMeta(url=Url("/_headers"), title="", description="", kind="page"))


def free_views(index: ArchiveIndex) -> Iterator[FreeView]:
    """Yield the view of each file of `content/pages/`."""
    for page in index.archive.content.pages:
        first = next(iter(index.parsed[page.body].paragraphs), None)
        yield FreeView(
            meta=PageMeta(
                url=page_url(page.slug),
                title=page.title,
                description=first.text if first else page.title,
                kind="page",
            ),
            tags=page.tags,
            body=index.html(page.body),
        )


def search_view(say: Words) -> SearchView:
    """Return the view of the search page."""
    return SearchView(
        meta=PageMeta(
            url=SEARCH_URL,
            title=say("way.search"),
            description=say("describe.search"),
            kind="search",
        ),
        kinds=tuple(kind for kind in RefKind if kind is not RefKind.NOTE),
    )


def not_found_view(say: Words) -> NotFoundView:
    """Return the view of the page for addresses that lead nowhere."""
    return NotFoundView(
        meta=PageMeta(
            url=Url("/404.html"),
            title=say("gone.title"),
            description=say("gone.nothing"),
            kind="page",
        )
    )
