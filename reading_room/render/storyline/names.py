"""Names at their lines: before the line in the wide shape, on a thread beside it in the tall one."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.render.storyline.formats import PAD, Format
from reading_room.render.storyline.frame import Frame
from reading_room.render.storyline.layout import Layout
from reading_room.render.storyline.lettering import width
from reading_room.render.storyline.lines import point
from reading_room.render.storyline.measures import Lines
from reading_room.render.storyline.picture import Box, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A name in its place."""

    line: int
    """Whose it is."""
    along: float
    """Where the line begins that has not begun yet."""
    words: Words
    """The name."""
    leader: str
    """SVG path data of the thread to it, or nothing."""


def place_names(layout: Layout, frame: Frame) -> Iterator[Placed]:
    """Yield every name before every event that it stands before, in order of time."""
    for number, slot in enumerate(layout.slots[:-1]):
        scene = layout.slots[number + 1].scene
        named = layout.names[scene] if slot.scene is None and scene is not None else ()
        for row, (line, name) in enumerate(named):
            across = frame.first + layout.paths[number][line]
            if layout.shape.tall:
                yield _beside(layout.shape, frame, slot.end, len(named) - row, line, name, across)
            else:
                yield _before(layout.shape, slot.end - PAD, line, name, across)


def _before(shape: Format, end: float, line: int, name: Lines, across: float) -> Placed:
    top = across - len(name) * shape.name_leading / 2
    lines = tuple((top + (n + 0.78) * shape.name_leading, words) for n, words in enumerate(name))
    long = max(width(words, shape.name_size) for words in name)
    box = Box(x=end - long, y=top, width=long, height=len(name) * shape.name_leading)
    words = Words(anchor="end", x=end, lines=lines, box=box)
    return Placed(line=line, along=end + PAD / 2, words=words, leader="")


def _beside(
    shape: Format, frame: Frame, end: float, rows: int, line: int, name: Lines, across: float
) -> Placed:
    along = end - (rows - 0.5) * shape.name_leading
    box = Box(
        x=frame.behind,
        y=along - shape.name_leading / 2,
        width=width(name[0], shape.name_size),
        height=shape.name_leading,
    )
    lines = ((along + 0.34 * shape.name_size, name[0]),)
    thread = f"M{point(along, across, tall=True)}L{point(along, frame.behind - PAD / 2, tall=True)}"
    words = Words(anchor="start", x=frame.behind, lines=lines, box=box)
    return Placed(line=line, along=along, words=words, leader=thread)
