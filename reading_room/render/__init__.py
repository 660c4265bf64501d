"""Archive to pages: a stream of views, made from the whole graph, and each view a page by itself."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from reading_room.kept import Kept
from reading_room.model import Archive, Page, Standing, Url
from reading_room.render.archive_index import ArchiveIndex, index_archive
from reading_room.render.article import article_views
from reading_room.render.assets import load_assets
from reading_room.render.audit import audit_views
from reading_room.render.calendar import calendar, event_calendars
from reading_room.render.cards import card_files
from reading_room.render.data import archive_data
from reading_room.render.entity import entity_views
from reading_room.render.environment import constants
from reading_room.render.event import event_views, events_views, timeline_views
from reading_room.render.feeds import feed_views
from reading_room.render.filling import Filling, made_pages
from reading_room.render.listings import (
    Directory,
    directories,
    directory_views,
    listing_views,
)
from reading_room.render.notes import note_views
from reading_room.render.other_pages import (
    free_views,
    headers_view,
    home_view,
    not_found_view,
    search_view,
)
from reading_room.render.page_meta import View, read_sizes
from reading_room.render.quotations import quotations_views, shown_quotations
from reading_room.render.reading_paths import PATHS_URL, path_views
from reading_room.render.sharing import illustrated
from reading_room.render.sitemap import (
    changes,
    moved_addresses,
    moved_views,
    redirects,
    robots,
    sitemaps,
)
from reading_room.render.tags import tag_views, tags
from reading_room.render.web_annotations import annotation_files
from reading_room.workers import HERE, Workers


def directories_of(index: ArchiveIndex) -> tuple[Directory, ...]:
    """Return the directories that have something in them: names, publishers, authors, years, tags."""
    return tuple(d for d in (*directories(index), tags(index)) if d.listings)


def render(
    archive: Archive,
    root: Path,
    workers: Workers = HERE,
    kept: Kept | None = None,
    stands: Callable[[Standing], bool] = lambda _: False,
) -> Iterator[Page | Standing]:
    """Yield every file of the site as it is made. Articles hold only what the site may show of them.

    The workers make the pages. One whose view is that of a build before is not made again, where it
    `stands` in the site that this build made: `kept` has its SHA-256.
    """
    index = index_archive(archive, read_sizes(root))
    listed = directories_of(index)
    assets = load_assets(root, index.say)
    fill = Filling(constants(index, assets.urls, ways(index, listed)), root)
    kept = kept or Kept(None, "pages")
    urls: set[Url] = set()
    found = illustrated(views(index, listed), index, root)
    yield from made_pages(_noting(found, urls), fill, workers, kept, stands)
    moved = moved_addresses(archive.content, urls)
    yield from made_pages(moved_views(moved, index.say), fill, workers, kept, stands)
    yield from chain(
        card_files(index),
        annotation_files(index),
        event_calendars(index),
        archive_data(index),
        sitemaps(index.site, urls, changes(index)),
        (calendar(index), robots(index.site)),
        assets.pages,
        (redirects(moved, index.site),) if moved else (),
    )


def _noting(found: Iterable[View], urls: set[Url]) -> Iterator[View]:
    """Yield views, and add their addresses to the set."""
    for view in found:
        urls.add(view.meta.url)
        yield view


def ways(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[tuple[str, Url]]:
    """Yield the name and the address of every list of lists that has something in it."""
    yield from ((directory.title, directory.url) for directory in listed)
    if index.archive.content.paths:
        yield index.say("way.paths"), PATHS_URL


def views(index: ArchiveIndex, listed: tuple[Directory, ...]) -> Iterator[View]:
    """Yield the view of every page and every feed."""
    quotations = shown_quotations(index)
    yield home_view(index, listed)
    yield from article_views(index)
    yield from event_views(index)
    yield from events_views(index)
    yield from timeline_views(index)
    yield from entity_views(index, quotations)
    yield from quotations_views(index, quotations)
    yield from note_views(index)
    yield from audit_views(index, quotations)
    yield from listing_views(index, listed)
    yield from directory_views(index, listed)
    yield from tag_views(index, listed)
    yield from path_views(index)
    yield from free_views(index)
    yield search_view(index.say)
    yield not_found_view(index.say)
    yield headers_view()
    yield from feed_views(index, listed)
