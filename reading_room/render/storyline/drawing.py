"""A layout drawn: lines, names, knots with their captions, and the axis."""

from collections.abc import Iterator, Mapping, Sequence

from reading_room.model import EventStatus
from reading_room.render.storyline.axis import PAD, Format, ticks
from reading_room.render.storyline.layout import Frame, Layout, Lines, frame_of
from reading_room.render.storyline.lettering import Caption, width
from reading_room.render.storyline.picture import Box, Knot, Line, Name, Picture, Words
from reading_room.render.storyline.slots import Slot, Track
from reading_room.slugs import entity_url, event_url


def coordinate(value: float) -> str:
    """Return a coordinate as short as a tenth of a unit allows."""
    return f"{value:.1f}".removesuffix(".0").replace("-0.0", "0")


def point(along: float, across: float, *, tall: bool) -> str:
    """Return a point of the picture as SVG has it."""
    x, y = (across, along) if tall else (along, across)
    return f"{coordinate(x)} {coordinate(y)}"


def thread(along: float, across: float, to_along: float, to_across: float, *, tall: bool) -> str:
    """Return a straight way between two points, as SVG path data."""
    return f"M{point(along, across, tall=tall)}L{point(to_along, to_across, tall=tall)}"


def line_path(
    line: int, birth: float, slots: Sequence[Slot], paths: Sequence[Track], *, tall: bool
) -> str:
    """Return the way of a line that begins at `birth`, in its first slot."""
    passed = [(s, p[line]) for s, p in zip(slots, paths, strict=True) if line in p]
    drawn = [f"M{point(birth, passed[0][1], tall=tall)}"]
    end, level = birth, passed[0][1]
    for slot, across in passed:
        if across != level:
            middle = (end + slot.start) / 2
            ends = ((end, level), (middle, level), (middle, across), (slot.start, across))
            before, *curve = (point(a, c, tall=tall) for a, c in ends)
            drawn.append(f"L{before}C{' '.join(curve)}")
        end, level = slot.end, across
    drawn.append(f"L{point(end, level, tall=tall)}")
    return "".join(drawn)


def place_names(layout: Layout, frame: Frame) -> tuple[tuple[Name, ...], dict[int, float]]:
    """Return every name before every event that it stands before, and where each line begins, along."""
    shape, names, births = layout.shape, [], dict[int, float]()
    for number, slot in enumerate(layout.slots[:-1]):
        scene = layout.slots[number + 1].scene
        named = layout.names[scene] if slot.scene is None and scene is not None else ()
        lines_left = sum(len(name) for _, name in named)
        for line, name in named:
            entity, across = layout.plot.cast[line], frame.first + layout.paths[number][line]
            if shape.tall:
                along = slot.end - (lines_left - 0.5) * shape.name_leading
                lines_left -= len(name)
                words = _beside(shape, frame.behind, along, name)
                leader = thread(along, across, along, frame.behind - PAD / 2, tall=True)
            else:
                along, leader = slot.end - PAD / 2, ""
                words = _before(shape, slot.end - PAD, name, across)
            names.append(
                Name(
                    hue=_hue(layout, line),
                    url=entity_url(entity.kind, entity.slug),
                    words=words,
                    leader=leader,
                    again=line in births,
                )
            )
            births.setdefault(line, along)
    return tuple(names), births


def _before(shape: Format, end: float, name: Lines, across: float) -> Words:
    top = across - len(name) * shape.name_leading / 2
    lines = tuple((top + (n + 0.78) * shape.name_leading, words) for n, words in enumerate(name))
    long = max(width(words, shape.name_size) for words in name)
    box = Box(x=end - long, y=top, width=long, height=len(name) * shape.name_leading)
    return Words(anchor="end", x=end, lines=lines, box=box)


def _beside(shape: Format, start: float, along: float, name: Lines) -> Words:
    """Return the words of a name whose first line stands at a place."""
    foot = along + 0.34 * shape.name_size
    lines = tuple((foot + n * shape.name_leading, words) for n, words in enumerate(name))
    long = max(width(words, shape.name_size) for words in name)
    top, height = along - shape.name_leading / 2, len(name) * shape.name_leading
    return Words(
        anchor="start", x=start, lines=lines, box=Box(x=start, y=top, width=long, height=height)
    )


THICK = 5.5
"""From a knot's middle to its edge, and from its outermost line to its end."""

SHORTEST = 10
"""From a knot's middle to the end of its days, at least."""

FARTHEST = 46
"""The same at most for a date so rough that it would cover the picture, and beyond the axis."""


def knots(layout: Layout, frame: Frame) -> Iterator[Knot]:
    """Yield the knot of each event, in order of time."""
    for number, slot in enumerate(s for s in layout.slots if s.scene is not None):
        path = layout.paths[layout.slots.index(slot)]
        together = [frame.first + path[line] for line in slot.members]
        yield _knot(layout, frame, number, min(together), max(together))


def _knot(layout: Layout, frame: Frame, number: int, low: float, high: float) -> Knot:
    scene, tall = layout.plot.scenes[number], layout.shape.tall
    place = layout.axis.places[number]
    above = not tall and number % 2 == 0
    date, label = _words(layout, frame, number, above=above)
    end = date.box.y if above else frame.behind - PAD / 2 if tall else label.box.y + label.box.height
    return Knot(
        url=event_url(scene.event.slug),
        title=f"{scene.event.title}, {scene.day}",
        planned=scene.event.status is EventStatus.PLANNED,
        body=_box(place - THICK, place + THICK, low - THICK, high + THICK, tall=tall),
        haze=_haze(layout, number, low, high),
        soft=scene.soft,
        date=date,
        label=label,
        leader=thread(place, low if above else high, place, end, tall=tall),
    )


def _haze(layout: Layout, number: int, low: float, high: float) -> Box | None:
    """Return the days of an event that is not of one day; wide enough to be seen, within the picture."""
    scene, place = layout.plot.scenes[number], layout.axis.places[number]
    if scene.first == scene.last and not scene.soft:
        return None
    first = layout.axis.place(scene.first.toordinal())
    last = layout.axis.place(scene.last.toordinal(), late=True)
    ends = layout.axis.places[0] - FARTHEST, layout.axis.places[-1] + FARTHEST
    farthest = (place - FARTHEST, place + FARTHEST) if scene.soft else ends
    start = max(min(first, place - SHORTEST), farthest[0], ends[0], 0)
    end = min(max(last, place + SHORTEST), farthest[1], ends[1])
    return _box(start, end, low - 1.7 * THICK, high + 1.7 * THICK, tall=layout.shape.tall)


def _words(layout: Layout, frame: Frame, number: int, *, above: bool) -> tuple[Words, Words]:
    """Return the date and the label of an event, the date above."""
    shape, caption, place = layout.shape, layout.captions[number], layout.axis.places[number]
    if shape.tall:
        x, y = frame.behind, place - 0.7 * shape.date_size
    else:
        x, y = place + PAD / 2, frame.before - caption.height if above else frame.behind
    under = y + len(caption.date) * shape.date_leading
    return (
        _block(caption.date, x, y, shape.date_leading, caption),
        _block(caption.label, x, under, shape.label_leading, caption),
    )


def _block(lines: tuple[str, ...], x: float, y: float, leading: float, caption: Caption) -> Words:
    placed = tuple((y + (n + 0.78) * leading, line) for n, line in enumerate(lines))
    box = Box(x=x, y=y, width=caption.room, height=len(lines) * leading)
    return Words(anchor="start", x=x, lines=placed, box=box)


def _box(start: float, end: float, low: float, high: float, *, tall: bool) -> Box:
    if tall:
        return Box(x=low, y=start, width=high - low, height=end - start)
    return Box(x=start, y=low, width=end - start, height=high - low)


HUES = 8
"""Colours of lines; after these they begin again."""


def draw(layout: Layout, language: str) -> Picture:
    """Return the picture of a layout, its months in a language."""
    frame = frame_of(layout)
    names, births = place_names(layout, frame)
    places = layout.axis.places
    return Picture(
        shape=layout.shape,
        width=frame.width,
        height=frame.height,
        lines=tuple(_lines(layout, frame, births)),
        names=names,
        knots=tuple(knots(layout, frame)),
        ticks=ticks(layout.axis, layout.shape, language),
        axis=frame.axis,
        span=(places[0], places[-1]),
    )


def _lines(layout: Layout, frame: Frame, births: Mapping[int, float]) -> Iterator[Line]:
    paths = [{line: frame.first + y for line, y in path.items()} for path in layout.paths]
    for line in range(len(layout.plot.cast)):
        path = line_path(line, births[line], layout.slots, paths, tall=layout.shape.tall)
        yield Line(hue=_hue(layout, line), path=path)


def _hue(layout: Layout, line: int) -> int:
    return 0 if layout.plot.cast[line].slug == layout.plot.lead else 1 + line % HUES
