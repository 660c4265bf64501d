"""The shortest words around a quotation that tell its place from every other one."""

from reading_room.notes.passages.finding import find, stands_before, stands_behind
from reading_room.notes.passages.tokens import token_spans

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
