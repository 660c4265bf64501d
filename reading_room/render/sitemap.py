"""`/sitemap.xml` and `/robots.txt`: what there is to read, for crawlers.

Source: the Sitemaps protocol 0.9 (sitemaps.org) and RFC 9309.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from reading_room.model import Page, Site, Url
from reading_room.slugs import absolute_url, has_address

SITEMAP_URL = Url("/sitemap.xml")
ROBOTS_URL = Url("/robots.txt")

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


MOST = 50_000
"""Addresses that one sitemap may have, by the protocol."""


def sitemaps(site: Site, urls: Iterable[Url]) -> Iterator[Page]:
    """Yield the addresses of all pages that are folders; none where the site has no address.

    More than one file holds stand in several, and `/sitemap.xml` names these. There are no dates, since
    nothing records a change.
    """
    known = sorted(url for url in urls if url.endswith("/") and has_address(site))
    if len(known) <= MOST:
        yield _xml(SITEMAP_URL, "urlset", "url", site, known)
        return
    parts = [known[at : at + MOST] for at in range(0, len(known), MOST)]
    names = [Url(f"/sitemap-{number}.xml") for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield _xml(name, "urlset", "url", site, part)
    yield _xml(SITEMAP_URL, "sitemapindex", "sitemap", site, names)


def _xml(url: Url, kind: str, entry: str, site: Site, listed: Iterable[Url]) -> Page:
    root = ElementTree.Element(kind, xmlns=_NAMESPACE)
    for one in listed:
        ElementTree.SubElement(ElementTree.SubElement(root, entry), "loc").text = absolute_url(site, one)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Page(url=url, content=content)


def robots(site: Site) -> Page:
    """Return the leave to read everything, with the address of the sitemap."""
    where = f"\nSitemap: {absolute_url(site, SITEMAP_URL)}\n" if has_address(site) else ""
    text = f"User-agent: *\nAllow: /\n{where}"
    return Page(url=ROBOTS_URL, content=text.encode())
