"""All notes on one page, and each on a page of its own, where search finds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from reading_room.model import Annotation, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.notes import NoteHtml, kind_of
from reading_room.render.page_meta import PageMeta, Pager, View, paged
from reading_room.render.summaries import ArticleSummary
from reading_room.slugs import note_url
from reading_room.words import Words

NOTES_URL = Url("/annotations/")

NOTES = 30
"""Notes on one page of the list."""

WORDS = 60
"""Longest part of a note's words that stands in its title, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A note with the article that it is written on."""

    note: Annotation
    """The note."""
    html: NoteHtml
    """What it says."""
    words: str
    """The same without mark-up."""
    article: ArticleSummary
    """The article."""
    kind: str
    """What it is called."""
    orphan: bool
    """Whether its words stand nowhere in the archive any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesView(View):
    """All that a page of the list of notes depends on."""

    template: ClassVar[str] = "notes.html"
    pager: Pager[Written]
    """Its notes."""
    groups: tuple[tuple[ArticleSummary, tuple[Written, ...]], ...]
    """The same by article."""
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    """What the list can be narrowed by: name of a filter, and its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView(View):
    """All that the page of a note depends on."""

    template: ClassVar[str] = "note-page.html"
    item: Written
    """The note."""


def written(index: ArchiveIndex) -> tuple[Written, ...]:
    """Return all notes: by article, the newest first, and in the order of their file."""
    place = {slug: n for n, slug in enumerate(index.latest(index.articles))}
    notes = sorted(
        index.archive.anchored,
        key=lambda n: (place[n.annotation.article], n.annotation.line),
    )
    return tuple(
        Written(
            note=anchored.annotation,
            html=index.note_html[anchored.annotation.id],
            words=index.plain(anchored.annotation.whole),
            article=index.article_lines[anchored.annotation.article],
            kind=kind_of(anchored.annotation),
            orphan=not anchored.places,
        )
        for anchored in notes
    )


def note_title(note: Annotation, say: Words) -> str:
    """Return a heading for the note: the start of the words that it is about."""
    words = " ".join(note.quote.split()).strip("“”\"'").translate(str.maketrans("“”", "‘’"))
    short = words if len(words) <= WORDS else f"{words[:WORDS].rpartition(' ')[0]} …"
    return say("note.title", words=short)


def note_views(everything: tuple[Written, ...], say: Words) -> Iterator[NotesView | NoteView]:
    """Yield the views of the list of all notes and of each note."""
    for pager in paged(NOTES_URL, everything, NOTES):
        yield NotesView(
            meta=PageMeta(
                url=pager.url,
                title=pager.name(say("way.notes"), say),
                description=say("describe.notes", n=len(everything)),
                kind="index",
            ),
            pager=pager,
            groups=tuple((a, tuple(items)) for a, items in groupby(pager.items, lambda i: i.article)),
            facets=_facets(pager.items),
        )
    for item in everything:
        yield NoteView(
            meta=PageMeta(
                url=note_url(item.note.id),
                title=note_title(item.note, say),
                description=item.words,
                kind="note",
            ),
            item=item,
        )


def _facets(items: tuple[Written, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    values = {
        "kind": {item.kind for item in items},
        "tag": {tag for item in items for tag in item.note.tags},
        "year": {item.note.created[:4] for item in items if item.note.created},
    }
    return tuple((name, tuple(sorted(found))) for name, found in values.items())
