"""The importer's files: what may be written, what a person has made theirs, and writing it whole."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reading_room.content import article_markdown
from reading_room.model import Article, Slug


class Fate(StrEnum):
    """What happens to one file of `content/`."""

    NEW = "new"
    SAME = "same"
    UPDATED = "updated"
    REMOVED = "removed"
    KEPT = "kept"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to one article's file, decided before anything is written."""

    slug: Slug
    path: str
    """From the archive's root."""
    fate: Fate
    """`kept` and `orphan`: a person edited it, so it stays."""
    ours: str | None
    """What the importer would have the file say; None for a file that it would remove."""
    theirs: str | None
    """What an edited file says, where the importer has something new to say; None otherwise."""
    written: str | None
    """SHA-256 of the file as the importer wrote it, for the ledger."""


def decide(root: Path, articles: Iterable[Article], written: Mapping[Slug, str]) -> tuple[Change, ...]:
    """Return what is to become of each article's file, and of those that the importer wrote before.

    `written`: the hashes that the ledger keeps. A file with another hash was edited by a person.
    """
    texts = {article.slug: article_markdown(article) for article in articles}
    changes = [_decide(root, slug, text, written.get(slug)) for slug, text in texts.items()]
    left = [slug for slug in written if slug not in texts]
    return (*changes, *_leftovers(root, left, written))


def apply(root: Path, changes: Iterable[Change]) -> None:
    """Write and remove the files."""
    for change in changes:
        if change.fate in (Fate.NEW, Fate.UPDATED) and change.ours is not None:
            write_whole(root / change.path, change.ours)
        elif change.fate is Fate.REMOVED:
            (root / change.path).unlink()


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is never seen half-written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.encode())
    beside.replace(path)


def article_path(slug: Slug) -> str:
    """Return where an article's file is, from the archive's root."""
    return f"content/articles/{slug}.md"


def _decide(root: Path, slug: Slug, ours: str, written: str | None) -> Change:
    path = article_path(slug)
    fresh, disk = _hash(ours.encode()), _read(root / path)
    if disk is None or disk == ours.encode() or _hash(disk) == written:
        fate = Fate.NEW if disk is None else Fate.SAME if disk == ours.encode() else Fate.UPDATED
        return Change(slug=slug, path=path, fate=fate, ours=ours, theirs=None, written=fresh)
    theirs = disk.decode(errors="replace") if fresh != written else None
    return Change(slug=slug, path=path, fate=Fate.KEPT, ours=ours, theirs=theirs, written=written)


def _leftovers(root: Path, slugs: Iterable[Slug], written: Mapping[Slug, str]) -> Iterator[Change]:
    for slug in slugs:
        path = article_path(slug)
        disk = _read(root / path)
        if disk is not None:
            edited = _hash(disk) != written[slug]
            yield Change(
                slug=slug,
                path=path,
                fate=Fate.ORPHAN if edited else Fate.REMOVED,
                ours=None,
                theirs=None,
                written=written[slug] if edited else None,
            )


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
