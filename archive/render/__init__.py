"""Archive to pages: every file of the site, made from the whole graph, in the order below."""

from pathlib import Path

from archive.model import Archive, Page
from archive.render.annotations import annotation_files
from archive.render.article import article_pages
from archive.render.assets import load_assets
from archive.render.audit import audit_page
from archive.render.calendar import calendar
from archive.render.catalogue import catalogue
from archive.render.cite import citation_files
from archive.render.data import archive_data
from archive.render.entity import entity_pages
from archive.render.environment import make_environment
from archive.render.event import event_pages
from archive.render.events import event_index
from archive.render.feeds import atom_feed, json_feed
from archive.render.free import free_pages
from archive.render.home import home_page
from archive.render.indexes import index_pages
from archive.render.note_feed import note_feed
from archive.render.note_pages import note_pages
from archive.render.notfound import not_found_page
from archive.render.previews import previews
from archive.render.quotations import quotation_pages
from archive.render.search import search_page
from archive.render.sitemap import robots, sitemap
from archive.render.sources import said
from archive.render.timeline import timeline_pages


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
    return tuple(sorted((*pages, *files), key=lambda page: page.url))
