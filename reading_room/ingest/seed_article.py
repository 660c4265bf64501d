"""A seed read through its ledger: its lines, each with its fate, and the articles that they make."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from reading_room.ingest.certainty import certainty_of
from reading_room.ingest.markup import fold, inline_words, is_markdown, without_tags
from reading_room.ingest.records import records_of
from reading_room.model import Evidence, Ledger, Range, Role, Seed, Slug

T = TypeVar("T")

_LONGEST_MASTHEAD = 10
"""Lines."""

WHOLE_PAGE = 20
"""Discarded lines of a page that was saved with its menus."""
_ABOVE, _BELOW, _PARAGRAPHS, _PARAGRAPH = 8, 30, 3, 160
"""Lines above and below a title that are its head, the paragraphs that end it, code points of one."""

BODY_ROLES = frozenset(
    {Role.STANDFIRST, Role.SUBHEADING, Role.BODY, Role.LIST, Role.QUOTATION, Role.CAPTION, Role.CREDIT}
)
"""What an article's body holds; the other roles are told by its front matter."""

PROSE = frozenset({Role.BODY, Role.LIST, Role.QUOTATION, Role.SUBHEADING})
"""Where a header has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[T]):
    """The value of a field, with why it has it."""

    value: T
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One non-blank line of a seed."""

    number: int
    """Counted from 1."""
    text: str
    """Its words as a reader sees them, on one line."""
    role: Role | None
    """What it is to its article; None where it was discarded."""
    article: Slug | None
    """The article that has it; None where it was discarded."""


@dataclass(frozen=True, kw_only=True)
class SeedArticle:
    """The lines of one article, and the discarded ones around it."""

    slug: Slug
    """As the ledger names it."""
    lines: tuple[Line, ...]
    """Its own lines, in order."""
    between: tuple[Line, ...]
    """Discarded lines among its own."""
    before: tuple[Line, ...]
    """Discarded lines between the article before and this one."""
    after: tuple[Line, ...]
    """Discarded lines between this article's end and the next one."""

    @cached_property
    def header(self) -> tuple[Line, ...]:
        """Lines above the text, without the title; discarded ones too: they may say who and when."""
        title = min((line.number for line in self.lines if line.role is Role.TITLE), default=0)
        prose = (line.number for line in self.lines if line.role in PROSE and line.number > title)
        text = min(prose, default=self.lines[-1].number + 1)
        above = [line for line in (*self.lines, *self.between) if line.number < text]
        return tuple(sorted(filter(_may_head, above), key=lambda line: line.number))

    @cached_property
    def head(self) -> tuple[tuple[int, Line], ...]:
        """Lines around the title that may say who and when, whatever their fate, each with its place.

        The place counts lines from the title, or from the first line where there is none: it is
        negative above. The head ends at the third paragraph; a page may have pictures and summaries
        between the title and the line that says who wrote.
        """
        own = sorted((*self.before[-_ABOVE:], *self.lines, *self.between), key=lambda line: line.number)
        titles = [n for n, line in enumerate(own) if line.role is Role.TITLE]
        first = next((n for n, line in enumerate(own) if line.article == self.slug), 0)
        start = titles[-1] if titles and titles[-1] - titles[0] < 4 else titles[0] if titles else first
        found: list[tuple[int, Line]] = []
        paragraphs = 0
        for number, line in enumerate(own):
            found.append((number - start, line))
            long = line.article is not None and len(line.text) > _PARAGRAPH
            paragraphs += number > start and long
            if paragraphs == _PARAGRAPHS or number - start > _BELOW:
                break
        return tuple(found)

    @cached_property
    def lead(self) -> tuple[Line, ...]:
        """The first three lines of prose."""
        return tuple(line for line in self.lines if line.role is Role.BODY)[:3]

    @cached_property
    def body(self) -> tuple[Line, ...]:
        """Lines that its Markdown holds; all, where it is nothing but a header."""
        return tuple(line for line in self.lines if line.role in BODY_ROLES) or self.lines

    @cached_property
    def tail(self) -> tuple[Line, ...]:
        """Credits, and the last lines, where reporters are named."""
        last = self.lines[-2:]
        credits = (x for x in self.lines if x.role is Role.CREDIT or (x in last and x.role in PROSE))
        return (*credits, *self.after[:3])


@dataclass(frozen=True, kw_only=True)
class SeedLines:
    """A seed and what its ledger made of it."""

    seed: Seed
    lines: tuple[Line, ...]
    """Every non-blank line."""
    pieces: tuple[SeedArticle, ...]
    """Its articles, in the order of their first lines."""

    @cached_property
    def numbered(self) -> dict[int, Line]:
        """Its lines by their numbers."""
        return {line.number: line for line in self.lines}

    @cached_property
    def discarded(self) -> tuple[Line, ...]:
        """Lines that no article has."""
        return tuple(line for line in self.lines if line.article is None)

    @cached_property
    def said(self) -> tuple[tuple[int, str], ...]:
        """Numbers and words of the discarded lines, without regard to case."""
        return tuple((line.number, line.text.casefold()) for line in self.discarded)

    @cached_property
    def front(self) -> tuple[Line, ...]:
        """Lines above the first title: mastheads, and the date and editor of a newsletter."""
        if not self.pieces:
            return ()
        first = self.pieces[0]
        title = min((line.number for line in first.lines if line.role is Role.TITLE), default=0)
        above = (line for line in first.header if line.number < title and _is_masthead(line))
        return (*first.before, *above)

    @cached_property
    def masthead(self) -> tuple[Line, ...]:
        """The front, where it is short; a long one is a site's menu, with any names and dates."""
        return self.front if len(self.front) <= _LONGEST_MASTHEAD else ()

    @cached_property
    def foot(self) -> tuple[Line, ...]:
        """Discarded lines below the last article: imprints, and what else a site ends with."""
        return self.pieces[-1].after if self.pieces else ()


def read_lines(seed: Seed, ledger: Ledger) -> SeedLines:
    """Return the seed's lines with the fates that the ledger gives them."""
    lines = tuple(_lines(seed, ledger))
    places: dict[Slug, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if line.article:
            places[line.article].append(place)
    pieces = tuple(_piece(slug, own, lines) for slug, own in places.items())
    return SeedLines(seed=seed, lines=lines, pieces=pieces)


def _lines(seed: Seed, ledger: Ledger) -> Iterator[Line]:
    markdown = is_markdown(seed.lines)
    records = None if seed.saved else records_of(seed.lines)
    lines, shown = (records.lines, records.shown) if records else (seed.lines, {})
    for span in ledger.ranges:
        for number in range(span.first, span.last + 1):
            words = shown.get(number, "") if span.article else ""
            if text := fold(words or lines[number - 1]):
                yield _line(number, inline_words(text) if markdown else text, span)


def _line(number: int, text: str, span: Range) -> Line:
    """A body keeps its words to the letter; elsewhere residue of HTML tells nothing."""
    if span.role not in BODY_ROLES:
        text = without_tags(text) or text
    return Line(number=number, text=text, role=span.role, article=span.article)


def _piece(slug: Slug, own: Sequence[int], lines: Sequence[Line]) -> SeedArticle:
    """Return the article whose lines stand at the places `own`."""
    above = (lines[place] for place in range(own[0] - 1, -1, -1))
    below = (lines[place] for place in range(own[-1] + 1, len(lines)))
    return SeedArticle(
        slug=slug,
        lines=tuple(lines[i] for i in own),
        between=tuple(line for line in lines[own[0] : own[-1]] if line.article is None),
        before=tuple(_until_article(above))[::-1],
        after=tuple(_until_article(below)),
    )


def _is_masthead(line: Line) -> bool:
    return line.role in (None, Role.KICKER, Role.BYLINE, Role.DATE)


def _may_head(line: Line) -> bool:
    return line.role is not Role.TITLE and line.role not in PROSE


def _until_article(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        if line.article:
            return
        yield line


def evidence(field: str, line: Line, quote: str, rule: str) -> Evidence:
    """Return why a field has its value: these words of this line, by this rule."""
    certainty = certainty_of(field, rule)
    return Evidence(field=field, line=line.number, quote=quote, rule=rule, certainty=certainty)
