"""The notes of one article, numbered: on its words, and those whose words are not on the page.

Numbers follow the reading: a note's number stands behind its words, and it is the note of the last
paragraph that its words touch.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import Markup

from reading_room.model import Anchored, Annotation, Article, NoteKind, Place, Site, Span, Text
from reading_room.render.bodies import parse_body
from reading_room.render.prose import Marks, render_plain

KINDS = tuple(NoteKind)
"""The kinds of note, in the order in which they are listed; a note of none is a `remark`."""

ALIGNED = 6
"""How many notes of one paragraph the style sheet can align with their lines; more follow the last."""


_OWN_LINK = re.compile(r'href="(/[^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note as it stands on one article's page."""

    number: int
    """Counted from 1 in the order of reading; orphans last."""
    written: Annotation
    """The note itself."""
    places: tuple[Place, ...]
    """Its words on this page, in reading order; empty where they are not shown."""
    orphan: bool
    """Whether its words stand nowhere in the archive any more."""
    row: int = 0
    """Which of its paragraph's notes it is, counted from 1, at most `ALIGNED`; 0 without words."""

    @property
    def kind(self) -> str:
        """What the note is called."""
        return kind_of(self.written)


def kind_of(note: Annotation) -> str:
    """Return what a note is called: its kind, or `remark`."""
    return note.color or "remark"


def notes_on(article: Article, text: Text, anchored: Iterable[Anchored]) -> tuple[Note, ...]:
    """Return the notes of an article in the order of their numbers, placed in the text that is shown."""
    order = {paragraph.id: index for index, paragraph in enumerate(text.paragraphs)}
    found = [
        (_shown(note, article, order), note)
        for note in anchored
        if note.annotation.article == article.slug or any(p.article == article.slug for p in note.places)
    ]
    found.sort(key=lambda pair: _rank(pair[0], pair[1], order))
    notes = tuple(
        Note(number=number, written=note.annotation, places=places, orphan=not note.places)
        for number, (places, note) in enumerate(found, 1)
    )
    return _in_rows(notes)


def note_marks(notes: Iterable[Note]) -> Marks:
    """Return the ground under each note's words, and behind the last of them its number."""
    marks: defaultdict[str, list[Span]] = defaultdict(list)
    for note in notes:
        for index, place in enumerate(note.places, 1):
            marks[place.paragraph].append(_ground(note, place, index))
        if note.places:
            last = note.places[-1]
            marks[last.paragraph].append(_number(note, last))
    return marks


def asides(notes: Iterable[Note], article: Article, templates: Environment) -> Mapping[str, Markup]:
    """Return the notes that follow each paragraph, by its id."""
    beside: defaultdict[str, Markup] = defaultdict(Markup)
    for note in notes:
        if note.places:
            beside[note.places[-1].paragraph] += aside(note, article, templates)
    return beside


def aside(note: Note, article: Article, templates: Environment) -> Markup:
    """Return one note as it stands on the page of an article."""
    html = templates.get_template("note.html").render(
        note=note, article=article, body=note_body(note.written, templates)
    )
    return Markup(html)  # noqa: S704 - from a template that escapes


def note_body(note: Annotation, templates: Environment) -> Markup:
    """Return the words of a note as HTML without ids."""
    return render_plain(parse_body(note.note, templates))


def absolute_links(html: str, site: Site) -> str:
    """Return HTML of ours, its links to pages of the site made absolute."""
    return _OWN_LINK.sub(lambda link: f'href="{urljoin(site.base_url, link[1])}"', html)


def _shown(note: Anchored, article: Article, order: Mapping[str, int]) -> tuple[Place, ...]:
    return tuple(p for p in note.places if p.article == article.slug and p.paragraph in order)


def _rank(
    places: tuple[Place, ...], note: Anchored, order: Mapping[str, int]
) -> tuple[bool, bool, int, int, int, str]:
    """Sort by the end of the words; of two that end together, the one that starts last is the inner."""
    id = note.annotation.id
    if not places:
        return not note.places, True, 0, 0, 0, id
    last = places[-1]
    return False, False, order[last.paragraph], last.end, -last.start, id


def _in_rows(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    counts: Counter[str] = Counter()
    return tuple(_in_row(note, counts) if note.places else note for note in notes)


def _in_row(note: Note, counts: Counter[str]) -> Note:
    paragraph = note.places[-1].paragraph
    counts[paragraph] += 1
    return replace(note, row=min(counts[paragraph], ALIGNED))


def _ground(note: Note, place: Place, index: int) -> Span:
    """Each paragraph's part of the words has an id; the note stands beside the start of the last."""
    last = index == len(note.places)
    attributes = (
        ("id", f"words-{note.written.id}" + (f"-{index}" if index > 1 else "")),
        ("class", f"words {note.kind}" + (f" row-{note.row}" if last else "")),
        ("data-note", note.written.id),
    )
    return Span(start=place.start, end=place.end, tag="mark", attributes=attributes)


def _number(note: Note, place: Place) -> Span:
    """The figure is the style sheet's, so that the words of the paragraph stay the author's."""
    attributes = (
        ("class", f"number {note.kind}"),
        ("href", f"#note-{note.written.id}"),
        ("aria-label", f"{note.kind.capitalize()} {note.number}"),
        ("data-note", note.written.id),
        ("data-number", str(note.number)),
    )
    return Span(start=place.end, end=place.end, tag="a", attributes=attributes)
