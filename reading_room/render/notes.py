"""The notes of one article, numbered: on its words, and those whose words are not on the page.

Numbers follow the reading: a note's number stands behind its words, and it is the note of the last
paragraph that its words touch. Each note has a page of its own, too, and all are listed.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from markupsafe import Markup

from reading_room.model import Anchored, Annotation, Article, Paragraph, Place, Slug, Span, Text, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.page_meta import PageMeta, Pager, View, paged
from reading_room.render.prose import Marks, laid_over, render_text
from reading_room.render.summaries import ArticleSummary, NoteHtml, NoteSummary, kind_of
from reading_room.slugs import note_url
from reading_room.words import Words

ALIGNED = 6
"""How many notes of one paragraph the style sheet can align with their lines; more follow the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note as it stands on one article's page."""

    number: int
    """Counted from 1 in the order of reading; orphans last."""
    written: Annotation
    """The note itself."""
    html: NoteHtml
    """What it says."""
    places: tuple[Place, ...]
    """Its words on this page, in reading order; empty where they are not shown."""
    orphan: bool
    """Whether its words stand nowhere in the archive any more."""
    row: int
    """Which of its paragraph's notes it is, counted from 1, at most `ALIGNED`; 0 without words."""

    @property
    def kind(self) -> str:
        """What the note is called."""
        return kind_of(self.written)

    @property
    def manner(self) -> str:
        """The classes that it and its words have: its kind, and whether it was known then or later."""
        return f"{self.kind} {self.written.when}" if self.written.when else self.kind


def notes_on(
    article: Article, anchored: Iterable[Anchored], lines: Mapping[Slug, NoteSummary]
) -> tuple[Note, ...]:
    """Return an article's notes in the order of their numbers, placed in the text that is shown.

    `anchored` are those that are written on it or stand on words of it; `lines` are all notes by id.
    """
    order = {paragraph.id: index for index, paragraph in enumerate(article.text.paragraphs)}
    found = [(_shown(note, article, order), note) for note in anchored]
    found.sort(key=lambda pair: _rank(pair[0], pair[1], order))
    counts: Counter[str] = Counter()
    notes = []
    for number, (places, note) in enumerate(found, 1):
        counts.update(place.paragraph for place in places[-1:])
        notes.append(
            Note(
                number=number,
                written=note.annotation,
                html=lines[note.annotation.id].html,
                places=places,
                orphan=not note.places,
                row=min(counts[places[-1].paragraph], ALIGNED) if places else 0,
            )
        )
    return tuple(notes)


def render_annotated(
    text: Text,
    links: Marks,
    notes: Iterable[Note],
    aside: Callable[[Note, Article], str],
    article: Article,
    *,
    say: Words,
) -> Markup:
    """Return an article's text with its links and, behind each paragraph, its notes by `aside`."""
    beside: defaultdict[str, str] = defaultdict(str)
    for note in notes:
        if note.places:
            beside[note.places[-1].paragraph] += aside(note, article)
    return render_text(text, laid_over(links, note_marks(notes, say)), say, beside)


def note_marks(notes: Iterable[Note], say: Words) -> Marks:
    """Return the ground under each note's words, and behind the last of them its number."""
    marks: defaultdict[str, list[Span]] = defaultdict(list)
    for note in notes:
        for index, place in enumerate(note.places, 1):
            marks[place.paragraph].append(_ground(note, place, index))
        if note.places:
            last = note.places[-1]
            marks[last.paragraph].append(_number(note, last, say))
    return marks


def with_numbers(text: Text, notes: Iterable[Note]) -> Text:
    """Return the text with each note's number in brackets behind its words, as a feed needs it."""
    standing: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for note in notes:
        for place in note.places[-1:]:
            standing[place.paragraph].append((place.end, note.number))
    return replace(text, paragraphs=tuple(_numbered(p, standing[p.id]) for p in text.paragraphs))


def _numbered(paragraph: Paragraph, numbers: list[tuple[int, int]]) -> Paragraph:
    """Marks that end at a number stay before it, those that start there begin behind it."""
    for place, number in sorted(numbers, reverse=True):
        sign = f"[{number}]"
        size = len(sign)
        spans = tuple(
            replace(
                s,
                start=s.start + size * (s.start >= place),
                end=s.end + size * (s.end > place if s.start < s.end else s.end >= place),
            )
            for s in paragraph.spans
        )
        text = f"{paragraph.text[:place]}{sign}{paragraph.text[place:]}"
        paragraph = replace(paragraph, text=text, spans=spans)
    return paragraph


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


def _ground(note: Note, place: Place, index: int) -> Span:
    """Each paragraph's part of the words has an id; the note stands beside the start of the last."""
    last = index == len(note.places)
    attributes = (
        ("id", f"words-{note.written.id}" + (f"-{index}" if index > 1 else "")),
        ("class", f"words {note.manner}" + (f" row-{note.row}" if last else "")),
        ("data-note", note.written.id),
    )
    return Span(start=place.start, end=place.end, tag="mark", attributes=attributes)


def _number(note: Note, place: Place, say: Words) -> Span:
    """The figure is the style sheet's, so that the words of the paragraph stay the author's."""
    attributes = (
        ("class", f"number {note.manner}"),
        ("href", f"#note-{note.written.id}"),
        ("aria-label", say(f"note_number.{note.kind}", number=str(note.number))),
        ("data-note", note.written.id),
        ("data-number", str(note.number)),
    )
    return Span(start=place.end, end=place.end, tag="a", attributes=attributes)


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
