"""The words of a dumped line: what mark-up it kept by accident is taken off, control characters go."""

import html
import re
from collections.abc import Sequence

from markdown_it.token import Token

from reading_room.markdown.text import MARKDOWN

_IMAGE = re.compile(r"!\[([^\]]{0,300})\]\([^)]{0,500}\)")
_LINK = re.compile(r"\[([^\]]{0,300})\]\([^)\s]{0,500}(?:\s\"[^\"]{0,300}\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|<!--.*?-->")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`)(?=\S)(.{1,300}?)(?<=\S)\1")
_SPACE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_BREAK = re.compile(r"[\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_MARKDOWN = (
    re.compile(r"^ {0,3}#{1,6} +\S", re.M),
    re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]*\)"),
    re.compile(r"(?<!\*)\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*(?!\*)"),
    re.compile(r"^ {0,3}```", re.M),
)


def fold(text: str) -> str:
    """Return the text on one line; control characters, which no page may carry, become U+FFFD.

    No-break spaces and runs of spaces stay: they are the author's choice, or part columns.
    """
    return _CONTROL.sub("\ufffd", _BREAK.sub(" ", text.replace("\t", "  "))).strip()


def is_markdown(lines: Sequence[str]) -> bool:
    """Return whether a dump is Markdown: two kinds of well-formed mark-up show it, one may be chance."""
    text = "\n".join(lines)
    return sum(bool(pattern.search(text)) for pattern in _MARKDOWN) >= 2


def inline_words(text: str) -> str:
    """Return the words of a line of Markdown: a link's text, an image's description, no emphasis marks.

    >>> inline_words("**TARVIK** - [his talks](/x)")
    'TARVIK - his talks'
    """
    inline = MARKDOWN.parseInline(text)[0]
    return fold("".join(map(_content, inline.children or ()))) or fold(text)


def _content(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def without_tags(text: str) -> str:
    """Return the text without HTML residue; white space, which parts columns, stays.

    >>> without_tags("<p>By Ann Lee  The Post</p>")
    'By Ann Lee  The Post'
    """
    if "<" in text:
        text = _TAG.sub("", text)
    return html.unescape(text).strip() if "&" in text else text.strip()


def plain_words(text: str) -> str:
    """Return the text without Markdown and HTML residue, white space folded.

    >>> plain_words("**Tea** for <b>two</b> &amp; [more](/x)")
    'Tea for two & more'
    """
    text = without_tags(text)
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if any(mark in text for mark in "*_~`"):
        text = _EMPHASIS.sub(r"\2", text)
    return _SPACE.sub(" ", text).strip()
