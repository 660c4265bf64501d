"""The shortest words around a quotation that tell its place from every other one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reading_room.markdown.text import fold, words_id
from reading_room.model import Annotation
from reading_room.notes.anchoring import Folded, find, stands_before, stands_behind, touched

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_TOKEN = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+|[^\w\s]")
_ALIKE = str.maketrans("‘’‚‛“”„‟«»‐‑‒–—―", '\'\'\'\'""""""------')
"""Signs that are exchanged for one another when a text is set anew."""


Span = tuple[int, int]
"""First code point, and the one behind the last."""


def tokens(words: str) -> list[str]:
    """Return the tokens of some words in order, for comparison: without case and the shape of signs."""
    return [token.casefold() for token in _TOKEN.findall(words.translate(_ALIKE))]


def token_spans(words: str) -> list[Span]:
    """Return where each token stands."""
    return [match.span() for match in _TOKEN.finditer(words.translate(_ALIKE))]


SAFE = 12
"""Code points from which on a quotation is taken to be unique for longer than until the next edit."""

LONGEST = 40
"""Tokens of context on one side; places that are alike for longer need a longer quotation."""

Context = tuple[str, str]
"""A prefix and a suffix, either of which may be empty."""


def telling_context(words: str, start: int, end: int) -> Context | None:
    """Return the shortest context, in whole words, in which the quotation stands at this place only.

    Of contexts of as many words, one before the quotation comes first, then one behind, then both. None
    where no context up to `LONGEST` tells it apart.
    """
    others = [at for at in find(words, words[start:end]) if at != start]
    befores, behinds = _befores(words, start), _behinds(words, end)
    for size in range(LONGEST + 1):
        before, behind = befores[min(size, len(befores) - 1)], behinds[min(size, len(behinds) - 1)]
        for context in ((before, ""), ("", behind), (before, behind)):
            if not any(_fits(words, at, at + end - start, context) for at in others):
                return context
    return None


def near_context(words: str, start: int, end: int, size: int) -> Context:
    """Return so many tokens on either side of a place."""
    return _befores(words, start)[: size + 1][-1], _behinds(words, end)[: size + 1][-1]


def _fits(words: str, start: int, end: int, context: Context) -> bool:
    prefix, suffix = context
    return stands_behind(words, start, prefix) and stands_before(words, end, suffix)


def _befores(words: str, start: int) -> list[str]:
    """Return what stands before a place, of no token, of one, of two and so on."""
    window = max(0, start - 80 * LONGEST)
    found = token_spans(words[window:start])[-LONGEST:]
    return ["", *(words[window + first : start] for first, _ in reversed(found))]


def _behinds(words: str, end: int) -> list[str]:
    """Return what stands behind a place, of no token, of one, of two and so on."""
    found = token_spans(words[end : end + 80 * LONGEST])[:LONGEST]
    return ["", *(words[end : end + last] for _, last in found)]


_AROUND = 3
"""Tokens of context for a quotation that is unique and short."""


def selected(note: Annotation, text: Folded, start: int) -> Annotation:
    """Return the note with no more context than it needs at its place, and the paragraph's id.

    A context that it has and that is not needed goes; where places are alike for too long, it stays.
    """
    end = start + len(fold(note.quote))
    context = telling_context(text.words, start, end) or (note.prefix, note.suffix)
    if not any(context) and end - start < SAFE:
        context = near_context(text.words, start, end, _AROUND)
    prefix, suffix = context
    return replace(note, prefix=prefix, suffix=suffix, paragraph=words_id(touched(text, start, end)))


def excerpts(text: Folded, starts: Sequence[int], length: int) -> str:
    """Return a numbered line for each place, with the words around it."""
    return "\n".join(
        _excerpt(text, number, start, start + length) for number, start in enumerate(starts, 1)
    )


def _excerpt(text: Folded, number: int, start: int, end: int) -> str:
    before, behind = near_context(text.words, start, end, 8)
    return f"{number}. … {before}[{text.words[start:end]}]{behind} …"
