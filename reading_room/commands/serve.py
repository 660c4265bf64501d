"""A local preview: build, watch, build again at each change, and reload the browser.

The preview is a site of its own, so that no local address gets into the one that is published. What
livereload needs is added to the pages as they are served, never to a file.
"""

import mimetypes
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.web import Application, RequestHandler

from reading_room.commands.preview import dress
from reading_room.errors import ProblemsError

Stamp = tuple[str, int, int]
"""A file's path, time of change (ns) and size (bytes)."""

_EMPTY = b"<!doctype html><html lang=en><head><title>No site yet</title></head><body></body></html>"


def serve(site: Path, build: Callable[[], None], folders: Iterable[Path], *, port: int) -> None:
    """Serve `site`, which `build` makes from the files in `folders`, until a person interrupts.

    Raises OSError where the port is taken.
    """
    watcher = _Builder(build, folders)
    watcher.rebuild()
    _Preview(site, watcher).serve(port=port, host="127.0.0.1")


def stamps(folders: Iterable[Path]) -> tuple[Stamp, ...]:
    """Return a stamp of each file; hidden ones and editors' backups are left out."""
    return tuple(sorted(stamp for folder in folders for stamp in _stamps(folder)))


def _stamps(folder: Path) -> Iterator[Stamp]:
    for file in folder.rglob("*"):
        try:
            stat = file.stat()
        except FileNotFoundError:  # removed since it was listed
            continue
        if file.is_file() and not file.name.startswith(".") and not file.name.endswith("~"):
            yield str(file), stat.st_mtime_ns, stat.st_size


class _Builder(Watcher):  # type: ignore[misc]
    """Livereload's watcher, made exact: its own drops a change that comes soon after another."""

    def __init__(self, build: Callable[[], None], folders: Iterable[Path]) -> None:
        super().__init__()
        self.build = build
        self.folders = tuple(folders)
        self.seen: tuple[Stamp, ...] = ()
        self.problem = ""
        for folder in self.folders:
            self.watch(str(folder))

    def examine(self) -> tuple[str | None, None]:
        """Build again where a file has changed; livereload reloads at once for the name returned."""
        if stamps(self.folders) == self.seen:
            return None, None
        self.rebuild()
        return "__livereload__", None

    def rebuild(self) -> None:
        """Build, or keep the reason why not; the last good site stays."""
        self.seen = stamps(self.folders)
        self.problem = _failure(self.build)
        if self.problem:
            print(self.problem, file=sys.stderr)


def _failure(build: Callable[[], None]) -> str:
    try:
        build()
    except ProblemsError as error:
        return str(error)
    except Exception:  # a fault of ours or of a template: shown, and mended while the preview runs
        return traceback.format_exc()
    return ""


class _Preview(Server):  # type: ignore[misc]
    def __init__(self, site: Path, watcher: _Builder) -> None:
        super().__init__(watcher=watcher)
        self.site = site

    def application(self, port: int, host: str, **_: object) -> None:
        """Listen; unlike livereload's own application this one adds no inline script."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = False
        pages = {"site": self.site, "builder": self.watcher, "port": port}
        handlers = [
            (r"/livereload", LiveReloadHandler),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(.*)", _File, pages),
        ]
        Application(handlers).listen(port, address=host)  # type: ignore[arg-type]


class _File(RequestHandler):
    def initialize(self, site: Path, builder: _Builder, port: int) -> None:
        """Keep what a page is made of."""
        self.site = site.resolve()
        self.builder = builder
        self.port = port

    def get(self, address: str) -> None:
        """Answer with a file of the site, or with its page for what is not there."""
        file = (self.site / address).resolve()
        inside = file.is_relative_to(self.site)
        if inside and file.is_dir() and address and not address.endswith("/"):
            self.redirect(f"/{address}/")
            return
        if inside and file.is_dir():
            file /= "index.html"
        if not inside or not file.is_file():
            self.set_status(404)
            file = self.site / "404.html"
        self._answer(file)

    def _answer(self, file: Path) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body = file.read_bytes() if file.is_file() else _EMPTY
        if kind == "text/html":
            body = dress(body.decode(), port=self.port, problem=self.builder.problem).encode()
        self.set_header("Content-Type", kind)
        self.set_header("Cache-Control", "no-store")
        self.finish(body)
