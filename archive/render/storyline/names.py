"""Names at their lines: before the line in the wide shape, on a thread beside it in the tall one."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive.render.storyline.formats import PAD
from archive.render.storyline.frame import Frame
from archive.render.storyline.layout import Layout
from archive.render.storyline.lettering import width
from archive.render.storyline.lines import point
from archive.render.storyline.picture import Box, Words
from archive.render.storyline.slots import Slot


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
    for number, slot in enumerate(layout.slots):
        after = layout.slots[number + 1].scene if slot.scene is None else None
        for row, line in enumerate(layout.named[after] if after is not None else ()):
            across = frame.first + layout.paths[number][line]
            rows = len(layout.named[after or 0]) - row
            yield (_beside if layout.shape.tall else _before)(layout, frame, slot, line, across, rows)


def _before(layout: Layout, frame: Frame, slot: Slot, line: int, across: float, rows: int) -> Placed:
    shape, name = layout.shape, layout.names[line]
    end = slot.end - PAD
    top = across - len(name) * shape.name_leading / 2
    lines = tuple((top + (n + 0.78) * shape.name_leading, words) for n, words in enumerate(name))
    long = max(width(words, shape.name_size) for words in name)
    box = Box(x=end - long, y=top, width=long, height=len(name) * shape.name_leading)
    words = Words(anchor="end", x=end, lines=lines, box=box)
    return Placed(line=line, along=end + PAD / 2, words=words, leader="")


def _beside(layout: Layout, frame: Frame, slot: Slot, line: int, across: float, rows: int) -> Placed:
    shape, (name,) = layout.shape, layout.names[line]
    along = slot.end - (rows - 0.5) * shape.name_leading
    box = Box(
        x=frame.behind,
        y=along - shape.name_leading / 2,
        width=width(name, shape.name_size),
        height=shape.name_leading,
    )
    lines = ((along + 0.34 * shape.name_size, name),)
    thread = f"M{point(along, across, tall=True)}L{point(along, frame.behind - PAD / 2, tall=True)}"
    words = Words(anchor="start", x=frame.behind, lines=lines, box=box)
    return Placed(line=line, along=along, words=words, leader=thread)
