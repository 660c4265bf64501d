"""Passages as Markdown that renders to the same words, whatever characters they hold."""

import re
from collections.abc import Iterable
from itertools import groupby

from reading_room.ingest.passages import Passage
from reading_room.model import Role

_ANYWHERE = re.compile(r"[\\`*_\[<|]|~(?=~)|(?<=~)~|&(?=#?\w+;)")
_RULE_OR_TABLE = re.compile(r"[-=:+~| ]+")
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$)|>")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_CLOSING_MARKS = re.compile(r"(?<![\\#])#+$")
_EMPHASISED = (Role.STANDFIRST, Role.CAPTION, Role.CREDIT)


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
