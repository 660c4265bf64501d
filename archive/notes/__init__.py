"""Commands that write notes: one on words of an article, and those that another program exported."""

from archive.notes.annotating import annotate
from archive.notes.importing import import_annotations

__all__ = ["annotate", "import_annotations"]
