"""Results that are kept between builds, each under the hash of all that it was made from.

They lie in `.cache/` of the archive. What lies there may be anyone's: an archive is copied, sent and
taken over from others. So each file carries a digest that is keyed with a secret of this user, which is
kept outside of all archives, and is read only where the digest holds. A file that is damaged, foreign or
of another version is a miss, never an error, and nothing of it is read.
"""

import functools
import hashlib
import hmac
import marshal
import os
import pickle
import secrets
import sys
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from reading_room.errors import Problem, ProblemsError
from reading_room.resources import PACKAGE

_LIBRARIES = (
    "anyascii",
    "babel",
    "countryinfo",
    "jinja2",
    "markdown-it-py",
    "pillow",
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

T = TypeVar("T")


class Kept:
    """Results of one sort, by key. What a build does not ask for is not kept for the next."""

    def __init__(self, root: Path | None, sort: str) -> None:
        """Read none yet; `sort` names a folder below `.cache/` in `root`, without which none is kept."""
        self._folder = refuse_links(root, sort) if root else None
        self._sort = sort
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

    def made(self, key: bytes, make: Callable[[], T]) -> T:
        """Return the value that is kept under a key; where none is, make it and keep it."""
        if not self._folder:
            return make()
        found = self.get(key)
        value: T = make() if found is None else unpacked(found)
        if found is None:
            self.put(key, packed(value))
        return value

    def save(self) -> None:
        """Write down what was asked for or made; a disk that does not take it is left alone.

        Where a build has asked for nothing, all stays.
        """
        if not self._folder or not self._new:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for number in range(_FILES):
                new = self._new.get(number, {})
                old = self._old.get(number)
                if (dict(self._read(number)) if old is None else old).keys() != new.keys():
                    self._write(self._folder, number, new)
        self._old, self._new = {}, {}

    def _read(self, number: int) -> Iterator[tuple[bytes, bytes]]:
        if not self._folder:
            return
        try:
            data = (self._folder / f"{number:02}").read_bytes()
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

    def _write(self, folder: Path, number: int, results: dict[bytes, bytes]) -> None:
        path = folder / f"{number:02}"
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

    def _digest(self, number: int, body: bytes | memoryview) -> bytes:
        """Return a file's digest, which holds in its own place only."""
        place = f"{self._sort}/{number}".encode()
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


class Cache:
    """All that is kept of one archive, by sort."""

    def __init__(self, root: Path | None = None) -> None:
        """Keep it in `.cache/` of the archive in `root`."""
        self._root = root
        self._sorts: dict[str, Kept] = {}

    def __getitem__(self, sort: str) -> Kept:
        """Return what is kept of one sort."""
        if sort not in self._sorts:
            self._sorts[sort] = Kept(self._root, sort)
        return self._sorts[sort]

    def save(self) -> None:
        """Write all of it down."""
        for kept in self._sorts.values():
            kept.save()


class _Fields(dict[type, Callable[[Any], tuple[Any, ...]] | None]):
    """Of each type what gives the values of its fields, if it is a dataclass with slots."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
        names = _slots(kind)
        if not names:
            self[kind] = None
        elif len(names) == 1:
            self[kind] = lambda value, get=attrgetter(names[0]): (get(value),)  # type: ignore[misc]
        else:
            self[kind] = attrgetter(*names)
        return self[kind]


class _Setters(dict[type, tuple[Callable[[Any, Any], None], ...]]):
    """Of each dataclass with slots what sets its fields, one that is frozen too."""

    def __missing__(self, kind: type) -> tuple[Callable[[Any, Any], None], ...]:
        self[kind] = tuple(getattr(kind, name).__set__ for name in _slots(kind))
        return self[kind]


def _slots(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass with slots; none of any other type."""
    known = is_dataclass(kind) and "__slots__" in vars(kind)
    return tuple(field.name for field in fields(kind)) if known else ()


_fields, _setters = _Fields(), _Setters()
_ATOMS = frozenset({str, int, float, bool, bytes, type(None)})


class _Packer(pickle.Pickler):
    """Writes dataclasses by their values: `pickle` asks each one for its fields, which takes longer."""

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        values = _fields[kind]
        return (made_of, (kind, *values(value))) if values else NotImplemented


def made_of(kind: type[T], *values: object) -> T:
    """Return a dataclass with slots, made of the values of its fields."""
    made = object.__new__(kind)
    for put, value in zip(_setters[kind], values, strict=True):
        put(made, value)
    return made


def packed(value: object) -> bytes:
    """Return any value that can be pickled as bytes; only `unpacked` reads them."""
    buffer = BytesIO()
    _Packer(buffer, protocol=5).dump(value)
    return buffer.getvalue()


def unpacked(data: bytes) -> Any:
    """Return what was packed by this build, or kept and signed by this user."""
    return pickle.loads(data)  # noqa: S301 - its own


class Fingerprints:
    """Makes hashes that are the same for two values just when they are equal, whoever made them.

    A plain pickle's is not: it says whether two equal parts are one object. Not for values with cycles.
    """

    def __init__(self, *shared: type) -> None:
        """Hash each value of these types once, however many values it is a part of."""
        self._shared = frozenset(shared)
        self._known: dict[int, tuple[object, bytes]] = {}

    def __call__(self, value: object) -> bytes:
        """Return the hash of a value."""
        return hashlib.blake2b(marshal.dumps(self._plain(value), 2), digest_size=_KEY).digest()

    def _plain(self, value: Any) -> Any:
        """Return the value as tuples, texts and numbers, which say of what type each part is."""
        kind = type(value)
        if kind in _ATOMS:
            return value
        if kind in self._shared:
            known = self._known.get(id(value))
            if known is None:
                values = _fields[kind]
                whole = (kind.__name__, self._plain(values(value) if values else value))
                known = self._known[id(value)] = value, self(whole)
            return known[1]
        if kind is tuple or kind is list:
            return [v if type(v) in _ATOMS else self._plain(v) for v in value]
        if values := _fields[kind]:
            return (kind.__name__, self._plain(values(value)))
        if issubclass(kind, tuple):
            return (kind.__name__, *[v if type(v) in _ATOMS else self._plain(v) for v in value])
        if issubclass(kind, str):
            return (kind.__name__, "".join(value))
        if issubclass(kind, Mapping):
            return (kind.__name__, [(self._plain(k), self._plain(v)) for k, v in value.items()])
        if issubclass(kind, Set):
            return (kind.__name__, sorted(marshal.dumps(self._plain(v), 2) for v in value))
        return (kind.__name__, pickle.dumps(value, protocol=5))


fingerprint = Fingerprints()
"""Hashes single values."""


@functools.cache
def _code() -> bytes:
    """Return a hash of this program, of its libraries and of the interpreter."""
    from importlib.metadata import PackageNotFoundError, version

    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(p for p in PACKAGE.rglob("*") if p.is_file() and p.suffix != ".pyc"):
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
