"""Measure the preview beside those of peers: `python -m bench.preview [COUNT] [--edits N]`.

An article of an archive of 1,000 is open in Chromium. A word at its beginning is changed and saved, and
the time is taken until the page shows the new one; then the next. Meanwhile the server is asked for a
page ten times a second; the slowest answer is told. Peers serve the same texts, one after the other.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from statistics import median
from threading import Event, Thread
from urllib.request import urlopen

from playwright.sync_api import Browser, Error, TimeoutError

from bench.peers import FOLDER, ROOT, archive, hugo_site, installed, mkdocs_site
from tests.browser import launched
from tests.servers import free_port

_READY = 600
"""Seconds in which a server must be up."""

_SHOWN = 60
"""Seconds in which an edit must be seen; a page that is stale then stays so."""


def edits(browser: Browser, url: str, file: Path, count: int) -> Iterator[float]:
    """Change a word of an article's file again and again; yield the seconds until the page shows it.

    Each edit comes a second after the one before it was seen, since a page that is loading hears of none
    from most servers. One that is not shown at all counts as `_SHOWN`, and the page is loaded anew.
    """
    page = browser.new_page()
    deadline = time.monotonic() + _READY
    while time.monotonic() < deadline:
        with suppress(Error):
            answer = page.goto(url)
            if answer and answer.ok and page.get_by_text("guests.").count():
                break
        time.sleep(0.5)
    text = file.read_text("utf-8")
    page.wait_for_timeout(3000)  # until what was started with the server is done
    for number in range(count):
        word = f"word{number}x"
        file.write_text(text.replace(" guests.", f" guests and {word}."), encoding="utf-8")
        start = time.perf_counter()
        try:
            page.get_by_text(word).first.wait_for(timeout=_SHOWN * 1000)
            yield time.perf_counter() - start
        except TimeoutError:
            yield _SHOWN
            page.goto(url)
        page.wait_for_timeout(1000)
    page.close()
    file.write_text(text, encoding="utf-8")


def slowest_answer(url: str, ended: Event, found: list[float]) -> None:
    """Ask a server for a page all the while, and note how long each answer takes."""
    while not ended.wait(0.1):
        start = time.perf_counter()
        with suppress(HTTPException, OSError), urlopen(url, timeout=60) as answer:  # noqa: S310 - this machine
            answer.read()
        found.append(time.perf_counter() - start)


def measured(name: str, command: Sequence[str | Path], url: str, file: Path, count: int) -> None:
    """Run a server, and print how long its edits take."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        ended, answers = Event(), list[float]()
        try:
            with launched() as browser:
                times = edits(browser, url, file, count)
                taken = [next(times)]
                asking = Thread(target=slowest_answer, args=(url, ended, answers))
                asking.start()
                taken += times
        finally:
            ended.set()
            server.terminate()
    stale = taken.count(_SHOWN)
    told = f"{median(taken):8.2f} {max(taken):8.2f} {max(answers, default=0):8.2f} {stale:6}"
    print(f"{name:14} {told}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--edits", type=int, default=50)
    options = parser.parse_args()
    print(f"{'save to screen':14} {'median s':>8} {'worst s':>8} {'answer s':>8} {'stale':>6}")
    with tempfile.TemporaryDirectory() as temporary:
        root, hugo, mkdocs = (Path(temporary) / name for name in ("archive", "hugo", "mkdocs"))
        article = archive(options.count, root)
        path, port = f"articles/{article.stem}/", free_port()
        url = f"http://localhost:{port}/{path}"
        serve: tuple[str | Path, ...]
        serve = (sys.executable, ROOT / "build.py", "serve", "--root", root, "--port", str(port))
        measured("Reading Room", serve, url, article, options.edits)
        if installed():
            hugo_site(root, hugo)
            port = free_port()
            serve = (FOLDER / "bin/hugo", "server", "--source", hugo, "--port", str(port))
            file, url = hugo / "content/articles" / article.name, f"http://localhost:{port}/{path}"
            measured("hugo server", serve, url, file, options.edits)
            port = free_port()
            serve = (*mkdocs_site(root, mkdocs), "--dev-addr", f"localhost:{port}")
            file, url = mkdocs / "docs/articles" / article.name, f"http://localhost:{port}/{path}"
            measured("mkdocs serve", serve, url, file, options.edits)


if __name__ == "__main__":
    main()
