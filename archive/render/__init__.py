"""Archive to pages: every file of the site, made from the whole graph, in the order below."""

from pathlib import Path

from archive.model import Archive, Page
from archive.render.article import article_pages
from archive.render.assets import load_assets
from archive.render.environment import make_environment
from archive.render.free import free_pages
from archive.render.home import home_page
from archive.render.indexes import index_pages
from archive.render.notfound import not_found_page


def render(archive: Archive, root: Path) -> tuple[Page, ...]:
    """Return every file of the site, sorted by address."""
    assets = load_assets(root)
    templates = make_environment(archive, assets, root)
    pages = (
        home_page(archive, templates),
        *article_pages(archive, templates),
        *index_pages(archive, templates),
        *free_pages(archive, templates),
        not_found_page(templates),
        *assets.pages,
    )
    return tuple(sorted(pages, key=lambda page: page.url))
