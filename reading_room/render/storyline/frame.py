"""Where the parts of a picture stand beside each other: the lines, the words at events, the axis."""

from dataclasses import dataclass

from reading_room.render.storyline.formats import PAD
from reading_room.render.storyline.layout import Layout
from reading_room.render.storyline.measures import lines_edge, words_edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The measures of one picture."""

    width: float
    height: float
    first: float
    """Where the first track runs, across."""
    before: float
    """Where captions above the lines end, across; in the tall shape there are none."""
    behind: float
    """Where captions below the lines begin, across; in the tall shape all of them."""
    axis: float
    """Where the axis runs, across."""


def frame_of(layout: Layout) -> Frame:
    """Return the frame that holds a layout with all its words."""
    return _tall(layout) if layout.shape.tall else _wide(layout)


def _tall(layout: Layout) -> Frame:
    shape, last = layout.shape, layout.captions[-1]
    return Frame(
        width=shape.breadth,
        height=layout.axis.places[-1] + last.height + PAD,
        first=lines_edge(shape),
        before=0,
        behind=words_edge(layout.breadth, shape),
        axis=lines_edge(shape) - 1.5 * PAD,
    )


def _wide(layout: Layout) -> Frame:
    margin = layout.shape.name_leading + PAD
    before = max(c.height for c in layout.captions[::2])
    first = before + margin + PAD
    behind = first + layout.breadth + margin
    axis = behind + max((c.height for c in layout.captions[1::2]), default=0) + 2 * PAD
    return Frame(
        width=layout.shape.breadth,
        height=axis + 1.8 * layout.shape.date_size,
        first=first,
        before=before,
        behind=behind,
        axis=axis,
    )
