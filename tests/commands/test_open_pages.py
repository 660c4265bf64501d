"""The pages that a preview makes before all others."""

import shutil
from dataclasses import replace
from pathlib import Path

from reading_room.commands.open_pages import made_early
from reading_room.content import load_content
from reading_room.kept import Cache
from reading_room.link import link, shown
from reading_room.model import Page, Url
from reading_room.render import render
from tests.conftest import SAMPLE

NAME = "2024-05-14-bridge-opens-in-port-sella"
BASE = "http://localhost:8000/papers/"
ARTICLE = Url(f"/articles/{NAME}/")


def test_an_open_page_is_made_of_the_words_as_they_are_now(tmp_path: Path) -> None:
    """Where nothing has changed it is the page of the build; where words have, it has the new ones."""
    root = Path(shutil.copytree(SAMPLE, tmp_path / "archive"))
    content = load_content(root)
    content = replace(content, site=replace(content.site, base_url=BASE))
    last, cache = shown(link(content)), Cache(root, live=True)
    built = {page.url: page.content for page in render(last, root) if isinstance(page, Page)}
    urls = {ARTICLE, Url("/events/port-sella-bridge-opening/")}
    early = made_early(urls, root, BASE, cache, last)
    assert early == {url: built[url] for url in urls}
    file = root / f"content/articles/{NAME}.md"
    file.write_text(file.read_text("utf-8").replace("eleven years", "twelve years"), "utf-8")
    early = made_early(urls, root, BASE, cache, last)
    assert b"twelve years" in early[ARTICLE] and b"eleven years" not in early[ARTICLE]
    copy = file.with_name("another.md")
    copy.write_text("---\ntitle: Another\nlanguage: en\n---\n\nIt rained.\n", "utf-8")
    assert made_early(urls, root, BASE, cache, last) == {}
