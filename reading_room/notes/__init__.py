"""Commands that write notes: begun on some words, taken from other programs, tied to paragraphs."""

from reading_room.notes.annotating import annotate, mark_paragraphs
from reading_room.notes.importing import import_annotations

__all__ = ["annotate", "import_annotations", "mark_paragraphs"]
