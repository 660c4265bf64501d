"""Lines to blocks: a paragraph wrapped at a fixed width is one block, any other line is its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.line_facts import ends_sentence, line_facts
from reading_room.ingest.markup import plain_words

_MARK = re.compile(
    r"\s*(?:(?P<heading>#{1,6})\s+|(?P<quote>>)\s*|(?P<bullet>[*+•·‣▪●◦–o-])\s+(?=\S)"
    r"|(?P<number>\(?\d{1,3}[.)]|[①-⑳]|\[\d{1,3}\]|#\d{1,3}|\d{1,3}/)\s+(?=\D))"
)
_STRONG = "●○■□▪▫►▶▸▹»★☆◆◇◦∙※❖✦"
_WEAK = "=~#|>+/*_–—-"
_TRAILING = " ●○■□▪▫►▶◄◀«★☆◆◇=~#|<+/*_–—-"
_BRACKETS = ("[]", "【】", "<>", "||")
_HTML_HEADING = re.compile(r"\s*<h([1-6])\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?:;][\"'”’»)]*\s*$")
NARROWEST, WIDEST = 50, 100
"""Columns at which text is wrapped by hand or by mail programs."""
COLUMN, BROKEN = 24, 6
"""The narrowest column of print; lines that go on in small letters and so make a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, list item or other run of consecutive lines."""

    first: int
    """First line, counted from 1."""
    last: int
    """Last line, inclusive."""
    raw: str
    """The lines joined by spaces."""
    text: str
    """Their words: no list mark, no Markdown or HTML residue, white space folded."""
    mark: str
    """`heading`, `quote`, `bullet`, `number`, or empty."""
    level: int
    """Of a Markdown or HTML heading, from 1; 0 without one."""
    decoration: str
    """Signs around the words, such as `●`, `==`, `[`; empty without any."""
    gap: int
    """Blank lines before it."""

    @property
    def words(self) -> int:
        """Number of words; two ideographs or kana count as one."""
        return line_facts(self.text).words


def blocks_of(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks of a seed in order; every non-blank line is in exactly one."""
    width = _wrap_width(lines)
    blocks: list[Block] = []
    for first, last in _runs(lines, width):
        gap = first - (blocks[-1].last if blocks else 0) - 1
        blocks.append(_block(lines[first - 1 : last], first, gap))
    return tuple(blocks)


def _block(lines: Sequence[str], first: int, gap: int) -> Block:
    raw = " ".join(line.strip() for line in lines)
    kind, level, start = _mark(raw)
    last = first + len(lines) - 1
    text, decoration = undecorated(plain_words(raw[start:]))
    return Block(
        first=first,
        last=last,
        raw=raw,
        text=text,
        mark=kind,
        level=level,
        decoration=decoration,
        gap=gap,
    )


def undecorated(text: str) -> tuple[str, str]:
    """Return the words without the signs around them, and the signs; a line of signs stays as it is.

    >>> undecorated("== Harbour opens ==")
    ('Harbour opens', '==')
    """
    bare = text.lstrip(f"{_STRONG}{_WEAK} ")
    signs = text[: len(text) - len(bare)]
    if bare and signs and (signs[0] in _STRONG or len(signs) > 1) and not _is_speech(text):
        return bare.rstrip(_TRAILING), signs.strip()
    if text[:1] + text[-1:] in _BRACKETS and text[1:-1].strip():
        return text[1:-1].strip(), text[0]
    return text, ""


def _is_speech(text: str) -> bool:
    """Whether a dash before a whole sentence says that somebody speaks."""
    return text[:1] in ("–", "—") and text[1:2].isspace() and ends_sentence(text)


def _mark(raw: str) -> tuple[str, int, int]:
    """Return the kind of mark that opens a block, the level of a heading, and where the words start."""
    if element := _HTML_HEADING.match(raw):
        return "heading", int(element[1]), 0
    mark = _MARK.match(raw)
    if not mark or (mark["number"] and _opens_with_date(raw)) or _is_speech(raw.lstrip()):
        return "", 0, 0
    return mark.lastgroup or "", len(mark["heading"] or ""), mark.end()


def _opens_with_date(text: str) -> bool:
    """Whether a number and a full stop belong to a date: "7. Mai 2015"."""
    return any(date.start == 0 for date in dates_in(text[:40]))


def _runs(lines: Sequence[str], width: int) -> Iterator[tuple[int, int]]:
    first = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        first = first or number
        if not _goes_on(lines, number, width):
            yield first, number
            first = 0


def _goes_on(lines: Sequence[str], number: int, width: int) -> bool:
    """Whether the line was broken because the next word would not have fitted."""
    if not width or number >= len(lines) or not (follower := lines[number].strip()):
        return False
    if _MARK.match(lines[number]):
        return False
    length = len(lines[number - 1].rstrip())
    if length > width:
        return False
    if length + 1 + len(follower.split()[0]) > width:
        return True
    ragged = length > width * 0.8 and not _STOP.search(lines[number - 1])
    return ragged or (length > width * 0.5 and follower[0].islower())


def _wrap_width(lines: Sequence[str]) -> int:
    """Return the column that the text was wrapped at; 0 where its lines are whole paragraphs.

    Wrapped text has no long line, and most lines with another one below end near the longest.
    """
    lengths = [len(line.rstrip()) for line in lines]
    followed = [a for a, b in pairwise(lengths) if a and b]
    width = max(lengths, default=0)
    full = sum(length > width * 0.8 for length in followed)
    wrapped = NARROWEST <= width <= WIDEST and full >= 4 and full * 2 > len(followed)
    return width if wrapped else _column_width(lines, followed)


def _column_width(lines: Sequence[str], followed: Sequence[int]) -> int:
    """Return the width of a column below wider headings: what goes on in small letters was broken."""
    broken = [
        len(a.rstrip())
        for a, b in pairwise(lines)
        if a.strip() and b.lstrip()[:1].islower() and not _MARK.match(b)
    ]
    width = max(broken, default=0)
    within = sum(length <= width for length in followed)
    clear = len(broken) >= BROKEN and len(broken) * 4 > len(followed) and within * 5 > len(followed) * 4
    return width if clear and COLUMN <= width <= WIDEST else 0
