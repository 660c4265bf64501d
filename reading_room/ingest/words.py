"""The words of a dumped line as a reader would see them: no control characters, no Markdown residue."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from reading_room.markdown.text import MARKDOWN

_SPACE = re.compile(r"[\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_RESIDUE = (
    re.compile(r"^ {0,3}#{1,6} +\S", re.M),
    re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]*\)"),
    re.compile(r"(?<!\*)\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*(?!\*)"),
    re.compile(r"^ {0,3}```", re.M),
)


def fold(text: str) -> str:
    """Return the text on one line; control characters, which no page may carry, become U+FFFD.

    No-break spaces and runs of spaces stay: they are the author's choice, or part columns.
    """
    return _CONTROL.sub("\ufffd", _SPACE.sub(" ", text.replace("\t", "  "))).strip()


def is_markdown(lines: Sequence[str]) -> bool:
    """Return whether a dump is Markdown: two kinds of well-formed mark-up show it, one may be chance."""
    text = "\n".join(lines)
    return sum(bool(pattern.search(text)) for pattern in _RESIDUE) >= 2


def inline_words(text: str) -> str:
    """Return the words of a line of Markdown: a link's text, an image's description, no emphasis marks.

    >>> inline_words("**TARVIK** - [his talks](/x)")
    'TARVIK - his talks'
    """
    inline = MARKDOWN.parseInline(text)[0]
    return fold("".join(map(_content, inline.children or ()))) or fold(text)


def _content(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content
