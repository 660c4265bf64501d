"""The sitemap."""

from reading_room.model import Url
from reading_room.render.sitemap import robots, sitemap
from tests.render.samples import SITE


def test_sitemap_lists_pages_and_no_files() -> None:
    """Every page that is a folder is listed, with its absolute address; files are not."""
    urls = [Url(url) for url in ("/b/", "/", "/404.html", "/data/archive.json")]
    text = sitemap(SITE, urls).content.decode()
    assert text.count("<loc>") == 2
    assert text.index("<loc>https://example.org/room/</loc>") < text.index(
        "<loc>https://example.org/room/b/</loc>"
    )


def test_robots_names_the_sitemap() -> None:
    """Crawlers are told where the sitemap is."""
    assert b"Sitemap: https://example.org/room/sitemap.xml\n" in robots(SITE).content
