"""An article's lines as Markdown that renders to the same words, whatever characters they hold.

Lines are put together to passages first: paragraphs that were wrapped, list items, subheadings.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reading_room.ingest.seed_article import Line
from reading_room.model import Role

WIDEST = 100
"""Code points; text that was wrapped by hand or by mail is never wider."""

_FULL = 0.9
"""Share of the width that a wrapped line fills, with its follower's first word; the rest is rag."""

_ITEM = re.compile(r"(?:(?P<number>\d{1,9})[.)]|[-*+•‣◦▪●·–])\s+(?P<words>\S.*)", re.S)
_HEADING = re.compile(r"#{1,6}\s+(?P<words>\S.*)", re.S)
_QUOTED = re.compile(r">\s*(?P<words>[^\s>].*)", re.S)
_BULLET = re.compile(r"[*•‣◦▪●·]\s+(?P<words>\S.*)", re.S)
_MARKS = {
    Role.LIST: _ITEM,
    Role.STANDFIRST: _BULLET,
    Role.SUBHEADING: _HEADING,
    Role.QUOTATION: _QUOTED,
}
_ANYWHERE = re.compile(r"[\\`*_\[<|]|~(?=~)|(?<=~)~|&(?=#?\w+;)")
_RULE_OR_TABLE = re.compile(r"[-=:+~| ]+")
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$)|>")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_CLOSING_MARKS = re.compile(r"(?<![\\#])#+$")
_EMPHASISED = (Role.STANDFIRST, Role.CAPTION, Role.CREDIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What Markdown holds in one block."""

    role: Role | None
    """What it is to the article."""
    words: tuple[str, ...]
    """One or more lines, as a reader sees them; without the mark that the role stands for."""
    mark: str = ""
    """Of a list item: `-` or `3.`."""


def passages(lines: Sequence[Line]) -> Iterator[Passage]:
    """Yield the passages that the lines make, in their order; every word of the lines is in one."""
    width = max((len(line.text) for line in lines), default=0)
    for role, run in groupby(lines, key=lambda line: line.role):
        if role is Role.LIST:
            yield from _list(tuple(run))
        elif role is Role.SUBHEADING:
            yield from (Passage(role=role, words=(_unmarked(line),)) for line in run)
        else:
            for paragraph in _paragraphs(tuple(run), width):
                yield Passage(role=role, words=tuple(map(_unmarked, paragraph)))


def _unmarked(line: Line) -> str:
    match = _MARKS[line.role].match(line.text) if line.role in _MARKS else None
    return match["words"] if match else line.text


def _paragraphs(run: Sequence[Line], width: int) -> Iterator[tuple[Line, ...]]:
    """Group the lines of each paragraph: one line, or several where the text was wrapped."""
    paragraph = [run[0]]
    for line in run[1:]:
        if not _continues(paragraph[-1], line, width):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(line)
    yield tuple(paragraph)


def _continues(above: Line, line: Line, width: int) -> bool:
    """A wrapped line was full: the first word of the next one had no room in it."""
    first_word = line.text.partition(" ")[0]
    full = len(above.text) + 1 + len(first_word) > width * _FULL
    return line.number == above.number + 1 and width <= WIDEST and full


def _list(run: Sequence[Line]) -> Iterator[Passage]:
    """Yield the items, or paragraphs as printed where one has no mark or the numbers don't run up."""
    items = tuple(_items(run))
    marks = _item_marks(items)
    if not marks:
        yield from (Passage(role=Role.BODY, words=(line.text,)) for line in run)
    for mark, (first, *more) in zip(marks, items if marks else (), strict=True):
        words = (_unmarked(first), *(line.text for line in more))
        yield Passage(role=Role.LIST, words=words, mark=mark)


def _item_marks(items: Sequence[tuple[Line, ...]]) -> tuple[str, ...]:
    matches = [_ITEM.match(item[0].text) for item in items]
    numbers = [match["number"] for match in matches if match]
    if len(numbers) < len(items):
        return ()
    if not any(numbers):
        return ("-",) * len(items)
    first = int(numbers[0] or 0)
    expected = [str(first + place) for place in range(len(items))]
    return tuple(f"{number}." for number in expected) if numbers == expected else ()


def _items(run: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Group each item with the lines that its text was wrapped into."""
    item = [run[0]]
    for line in run[1:]:
        if _ITEM.match(line.text):
            yield tuple(item)
            item = []
        item.append(line)
    yield tuple(item)


def body_markdown(passages: Iterable[Passage]) -> str:
    """Return the body of an article: its passages in their order, each as its role says."""
    blocks: list[str] = []
    for role, run in groupby(passages, key=lambda passage: passage.role):
        texts = [_markdown(passage) for passage in run]
        blocks += ["\n".join(texts)] if role is Role.LIST else texts
    return "\n\n".join(blocks) + "\n" if blocks else ""


def escape(text: str) -> str:
    """Return one line of words as Markdown in which no character is mark-up.

    >>> escape("1. *Not* a list")
    '1\\\\. \\\\*Not\\\\* a list'
    """
    if _RULE_OR_TABLE.fullmatch(text):
        return re.sub(r"[^ ]", r"\\\g<0>", text)
    inert = _ANYWHERE.sub(r"\\\g<0>", text)
    inert = _NUMBER.sub(r"\1\\\2", inert, count=1) if _NUMBER.match(inert) else inert
    return f"\\{inert}" if _LINE_START.match(inert) else inert


def _markdown(passage: Passage) -> str:
    lines = [escape(line) for line in passage.words]
    if passage.role is Role.SUBHEADING:
        return "## " + _CLOSING_MARKS.sub(lambda marks: r"\#" * len(marks[0]), lines[0])
    if passage.role is Role.QUOTATION:
        return "\n".join(f"> {line}" for line in lines)
    if passage.mark:
        return f"\n{' ' * (len(passage.mark) + 1)}".join([f"{passage.mark} {lines[0]}", *lines[1:]])
    text = "\n".join(lines)
    return f"*{text}*" if passage.role in _EMPHASISED else text
