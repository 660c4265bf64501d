"""What a preview answers to browsers of this machine: the files of a site, and what has changed in them.

What livereload needs is added to pages as they are served, never to a file. Each page knows the build
that it is of; one that connects after the next build is reloaded, so that none stays stale.
"""

import json
import mimetypes
import re
import secrets
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.web import Application, RequestHandler

from reading_room.commands.preview import dress
from reading_room.model import Url

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
"""Names by which a browser on this machine may call; any other is a page of someone else's."""
_HASHED = re.compile(r"(.+)\.[0-9a-f]{8}(\.[a-z0-9]+)")
_EMPTY = """<!doctype html><html lang="en"><head><title>Building</title></head>
<body><p>The first build is under way: this page will show it.</p></body></html>"""


@dataclass(slots=True, kw_only=True)
class Shown:
    """What browsers are shown."""

    site: Path
    """Where the last good build is."""
    base: str
    """The path that the site is served below, as it will be published."""
    port: int
    problem: str = ""
    """Why the last build failed; empty where it did not."""
    early: dict[Url, bytes] = field(default_factory=dict)
    """Pages that stand before those of the site until the next build is done."""
    asked: str = "/"
    """The address that was last asked for: its page may not have connected yet."""
    number: int = 0
    """Counts what has been shown."""
    session: str = field(default_factory=lambda: secrets.token_hex(4))
    """Tells this preview from every other."""

    @property
    def build(self) -> str:
        """Names what is shown now."""
        return f"{self.session}-{self.number}"

    @property
    def url(self) -> str:
        """Where the site is served."""
        return f"http://localhost:{self.port}{self.base}"

    def file(self, url: Url) -> Path:
        """Return where the page at an address is."""
        return self.site / url.strip("/") / "index.html"

    def looked_at(self) -> frozenset[Url]:
        """Return the addresses of the pages that browsers show."""
        return frozenset((Url(self.asked), *(page.address for page in LiveReloadHandler.waiters)))

    def tell(self, path: str = "*", but: Set[Url] = frozenset()) -> None:
        """Show something new: tell every page but those at some addresses that it has changed."""
        self.number += 1
        for page in tuple(LiveReloadHandler.waiters):
            if page.address not in but:
                page.send_message(_message(path))


def application(shown: Shown) -> Application:
    """Return what answers."""
    given = {"shown": shown}
    routes = (r"/livereload", _Reload, given), (r"/livereload\.js", _Script), (r"/(.*)", _File, given)
    return Application(list(routes))


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

    def initialize(self, shown: Shown) -> None:
        self.shown = shown
        self.address = Url("")

    def on_message(self, message: str) -> None:
        super().on_message(message)
        said = json.loads(message)
        if said["command"] == "info":
            path = urlsplit(said.get("url", "")).path
            self.address = Url(f"/{path.removeprefix(self.shown.base)}")
        if said["command"] == "hello" and said.get("extver") != self.shown.build:
            self.send_message(_message("*"))


def _message(path: str) -> dict[str, object]:
    return {"command": "reload", "path": path, "liveCSS": True, "liveImg": False}


class _File(_Local):
    def initialize(self, shown: Shown) -> None:
        self.shown = shown
        self.site = shown.site.resolve()

    def get(self, address: str) -> None:
        """Answer with a file of the site, or with its page for what is not there."""
        base = self.shown.base.strip("/")
        if base and not f"{address}/".startswith(f"{base}/"):
            self._answer(self.site / "404.html", 404) if address else self.redirect(self.shown.base)
            return
        inner = address.removeprefix(base).removeprefix("/")
        file = (self.site / inner).resolve() if "\0" not in inner else self.site.parent
        inside = file.is_relative_to(self.site)
        if inside and file.is_dir() and address and not address.endswith("/"):
            self.redirect(f"/{address}/")
            return
        if inside and file.is_dir():
            file /= "index.html"
            self.shown.asked = f"/{inner}"
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
        early = (page for url, page in self.shown.early.items() if self.shown.file(url) == file)
        body = next(early, None) or (file.read_bytes() if file.is_file() else _EMPTY.encode())
        if kind == "text/html":
            shown = self.shown
            page = dress(body.decode(), port=shown.port, build=shown.build, problem=shown.problem)
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
