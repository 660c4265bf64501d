"""All notes on one page, and each on a page of its own, where search finds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment

from reading_room.markdown.text import plain
from reading_room.model import Anchored, Annotation, Archive, Article, Page, Url
from reading_room.render.environment import Sheet, fill
from reading_room.render.leaves import leaves
from reading_room.render.notes import kind_of, note_body
from reading_room.render.shelves import by_date
from reading_room.slugs import note_url

NOTES_URL = Url("/annotations/")

NOTES = 200
"""Notes on one page of the list."""

WORDS = 60
"""Longest part of a note's words that stands in its title, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A note with the article that it is written on."""

    note: Annotation
    """The note."""
    article: Article
    """The article."""
    kind: str
    """What it is called."""
    orphan: bool
    """Whether its words stand nowhere in the archive any more."""


def written(archive: Archive) -> tuple[Written, ...]:
    """Return all notes: by article, these oldest first, and in the order of their file."""
    notes: dict[str, list[Anchored]] = {}
    for anchored in archive.anchored:
        notes.setdefault(anchored.annotation.article, []).append(anchored)
    return tuple(
        _written(anchored, article)
        for article in by_date(archive.content.articles)
        for anchored in sorted(notes.get(article.slug, ()), key=lambda n: n.annotation.line)
    )


def note_title(note: Annotation) -> str:
    """Return a heading for the note: the start of the words that it is about."""
    words = " ".join(note.quote.split()).strip("“”\"'")
    short = words if len(words) <= WORDS else f"{words[:WORDS].rpartition(' ')[0]} …"
    return f"On “{short}”"


def note_pages(archive: Archive, templates: Environment) -> Iterator[Page]:
    """Yield the list of all notes, in parts where it is long, and a page for each note."""
    everything = written(archive)
    for leaf in leaves(NOTES_URL, everything, NOTES):
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name("Notes"),
            description=f"Notes on the articles of this archive: {len(everything)}.",
            kind="index",
        )
        yield fill(
            templates,
            "notes.html",
            sheet,
            leaf=leaf,
            groups=[
                (article, [*notes]) for article, notes in groupby(leaf.items, lambda item: item.article)
            ],
            facets=_facets(leaf.items),
            body=lambda note: note_body(note, templates),
        )
    for item in everything:
        yield _note_page(item, templates)


def _note_page(item: Written, templates: Environment) -> Page:
    sheet = Sheet(
        url=note_url(item.note.id),
        title=note_title(item.note),
        description=plain(item.note.note).replace("\n", " "),
        kind="note",
    )
    return fill(templates, "note-page.html", sheet, item=item, body=note_body(item.note, templates))


def _written(anchored: Anchored, article: Article) -> Written:
    note = anchored.annotation
    return Written(note=note, article=article, kind=kind_of(note), orphan=not anchored.places)


def _facets(items: tuple[Written, ...]) -> dict[str, list[str]]:
    """Return what the list can be narrowed by: the values of each filter."""
    return {
        "kind": sorted({item.kind for item in items}),
        "tag": sorted({tag for item in items for tag in item.note.tags}),
        "year": sorted({item.note.created[:4] for item in items if item.note.created}),
    }
