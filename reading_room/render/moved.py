"""Pages at addresses that were published once: they send a reader on, or say that the page is gone."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from reading_room.model import Content, Page, PublishedAddress, Site, Url
from reading_room.render.page_meta import PageMeta, View


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView(View):
    """All that such a page depends on."""

    template: ClassVar[str] = "moved.html"
    leads_to: Url | None
    """Where a reader is sent on; None where the page is gone."""


def moved_addresses(content: Content, taken: Set[Url]) -> tuple[PublishedAddress, ...]:
    """Return the addresses of that kind at which no page of the site stands."""
    return tuple(p for p in content.published if (p.leads_to or p.gone) and p.address not in taken)


def moved_views(moved: Iterable[PublishedAddress]) -> Iterator[MovedView]:
    """Yield the view of a page for each."""
    for published in moved:
        title = "This page has moved" if published.leads_to else "This page is gone"
        yield MovedView(
            meta=PageMeta(url=published.address, title=title, description=f"{title}.", kind="page"),
            leads_to=published.leads_to,
        )


def redirects(moved: Iterable[PublishedAddress], site: Site) -> Page:
    """Return the list for servers: a `_redirects` file, as Netlify and Cloudflare Pages read it."""
    prefix = urlsplit(site.base_url).path.rstrip("/")
    lines = [f"{prefix}{p.address} {prefix}{p.leads_to} 301\n" for p in moved if p.leads_to]
    return Page(url=Url("/_redirects"), content="".join(lines).encode())
