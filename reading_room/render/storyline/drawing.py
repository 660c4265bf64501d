"""A layout drawn: lines, names, knots with their captions, and the axis."""

from collections.abc import Iterator, Mapping

from reading_room.model import Entity
from reading_room.render.storyline.axis import ticks
from reading_room.render.storyline.frame import Frame, frame_of
from reading_room.render.storyline.knots import knots
from reading_room.render.storyline.layout import Layout
from reading_room.render.storyline.lines import line_path
from reading_room.render.storyline.names import Placed, place_names
from reading_room.render.storyline.picture import Line, Name, Picture
from reading_room.slugs import entity_url

HUES = 8
"""Colours of lines; after these they begin again."""


def draw(layout: Layout) -> Picture:
    """Return the picture of a layout."""
    frame = frame_of(layout)
    named = tuple(place_names(layout, frame))
    places = layout.axis.places
    births = {placed.line: placed.along for placed in reversed(named)}
    return Picture(
        name=layout.shape.name,
        width=frame.width,
        height=frame.height,
        lines=tuple(_lines(layout, frame, births)),
        names=tuple(_name(layout, placed, again=placed.along > births[placed.line]) for placed in named),
        knots=tuple(knots(layout, frame)),
        ticks=ticks(layout.axis, layout.shape),
        axis=frame.axis,
        span=(places[0], places[-1]),
        tall=layout.shape.tall,
    )


def _lines(layout: Layout, frame: Frame, births: Mapping[int, float]) -> Iterator[Line]:
    paths = [{line: frame.first + y for line, y in path.items()} for path in layout.paths]
    for line, entity in enumerate(layout.plot.cast):
        path = line_path(line, births[line], layout.slots, paths, tall=layout.shape.tall)
        yield Line(hue=_hue(layout, entity, line), path=path)


def _name(layout: Layout, placed: Placed, *, again: bool) -> Name:
    entity = layout.plot.cast[placed.line]
    return Name(
        hue=_hue(layout, entity, placed.line),
        url=entity_url(entity.kind, entity.slug),
        words=placed.words,
        leader=placed.leader,
        again=again,
    )


def _hue(layout: Layout, entity: Entity, line: int) -> int:
    return 0 if entity.slug == layout.plot.lead else 1 + line % HUES
