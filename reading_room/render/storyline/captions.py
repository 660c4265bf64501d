"""What is written at each event: its date and a few words, broken to the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from reading_room.dates.edtf import in_words, when
from reading_room.model import Edtf
from reading_room.render.chronology import lasted
from reading_room.render.storyline.cast import Scene
from reading_room.render.storyline.formats import PAD, Format
from reading_room.render.storyline.lettering import wrap

LONGEST = 3
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
    date = wrap(day_words(scene), shape.date_size, room, 2)
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


def day_words(scene: Scene) -> str:
    """Return the date in words, without the time of day; `between` for a time that it lay in."""
    days = Edtf("/".join(end.partition("T")[0] for end in (scene.linked.event.date or "").split("/")))
    return in_words(days) if lasted(scene.linked) or "/" not in days else when(days)
