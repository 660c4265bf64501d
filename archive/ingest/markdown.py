"""An article's lines as Markdown that renders to the same words, whatever characters they hold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from archive.ingest.piece import Line
from archive.model import Role

WIDEST = 100
"""Code points; text that was wrapped by hand or by mail is never wider."""

_ANYWHERE = re.compile(r"[\\`*_\[<|]|~(?=~)|(?<=~)~|&(?=#?\w+;)")
_RULE_OR_TABLE = re.compile(r"[-=:+~| ]+")
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$)|>")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_CLOSING_MARKS = re.compile(r"#+$")
_ITEM = re.compile(r"(?:(?P<number>\d{1,9})[.)]|[-*+•‣◦▪●·–])\s+(?P<words>\S.*)", re.S)
_HEADING = re.compile(r"#{1,6}\s+(?P<words>\S.*)", re.S)
_QUOTED = re.compile(r">\s*(?P<words>[^\s>].*)", re.S)
_MARKS = {Role.LIST: _ITEM, Role.SUBHEADING: _HEADING, Role.QUOTATION: _QUOTED}
_EMPHASISED = (Role.STANDFIRST, Role.CAPTION, Role.CREDIT)


def escape(text: str) -> str:
    """Return one line of words as Markdown in which no character is mark-up."""
    if _RULE_OR_TABLE.fullmatch(text):
        return re.sub(r"[^ ]", r"\\\g<0>", text)
    inert = _ANYWHERE.sub(r"\\\g<0>", text)
    inert = _NUMBER.sub(r"\1\\\2", inert) if _NUMBER.match(inert) else inert
    return f"\\{inert}" if _LINE_START.match(inert) else inert


def words_of(line: Line) -> str:
    """Return a line's words without the mark (bullet, number, `#`, `>`) that its role stands for."""
    match = _MARKS[line.role].match(line.text) if line.role in _MARKS else None
    return match["words"] if match else line.text


def body_markdown(lines: Sequence[Line]) -> str:
    """Return the body of an article: its lines in their order, each as its role says."""
    width = max((len(line.text) for line in lines), default=0)
    blocks: list[str] = []
    for role, run in groupby(lines, key=lambda line: line.role):
        if role is Role.LIST:
            blocks += _list(tuple(run))
        elif role is Role.SUBHEADING:
            blocks += [f"## {_heading(words_of(line))}" for line in run]
        else:
            blocks += [_dressed(role, block) for block in _paragraphs(tuple(run), width)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _heading(words: str) -> str:
    return _CLOSING_MARKS.sub(lambda m: r"\#" * len(m[0]), escape(words))


def _dressed(role: Role | None, block: Sequence[Line]) -> str:
    text = [escape(words_of(line)) for line in block]
    if role is Role.QUOTATION:
        return "\n".join(f"> {line}" for line in text)
    joined = "\n".join(text)
    return f"*{joined}*" if role in _EMPHASISED else joined


def _paragraphs(run: Sequence[Line], width: int) -> Iterator[tuple[Line, ...]]:
    """Group the lines of each paragraph: one line, or several where the text was wrapped."""
    block: list[Line] = []
    for line in run:
        if block and not _continues(block[-1], line, width):
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _continues(above: Line, line: Line, width: int) -> bool:
    """A wrapped line was full: the next one's first word had no room in it (a tenth is left for rag)."""
    adjacent = line.number == above.number + 1
    first_word = line.text.partition(" ")[0]
    return adjacent and width <= WIDEST and len(above.text) + 1 + len(first_word) > width * 0.9


def _list(run: Sequence[Line]) -> list[str]:
    """Return one list, or paragraphs as printed where numbers don't run up or nothing marks an item."""
    items = list(_items(run))
    marks = [_ITEM.match(item[0].text) for item in items]
    if not all(marks):
        return [escape(line.text) for line in run]
    numbers = [int(m["number"]) if m and m["number"] else None for m in marks]
    first = numbers[0]
    if first is None and not any(n is not None for n in numbers):
        return ["\n".join(_item("-", item) for item in items)]
    if first is None or numbers != list(range(first, first + len(numbers))):
        return [escape(line.text) for line in run]
    return ["\n".join(_item(f"{first + i}.", item) for i, item in enumerate(items))]


def _items(run: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    item: list[Line] = []
    for line in run:
        if item and _ITEM.match(line.text):
            yield tuple(item)
            item = []
        item.append(line)
    yield tuple(item)


def _item(mark: str, lines: Sequence[Line]) -> str:
    first, *more = lines
    indent = " " * (len(mark) + 1)
    return "\n".join(
        [f"{mark} {escape(words_of(first))}", *(indent + escape(line.text) for line in more)]
    )
