"""From a plot to a layout: room for the words, the axis, slots, orders and tracks."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.render.storyline.axis import Axis, make_axis
from archive.render.storyline.captions import Caption, caption, wide_captions
from archive.render.storyline.cast import Plot
from archive.render.storyline.formats import PAD, Format
from archive.render.storyline.lettering import width, wrap
from archive.render.storyline.order import order_lines
from archive.render.storyline.slots import Slot, cut, lifetimes
from archive.render.storyline.tracks import Track, tracks

SILENCE = 4
"""Events without a line, after which its name stands at it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything runs, before it is drawn."""

    plot: Plot
    """What is drawn."""
    shape: Format
    """Its measures."""
    names: tuple[tuple[str, ...], ...]
    """Each line's name, broken."""
    named: tuple[tuple[int, ...], ...]
    """Numbers of the lines whose names stand before each event."""
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


def lay_out(plot: Plot, shape: Format) -> Layout | None:
    """Return the layout of a plot with at least one event; None where the shape is too short for it."""
    members = _members(plot)
    named = _named(members)
    names = tuple(wrap(e.name, shape.name_size, shape.name_room, shape.name_lines) for e in plot.cast)
    needed = [_name_room([names[n] for n in those], shape) for those in named]
    captions: tuple[Caption, ...] = ()
    if shape.tall:
        room = shape.breadth - words_edge((_most(members) - 1) * shape.apart, shape)
        captions = tuple(caption(scene, room, shape) for scene in plot.scenes)
    gaps = _gaps(needed, captions, shape)
    if sum(gaps) > shape.length:
        return None
    axis = make_axis(plot.scenes, gaps, shape)
    slots = cut(axis.places, members, needed, shape)
    paths = tracks(slots, order_lines(slots), shape)
    return Layout(
        plot=plot,
        shape=shape,
        names=names,
        named=named,
        captions=captions or wide_captions(plot.scenes, axis.places, shape),
        axis=axis,
        slots=slots,
        paths=paths,
        breadth=max(across for path in paths for across in path.values()),
    )


def lines_edge(shape: Format) -> float:
    """Return where the first line may run in the tall shape: right of the axis and its years."""
    return 3.2 * shape.date_size + 2 * PAD


def words_edge(breadth: float, shape: Format) -> float:
    """Return where words begin in the tall shape: right of all lines."""
    return lines_edge(shape) + breadth + 3 * PAD


def _members(plot: Plot) -> tuple[frozenset[int], ...]:
    numbers = {entity.slug: n for n, entity in enumerate(plot.cast)}
    return tuple(frozenset(numbers[m] for m in scene.members) for scene in plot.scenes)


def _most(members: Sequence[frozenset[int]]) -> int:
    """Return the most lines that run at a time."""
    lives = lifetimes(members).values()
    return max(sum(a <= n <= z for a, z in lives) for n in range(len(members)))


def _named(members: Sequence[frozenset[int]]) -> tuple[tuple[int, ...], ...]:
    seen: dict[int, int] = {}
    named = []
    for number, those in enumerate(members):
        named.append(tuple(i for i in sorted(those) if number - seen.get(i, -SILENCE - 1) > SILENCE))
        seen |= dict.fromkeys(those, number)
    return tuple(named)


def _name_room(names: Sequence[tuple[str, ...]], shape: Format) -> float:
    """Return how much of a rest the names need, along."""
    if not names:
        return 0
    if shape.tall:
        return len(names) * shape.name_leading + PAD
    return max(width(line, shape.name_size) for name in names for line in name) + 2 * PAD


def _gaps(needed: Sequence[float], captions: Sequence[Caption], shape: Format) -> list[float]:
    """Return the least distance before each event; before the first one, from the picture's edge."""
    bent = shape.half + shape.bend
    gaps = [needed[0] + bent + PAD]
    for number, need in enumerate(needed[1:]):
        written = captions[number].height if captions else bent if need else 0
        gaps.append(max(shape.step, written + need + (bent if need or captions else 0)))
    return gaps
