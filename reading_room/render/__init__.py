"""Archive to pages: every file of the site, made from the whole graph, in the order below."""

from pathlib import Path

from reading_room.model import Archive, Page
from reading_room.render.annotations import annotation_files
from reading_room.render.article import article_pages
from reading_room.render.assets import load_assets
from reading_room.render.audit import audit_page
from reading_room.render.calendar import calendar
from reading_room.render.catalogue import catalogue
from reading_room.render.cite import citation_files
from reading_room.render.data import archive_data
from reading_room.render.entity import entity_pages
from reading_room.render.environment import make_environment
from reading_room.render.event import event_pages
from reading_room.render.events import event_index
from reading_room.render.feeds import atom_feed, json_feed
from reading_room.render.free import free_pages
from reading_room.render.home import home_page
from reading_room.render.indexes import index_pages
from reading_room.render.moved import moved_pages
from reading_room.render.note_feed import note_feed
from reading_room.render.note_pages import note_pages
from reading_room.render.notfound import not_found_page
from reading_room.render.previews import previews
from reading_room.render.quotations import quotation_pages
from reading_room.render.search import search_page
from reading_room.render.sitemap import robots, sitemap
from reading_room.render.sources import said
from reading_room.render.timeline import timeline_pages


def render(archive: Archive, root: Path) -> tuple[Page, ...]:
    """Return every file of the site, sorted by address."""
    assets = load_assets(root)
    templates = make_environment(archive, assets, root)
    known = catalogue(archive)
    quotations = tuple(said(known))
    pages = (
        home_page(archive, templates),
        *article_pages(archive, known, templates),
        *event_pages(archive, known, templates),
        *event_index(archive, templates),
        *timeline_pages(archive, templates),
        *entity_pages(archive, known, quotations, templates),
        *quotation_pages(quotations, templates),
        *note_pages(archive, templates),
        audit_page(archive, quotations, templates),
        *index_pages(archive, templates),
        *free_pages(archive, templates),
        search_page(templates),
    )
    files = (
        not_found_page(templates),
        atom_feed(archive),
        json_feed(archive),
        *citation_files(archive),
        *previews(archive),
        note_feed(archive, templates),
        archive_data(archive),
        *annotation_files(archive),
        calendar(archive, known),
        sitemap(archive.content.site, pages),
        robots(archive.content.site),
        *assets.pages,
    )
    moved = moved_pages(archive.content, pages, templates)
    return tuple(sorted((*pages, *files, *moved), key=lambda page: page.url))
