"""The pages that a curator wrote: about, and whatever else is in `content/pages/`."""

from collections.abc import Iterator

from jinja2 import Environment

from reading_room.model import Archive, FreePage, Page
from reading_room.render.bodies import parse_body
from reading_room.render.environment import Sheet, fill
from reading_room.render.prose import render_text
from reading_room.slugs import page_url


def free_pages(archive: Archive, templates: Environment) -> Iterator[Page]:
    """Yield a page for each file of `content/pages/`."""
    for page in archive.content.pages:
        yield _free_page(page, templates)


def _free_page(page: FreePage, templates: Environment) -> Page:
    text = parse_body(page.body, templates)
    first = text.paragraphs[0].text if text.paragraphs else page.title
    sheet = Sheet(url=page_url(page.slug), title=page.title, description=first, kind="page")
    return fill(templates, "free.html", sheet, body=render_text(text, {}))
