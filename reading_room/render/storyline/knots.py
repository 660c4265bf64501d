"""Knots: where lines are together in an event, how roughly its date is known, and the words at it."""

from collections.abc import Iterator

from reading_room.model import EventStatus
from reading_room.render.storyline.captions import Caption, day_words
from reading_room.render.storyline.formats import PAD
from reading_room.render.storyline.frame import Frame
from reading_room.render.storyline.layout import Layout
from reading_room.render.storyline.lines import point
from reading_room.render.storyline.picture import Box, Knot, Words
from reading_room.slugs import event_url

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
        url=event_url(scene.linked.event.slug),
        title=f"{scene.linked.event.title}, {day_words(scene)}",
        planned=scene.linked.status is EventStatus.PLANNED,
        body=_box(place - THICK, place + THICK, low - THICK, high + THICK, tall=tall),
        haze=_haze(layout, number, low, high),
        soft=scene.soft,
        date=date,
        label=label,
        leader=f"M{point(place, low if above else high, tall=tall)}L{point(place, end, tall=tall)}",
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
