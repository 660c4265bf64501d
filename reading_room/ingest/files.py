"""The importer's files: what may be written, what a person has made theirs, and writing it whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reading_room.content import article_markdown, door
from reading_room.content.yaml_writing import flow
from reading_room.model import Article, Ledger, Slug


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
    found: str | None
    """Fingerprint of the file when this was decided; None where there was none."""
    ours: str | None
    """What the importer would have the file say; None for a file that it would remove."""
    theirs: str | None
    """What an edited file says, where the importer has something new to say; None otherwise."""
    written: str | None
    """SHA-256 of the file as the importer wrote it, for the ledger."""


def decide(root: Path, ledger: Ledger, articles: Iterable[Article]) -> tuple[Change, ...]:
    """Return what is to become of each article's file, and of those that the importer wrote before.

    A file with another hash than the ledger keeps was edited by a person. What the importer would have
    it say is told when that changes, and the hash of it kept, so that it is not told again.
    """
    written = dict(ledger.written)
    texts = {article.slug: article_markdown(article) for article in articles}
    changes = [_decide(root, slug, text, written.get(slug)) for slug, text in texts.items()]
    left = {slug: hash for slug, hash in written.items() if slug not in texts}
    return (*changes, *_leftovers(root, ledger.seed, left))


def apply(root: Path, changes: Iterable[Change]) -> None:
    """Write and remove the files; raises ProblemsError where a person has changed one meanwhile."""
    for change in changes:
        if change.fate in (Fate.NEW, Fate.UPDATED) and change.ours is not None:
            door.write(root, change.path, change.ours.encode(), over=change.found)
        elif change.fate is Fate.REMOVED and change.found is not None:
            door.remove(root, change.path, over=change.found)


def article_path(slug: Slug) -> str:
    """Return where an article's file is, from the archive's root."""
    return f"content/articles/{slug}.md"


def _decide(root: Path, slug: Slug, ours: str, written: str | None) -> Change:
    path = article_path(slug)
    disk = door.read(root, path)
    fresh, found = door.fingerprint(ours.encode()), None if disk is None else door.fingerprint(disk)
    if disk is None or found in (fresh, written):
        fate = Fate.NEW if disk is None else Fate.SAME if found == fresh else Fate.UPDATED
        return Change(
            slug=slug, path=path, fate=fate, found=found, ours=ours, theirs=None, written=fresh
        )
    theirs = disk.decode(errors="replace") if fresh != written else None
    return Change(
        slug=slug, path=path, fate=Fate.KEPT, found=found, ours=ours, theirs=theirs, written=fresh
    )


def _leftovers(root: Path, seed: str, left: Mapping[Slug, str]) -> Iterator[Change]:
    """Only a file that is as it was written, and says that it came from this seed, is the importer's."""
    origin = f"\nsource: {{seed: {flow(seed)},"
    for slug, written in left.items():
        path = article_path(slug)
        disk = door.read(root, path)
        if disk is not None:
            found = door.fingerprint(disk)
            ours = found == written and origin in disk.decode(errors="replace")
            yield Change(
                slug=slug,
                path=path,
                fate=Fate.REMOVED if ours else Fate.ORPHAN,
                found=found,
                ours=None,
                theirs=None,
                written=None if ours else written,
            )
