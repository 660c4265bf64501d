"""From a plot to a layout: room for the words, the axis, slots, orders and tracks, and the frame."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reading_room.render.storyline.axis import PAD, Axis, Format, make_axis
from reading_room.render.storyline.cast import Plot
from reading_room.render.storyline.lettering import Caption, caption, wide_captions, width, wrap
from reading_room.render.storyline.slots import Slot, Track, cut, lifetimes, order_lines
from reading_room.render.storyline.tracks import tracks

SILENCE = 6
"""Events without a line, after which its name stands at it again."""

Lines = tuple[str, ...]
"""Words, broken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What the words of a plot need."""

    members: tuple[frozenset[int], ...]
    """Numbers of the lines that meet in each event."""
    names: tuple[tuple[tuple[int, Lines], ...], ...]
    """The names that stand before each event, with the numbers of their lines."""
    needed: tuple[float, ...]
    """Room for the names before each event, along."""
    captions: tuple[Caption, ...]
    """The words at each event; none in the wide shape, where their room is known only later."""
    gaps: tuple[float, ...]
    """Least distance before each event; before the first one, from the picture's edge."""


def measure(plot: Plot, shape: Format) -> Measures:
    """Return what the words of a plot need."""
    members = _members(plot)
    room = shape.breadth - (words_edge((_most(members) - 1) * shape.apart, shape) if shape.tall else 0)
    names = tuple(_names(plot, members, room, shape))
    needed = tuple(_name_room([name for _, name in named], shape) for named in names)
    captions = tuple(caption(scene, room, shape) for scene in plot.scenes) if shape.tall else ()
    return Measures(
        members=members,
        names=names,
        needed=needed,
        captions=captions,
        gaps=tuple(_gaps(needed, captions, shape)),
    )


def fits(plot: Plot, shape: Format) -> bool:
    """Return whether all words of a plot have room in a shape."""
    return sum(measure(plot, shape).gaps) <= shape.length


def lines_edge(shape: Format) -> float:
    """Return where the first line may run in the tall shape: right of the axis and its years."""
    return 5.2 * shape.date_size + 2 * PAD


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


def _names(
    plot: Plot, members: Sequence[frozenset[int]], room: float, shape: Format
) -> Iterator[tuple[tuple[int, Lines], ...]]:
    """Yield the names before each event: of those that come in, and of those not met for long.

    The latter stand on their lines, and so on one line of text.
    """
    seen: dict[int, int] = {}
    for number, those in enumerate(members):
        named = [line for line in sorted(those) if number - seen.get(line, -SILENCE - 1) > SILENCE]
        yield tuple((line, _name(plot.cast[line].name, line in seen, room, shape)) for line in named)
        seen |= dict.fromkeys(those, number)


def _name(name: str, again: bool, room: float, shape: Format) -> Lines:
    if again:
        return wrap(name, shape.name_size, min(room, 1.5 * shape.name_room), 1)
    return wrap(name, shape.name_size, min(room, shape.name_room), shape.name_lines)


def _name_room(names: Sequence[Lines], shape: Format) -> float:
    """Return how much of a rest the names need, along."""
    if not names:
        return 0
    if shape.tall:
        return sum(map(len, names)) * shape.name_leading + PAD
    return max(width(line, shape.name_size) for name in names for line in name) + 2 * PAD


def _gaps(needed: Sequence[float], captions: Sequence[Caption], shape: Format) -> list[float]:
    bent = shape.half + shape.bend
    gaps = [needed[0] + bent + PAD]
    for number, need in enumerate(needed[1:]):
        written = captions[number].height if captions else bent if need else 0
        gaps.append(max(shape.step, written + need + (bent if need or captions else 0)))
    return gaps


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
