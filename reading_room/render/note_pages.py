"""All notes on one page, and each on a page of its own, where search finds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from reading_room.model import Annotation, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.page_meta import PageMeta, Pager, View, paged
from reading_room.render.summaries import ArticleSummary, NoteSummary
from reading_room.slugs import note_url
from reading_room.words import Words

NOTES_URL = Url("/annotations/")

WORDS = 60
"""Longest part of a note's words that stands in its title, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesView(View):
    """All that a page of the list of notes depends on."""

    template: ClassVar[str] = "notes.html"
    pager: Pager[NoteSummary]
    groups: tuple[tuple[ArticleSummary, tuple[NoteSummary, ...]], ...]
    """The same by article."""
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    """What the list can be narrowed by: name of a filter, and its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView(View):
    """All that the page of a note depends on."""

    template: ClassVar[str] = "note-page.html"
    item: NoteSummary


def note_title(note: Annotation, say: Words) -> str:
    """Return a heading for the note: the start of the words that it is about."""
    words = " ".join(note.quote.split()).strip("“”\"'").translate(str.maketrans("“”", "‘’"))
    short = words if len(words) <= WORDS else f"{words[:WORDS].rpartition(' ')[0]} …"
    return say("note.title", words=short)


def note_views(index: ArchiveIndex) -> Iterator[NotesView | NoteView]:
    """Yield the views of the list of all notes and of each note."""
    say, everything = index.say, tuple(index.note_lines.values())
    for pager in paged(NOTES_URL, everything, index.sizes["notes"]):
        yield NotesView(
            meta=pager.meta(say("way.notes"), say("describe.notes", n=len(everything)), "index", say),
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


def _facets(items: tuple[NoteSummary, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    values = {
        "kind": {item.kind for item in items},
        "tag": {tag for item in items for tag in item.note.tags},
        "year": {item.note.created[:4] for item in items if item.note.created},
    }
    return tuple((name, tuple(sorted(found))) for name, found in values.items())
