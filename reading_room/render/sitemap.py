"""What stands at the site's addresses: a list for crawlers, and pages where others once stood.

`/sitemap.xml` and `/robots.txt` say what there is to read. A page at an address that was published once
sends a reader on, or says that it is gone. Sources: the Sitemaps protocol 0.9 (sitemaps.org), RFC 9309.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit
from xml.etree import ElementTree

from reading_room.model import Content, Page, PublishedAddress, Site, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import UNKNOWN, earliest
from reading_room.render.page_meta import PageMeta, View
from reading_room.slugs import absolute_url, article_url, has_address
from reading_room.words import Words

SITEMAP_URL = Url("/sitemap.xml")
ROBOTS_URL = Url("/robots.txt")

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


MOST = 50_000
"""Addresses that one sitemap may have, by the protocol."""


def changes(index: ArchiveIndex) -> Mapping[Url, str]:
    """Return the day on which what an article's page shows was last added to, where content says so.

    That is the day of its latest note, or of its publication; nothing else records a change.
    """
    latest: dict[Url, str] = {}
    for slug, article in index.articles.items():
        noted = (note.annotation.created for note in index.notes.get(slug, ()))
        latest[article_url(slug)] = max(map(earliest, (article.published, *noted)))
    return {url: day[:10] for url, day in latest.items() if day != UNKNOWN}


def sitemaps(site: Site, urls: Iterable[Url], changed: Mapping[Url, str]) -> Iterator[Page]:
    """Yield the addresses of all pages that are folders, with the day of the last change where known.

    There are none where the site has no address. More than one file holds stand in several, and
    `/sitemap.xml` names these.
    """
    known = sorted(url for url in urls if url.endswith("/") and has_address(site))
    if len(known) <= MOST:
        yield _xml(SITEMAP_URL, "urlset", "url", site, known, changed)
        return
    parts = [known[at : at + MOST] for at in range(0, len(known), MOST)]
    names = [Url(f"/sitemap-{number}.xml") for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield _xml(name, "urlset", "url", site, part, changed)
    yield _xml(SITEMAP_URL, "sitemapindex", "sitemap", site, names, {})


def _xml(
    url: Url, kind: str, entry: str, site: Site, listed: Iterable[Url], changed: Mapping[Url, str]
) -> Page:
    root = ElementTree.Element(kind, xmlns=_NAMESPACE)
    for one in listed:
        row = ElementTree.SubElement(root, entry)
        ElementTree.SubElement(row, "loc").text = absolute_url(site, one)
        if one in changed:
            ElementTree.SubElement(row, "lastmod").text = changed[one]
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Page(url=url, content=content)


def robots(site: Site) -> Page:
    """Return the leave to read everything, with the address of the sitemap."""
    where = f"\nSitemap: {absolute_url(site, SITEMAP_URL)}\n" if has_address(site) else ""
    text = f"User-agent: *\nAllow: /\n{where}"
    return Page(url=ROBOTS_URL, content=text.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView(View):
    """All that such a page depends on."""

    template: ClassVar[str] = "moved.html"
    leads_to: Url | None
    """Where a reader is sent on; None where the page is gone."""


def moved_addresses(content: Content, taken: Set[Url]) -> tuple[PublishedAddress, ...]:
    """Return the addresses of that kind at which no page of the site stands."""
    return tuple(p for p in content.published if (p.leads_to or p.gone) and p.address not in taken)


def moved_views(moved: Iterable[PublishedAddress], say: Words) -> Iterator[MovedView]:
    """Yield the view of a page for each."""
    for published in moved:
        title = say("gone.has_moved" if published.leads_to else "gone.is_gone")
        yield MovedView(
            meta=PageMeta(url=published.address, title=title, description=title, kind="page"),
            leads_to=published.leads_to,
        )


def redirects(moved: Iterable[PublishedAddress], site: Site) -> Page:
    """Return the list for servers: a `_redirects` file, as Netlify and Cloudflare Pages read it."""
    prefix = urlsplit(site.base_url).path.rstrip("/")
    lines = [f"{prefix}{p.address} {prefix}{p.leads_to} 301\n" for p in moved if p.leads_to]
    return Page(url=Url("/_redirects"), content="".join(lines).encode())
