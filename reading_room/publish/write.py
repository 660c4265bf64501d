"""The only writer into the site: a new directory is made beside the old one and takes its place whole.

What was written is read again before that, so that a disk that is full or failing never costs the site
that stands. A build that fails or is killed leaves the old site as it was; what it left behind is
cleared by the next one. Nothing is forced to the disk: a site lost to a power cut is built again from
`content/`.
"""

import errno
import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from reading_room.errors import Problem, ProblemsError
from reading_room.files import problem_of, swap
from reading_room.model import Page, Standing
from reading_room.publish.paths import MARKER, check_addresses, manifest_text, path_of, read_manifest

_SAYS = b"Made by Reading Room, and not whole yet.\n"
"""What the marker says until all other files are there."""


def publish(
    pages: Iterable[Page | Standing], site: Path, then: Callable[[], None] = lambda: None
) -> tuple[str, ...]:
    """Write the pages into a new directory, and make it the site; return the paths of its files.

    `then` is called when it stands, before another build may write there.
    Raises ProblemsError where two pages claim one file, where `site` is not a directory of ours, and
    where a file cannot be written or is not what was written; the old site then stays. What the
    system says of other files, which pages are made from, passes as it is.
    """
    new = site.with_name(f".{site.name}-new")
    with _reporting(site), _alone_in(site.parent):
        _recover(site)
        _refuse_foreign(site)
        _remove(new)
        files = _write(pages, new, site)
        exchange(new, site)
        _remove(new)
        then()
    return tuple(files)


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


@contextmanager
def _reporting(site: Path) -> Iterator[None]:
    """Turn what the system says of a file of the site into a problem of that file."""
    try:
        yield
    except OSError as error:
        path = Path(os.fsdecode(error.filename or site))
        inside = site.with_name(f".{site.name}-new")
        places = (inside, site, parked(site))
        if path != site.parent and not any(path.is_relative_to(place) for place in places):
            raise  # of what the pages are made from
        name = path.relative_to(inside).as_posix() if path.is_relative_to(inside) else "."
        place = site.name if name == "." else f"{site.name}/{name}"
        raise ProblemsError([problem_of(error, place, "cannot-write")]) from error


def exchange(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`, and what was there in the place of `new`.

    Where the system cannot exchange, the old directory is away for the moment between two renames,
    under the name that `parked` gives.
    """
    if not site.exists():
        new.rename(site)
    elif not swap(new, site):
        site.rename(parked(site))
        new.rename(site)
        parked(site).rename(new)


def parked(site: Path) -> Path:
    """Return where the old directory stands while the new one takes its place."""
    return site.with_name(f".{site.name}-old")


def _recover(site: Path) -> None:
    """Bring back the old site that a killed build had parked, or clear it where the new one stands."""
    if site.exists():
        _remove(parked(site))
    else:
        _refuse_foreign(parked(site))
        with suppress(FileNotFoundError):
            parked(site).rename(site)


def _refuse_foreign(site: Path) -> None:
    """Raise ProblemsError where something stands here that no build has made."""
    if site.is_symlink():
        fault = "is a symbolic link"
    elif site.exists() and not site.is_dir():
        fault = "is not a directory"
    elif site.is_dir() and any(site.iterdir()) and not (site / MARKER).is_file():
        fault = "holds files that no build has written"
    else:
        return
    message = f"{site} {fault}, so it is left alone and no site is written."
    hint = "Move it away, then build again."
    raise ProblemsError([Problem(path=site.name, code="foreign-site", message=message, hint=hint)])


def stands(site: Path, file: Standing) -> bool:
    """Return whether a file of the site is still what it was made."""
    try:
        content = (site / path_of(file.url)).read_bytes()
    except OSError:
        return False
    return hashlib.sha256(content).digest() == file.sha256


def _write(pages: Iterable[Page | Standing], new: Path, site: Path) -> dict[str, str]:
    """Write each page as it comes, the marker before all: a directory that has it may be removed.

    Returns the SHA-256 of each file by its path. One that is the same in the site that stands is not
    written again: it is linked.
    """
    new.mkdir()
    (new / MARKER).write_bytes(_SAYS)
    before = read_manifest(site)
    hashes: dict[str, str] = {}
    written: set[str] = set()
    urls = []
    folders = {new}
    for page in pages:
        urls.append(page.url)
        path = path_of(page.url)
        if not path or path in hashes:
            continue
        file = new / path
        with suppress(NotADirectoryError, IsADirectoryError, FileExistsError):  # told of at the end
            if file.parent not in folders:
                file.parent.mkdir(parents=True, exist_ok=True)
                folders.add(file.parent)
            if isinstance(page, Standing):
                hashes[path] = page.sha256.hex()
                if not _link(site / path, file):
                    file.write_bytes((site / path).read_bytes())
                    written.add(path)
                continue
            hashes[path] = hashlib.sha256(page.content).hexdigest()
            same = before.get(path) == hashes[path] and stands(
                site, Standing(url=page.url, sha256=bytes.fromhex(hashes[path]))
            )
            if not (same and _link(site / path, file)):
                file.write_bytes(page.content)
                written.add(path)
    check_addresses(urls)
    _verify(hashes, written, new)
    return hashes


def _link(old: Path, new: Path) -> bool:
    """Give a file of the site that stands a second name, if the system can."""
    try:
        if old.is_symlink():
            return False
        os.link(old, new)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _verify(hashes: Mapping[str, str], written: Iterable[str], new: Path) -> None:
    """Read what was written again, and write all hashes down; raises OSError where the disk lost one."""
    for path in written:
        if hashlib.sha256((new / path).read_bytes()).hexdigest() != hashes[path]:
            raise OSError(errno.EIO, "what was written is not what stands on the disk", str(new / path))
    text = manifest_text(hashes)
    (new / MARKER).write_bytes(text)
    if (new / MARKER).read_bytes() != text:
        raise OSError(errno.EIO, "what was written is not what stands on the disk", str(new / MARKER))


def _remove(folder: Path) -> None:
    """Remove a directory of ours, its marker last; raises ProblemsError where it is someone else's."""
    try:
        folder.lstat()
    except FileNotFoundError:
        return
    _refuse_foreign(folder)
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    shutil.rmtree(folder)
