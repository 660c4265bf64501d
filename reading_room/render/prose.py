"""Words and marks to HTML: the one serializer of an article's text.

A mark is a `Span` over a paragraph's words: the author's emphasis, a link to an event, a note's ground.
Marks may overlap as they like; where HTML cannot nest them they are split, and every piece is an element
of its own. The words come out as they went in: marks add no text.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import pairwise

from markupsafe import Markup

from reading_room.model import Paragraph, Span, Tag, Text
from reading_room.words import Words

Marks = Mapping[str, Sequence[Span]]
"""What is laid over an article's words: paragraph id to spans over that paragraph's text."""

_VOID = {"img", "br"}
_FLOWING = {"p", "h2", "h3", "h4", "h5", "h6", "pre"}


def render_text(text: Text, marks: Marks, say: Words, notes: Mapping[str, str] | None = None) -> Markup:
    """Return the text as HTML, each paragraph with its permalink, the marks laid over its words.

    `notes` has what is to follow a paragraph, by its id: behind the paragraph's element, both in a `div`
    of their own; within it where that is a list's item or a table's cell.
    """
    words = (
        f"{render_words(p.text, (*p.spans, *marks.get(p.id, ())))}{_permalink(p.id, number, say)}"
        for number, p in enumerate(text.paragraphs, 1)
    )
    return _blocks(text, words, notes or {}, ids=True)


def render_plain(text: Text, marks: Marks | None = None) -> Markup:
    """Return the text as HTML without ids and permalinks, for words beside a page's text."""
    laid = marks or {}
    words = (render_words(p.text, (*p.spans, *laid.get(p.id, ()))) for p in text.paragraphs)
    return _blocks(text, words, {}, ids=False)


def laid_over(*layers: Marks) -> Marks:
    """Return all the marks; in each paragraph those of the first layer come first."""
    ids = dict.fromkeys(id for layer in layers for id in layer)
    return {id: tuple(span for layer in layers for span in layer.get(id, ())) for id in ids}


def render_words(text: str, spans: Sequence[Span]) -> Markup:
    """Return words under marks as well-formed HTML whose text content is the words.

    The mark that starts first, then the longer one, is the outer one. A link cannot stand in a link:
    of several over the same words the one given first is kept. A split mark's id stays on its first
    piece. A mark without words is an empty element, or a void one, at its place.
    """
    nest = _Nest(spans)
    cuts = sorted({0, len(text), *(s.start for s in spans), *(s.end for s in spans)})
    for start, end in pairwise((*cuts, len(text))):
        for index in nest.empty_at(start):
            nest.enter(nest.around(index))
            nest.enter((*nest.around(index), index))
        nest.enter(nest.over(start, end))
        nest.parts.append(_escape(text[start:end]))
    nest.enter(())
    return Markup("".join(nest.parts))  # noqa: S704 - the words are escaped piece by piece


def _blocks(text: Text, words: Iterable[str], notes: Mapping[str, str], *, ids: bool) -> Markup:
    """Return the paragraphs' words, as HTML, within their block tags, the notes behind them."""
    parts: list[str] = []
    before: Paragraph | None = None
    for paragraph, html in zip(text.paragraphs, words, strict=True):
        own = max(n for n, tag in enumerate(paragraph.before) if not tag.closes)
        opened = [_tag(tag) for tag in paragraph.before]
        opened[own] = _tag(paragraph.before[own], paragraph.id if ids else "")
        if paragraph.id in notes and _flows(paragraph):
            opened[own] = f'<div class="noted">{opened[own]}'
        parts.append(_between(opened, before, notes))
        kept = "\n" if paragraph.kind == "pre" and paragraph.text.startswith("\n") else ""
        parts.append(f"{kept}{html}")
        before = paragraph
    parts.append(_between([_tag(tag) for tag in text.after], before, notes))
    return Markup("".join(parts))  # noqa: S704 - the words are escaped one by one


def _between(tags: list[str], before: Paragraph | None, notes: Mapping[str, str]) -> str:
    """Return the tags between two paragraphs' words, a line each, with the first one's note."""
    note = notes.get(before.id) if before else None
    if before and note and _flows(before):
        tags = [f"{tags[0]}{note}</div>", *tags[1:]]
    elif note:
        tags = [f"{note}{tags[0]}" if tags else note, *tags[1:]]
    elif before and tags and not tags[0].startswith("</"):
        tags = ["", *tags]
    return "\n".join(tags)


def _flows(paragraph: Paragraph) -> bool:
    """Return whether something can stand behind the paragraph's own element, and so in one with it."""
    return next(tag.name for tag in reversed(paragraph.before) if not tag.closes) in _FLOWING


def _tag(tag: Tag, id: str = "") -> str:
    attributes = (*tag.attributes, *((("id", id),) if id else ()))
    named = "".join(f' {name}="{escape(value)}"' for name, value in attributes)
    return f"</{tag.name}>" if tag.closes else f"<{tag.name}{named}>"


def _permalink(id: str, number: int, say: Words) -> str:
    """The sign is the style sheet's, so that the words of the element stay the paragraph's words."""
    label = escape(say("article.paragraph", number=str(number)))
    return f'<a class="permalink" href="#{id}" aria-label="{label}"></a>'


def _escape(text: str) -> str:
    """A carriage return would be read back as a line feed were it not written by number."""
    return escape(text, quote=False).replace("\r", "&#13;")


class _Nest:
    """The elements that are open while the words are written, outermost first."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.parts: list[str] = []
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end, i))
        self._cuts = sorted({place for span in spans for place in (span.start, span.end)})
        self._over: list[list[int]] = [[] for _ in self._cuts]  # what lies behind each cut
        self._empty: defaultdict[int, list[int]] = defaultdict(list)
        for index in self._order:
            first, last = (
                bisect_left(self._cuts, place) for place in (spans[index].start, spans[index].end)
            )
            for piece in self._over[first:last]:
                piece.append(index)
        for index, span in enumerate(spans):
            if span.start == span.end:
                self._empty[span.start].append(index)
        self._open: tuple[int, ...] = ()
        self._begun: set[int] = set()

    def over(self, start: int, end: int) -> tuple[int, ...]:
        """Return the marks over these words that can stand together, outermost first.

        No mark begins or ends within them.
        """
        cut = bisect_right(self._cuts, start) - 1
        over = self._over[cut] if cut >= 0 and start < end else ()
        link = min((i for i in over if self._spans[i].tag == "a"), default=None)
        return tuple(i for i in over if i == link or self._spans[i].tag != "a")

    def empty_at(self, place: int) -> list[int]:
        """Return the marks without words at a place, in the order given."""
        return self._empty.get(place, [])

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
