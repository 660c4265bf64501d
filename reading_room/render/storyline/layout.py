"""From a plot to a layout: room for the words, the axis, slots, orders and tracks."""

from dataclasses import dataclass

from reading_room.render.storyline.axis import Axis, make_axis
from reading_room.render.storyline.captions import Caption, wide_captions
from reading_room.render.storyline.cast import Plot
from reading_room.render.storyline.formats import Format
from reading_room.render.storyline.measures import Lines, measure
from reading_room.render.storyline.order import order_lines
from reading_room.render.storyline.slots import Slot, cut
from reading_room.render.storyline.spacing import Track
from reading_room.render.storyline.tracks import tracks


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything runs, before it is drawn."""

    plot: Plot
    """What is drawn."""
    shape: Format
    """Its measures."""
    names: tuple[tuple[tuple[int, Lines], ...], ...]
    """The names that stand before each event, with the numbers of their lines."""
    captions: tuple[Caption, ...]
    """The words at each event."""
    axis: Axis
    """Where the events are, along."""
    slots: tuple[Slot, ...]
    """Stretches of time."""
    paths: tuple[Track, ...]
    """Where the lines of each slot run, across, from 0."""
    breadth: float
    """The greatest of these."""


def lay_out(plot: Plot, shape: Format) -> Layout:
    """Return the layout of a plot with at least one event, whose words fit the shape."""
    measures = measure(plot, shape)
    axis = make_axis(plot.scenes, measures.gaps, shape)
    slots = cut(axis.places, measures.members, measures.needed, shape)
    paths = tracks(slots, order_lines(slots), shape)
    return Layout(
        plot=plot,
        shape=shape,
        names=measures.names,
        captions=measures.captions or wide_captions(plot.scenes, axis.places, shape),
        axis=axis,
        slots=slots,
        paths=paths,
        breadth=max(across for path in paths for across in path.values()),
    )
