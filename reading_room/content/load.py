"""Load all of `content/` with every fault that is in it, and load anew what was saved since."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from reading_room.content.annotation import read_annotations, tagged
from reading_room.content.article import read_article
from reading_room.content.documents import read_entity, read_event, read_page, read_path
from reading_room.content.faults import WHOLE_FILE, Definition, Faults, did_you_mean, open_text
from reading_room.content.folders import ENDINGS, content_files, note_bad_name, note_strays
from reading_room.content.ledger import read_ledger
from reading_room.content.site import read_published, read_refused, read_site, read_words
from reading_room.errors import ProblemsError
from reading_room.kept import Kept
from reading_room.model import Article, Content, Event, Refusals, Slug, Source

T = TypeVar("T")
Read = Callable[[str, str, Faults], T | None]
"""Reads a file by its name and its text; None where something is wrong, noted in the faults."""


def load_content(root: Path, kept: Kept | None = None) -> Content:
    """Return everything under `root/content/`; raises ProblemsError with the problems of all files.

    What was read in a file of the same name and text is kept.
    """
    return load_files(root, kept)[0]


def load_files(root: Path, kept: Kept | None = None) -> tuple[Content, tuple[Faults, ...]]:
    """Return the same, and for each file that was read what it refers to and where."""
    kept = kept or Kept(None, "content")
    site, of_site = read_site(root)
    refused, of_refused = read_refused(root)
    published, of_published = read_published(root)
    words, of_words = read_words(root)
    files = [of_site, of_refused, of_published, of_words, *note_strays(root)]
    articles = _load(root, "articles", read_article, files, kept)
    events = _load(root, "events", read_event, files, kept)
    entities = _load(root, "entities", read_entity, files, kept)
    annotations = _load(root, "annotations", read_annotations, files, kept)
    pages = _load(root, "pages", read_page, files, kept)
    ledgers = _load(root, "ledger", read_ledger, files, kept)
    paths = _load(root, "paths", read_path, files, kept)
    kept.save()
    note_across(files)
    _note_shared_lines(articles, files)
    _note_contradictions(refused, events, of_refused)
    problems = [problem for faults in files for problem in faults.problems]
    if problems or site is None:
        raise ProblemsError(problems)
    content = Content(
        site=site,
        articles=articles,
        events=events,
        entities=entities,
        annotations=tuple(map(tagged, chain.from_iterable(annotations))),
        pages=pages,
        ledgers=ledgers,
        paths=paths,
        refused=refused,
        published=published,
        words=tuple(sorted(words.items())),
    )
    return content, tuple(files)


def _note_shared_lines(articles: Iterable[Article], files: Iterable[Faults]) -> None:
    """Note each article that says it came from the lines of a seed that another one came from."""
    by_path = {faults.path: faults for faults in files}
    first: dict[Source, Slug] = {}
    for article in articles:
        earlier = first.setdefault(article.source, article.slug) if article.source else article.slug
        if earlier != article.slug:
            message = f"content/articles/{earlier}.md was made from the same lines of the same seed"
            hint = "remove one of the two, or its source"
            faults = by_path[f"content/articles/{article.slug}.md"]
            faults.add(WHOLE_FILE, "shared-lines", message, hint)


def _note_contradictions(refused: Refusals, events: Iterable[Event], faults: Faults) -> None:
    """Note each event that is refused and has a file."""
    for event in events:
        if event.slug in refused.events:
            message = f"{event.slug} is refused, but content/events/{event.slug}.md says what it is"
            faults.add(WHOLE_FILE, "contradiction", message, "remove one of the two")


def _load(root: Path, folder: str, read: Read[T], files: list[Faults], kept: Kept) -> tuple[T, ...]:
    """Return what could be read of a folder, in the order of names, and add each file's faults."""
    return tuple(_each(root, folder, read, files, kept))


def _each(root: Path, folder: str, read: Read[T], files: list[Faults], kept: Kept) -> Iterator[T]:
    try:
        paths = content_files(root, folder)
    except ProblemsError as error:
        files.append(Faults(f"content/{folder}", ""))
        files[-1].problems += error.problems
        return
    for path in paths:
        text, faults = open_text(root, path)
        files.append(faults)
        name = faults.path.removeprefix(f"content/{folder}/").removesuffix(ENDINGS[folder])
        note_bad_name(name, folder, faults)
        if faults.problems:
            continue
        key = kept.key(faults.path.encode(), text.encode())
        loaded, *noted = kept.made(key, partial(_read, read, name, text, faults))
        faults.problems, faults.references, faults.definitions = noted
        if loaded is not None:
            yield loaded


def _read(read: Read[T], name: str, text: str, faults: Faults) -> tuple[Any, ...]:
    """Return what was read in a file, and all that was noted meanwhile."""
    loaded = read(name, text, faults)
    return loaded, faults.problems, faults.references, faults.definitions


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
    for folder, slug, mark, _ in faults.references:
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


_READERS: Mapping[str, Callable[[str, str, Faults], Any]] = {
    "articles": read_article,
    "annotations": read_annotations,
    "events": read_event,
    "entities": read_entity,
    "pages": read_page,
    "paths": read_path,
}


def reloaded(content: Content, root: Path, paths: Iterable[str]) -> Content | None:
    """Return the content with the files at these paths from the root as they are now.

    None where one is faulty, came or went, or is of another kind: then all must be loaded. What one file
    says of others is not looked at.
    """
    for path in paths:
        folder, _, name = path.removeprefix("content/").partition("/")
        slug = name.removesuffix(ENDINGS.get(folder, ""))
        text, faults = open_text(root, root / path)
        read = _READERS.get(folder)
        found = read(slug, text, faults) if read and not faults.problems else None
        if found is None or faults.problems:
            return None
        there = getattr(content, folder)
        if folder == "annotations":
            before, after = (
                [n for n in there if n.article < slug],
                [n for n in there if n.article > slug],
            )
            changed = (*before, *map(tagged, found), *after)
        elif any(one.slug == slug for one in there):
            changed = tuple(found if one.slug == slug else one for one in there)
        else:
            return None
        fields: dict[str, Any] = {folder: changed}
        content = replace(content, **fields)
    return content
