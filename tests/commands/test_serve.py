"""The preview, run as a person runs it and watched in a real browser."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from reading_room.commands.serve import stamps
from tests.conftest import ROOT, SAMPLE
from tests.servers import free_port

ARTICLE = "articles/2024-05-14-bridge-opens-in-port-sella"
BASE = "papers"
"""The path below which the sample archive is published."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A copy of the sample archive that a test may change."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "archive"))


@pytest.fixture
def preview(archive: Path, browser: Browser) -> Iterator[Page]:
    """A browser that shows an article in a running preview of the archive."""
    port = free_port()
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--root", str(archive), f"--port={port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        page = browser.new_page()
        try:
            arrive(page, f"http://localhost:{port}/{BASE}/{ARTICLE}/")
            yield page
        finally:
            page.close()
            server.terminate()


def arrive(page: Page, url: str) -> None:
    """Open the URL once the server is up, and wait until the page has told it that it listens."""
    sent: list[str] = []
    page.on("websocket", lambda s: s.on("framesent", lambda frame: sent.append(str(frame))))
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and page.url != url:
        try:
            page.goto(url)
        except Error:
            time.sleep(0.2)
    while time.monotonic() < deadline and not any('"info"' in frame for frame in sent):
        page.wait_for_timeout(50)
    assert any('"info"' in frame for frame in sent), "the preview did not come up"
    expect(page.locator("main")).to_be_visible(timeout=60_000)  # of the site, when it is built


def rewrite(archive: Path, before: str, after: str) -> None:
    """Change the article's file."""
    file = archive / "content" / f"{ARTICLE}.md"
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")


@pytest.mark.browser
def test_a_change_is_seen_in_the_browser(archive: Path, preview: Page) -> None:
    """Saving a file reloads the page that shows it, again and again."""
    for before, after in (("eleven", "twelve"), ("twelve", "thirteen"), ("thirteen", "fourteen")):
        rewrite(archive, before, after)
        expect(preview.locator("main")).to_contain_text(f"{after} years", timeout=20_000)


@pytest.mark.browser
def test_a_failed_build_is_shown_above_the_last_good_page(archive: Path, preview: Page) -> None:
    """The problem stands over the page, which stays; when it is mended the problem goes."""
    rewrite(archive, "publisher:", "publishr:")
    expect(preview.locator("dialog[open]")).to_contain_text("did you mean publisher", timeout=20_000)
    expect(preview.locator("main")).to_contain_text("eleven years")
    rewrite(archive, "publishr:", "publisher:")
    expect(preview.locator("dialog[open]")).to_have_count(0, timeout=20_000)


@pytest.mark.browser
def test_the_preview_leaves_the_published_site_alone(archive: Path, preview: Page) -> None:
    """No local address ever gets into `site/`, nor anything of livereload into a file."""
    assert not (archive / "site").exists()
    page = archive / ".cache/preview" / ARTICLE / "index.html"
    assert b"livereload" not in page.read_bytes()


def test_a_port_in_use_is_wrong_usage(archive: Path) -> None:
    """The preview ends with 2 and says what to do."""
    with socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        command = [sys.executable, str(ROOT / "build.py"), "serve", "--root", str(archive)]
        port = f"--port={other.getsockname()[1]}"
        done = subprocess.run([*command, port], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("choose another port with --port\n")


@pytest.mark.browser
def test_nothing_outside_the_site_is_served(preview: Page) -> None:
    """Whatever the path, sent as it stands, only files of the site are answered."""
    paths = ("/../../content/site.yaml", "/%2e%2e/%2e%2e/content/site.yaml", "//etc/passwd", "/..")
    for path in paths:
        connection = HTTPConnection(urlsplit(preview.url).netloc)
        connection.request("GET", path)
        assert connection.getresponse().status == 404, path
        connection.close()


def test_every_kind_of_change_is_noticed(tmp_path: Path) -> None:
    """A file that is written, added, renamed or removed changes the stamps; a hidden one does not."""
    seen = [stamps([tmp_path])]

    def changed() -> bool:
        seen.append(stamps([tmp_path]))
        return seen[-1] != seen[-2]

    (tmp_path / "a").write_text("1")
    assert changed()
    os.utime(tmp_path / "a", ns=(0, 0))
    assert changed()
    (tmp_path / "a").rename(tmp_path / "b")
    assert changed()
    (tmp_path / ".b.swp").write_text("1")
    (tmp_path / "b~").write_text("1")
    assert not changed()
    (tmp_path / "b").unlink()
    assert changed()


@pytest.mark.browser
def test_only_this_machine_is_answered(preview: Page) -> None:
    """A page of someone else's that has a name for this address, or connects to it, gets nothing."""
    for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        connection = HTTPConnection(urlsplit(preview.url).netloc)
        connection.request("GET", urlsplit(preview.url).path, headers=headers)
        assert connection.getresponse().status == 403
        connection.close()
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
        key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
        connection.request("GET", "/livereload", headers=upgrade | key | headers)
        assert connection.getresponse().status == 403
        connection.close()


@pytest.mark.browser
def test_a_page_of_an_old_build_reloads_when_it_connects(archive: Path, preview: Page) -> None:
    """What was built while a page was not connected is not missed by it."""
    preview.context.set_offline(True)
    rewrite(archive, "eleven", "twelve")
    built = archive / ".cache/preview" / ARTICLE / "index.html"
    wait_until(lambda: b"twelve years" in built.read_bytes(), preview)
    preview.context.set_offline(False)
    expect(preview.locator("main")).to_contain_text("twelve years", timeout=30_000)


@pytest.mark.browser
def test_a_style_is_exchanged_in_place(archive: Path, preview: Page) -> None:
    """The page keeps its place and its state: it is not loaded again."""
    preview.evaluate("() => { window.kept = true; }")
    (archive / "assets/css").mkdir(parents=True, exist_ok=True)
    (archive / "assets/css/own.css").write_text("main { outline: 3px solid rgb(1, 2, 3); }")
    expect(preview.locator("main")).to_have_css("outline-width", "3px", timeout=20_000)
    assert preview.evaluate("() => window.kept")


def wait_until(is_so: Callable[[], bool], page: Page) -> None:
    """Wait, at most half a minute, for something that no page shows."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not is_so():
        page.wait_for_timeout(100)
    assert is_so()
