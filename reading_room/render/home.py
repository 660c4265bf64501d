"""The home page: what this archive is, what is new in it, and the ways in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from reading_room.model import EntityKind, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.event_lists import most_written_about
from reading_room.render.listings import Count, Directory
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.reading_paths import PathSummary, summaries
from reading_room.render.storyline import Plot, chronicle, plot_of
from reading_room.render.summaries import ArticleSummary, EventSummary


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
    return tuple(sorted(counts, key=lambda c: (-c.articles, c.title))[:number])
