"""Words and marks to HTML: the one serializer of an article's text.

A mark is a `Span` over a paragraph's words: the author's emphasis, a link to an event, a note's ground.
Marks may overlap as they like; where HTML cannot nest them they are split, and every piece is an element
of its own. The words come out as they went in: marks add no text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise

from markupsafe import Markup

from reading_room.model import Paragraph, Span, Text

Marks = Mapping[str, Sequence[Span]]
"""What is laid over an article's words: paragraph id to spans over that paragraph's text."""

_VOID = {"img", "br"}
_CLOSING = re.compile(r"</(?:p|h[2-6]|pre)>")


def render_text(text: Text, marks: Marks, notes: Mapping[str, Markup] | None = None) -> Markup:
    """Return the text as HTML, each paragraph with its permalink, the marks laid over its words.

    `notes` has what is to follow a paragraph, by its id: behind the paragraph's element, both in a `div`
    of their own; within it where that is a list's item or a table's cell.
    """
    text = _with_notes(text, notes) if notes else text
    parts = [_paragraph(p, number, marks) for number, p in enumerate(text.paragraphs, 1)]
    return Markup("".join((*parts, text.after)))  # noqa: S704 - the words are escaped one by one


def render_plain(text: Text) -> Markup:
    """Return the text as HTML without ids and permalinks, for words beside a page's text."""
    parts = [f"{_without_id(p)}{render_words(p.text, p.spans)}" for p in text.paragraphs]
    return Markup("".join((*parts, text.after)))  # noqa: S704 - likewise


def laid_over(*layers: Marks) -> Marks:
    """Return all the marks; in each paragraph those of the first layer come first."""
    ids = dict.fromkeys(id for layer in layers for id in layer)
    return {id: tuple(span for layer in layers for span in layer.get(id, ())) for id in ids}


def _without_id(paragraph: Paragraph) -> str:
    return paragraph.before.replace(f' id="{paragraph.id}"', "")


def render_words(text: str, spans: Sequence[Span]) -> Markup:
    """Return words under marks as well-formed HTML whose text content is the words.

    The mark that starts first, then the longer one, is the outer one. A link cannot stand in a link:
    of several over the same words the one given first is kept. A split mark's id stays on its first
    piece. A mark without words is an empty element, or a void one, at its place.
    """
    nest = _Nest(spans)
    for start, end in pairwise((*_cuts(text, spans), len(text))):
        for index in nest.empty_at(start):
            nest.enter(nest.around(index))
            nest.enter((*nest.around(index), index))
        nest.enter(nest.over(start, end))
        nest.parts.append(_escape(text[start:end]))
    nest.enter(())
    return Markup("".join(nest.parts))  # noqa: S704 - likewise


def _with_notes(text: Text, notes: Mapping[str, Markup]) -> Text:
    """Return the text with the notes in its block mark-up, where words can flow."""
    before = [p.before for p in text.paragraphs] + [text.after]
    for index, paragraph in enumerate(text.paragraphs):
        if note := notes.get(paragraph.id):
            closing = _CLOSING.match(before[index + 1])
            end = closing.end() if closing else 0
            behind = f"{note}</div>" if closing else note
            before[index + 1] = f"{before[index + 1][:end]}{behind}{before[index + 1][end:]}"
            if closing:
                around, _, own = before[index].rpartition("<")
                before[index] = f'{around}<div class="noted"><{own}'
    paragraphs = tuple(replace(p, before=b) for p, b in zip(text.paragraphs, before, strict=False))
    return Text(paragraphs=paragraphs, after=before[-1])


def _paragraph(paragraph: Paragraph, number: int, marks: Marks) -> str:
    words = render_words(paragraph.text, (*paragraph.spans, *marks.get(paragraph.id, ())))
    kept = "\n" if paragraph.kind == "pre" and paragraph.text.startswith("\n") else ""
    return f"{paragraph.before}{kept}{words}{_permalink(paragraph.id, number)}"


def _permalink(id: str, number: int) -> str:
    """The sign is the style sheet's, so that the words of the element stay the paragraph's words."""
    return f'<a class="permalink" href="#{id}" aria-label="Link to paragraph {number}"></a>'


def _cuts(text: str, spans: Iterable[Span]) -> list[int]:
    """Return every place where a mark starts or ends, and both ends of the text, in order."""
    return sorted({0, len(text), *(s.start for s in spans), *(s.end for s in spans)})


def _escape(text: str) -> str:
    """A carriage return would be read back as a line feed were it not written by number."""
    return escape(text, quote=False).replace("\r", "&#13;")


class _Nest:
    """The elements that are open while the words are written, outermost first."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.parts: list[str] = []
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end, i))
        self._open: tuple[int, ...] = ()
        self._begun: set[int] = set()

    def over(self, start: int, end: int) -> tuple[int, ...]:
        """Return the marks over these words that can stand together, outermost first."""
        over = [i for i in self._order if self._spans[i].start <= start < end <= self._spans[i].end]
        link = min((i for i in over if self._spans[i].tag == "a"), default=None)
        return tuple(i for i in over if i == link or self._spans[i].tag != "a")

    def empty_at(self, place: int) -> list[int]:
        """Return the marks without words at a place, in the order given."""
        return [i for i, s in enumerate(self._spans) if s.start == s.end == place]

    def around(self, index: int) -> tuple[int, ...]:
        """Return the marks on both sides of an empty one that may hold it."""
        place, is_link = self._spans[index].start, self._spans[index].tag == "a"
        sides = set(self.over(place - 1, place)) & set(self.over(place, place + 1))
        return tuple(
            i for i in self._order if i in sides and not (is_link and self._spans[i].tag == "a")
        )

    def enter(self, wanted: tuple[int, ...]) -> None:
        """Close and open elements until just the wanted ones are open."""
        shared = 0
        while self._open[shared : shared + 1] == wanted[shared : shared + 1] != ():
            shared += 1
        self.parts += [_closing(self._spans[i]) for i in reversed(self._open[shared:])]
        self.parts += [self._opening(i) for i in wanted[shared:]]
        self._open = wanted

    def _opening(self, index: int) -> str:
        span, again = self._spans[index], index in self._begun
        self._begun.add(index)
        named = (f' {name}="{escape(value)}"' for name, value in span.attributes)
        return f"<{span.tag}{''.join(n for n in named if not (again and n.startswith(' id=')))}>"


def _closing(span: Span) -> str:
    return "" if span.tag in _VOID else f"</{span.tag}>"
