"""Commands that write notes: begun on some words, taken from other programs, tied to paragraphs."""

from archive.notes.annotating import annotate
from archive.notes.importing import import_annotations
from archive.notes.marking import mark_paragraphs

__all__ = ["annotate", "import_annotations", "mark_paragraphs"]
