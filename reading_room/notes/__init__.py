"""Commands that write notes: begun on some words, taken from other programs, tied to paragraphs."""

from reading_room.notes.annotating import annotate
from reading_room.notes.importing import import_annotations
from reading_room.notes.marking import mark_paragraphs

__all__ = ["annotate", "import_annotations", "mark_paragraphs"]
