"""Pages at addresses that were published once: they send a reader on, or say that the page is gone."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from jinja2 import Environment

from reading_room.model import Content, Page, PublishedAddress, Url
from reading_room.render.environment import Sheet, fill


def moved_pages(content: Content, pages: Iterable[Page], templates: Environment) -> Iterator[Page]:
    """Yield a page for each such address where no page of the site stands, and a list for servers.

    The list is a `_redirects` file, as Netlify and Cloudflare Pages read it.
    """
    taken = {page.url for page in pages}
    moved = [p for p in content.published if (p.leads_to or p.gone) and p.address not in taken]
    yield from (_page(published, templates) for published in moved)
    if moved:
        prefix = urlsplit(content.site.base_url).path.rstrip("/")
        lines = [f"{prefix}{p.address} {prefix}{p.leads_to} 301\n" for p in moved if p.leads_to]
        yield Page(url=Url("/_redirects"), content="".join(lines).encode())


def _page(published: PublishedAddress, templates: Environment) -> Page:
    title = "This page has moved" if published.leads_to else "This page is gone"
    sheet = Sheet(url=published.address, title=title, description=f"{title}.", kind="page")
    return fill(templates, "moved.html", sheet, leads_to=published.leads_to)
