"""The one door through which anything is written into an archive's files that people edit.

Nothing is written through a symbolic link, or outside the archive's root. A file is never seen half
written. What is replaced or removed is what the caller has read: its hash is compared in the same moment
in which the files change places, so that a person who saves meanwhile keeps what was saved.
"""

import errno
import fcntl
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reading_room.errors import Problem, ProblemsError
from reading_room.files import open_folder, open_inside, problem_of, swap

_MARK = ".reading-room-"
"""How the names of files begin that are being written; what is hidden is never read."""

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EMLINK}
"""What a file system says that cannot give one file two names."""

_BUSY = "another command is writing into this archive: wait until it has ended"


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read(root: Path, path: str) -> bytes | None:
    """Return what the file at `path` from the root says; None where there is none.

    Raises ProblemsError where it cannot be read or is reached through a symbolic link.
    """
    try:
        with os.fdopen(open_inside(root, path), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProblemsError([problem_of(error, path, "cannot-read")]) from error


def write(root: Path, path: str, data: bytes, *, over: str | None) -> None:
    """Make the file at `path` from the root say `data`; folders on the way are made.

    `over`: the fingerprint of what it says now; None where there is to be no such file. Raises
    ProblemsError where it says something else, and where it cannot be written; it is then as it was.
    """
    with _reporting(path), _folder(root, path) as (folder, name):
        new = f"{_MARK}{secrets.token_hex(8)}"
        try:
            _write_new(new, data, folder, mode=None if over is None else _mode(name, folder))
            if over is None:
                _place(new, name, folder, path)
            else:
                _expect(name, folder, path, over)
                _exchange(new, name, folder, path, over)
        except BaseException:
            _forget(new, folder, only=data)
            raise
        _forget(new, folder)


def remove(root: Path, path: str, *, over: str) -> None:
    """Remove the file at `path` from the root, which has this fingerprint; raises as `write` does."""
    with _reporting(path), _folder(root, path) as (folder, name):
        _expect(name, folder, path, over)
        aside = f"{_MARK}{secrets.token_hex(8)}"
        os.rename(name, aside, src_dir_fd=folder, dst_dir_fd=folder)
        try:
            _expect(aside, folder, path, over)
        except BaseException:
            _place(aside, name, folder, path)
            raise
        _forget(aside, folder)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keep every other command from writing into the archive; clear what a killed one has left.

    Raises ProblemsError where another one is writing now.
    """
    with _reporting("content"):
        folder = open_folder(root, "content", make=True)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ProblemsError([Problem(path="content", code="busy", message=_BUSY)]) from error
        with _reporting("content"):
            for path in (root / "content").glob(f"**/{_MARK}*"):
                path.unlink(missing_ok=True)
        yield
    finally:
        os.close(folder)


def _place(new: str, name: str, folder: int, path: str) -> None:
    """Give a file its name, unless another one has it."""
    try:
        os.link(new, name, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except FileExistsError as error:
        raise _changed(path) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if _mode(name, folder) is not None:
            raise _changed(path) from error
        os.rename(new, name, src_dir_fd=folder, dst_dir_fd=folder)


def _exchange(new: str, name: str, folder: int, path: str, over: str) -> None:
    """Exchange the two files, and back where the old one is not what it was taken for."""
    if not swap(new, name, at=folder):
        os.replace(new, name, src_dir_fd=folder, dst_dir_fd=folder)
        return
    try:
        _expect(new, folder, path, over)
    except BaseException:
        swap(new, name, at=folder)
        raise


def _expect(name: str, folder: int, path: str, over: str) -> None:
    """Raise ProblemsError where the file is not the one with this fingerprint."""
    try:
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder)
    except FileNotFoundError as error:
        raise _changed(path) from error
    with os.fdopen(file, "rb") as opened:
        if fingerprint(opened.read()) != over:
            raise _changed(path)


def _write_new(name: str, data: bytes, folder: int, *, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(name, flags, 0o666, dir_fd=folder), "wb") as file:
        file.write(data)
        file.flush()
        if mode is not None:
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())


def _mode(name: str, folder: int) -> int | None:
    try:
        return stat.S_IMODE(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return None


def _forget(name: str, folder: int, *, only: bytes | None = None) -> None:
    """Remove a file of ours; with `only`, not where it says more than the beginning of this."""
    try:
        if only is not None:
            with os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder), "rb") as file:
                if not only.startswith(file.read()):
                    return
        os.unlink(name, dir_fd=folder)
    except FileNotFoundError:
        return


@contextmanager
def _folder(root: Path, path: str) -> Iterator[tuple[int, str]]:
    """Open the folder of a file, made where it is missing; give its descriptor and the file's name."""
    above, _, name = path.rpartition("/")
    folder = open_folder(root, above, make=True)
    try:
        yield folder, name
    finally:
        os.close(folder)


@contextmanager
def _reporting(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ProblemsError([problem_of(error, path, "cannot-write")]) from error


def _changed(path: str) -> ProblemsError:
    message = "the file was changed while this command ran, so it is left as it is"
    problem = Problem(path=path, code="changed-meanwhile", message=message, hint="run the command again")
    return ProblemsError([problem])
