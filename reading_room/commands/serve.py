"""A local preview: build, watch, build again at each change, and reload the browser.

The preview is a site of its own, so that no local address gets into the one that is published. A saved
text is shown in two strokes: at once on the pages that are open, then by a build of the whole site.
"""

import asyncio
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from watchfiles import Change, awatch

from reading_room.commands import UsageError
from reading_room.commands.answering import Shown, application
from reading_room.commands.open_pages import OpenPages
from reading_room.commands.rebuilding import Builder, Rebuild
from reading_room.console import Console
from reading_room.content.site import read_site
from reading_room.model import Archive, Url
from reading_room.resources import ASSETS, TEMPLATES

Stamp = tuple[str, int, int]
"""A file's path, time of change (ns) and size (bytes)."""

_HOST = "127.0.0.1"
_QUIET = 60
"""Milliseconds without a change after which what was saved together is built together."""
_PAUSE = 0.7
"""Seconds without a change after which all that was shown early is built."""
_LOOK = 1000
"""Milliseconds after which all files are looked at though no change was told."""


def run(options: Namespace, console: Console) -> None:
    """Serve the archive until a person interrupts; raises UsageError where the port is taken."""
    try:
        sockets = bind_sockets(options.port, _HOST)
    except OSError as error:
        raise UsageError(f"{error.strerror}; choose another port with --port") from error
    preview = Preview(options.root.resolve(), options.port, console, jobs=options.jobs)
    console.say(f"Serving {preview.shown.url} until you interrupt it")

    async def serve() -> None:
        server = HTTPServer(application(preview.shown))
        server.add_sockets(sockets)
        keeping_up = asyncio.create_task(preview.keep_up())
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, keeping_up.cancel)
        try:
            await keeping_up
        finally:
            preview.builder.end()

    with suppress(asyncio.CancelledError):
        asyncio.run(serve())


def stamps(folders: Iterable[Path]) -> tuple[Stamp, ...]:
    """Return a stamp of each file; hidden ones and editors' backups are left out."""
    listed = (entry for folder in folders for entry in os.walk(folder))
    paths = (f"{folder}/{name}" for folder, _, names in listed for name in names)
    return tuple(sorted(chain.from_iterable(map(_stamp, paths))))


def _stamp(path: str) -> tuple[Stamp, ...]:
    """Return a file's stamp; none where it cannot be read: the build tells of that."""
    if not _is_watched(Change.modified, path):
        return ()
    try:
        stat = os.stat(path)  # noqa: PTH116 - of thousands of files
    except OSError:
        return ()
    return ((path, stat.st_mtime_ns, stat.st_size),)


def _is_watched(_: Change, path: str) -> bool:
    name = path.rpartition("/")[2]
    return not name.startswith(".") and not name.endswith("~")


class Preview:
    """What is shown, and what it was built from."""

    def __init__(self, root: Path, port: int, console: Console, *, jobs: int | None = None) -> None:
        """Look at the archive in `root`; serve and build nothing yet."""
        self.root = root
        own = [root / name for name in ("seeds", "content", "templates", "assets")]
        self.folders = tuple(dict.fromkeys((*own, TEMPLATES, ASSETS)))
        site, _ = read_site(root)
        base = urlsplit(site.base_url).path if site else "/"
        self.shown = Shown(site=root / ".cache" / "preview", base=base, port=port)
        self.builder = Builder(Rebuild(root, self.shown.site, self.shown.url, console, jobs))
        self.wanted = asyncio.Event()
        self.wanted.set()
        self.changed: set[str] = set()
        self.building: set[str] = set()
        self.pages: OpenPages | None = None
        self.making = asyncio.Lock()
        self.seen = stamps(self.folders)

    async def keep_up(self) -> None:
        """Build, and build again at each change, for ever; the browser is told of what has changed.

        What the system does not tell of, a change before it was asked to or a folder that is new, is
        seen by a look at all files every second.
        """
        builds = asyncio.create_task(self._build())
        while not builds.done():
            there = [folder for folder in self.folders if folder.is_dir()]
            async for _ in awatch(
                *there,
                watch_filter=_is_watched,
                step=_QUIET,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
            ):
                now = stamps(self.folders)
                changed = {path for path, *_ in set(now) ^ set(self.seen)}
                self.seen = now
                if changed:
                    self.changed |= changed
                    await self._show_open()
                    self.wanted.set()
                if builds.done() or there != [folder for folder in self.folders if folder.is_dir()]:
                    break
        await builds

    async def _show_open(self) -> None:
        """Make the pages that are open before all others, where no more than texts has changed."""
        async with self.making:
            saved = {path.removeprefix(f"{self.root}/") for path in self.building | self.changed}
            if self.pages and all(path.startswith("content/") for path in saved):
                early: dict[Url, bytes] = {}
                with suppress(Exception):  # whatever is wrong, the build says so
                    early = await asyncio.to_thread(self.pages.made, self.shown.looked_at(), saved)
                if early and (early != self.shown.early or self.shown.problem):
                    self.shown.early = early
                    self.shown.problem = ""
                    self.shown.tell()

    async def _build(self) -> None:
        """Build whenever something has changed, beside the loop that serves."""
        while True:
            await self._saved()
            changed, self.changed = self.changed, set()
            self.building |= changed
            problem, archive = await asyncio.to_thread(self.builder.build)
            if archive:
                await self._start_from(archive)
            if self.changed:
                await self._show_open()
            if not (self.changed and self.shown.early):  # else the next build shows what it makes
                self._show(problem, styles=bool(changed) and all(p.endswith(".css") for p in changed))

    async def _saved(self) -> None:
        """Wait for a change, and where it has been shown early for a while without another."""
        await self.wanted.wait()
        self.wanted.clear()
        while self.shown.early:
            try:
                await asyncio.wait_for(self.wanted.wait(), _PAUSE)
            except TimeoutError:
                return
            self.wanted.clear()

    async def _start_from(self, archive: Archive) -> None:
        """Make early pages from the graph of a new build, and from what is saved after it."""
        self.pages, self.building = None, set()
        with suppress(Exception):  # a template that has just been broken, say: no page is early
            self.pages = await asyncio.to_thread(OpenPages, self.root, archive)

    def _show(self, problem: str, *, styles: bool) -> None:
        """Show what was built, or why nothing was; pages that stand as they were shown early stay."""
        shown = self.shown
        if problem:
            print(problem, file=sys.stderr)
        swapped = styles and not problem and not shown.problem
        files = ((url, page, shown.file(url)) for url, page in shown.early.items())
        same = {url for url, page, file in files if file.is_file() and file.read_bytes() == page}
        shown.early, shown.problem = {}, problem
        shown.tell("style.css" if swapped else "*", frozenset() if problem else same)
