"""Checks across files: what one names another must have, and what is one's own no other may claim."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePosixPath

from reading_room.content.faults import WHOLE_FILE, Definition, Faults, did_you_mean


def note_across(files: Sequence[Faults]) -> None:
    """Note all that is wrong between files that were each read."""
    _note_colliding(files)
    _note_repeated(files)
    known = _known(files)
    for faults in files:
        _note_unknown(faults, known)


def _known(files: Sequence[Faults]) -> Mapping[str, Collection[str]]:
    """Return the names of the files in each folder, faulty ones too: each fault is told once."""
    known: dict[str, set[str]] = defaultdict(set)
    for faults in files:
        path = PurePosixPath(faults.path)
        known[path.parent.name].add(path.stem)
    return known


def _note_unknown(faults: Faults, known: Mapping[str, Collection[str]]) -> None:
    """Note each slug that names no file, where the file has it first."""
    noted: set[tuple[str, str]] = set()
    for folder, slug, mark in faults.references:
        names = known.get(folder, ())
        if slug in names or (folder, slug) in noted:
            continue
        noted.add((folder, slug))
        hint = did_you_mean(slug, sorted(names)) or f"write the name of a file in content/{folder}/"
        faults.add(mark, "unknown-slug", f"content/{folder}/{slug}.md does not exist", hint)


def _note_repeated(files: Sequence[Faults]) -> None:
    """Note each slug that was to be unique in the archive and is not."""
    first: dict[str, tuple[str, Definition]] = {}
    for faults in files:
        for definition in faults.definitions:
            path, earlier = first.setdefault(definition.slug, (faults.path, definition))
            if earlier is not definition:
                message = f"{definition.slug} is already given in {path}:{earlier.mark.line}"
                faults.add(definition.mark, "duplicate-id", message, "give this one an id of its own")


def _note_colliding(files: Sequence[Faults]) -> None:
    """Note files whose names differ only in case or in how Unicode composes their letters."""
    first: dict[str, str] = {}
    for faults in files:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", faults.path).casefold())
        earlier = first.setdefault(folded, faults.path)
        if earlier != faults.path:
            message = f"some computers take this file and {earlier} for one"
            faults.add(WHOLE_FILE, "colliding-name", message, "rename one of the two")
