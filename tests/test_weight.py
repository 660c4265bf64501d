"""How much a reader waits for."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reading_room.content.site import load_site

LIMIT = 30_000
"""Bytes of an article's first load as hosts send it, compressed: page, styles and scripts."""


@pytest.mark.parametrize("archive", ["sample_root", "own_root"])
def test_the_first_load_of_an_article_is_light(archive: str, request: pytest.FixtureRequest) -> None:
    """An article page with all that it loads before it can be read stays under the limit."""
    root: Path = request.getfixturevalue(archive)
    site = root / "site"
    prefix = urlsplit(load_site(root).base_url).path or "/"
    for page in sorted(site.glob("articles/*/index.html")):
        html = page.read_text()
        loaded = re.findall(r'<(?:script[^>]*src|link rel="stylesheet" href)="([^"]*)"', html)
        assert loaded, page
        scripts = {site / address.removeprefix(prefix) for address in loaded}
        files = {page, *scripts, *(imported for script in scripts for imported in _imports(script))}
        assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= LIMIT, page


def _imports(script: Path) -> Iterator[Path]:
    """Yield what a script cannot start without: what it imports, and that in turn."""
    for way in re.findall(r'^import .*"(.*)";$', script.read_text(), re.MULTILINE):
        yield script.parent / way
        yield from _imports(script.parent / way)
