"""The builds of a preview, one after another, in a process of their own that gives way to the server's.

A saved page is to be seen at once, whatever a build is doing meanwhile; so the two share no interpreter.
The process keeps what it has read between builds, and ends with the one that started it.
"""

import multiprocessing
import os
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from reading_room.build import build
from reading_room.console import Console
from reading_room.content import load_content
from reading_room.errors import ProblemsError, format_problem
from reading_room.files import problem_of
from reading_room.ingest import import_seeds, summary
from reading_room.kept import Cache, Kept, packed, unpacked
from reading_room.last_build import LastBuild
from reading_room.link import link, shown
from reading_room.model import Archive
from reading_room.workers import HERE, uncollected

_NICE = 5
"""How far each build after the first gives way to other processes."""


class Rebuild:
    """Builds one site again and again."""

    def __init__(
        self, root: Path, site: Path, url: str, console: Console, jobs: int | None = None
    ) -> None:
        """Build the archive in `root` into `site`, which is served at `url`."""
        self._root = root
        self._site = site
        self._url = url
        self._console = console
        self._jobs = jobs
        self._seeds = Kept(root, "seeds")
        self._told = ""
        self._began = False
        self.archive: Archive | None = None
        """The graph that the last build made; none where it made nothing."""

    def failure(self) -> str:
        """Build; return the reason why not. The last good site then stays."""
        self.archive = None
        try:
            self._import()
            last = LastBuild(self._root, self._site, ("content", "templates", "assets"), self._url)
            if last.warnings() is None:
                given = (self._root, self._site, self._console, last)
                self.archive = build(*given, from_seeds=False, base_url=self._url, jobs=self._jobs)
            elif not self._began:
                self.archive = self._standing()
            self._began = True
        except ProblemsError as error:
            return str(error)
        except OSError as error:
            return _told_of(error, self._root)
        except Exception:  # a fault of ours or of a template: shown, and mended while the preview runs
            return traceback.format_exc()
        return ""

    @uncollected()
    def _standing(self) -> Archive:
        """Return the graph of the site that an earlier preview left, and that nothing has changed."""
        content = load_content(self._root)
        content = replace(content, site=replace(content.site, base_url=self._url))
        return shown(link(content, HERE, Cache(self._root)))

    def _import(self) -> None:
        """Import the seeds; say what that did, where it is not what was said before."""
        report = import_seeds(self._root, kept=self._seeds)
        self._seeds.save()
        told = summary(report)
        if told != self._told:
            self._console.say(told)
            self._told = told
        if report.refused:
            raise ProblemsError(report.refused)


class Builder:
    """The process that builds, as the one that serves sees it."""

    def __init__(self, rebuild: Rebuild) -> None:
        """Start it at the first build, and anew after one that ended it."""
        self._rebuild = rebuild
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def build(self) -> tuple[str, Archive | None]:
        """Build; return the reason why not, and the graph of what was built."""
        try:
            if self._pipe is None:
                self._pipe = self._started()
            self._pipe.send_bytes(b"build")
            problem, graph = self._pipe.recv_bytes().decode(), self._pipe.recv_bytes()
        except (EOFError, OSError) as error:
            self.end()
            return f"The build has ended without a result: {error}", None
        return problem, unpacked(graph)

    def end(self) -> None:
        """End the process, and with it what it builds."""
        if self._process:
            self._process.terminate()
        self._process = self._pipe = None

    def _started(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._rebuild))
        self._process.start()
        theirs.close()
        return ours


def _serve(pipe: Connection, rebuild: Rebuild) -> None:
    """Build whenever that is asked for, until the one who asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server hears of it, and ends this process
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with suppress(EOFError, OSError):
        while pipe.recv_bytes():
            pipe.send_bytes(rebuild.failure().encode())
            pipe.send_bytes(packed(rebuild.archive))
            os.nice(max(0, _NICE - os.nice(0)))


def _told_of(error: OSError, root: Path) -> str:
    """Return what the system said of a file, as a problem of the archive."""
    place = Path(str(error.filename or root))
    path = place.relative_to(root).as_posix() if place.is_relative_to(root) else str(place)
    return format_problem(problem_of(error, path, "file-error"))
