"""Archive to pages: a stream of views, made from the whole graph, and each view a page by itself."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from reading_room.model import Archive, Page
from reading_room.render.archive_index import ArchiveIndex, index_archive
from reading_room.render.article import article_views
from reading_room.render.assets import load_assets
from reading_room.render.audit import audit_view
from reading_room.render.calendar import calendar, event_calendars
from reading_room.render.cite.formats import citation_files
from reading_room.render.data import archive_data
from reading_room.render.entity import entity_views
from reading_room.render.environment import constants, make_environment, page
from reading_room.render.event import event_views
from reading_room.render.event_lists import events_views, timeline_views
from reading_room.render.feeds import feed_views
from reading_room.render.home import home_view
from reading_room.render.listings import Directory, directories, directory_views, listing_views
from reading_room.render.moved import moved_addresses, moved_views, redirects
from reading_room.render.note_pages import Written, note_views, written
from reading_room.render.other_pages import free_views, not_found_view, search_view
from reading_room.render.page_meta import View
from reading_room.render.previews import previews
from reading_room.render.quotations import quotations_views, said
from reading_room.render.sitemap import robots, sitemap
from reading_room.render.web_annotations import annotation_files


def render(archive: Archive, root: Path) -> Iterator[Page]:
    """Yield every file of the site as it is made. Articles hold only what the site may show of them."""
    index = index_archive(archive)
    assets = load_assets(root)
    listed, notes = directories(index), written(index)
    templates = make_environment(constants(index, assets.urls, listed), root)
    urls = set()
    for view in views(index, listed, notes):
        urls.add(view.meta.url)
        yield page(view, templates)
    moved = moved_addresses(archive.content, urls)
    yield from (page(view, templates) for view in moved_views(moved))
    yield from chain(
        citation_files(index.articles.values(), index.site),
        previews(index, notes),
        annotation_files(index),
        event_calendars(index),
        (archive_data(index), calendar(index), sitemap(index.site, urls), robots(index.site)),
        assets.pages,
        (redirects(moved, index.site),) if moved else (),
    )


def views(
    index: ArchiveIndex, listed: tuple[Directory, ...], notes: tuple[Written, ...]
) -> Iterator[View]:
    """Yield the view of every page and every feed."""
    quotations = said(index)
    yield home_view(index, listed)
    yield from article_views(index)
    yield from event_views(index)
    yield from events_views(index)
    yield from timeline_views(index)
    yield from entity_views(index, quotations)
    yield from quotations_views(quotations)
    yield from note_views(notes)
    yield audit_view(index, notes, quotations)
    yield from listing_views(index, listed)
    yield from directory_views(listed)
    yield from free_views(index)
    yield search_view()
    yield not_found_view()
    yield from feed_views(index, notes)
