"""`/sitemap.xml` and `/robots.txt`: what there is to read, for crawlers.

Source: the Sitemaps protocol 0.9 (sitemaps.org) and RFC 9309.
"""

from collections.abc import Iterable
from xml.etree import ElementTree

from reading_room.model import Page, Site, Url
from reading_room.slugs import absolute_url, has_address

SITEMAP_URL = Url("/sitemap.xml")
ROBOTS_URL = Url("/robots.txt")

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site: Site, urls: Iterable[Url]) -> Page:
    """Return the addresses of all pages that are folders; none where the site has no address.

    There are no dates, since nothing records a change.
    """
    known = sorted(url for url in urls if url.endswith("/") and has_address(site))
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for url in known:
        ElementTree.SubElement(ElementTree.SubElement(root, "url"), "loc").text = absolute_url(site, url)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Page(url=SITEMAP_URL, content=content)


def robots(site: Site) -> Page:
    """Return the leave to read everything, with the address of the sitemap."""
    where = f"\nSitemap: {absolute_url(site, SITEMAP_URL)}\n" if has_address(site) else ""
    text = f"User-agent: *\nAllow: /\n{where}"
    return Page(url=ROBOTS_URL, content=text.encode())
