"""A local preview: build, watch, build again at each change, and reload the browser.

The preview is a site of its own, so that no local address gets into the one that is published. What
livereload needs is added to the pages as they are served, never to a file. Each page knows the build
that it is of; one that connects after the next build is reloaded, so that none stays stale.
"""

import asyncio
import json
import mimetypes
import os
import re
import secrets
import sys
import traceback
from argparse import Namespace
from collections.abc import Iterable, Set
from contextlib import suppress
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler
from watchfiles import Change, awatch

from reading_room.build import build
from reading_room.commands import UsageError
from reading_room.commands.open_pages import made_early
from reading_room.commands.preview import dress
from reading_room.console import Console
from reading_room.content.site import read_site
from reading_room.errors import ProblemsError, format_problem
from reading_room.files import problem_of
from reading_room.ingest import import_seeds, summary
from reading_room.kept import Cache, Kept
from reading_room.last_build import LastBuild
from reading_room.model import Archive, Url
from reading_room.resources import ASSETS, TEMPLATES

Stamp = tuple[str, int, int]
"""A file's path, time of change (ns) and size (bytes)."""

_HOST = "127.0.0.1"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""Names by which a browser on this machine may call; any other is a page of someone else's."""
_QUIET = 60
"""Milliseconds without a change after which what was saved together is built together."""
_PAUSE = 0.7
"""Seconds without a change after which all that was shown early is built."""
_LOOK = 1000
"""Milliseconds after which all files are looked at though no change was told."""
_HASHED = re.compile(r"(.+)\.[0-9a-f]{8}(\.[a-z0-9]+)")
_EMPTY = """<!doctype html><html lang="en"><head><title>Building</title></head>
<body><p>The first build is under way: this page will show it.</p></body></html>"""


def run(options: Namespace, console: Console) -> None:
    """Serve the archive until a person interrupts; raises UsageError where the port is taken."""
    try:
        sockets = bind_sockets(options.port, _HOST)
    except OSError as error:
        raise UsageError(f"{error.strerror}; choose another port with --port") from error
    preview = Preview(options.root.resolve(), options.port, console, jobs=options.jobs)
    console.say(f"Serving {preview.url} until you interrupt it")

    async def serve() -> None:
        server = HTTPServer(_application(preview))
        server.add_sockets(sockets)
        await preview.keep_up()

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
        stat = Path(path).stat()
    except OSError:
        return ()
    return ((path, stat.st_mtime_ns, stat.st_size),)


def _is_watched(_: Change, path: str) -> bool:
    name = Path(path).name
    return not name.startswith(".") and not name.endswith("~")


class Preview:
    """The last build, and what it was built from."""

    def __init__(self, root: Path, port: int, console: Console, *, jobs: int | None = None) -> None:
        self.root = root
        self.site = root / ".cache" / "preview"
        self.port = port
        self.console = console
        self.jobs = jobs
        own = [root / name for name in ("seeds", "content", "templates", "assets")]
        self.folders = tuple(dict.fromkeys((*own, TEMPLATES, ASSETS)))
        self.base = self._base()
        self.session = secrets.token_hex(4)
        self.number = 0
        self.problem = ""
        self.told = ""
        self.cache = Cache(root, live=True)
        self.seeds = Kept(root, "seeds")
        self.wanted = asyncio.Event()
        self.wanted.set()
        self.changed: set[str] = set()
        self.archive: Archive | None = None
        self.early: dict[Url, bytes] = {}
        self.seen = stamps(self.folders)

    @property
    def build(self) -> str:
        """Names the last build, apart from those of every other preview."""
        return f"{self.session}-{self.number}"

    @property
    def url(self) -> str:
        """Where the site is served: below the same path as it will be published."""
        return f"http://localhost:{self.port}{self.base}"

    def _base(self) -> str:
        site, _ = read_site(self.root)
        return urlsplit(site.base_url).path if site else "/"

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
                    await self._show_open(changed)
                if builds.done() or there != [folder for folder in self.folders if folder.is_dir()]:
                    break
        await builds

    async def _show_open(self, changed: Set[str]) -> None:
        """Make the pages that are open before all others, where a text has changed; ask for a build."""
        content = str(self.root / "content")
        if self.archive and all(path.startswith(content) for path in changed):
            early = await asyncio.to_thread(self._early, _Reload.addresses())
            if early:
                self.early = early
                self.problem = ""
                self.number += 1
                _Reload.tell("*")
        self.changed |= changed
        self.wanted.set()

    async def _build(self) -> None:
        """Build beside the loop that serves, when something has changed and then nothing for a while.

        Pages that were shown early are not told of again where the build has made the same.
        """
        while True:
            await self.wanted.wait()
            self.wanted.clear()
            if self.early:
                with suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(self.wanted.wait(), _PAUSE)
                    continue
            changed, self.changed = self.changed, set()
            failed = bool(self.problem)
            problem = await asyncio.to_thread(self.failure)
            if self.wanted.is_set() and self.early:
                continue
            self.problem = problem
            if problem:
                print(problem, file=sys.stderr)
            self.number += 1
            only_styles = changed and all(path.endswith(".css") for path in changed)
            swap = bool(only_styles and not failed and not problem)
            files = ((url, page, self.file(url)) for url, page in self.early.items())
            same = {url for url, page, file in files if file.is_file() and file.read_bytes() == page}
            self.early = {}
            _Reload.tell("style.css" if swap else "*", frozenset() if problem else same)

    def _early(self, urls: frozenset[Url]) -> dict[Url, bytes]:
        """Return the pages at these addresses as they are now; none where the build will say why not."""
        with suppress(ProblemsError):
            if self.archive:
                return made_early(urls, self.root, self.url, self.cache, self.archive)
        return {}

    def file(self, url: Url) -> Path:
        """Return where the page at an address is."""
        return self.site / url.strip("/") / "index.html"

    def failure(self) -> str:
        """Build; return the reason why not. The last good site then stays."""
        try:
            report = import_seeds(self.root, kept=self.seeds)
            self.seeds.save()
            told = summary(report)
            if told != self.told:
                self.console.say(told)
                self.told = told
            if report.refused:
                raise ProblemsError(report.refused)
            last = LastBuild(self.root, self.site, ("content", "templates", "assets"), self.url)
            if last.warnings() is None:
                self.archive = build(
                    self.root,
                    self.site,
                    self.console,
                    last,
                    from_seeds=False,
                    base_url=self.url,
                    jobs=self.jobs,
                )
        except ProblemsError as error:
            return str(error)
        except OSError as error:
            place = Path(str(error.filename or self.root))
            path = (
                place.relative_to(self.root).as_posix()
                if place.is_relative_to(self.root)
                else str(place)
            )
            return format_problem(problem_of(error, path, "file-error"))
        except Exception:  # a fault of ours or of a template: shown, and mended while the preview runs
            return traceback.format_exc()
        return ""


def _application(preview: Preview) -> Application:
    given = {"preview": preview}
    return Application(
        [
            (r"/livereload", _Reload, given),
            (r"/livereload\.js", _Script),
            (r"/(.*)", _File, given),
        ]
    )


def _is_local(request: RequestHandler) -> bool:
    """Return whether the request names this machine, and comes from no page of another."""
    host = request.request.headers.get("Host", "").rpartition(":")[0] or request.request.host
    origin = request.request.headers.get("Origin", f"http://{host}:0")
    return host in _LOOPBACK and urlsplit(origin).netloc.rpartition(":")[0] in _LOOPBACK


class _Local(RequestHandler):
    """Answers this machine only, whatever name others give to its address."""

    def prepare(self) -> None:
        if not _is_local(self):
            self.send_error(403)


class _Script(LiveReloadJSHandler, _Local):  # type: ignore[misc]
    pass


class _Reload(LiveReloadHandler, _Local):  # type: ignore[misc]
    """Livereload's connection to a page, which says as `extver` of which build it is."""

    def initialize(self, preview: Preview) -> None:
        self.preview = preview
        self.address = Url("")

    def on_message(self, message: str) -> None:
        super().on_message(message)
        said = json.loads(message)
        if said["command"] == "info":
            path = urlsplit(said.get("url", "")).path
            self.address = Url(f"/{path.removeprefix(self.preview.base)}")
        if said["command"] == "hello" and said.get("extver") != self.preview.build:
            self.send_message(_message("*"))

    @classmethod
    def addresses(cls) -> frozenset[Url]:
        """Return the addresses of the pages that browsers show."""
        return frozenset(page.address for page in LiveReloadHandler.waiters if page.address)

    @classmethod
    def tell(cls, path: str, but: Set[Url] = frozenset()) -> None:
        """Tell every page but those at some addresses that something has changed."""
        for page in tuple(LiveReloadHandler.waiters):
            if page.address not in but:
                page.send_message(_message(path))


def _message(path: str) -> dict[str, object]:
    return {"command": "reload", "path": path, "liveCSS": True, "liveImg": False}


class _File(_Local):
    def initialize(self, preview: Preview) -> None:
        self.preview = preview
        self.site = preview.site.resolve()

    def get(self, address: str) -> None:
        """Answer with a file of the site, or with its page for what is not there."""
        base = self.preview.base.strip("/")
        if base and not f"{address}/".startswith(f"{base}/"):
            self._answer(self.site / "404.html", 404) if address else self.redirect(self.preview.base)
            return
        inner = address.removeprefix(base).removeprefix("/")
        file = (self.site / inner).resolve() if "\0" not in inner else self.site.parent
        inside = file.is_relative_to(self.site)
        if inside and file.is_dir() and address and not address.endswith("/"):
            self.redirect(f"/{address}/")
            return
        if inside and file.is_dir():
            file /= "index.html"
        if inside and not file.is_file():
            file = _same_asset(file)
        found = inside and file.is_file()
        self._answer(
            file if found else self.site / "404.html", 200 if found or not self._built() else 404
        )

    def _built(self) -> bool:
        return (self.site / "index.html").is_file()

    def _answer(self, file: Path, status: int) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        early = (page for url, page in self.preview.early.items() if self.preview.file(url) == file)
        body = next(early, None) or (file.read_bytes() if file.is_file() else _EMPTY.encode())
        if kind == "text/html":
            preview = self.preview
            page = dress(body.decode(), port=preview.port, build=preview.build, problem=preview.problem)
            body = page.encode()
        self.set_status(status)
        self.set_header("Content-Type", kind)
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(body)


def _same_asset(file: Path) -> Path:
    """Return the file that now has the name of an asset whose hash has changed."""
    match = _HASHED.fullmatch(file.name)
    others = sorted(file.parent.glob(f"{match[1]}.????????{match[2]}")) if match else []
    return others[0] if others else file
