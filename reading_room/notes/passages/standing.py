"""Where a note stands: its quotation in its context and, of several places, in its paragraph."""

from reading_room.markdown.text import fold, words_id
from reading_room.model import Annotation
from reading_room.notes.passages.finding import find
from reading_room.notes.passages.folding import Folded, touched


def starts(note: Annotation, text: Folded) -> tuple[int, ...]:
    """Return where in the folded words the note's quotation stands; exactly one place is an anchor.

    Of several places, those in the paragraph that the note was written on, word for word, come alone.
    """
    found = find(text.words, note.quote, note.prefix, note.suffix)
    if len(found) < 2 or note.paragraph is None:
        return found
    same = tuple(start for start in found if paragraph_around(note, text, start) == note.paragraph)
    return same or found


def paragraph_around(note: Annotation, text: Folded, start: int) -> str:
    """Return the id, by their words, of the paragraphs that the note's quotation stands in."""
    return words_id(touched(text, start, start + len(fold(note.quote))))
