"""Results that are kept between builds, each under the hash of all that it was made from.

They lie in `.cache/` of the archive. What lies there may be anyone's: an archive is copied, sent and
taken over from others. So each file carries a digest that is keyed with a secret of this user, which is
kept outside of all archives, and is read only where the digest holds. A file that is damaged, foreign or
of another version is a miss, never an error, and nothing of it is read.
"""

import functools
import hashlib
import hmac
import os
import pickle
import secrets
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from reading_room.errors import Problem, ProblemsError
from reading_room.resources import PACKAGE

_LIBRARIES = (
    "anyascii",
    "babel",
    "countryinfo",
    "jinja2",
    "markdown-it-py",
    "pyyaml",
    "snowballstemmer",
)
"""Those whose answers are in what is kept."""

_DIGEST = 32
"""Bytes of a file's digest."""

_KEY = 20
"""Bytes of a result's key."""

_FILES = 64
"""How many files hold the results of one sort: one that changes is written anew, the others stay."""


class Kept:
    """Results of one sort, by key. What a build does not ask for is not kept for the next."""

    def __init__(self, root: Path, sort: str) -> None:
        """Read none yet; `sort` names a folder below the `.cache/` of the archive in `root`."""
        self._folder = refuse_links(root, sort)
        self._secret = secret()
        self._old: dict[int, dict[bytes, bytes]] = {}
        self._new: dict[int, dict[bytes, bytes]] = {}

    def key(self, *parts: bytes) -> bytes:
        """Return the key of what is made from these parts by this version of the code."""
        digest = hashlib.blake2b(_code(), digest_size=_KEY)
        for part in parts:
            digest.update(len(part).to_bytes(8))
            digest.update(part)
        return digest.digest()

    def get(self, key: bytes) -> bytes | None:
        """Return a result, and keep it on; None where there is none."""
        number = key[0] % _FILES
        if number not in self._old:
            self._old[number] = dict(self._read(number))
        found = self._new.get(number, {}).get(key) or self._old[number].get(key)
        if found is not None:
            self.put(key, found)
        return found

    def put(self, key: bytes, result: bytes) -> None:
        """Keep a result for the next build."""
        self._new.setdefault(key[0] % _FILES, {})[key] = result

    def save(self) -> None:
        """Write down what was asked for or made; a disk that does not take it is left alone."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for number in range(_FILES):
                new = self._new.get(number, {})
                old = self._old.get(number)
                if (dict(self._read(number)) if old is None else old).keys() != new.keys():
                    self._write(number, new)

    def _read(self, number: int) -> Iterator[tuple[bytes, bytes]]:
        try:
            data = self._path(number).read_bytes()
        except OSError:
            return
        body = memoryview(data)[_DIGEST:]
        if not hmac.compare_digest(data[:_DIGEST], self._digest(number, body)):
            return
        at = 0
        while at < len(body):
            key, size = bytes(body[at : at + _KEY]), int.from_bytes(body[at + _KEY : at + _KEY + 4])
            at += _KEY + 4
            yield key, bytes(body[at : at + size])
            at += size

    def _write(self, number: int, results: dict[bytes, bytes]) -> None:
        path = self._path(number)
        if not results:
            path.unlink(missing_ok=True)
            return
        rows = (b"".join((key, len(results[key]).to_bytes(4), results[key])) for key in sorted(results))
        body = b"".join(rows)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.unlink(missing_ok=True)
        with draft.open("xb") as file:
            file.write(self._digest(number, body) + body)
        draft.replace(path)

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:02}"

    def _digest(self, number: int, body: bytes | memoryview) -> bytes:
        """Return a file's digest, which holds in its own place only."""
        place = f"{self._folder.name}/{number}".encode()
        digest = hashlib.blake2b(place.ljust(_KEY, b"/"), key=self._secret, digest_size=_DIGEST)
        digest.update(body)
        return digest.digest()


def refuse_links(root: Path, name: str = "") -> Path:
    """Return a folder of the archive's cache; raises ProblemsError where it is a symbolic link."""
    for folder in (root / ".cache", root / ".cache" / name):
        if folder.is_symlink():
            message = "this is a symbolic link, and what a build keeps would be written where it leads"
            path = folder.relative_to(root).as_posix()
            hint = "remove the link: a build makes the folder"
            raise ProblemsError([Problem(path=path, code="symbolic-link", message=message, hint=hint)])
    return root / ".cache" / name


def fingerprint(value: object) -> bytes:
    """Return a hash that is the same for two values just when they are equal, whoever made them.

    A plain pickle is not: it says whether two equal parts are one object. Not for values with cycles.
    """
    buffer = BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True
    pickler.dump(value)
    return hashlib.sha256(buffer.getbuffer()).digest()


@functools.cache
def _code() -> bytes:
    """Return a hash of this program, of its libraries and of the interpreter."""
    from importlib.metadata import PackageNotFoundError, version

    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PACKAGE.rglob("*.py")):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for name in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{name} {version(name)}\n".encode())
    return digest.digest()


@functools.cache
def secret() -> bytes:
    """Return this user's secret, made at the first build; this process's, where it cannot be kept."""
    home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "reading-room"
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = home / f"key.{os.getpid()}"
        if not (home / "key").exists():
            made.touch(mode=0o600)
            made.write_bytes(secrets.token_bytes(32))
            with suppress(FileExistsError):
                os.link(made, home / "key")
            made.unlink()
        secret = (home / "key").read_bytes()
        if len(secret) == 32:
            return secret
    return secrets.token_bytes(32)
