"""Words of an article as a note keeps them, with the context that they need and their paragraph."""

from collections.abc import Sequence
from dataclasses import replace

from reading_room.markdown.text import fold, words_id
from reading_room.model import Annotation
from reading_room.notes.diagnosis import SAFE
from reading_room.notes.passages.contexts import near_context, telling_context
from reading_room.notes.passages.folding import Folded, touched

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
