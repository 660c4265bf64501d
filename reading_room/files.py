"""Files that a person or a stranger put there: found, read and never followed out of the archive.

A symbolic link is refused with an error wherever the archive has one: what it leads to may be anyone's.
"""

import contextlib
import ctypes
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from reading_room.errors import Problem, ProblemsError

LARGEST = 8 * 2**20
"""Bytes of one file that is read."""


def files_below(root: Path, folder: str) -> tuple[str, ...]:
    """Return each file below `root/folder`, by its path from that folder, sorted.

    Hidden ones and editors' copies (`~`) are left out. Raises ProblemsError with every symbolic link,
    special file, name that is not UTF-8, and folder that cannot be read.
    """
    problems: list[Problem] = []
    found = sorted(_walk(root, folder, problems))
    if problems:
        raise ProblemsError(problems)
    return tuple(path.removeprefix(f"{folder}/") for path in found)


def read_file(root: Path, path: str, *, largest: int = LARGEST) -> bytes:
    """Return the bytes of the file at `path` from the root.

    Raises ProblemsError where it cannot be read, is reached through a symbolic link, is no regular file,
    or has more than `largest` bytes.
    """
    try:
        with os.fdopen(open_inside(root, path), "rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise ProblemsError([problem_of(error, path, "cannot-read")]) from error
    if len(data) > largest:
        message = f"the file has more than {largest // 2**20} MiB"
        raise ProblemsError([Problem(path=path, code="too-large", message=message, hint="split it")])
    return data


def open_inside(root: Path, path: str) -> int:
    """Return a descriptor, to read from, of a regular file that is reached through folders only."""
    folder, _, name = path.rpartition("/")
    at = open_folder(root, folder)
    try:
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=at)
    finally:
        os.close(at)
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise OSError(0, "not a file", path)
    return file


def open_folder(root: Path, path: str, *, make: bool = False) -> int:
    """Return a descriptor of the folder at `path` from the root, reached through no symbolic link.

    With `make`, folders that are missing are made. The path is relative and goes down only.
    """
    at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    for part in path.split("/") if path else ():
        if part in ("", ".", ".."):
            os.close(at)
            raise OSError(0, "leads out of the archive", path)
        try:
            if make:
                _make(part, at)
            below = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=at)
        finally:
            os.close(at)
        at = below
    return at


def problem_of(error: OSError, path: str, code: str) -> Problem:
    """Return what the system said of a file, as a problem at its path from the root."""
    said = error.strerror or str(error)
    if error.errno in (errno.ELOOP, errno.ENOTDIR):
        return _linked(path)
    return Problem(path=path, code=code, message=said[:1].lower() + said[1:], hint=_remedy(error))


def _make(part: str, at: int) -> None:
    with contextlib.suppress(FileExistsError):
        os.mkdir(part, dir_fd=at)


def _walk(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    try:
        if (root / folder).is_symlink():
            problems.append(_linked(folder))
            return
        with os.scandir(root / folder) as listing:
            entries = list(listing)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(problem_of(error, folder, "cannot-read"))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        if not _is_text(entry.name):
            message, hint = "the file's name is not UTF-8", "rename it"
            problems.append(Problem(path=path, code="bad-name", message=message, hint=hint))
        elif entry.is_symlink():
            problems.append(_linked(path))
        elif entry.is_dir():
            yield from _walk(root, path, problems)
        elif entry.is_file():
            yield path
        else:
            message, hint = "this is neither a file nor a folder", "move it elsewhere"
            problems.append(Problem(path=path, code="special-file", message=message, hint=hint))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _linked(path: str) -> Problem:
    message = "this is, or stands below, a symbolic link, which is never followed"
    hint = "put the file or folder itself in its place"
    return Problem(path=path, code="symbolic-link", message=message, hint=hint)


def _remedy(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "free some space, then run the command again; nothing was changed here"
        case errno.ENAMETOOLONG:
            return "give it a shorter name"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "make it readable and its folder writable for whoever runs this"
    return "nothing was changed here; run the command again"


_HERE = -100 if sys.platform == "linux" else -2
"""AT_FDCWD: paths are relative to the working directory."""

_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2) on Linux, RENAME_SWAP of renameatx_np(2) on macOS: the same number."""

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def swap(first: str | os.PathLike[str], second: str | os.PathLike[str], *, at: int = _HERE) -> bool:
    """Exchange the two; return False, with nothing done, where the system does not know how.

    `at`: descriptor of the folder that the paths start from. Raises OSError with both paths.
    """
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameat2" if sys.platform == "linux" else "renameatx_np", None)
    if call is None:
        return False
    if call(at, os.fsencode(first), at, os.fsencode(second), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))
