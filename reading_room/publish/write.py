"""The only writer into the site: a new directory is made beside the old one and takes its place whole.

A build that fails or is killed leaves the old site as it was; what it left behind is cleared by the
next one. Nothing is forced to the disk: a site lost to a power cut is built again from `content/`.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from reading_room.errors import Problem, ProblemsError
from reading_room.model import Page
from reading_room.publish.exchange import exchange, parked
from reading_room.publish.paths import MARKER, page_files

_SAYS = b"Made by Reading Room. Each build replaces this directory: keep nothing of your own in it.\n"


def publish(pages: Iterable[Page], site: Path, *, index: Callable[[Path], None]) -> None:
    """Write the pages into a new directory, let `index` add its search index, and make it the site.

    Raises ProblemsError where two pages claim one file, or where `site` is not a directory of ours.
    """
    files = page_files(pages)
    new = site.with_name(f".{site.name}-new")
    with _alone_in(site.parent):
        _recover(site)
        _refuse_foreign(site)
        _remove(new)
        _write(files, new)
        index(new)
        exchange(new, site)
        _remove(new)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other build writes here; the system ends the wait when that build dies."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _recover(site: Path) -> None:
    """Bring back the old site that a killed build had parked, or clear it where the new one stands."""
    if site.exists():
        _remove(parked(site))
    elif parked(site).exists():
        parked(site).rename(site)


def _refuse_foreign(site: Path) -> None:
    if site.is_symlink():
        fault = "is a symbolic link"
    elif site.exists() and not site.is_dir():
        fault = "is not a directory"
    elif site.is_dir() and any(site.iterdir()) and not (site / MARKER).is_file():
        fault = "holds files that no build has written"
    else:
        return
    raise ProblemsError([_foreign(site, fault)])


def _foreign(site: Path, fault: str) -> Problem:
    return Problem(
        path=site.name,
        line=0,
        column=0,
        code="foreign-site",
        message=f"{site} {fault}, so it is left alone and no site is written.",
        hint="Move it away, then build again.",
    )


def _write(files: Mapping[str, bytes], new: Path) -> None:
    new.mkdir()
    for path, content in {MARKER: _SAYS, **files}.items():
        file = new / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
