"""Happenings: the sentences of an article that tell, or refer to, something that took place.

Each is read by itself: when (its own time words), who (its names), where, of what kind, and whether it is
planned or denied. Which of them are one event is decided across articles.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from archive.dates.edtf import parse_edtf
from archive.dates.expression import Expression, Kind as TimeKind
from archive.link.kinds import Kind, find_kinds
from archive.link.names import NameMention
from archive.link.reading import Reading
from archive.link.sentences import sentences
from archive.model import Edtf, EntityKind, Place

LONGEST = 100
"""Days that a date may span and still tell when something happened."""

_PLANNED = re.compile(
    r"\b(?:will|would|due to|scheduled|planned|plans? to|expected to|set to|is to|are to|was to have|next"
    r"|tomorrow|upcoming|forthcoming|wird|soll|doit|devrait|deberá)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:called off|cancelled|canceled|postponed|averted|lifted the notice|did not take place|never took place"
    r"|denied|ruled out|no such)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One sentence about something that took place, takes place or may."""

    place: Place
    """The sentence."""
    position: int
    """Its number in the article; the title is 0."""
    date: Edtf | None
    """When, by the words of the sentence."""
    who: frozenset[str]
    """Keys of the people and organisations that it names."""
    where: frozenset[str]
    """Keys of the places that it names, those of adjectives left out."""
    kinds: tuple[Kind, ...]
    """What it may be, in the order of the words."""
    status: str
    """`happened`, `planned` or `denied`, by the words of the sentence."""
    days: int | None
    """How long, where the sentence says so: `three-day visit`."""


def happenings(reading: Reading, keys: Mapping[str, str]) -> tuple[Happening, ...]:
    """Return the sentences of an article, title first; `keys` brings names to one form for all articles."""
    return tuple(_happenings(reading, keys))


def _happenings(reading: Reading, keys: Mapping[str, str]) -> Iterator[Happening]:
    article = reading.article
    number = 0
    for index, paragraph in enumerate(article.text.paragraphs):
        names = [n for n in reading.names if n.place.paragraph == paragraph.id]
        times = [t for t in reading.times if t.paragraph == index]
        for start, end in sentences(paragraph.text):
            number += 1
            words = paragraph.text[start:end]
            yield Happening(
                place=Place(article=article.slug, paragraph=paragraph.id, start=start, end=end, quote=words),
                position=number,
                date=_date([t for t in times if start <= t.start < end]),
                who=frozenset(_keys(names, start, end, keys, people=True)),
                where=frozenset(_keys(names, start, end, keys, people=False)),
                kinds=find_kinds(words),
                status=_status(words),
                days=_days([t for t in times if start <= t.start < end]),
            )


def _date(times: list[Expression]) -> Edtf | None:
    """Return the most exact date among the time words."""
    dated = [t.value for t in times if t.value and span(t.value) <= LONGEST]
    return min(dated, key=span, default=None)


def span(value: Edtf) -> int:
    """Return how many days a date may lie in, counted from 1."""
    parsed = parse_edtf(value)
    return (parsed.last - parsed.first).days + 1


def _days(times: list[Expression]) -> int | None:
    lengths = (re.fullmatch(r"P(\d+)D", t.meaning.amount) for t in times if t.meaning.kind is TimeKind.DURATION)
    return next((int(m[1]) for m in lengths if m and int(m[1]) > 1), None)


def _keys(
    names: list[NameMention], start: int, end: int, keys: Mapping[str, str], *, people: bool
) -> Iterator[str]:
    for name in names:
        is_place = name.kind is EntityKind.PLACE
        if start <= name.place.start < end and is_place != people and not name.adjective:
            yield keys.get(name.key, name.key)


def _status(words: str) -> str:
    if _DENIED.search(words):
        return "denied"
    return "planned" if _PLANNED.search(words) else "happened"
