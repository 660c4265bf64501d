"""Whether all is as the last build left it: then its site stands, and there is nothing to do.

A build leaves a note in `.cache/`: what it warned of, and a digest, keyed with this user's secret, of
the stamps of every file that it read and wrote. A stamp is what the system says of a file that is not
opened: path, kind, size, times of change, number. As with git's index, a stamp is believed only where
the file could not change later and keep it: its times must be older than a file that was written before.
"""

import hashlib
import hmac
import os
import pickle
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from reading_room.errors import Problem
from reading_room.kept import refuse_links, secret
from reading_room.resources import ASSETS, PACKAGE, TEMPLATES

_DIGEST = 32
"""Bytes of the note's digest, which stand before what it says."""

_TICK = 0.02
"""Seconds in which the clock of a disk moves on."""


class LastBuild:
    """The note that builds of one site leave."""

    def __init__(self, root: Path, site: Path, folders: Sequence[str], *options: object) -> None:
        """Look at these folders below `root`; `options` change what a build makes of them."""
        self._site = site
        self._note = refuse_links(root) / f"built-{site.name}"
        self._folders = (*(root / name for name in folders), PACKAGE, TEMPLATES, ASSETS)
        libraries = [(path, _changed(path)) for path in sys.path if Path(path) != PACKAGE.parent]
        self._given = repr((sys.version, libraries, options)).encode()
        self._read: dict[Path, bytes | None] = {}

    def warnings(self) -> tuple[Problem, ...] | None:
        """Return what that build warned of; None where anything has changed since, or may have."""
        try:
            note = self._note.read_bytes()
            stamps = [_stamps(folder)[0] for folder in (*self._folders, self._site)]
        except OSError:
            return None
        digest, told = note[:_DIGEST], note[_DIGEST:]
        if not hmac.compare_digest(digest, self._digest(stamps, told)):
            return None
        found: tuple[Problem, ...] = pickle.loads(told)  # noqa: S301 - written and signed by this user
        return found

    def begin(self, *folders: Path) -> None:
        """Take the stamps of all that is read, or of these folders of it, before it is."""
        self._read |= self._settled(*(folders or self._folders))

    def end(self, warnings: Iterable[Problem]) -> None:
        """Leave the note; none where a file may have changed since its stamp and kept it."""
        told = pickle.dumps(tuple(warnings))
        with suppress(OSError):
            stamps = [*self._read.values(), *self._settled(self._site).values()]
            known = [stamp for stamp in stamps if stamp is not None]
            if len(known) == len(self._folders) + 1:
                draft = self._note.with_suffix(f".{os.getpid()}")
                draft.unlink(missing_ok=True)
                with draft.open("xb") as file:
                    file.write(self._digest(known, told) + told)
                draft.replace(self._note)

    def _settled(self, *folders: Path) -> dict[Path, bytes | None]:
        """Return the stamps of folders; None for one with a file that may change and keep its own."""
        time.sleep(_TICK)
        try:
            now = self._note.with_name(f"now.{os.getpid()}")
            now.parent.mkdir(exist_ok=True)
            now.unlink(missing_ok=True)
            now.touch(exist_ok=False)
            started = now.stat().st_ctime_ns
            now.unlink()
            found = {folder: _stamps(folder) for folder in folders}
        except OSError:
            return dict.fromkeys(folders)
        return {folder: s if latest < started else None for folder, (s, latest) in found.items()}

    def _digest(self, stamps: Iterable[bytes], told: bytes) -> bytes:
        digest = hashlib.blake2b(key=secret(), digest_size=_DIGEST)
        for part in (self._given, *stamps, told):
            digest.update(len(part).to_bytes(8) + part)
        return digest.digest()


def _stamps(start: Path) -> tuple[bytes, int]:
    """Return the stamps of all files and folders below one, and when the last file changed (ns)."""
    stamps, latest = [], 0
    waiting = [str(start)] if start.exists() else []
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for entry in listing:
                if entry.is_dir(follow_symlinks=False):
                    if start != PACKAGE or entry.name != "__pycache__":
                        waiting.append(entry.path)
                        stamps.append(entry.path)
                    continue
                s = entry.stat(follow_symlinks=False)
                latest = max(latest, s.st_ctime_ns)
                times = f"{s.st_mtime_ns} {s.st_ctime_ns}"
                stamps.append(f"{entry.path}\0{s.st_mode} {s.st_size} {times} {s.st_ino}")
    return "\n".join(sorted(stamps)).encode("utf-8", "surrogateescape"), latest


def _changed(path: str) -> int:
    """Return when something was added to a folder of libraries, or taken away (ns); 0 where none is."""
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0
