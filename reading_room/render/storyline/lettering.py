"""Words in a picture: how wide they will be, how they break, and what is written at each event.

No font is at hand: widths are those of a wide text face, so that in most faces a line is a little
shorter than was reckoned.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reading_room.render.storyline.axis import PAD, Format
from reading_room.render.storyline.cast import Scene

_NARROW = frozenset("iljtfrI.,:;'’‘!|()[]/ -·")
_WIDE = frozenset("mwMW—@%&")
_PIECES = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+|\s+"
)


def width(text: str, size: float) -> float:
    """Return how wide the text will be at a size, in the size's unit."""
    return size * sum(map(_em, text))


@lru_cache(maxsize=4096)
def wrap(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Return the text in at most so many lines of that width; what does not fit ends in an ellipsis."""
    broken = [""]
    for piece in _pieces(" ".join(text.split()), size, room):
        if width((broken[-1] + piece).rstrip(), size) <= room:
            broken[-1] += piece
        else:
            broken.append(piece.lstrip())
    whole = [line.strip() for line in broken if line.strip()]
    if len(whole) > lines:
        whole = [*whole[: lines - 1], _cut(f"{whole[lines - 1]} {whole[lines]}", size, room)]
    return tuple(whole)


def _pieces(text: str, size: float, room: float) -> Iterator[str]:
    """Yield the text where it may break: at spaces, between ideographs, with a hyphen in wider words."""
    for piece in _PIECES.findall(text):
        rest = piece
        while width(rest, size) > room and len(rest) > 1:
            head = _fitting(rest, size, room - width("-", size))
            yield f"{rest[:head]}-" if rest[head - 1].isalpha() and head > 1 else rest[:head]
            rest = rest[head:]
        yield rest


def _fitting(text: str, size: float, room: float) -> int:
    """Return how many characters of the text fit, at least one."""
    return next((n for n in range(len(text), 1, -1) if width(text[:n], size) <= room), 1)


def _cut(text: str, size: float, room: float) -> str:
    head = text[: _fitting(text, size, room - width(" …", size))]
    shorter = head.rpartition(" ")[0] if " " in head and not text[len(head) :].startswith(" ") else head
    return f"{shorter.rstrip(' ,;:–—-')} …"


def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1
    if character in _NARROW:
        return 0.36
    if character in _WIDE or character.isupper():
        return 0.9 if character in _WIDE else 0.7
    return 0.58


LONGEST = 4
"""Lines of a label."""

ROOMIEST = 230
"""Widest label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """The words at one event."""

    date: tuple[str, ...]
    """When, broken."""
    label: tuple[str, ...]
    """What, broken."""
    room: float
    """Width that no line of it exceeds."""
    height: float
    """From the top of its first line to the foot of its last."""


def caption(scene: Scene, room: float, shape: Format) -> Caption:
    """Return the words at an event in that room."""
    date = wrap(scene.day, shape.date_size, room, 2)
    label = wrap(scene.label, shape.label_size, room, LONGEST)
    height = len(date) * shape.date_leading + len(label) * shape.label_leading
    return Caption(date=date, label=label, room=room, height=height)


def wide_captions(
    scenes: Sequence[Scene], places: Sequence[float], shape: Format
) -> tuple[Caption, ...]:
    """Return captions that stand above and below the lines by turns, as wide as the next one allows."""
    ends = (*places[2:], *[shape.breadth] * 2)
    rooms = [min(ROOMIEST, end - place - 1.5 * PAD) for place, end in zip(places, ends, strict=False)]
    return tuple(caption(scene, room, shape) for scene, room in zip(scenes, rooms, strict=True))
