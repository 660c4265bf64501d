"""The pages that a preview makes before all others."""

import shutil
from dataclasses import replace
from pathlib import Path

from reading_room.commands.open_pages import OpenPages
from reading_room.content import load_content
from reading_room.link import link, shown
from reading_room.model import Archive, Page, Url
from reading_room.render import render
from tests.conftest import SAMPLE

NAME = "2024-05-14-bridge-opens-in-port-sella"
BASE = "http://localhost:8000/papers/"
ARTICLE = Url(f"/articles/{NAME}/")


def built(root: Path) -> Archive:
    """Return the graph of an archive that is served on this machine."""
    content = load_content(root)
    return shown(link(replace(content, site=replace(content.site, base_url=BASE))))


def rendered(archive: Archive, root: Path) -> dict[Url, bytes]:
    """Return all its pages."""
    return {page.url: page.content for page in render(archive, root) if isinstance(page, Page)}


def test_an_open_page_is_made_of_the_words_as_they_are_now(tmp_path: Path) -> None:
    """Where nothing has changed it is the page of the build; where words have, it has the new ones."""
    root = Path(shutil.copytree(SAMPLE, tmp_path / "archive"))
    last = built(root)
    files = rendered(last, root)
    urls = {ARTICLE, Url("/events/port-sella-bridge-opening/")}
    pages, saved = OpenPages(root, last), {f"content/articles/{NAME}.md"}
    assert pages.made(urls, saved) == {url: files[url] for url in urls}
    file = root / f"content/articles/{NAME}.md"
    file.write_text(file.read_text("utf-8").replace("eleven years", "twelve years"), "utf-8")
    early = pages.made(urls, saved)
    assert b"twelve years" in early[ARTICLE] and b"eleven years" not in early[ARTICLE]
    copy = file.with_name("another.md")
    copy.write_text("---\ntitle: Another\nlanguage: en\n---\n\nIt rained.\n", "utf-8")
    assert pages.made(urls, saved | {"content/articles/another.md"}) == {}


def test_an_open_page_has_a_note_as_it_is_now(tmp_path: Path) -> None:
    """A note that was changed is shown as the whole build will show it."""
    root = Path(shutil.copytree(SAMPLE, tmp_path / "archive"))
    pages = OpenPages(root, built(root))
    path = f"content/annotations/{NAME}.yaml"
    (root / path).write_text(
        (root / path).read_text("utf-8").replace("note: ", "note: Seen anew. ", 1), "utf-8"
    )
    assert b"Seen anew." in pages.made({ARTICLE}, {path})[ARTICLE]
    assert pages.made({ARTICLE}, {path}) == {ARTICLE: rendered(built(root), root)[ARTICLE]}
