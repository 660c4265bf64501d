"""Numbers of notes among the words: where no style sheet can show them, as in feeds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from reading_room.model import Paragraph, Text
from reading_room.render.notes import Note


def with_numbers(text: Text, notes: Iterable[Note]) -> Text:
    """Return the text with each note's number in brackets behind its words."""
    standing: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for note in notes:
        if note.places:
            standing[note.places[-1].paragraph].append((note.places[-1].end, note.number))
    paragraphs = tuple(_with_numbers(p, standing[p.id]) for p in text.paragraphs)
    return replace(text, paragraphs=paragraphs)


def _with_numbers(paragraph: Paragraph, numbers: list[tuple[int, int]]) -> Paragraph:
    for place, number in sorted(numbers, reverse=True):
        paragraph = _inserted(paragraph, place, f"[{number}]")
    return paragraph


def _inserted(paragraph: Paragraph, place: int, sign: str) -> Paragraph:
    """Marks that end at the place stay before the sign, those that start there begin behind it."""
    text, size = paragraph.text, len(sign)
    spans = tuple(
        replace(s, start=s.start + size * (s.start >= place), end=s.end + size * (s.end > place))
        if s.start < s.end
        else replace(s, start=s.start + size * (s.start >= place), end=s.end + size * (s.start >= place))
        for s in paragraph.spans
    )
    return replace(paragraph, text=f"{text[:place]}{sign}{text[place:]}", spans=spans)
