"""The sitemap."""

import pytest

from reading_room.model import Url
from reading_room.render.sitemap import robots, sitemaps
from tests.render.samples import SITE


def test_sitemap_lists_pages_and_no_files() -> None:
    """Every page that is a folder is listed, with its absolute address; files are not."""
    urls = [Url(url) for url in ("/b/", "/", "/404.html", "/data/archive.json")]
    (page,) = sitemaps(SITE, urls, {})
    text = page.content.decode()
    assert text.count("<loc>") == 2
    assert text.index("<loc>https://example.org/room/</loc>") < text.index(
        "<loc>https://example.org/room/b/</loc>"
    )


def test_more_addresses_than_one_file_holds_stand_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sitemap then names the files that have them."""
    monkeypatch.setattr("reading_room.render.sitemap.MOST", 2)
    made = sitemaps(SITE, map(Url, ("/a/", "/b/", "/c/")), {Url("/b/"): "2023-05-01"})
    pages = {page.url: page.content.decode() for page in made}
    assert [text.count("<loc>") for text in pages.values()] == [2, 1, 2]
    assert [text.count("<lastmod>2023-05-01</lastmod>") for text in pages.values()] == [1, 0, 0]
    assert "<loc>https://example.org/room/sitemap-2.xml</loc>" in pages[Url("/sitemap.xml")]


def test_robots_names_the_sitemap() -> None:
    """Crawlers are told where the sitemap is."""
    assert b"Sitemap: https://example.org/room/sitemap.xml\n" in robots(SITE).content
