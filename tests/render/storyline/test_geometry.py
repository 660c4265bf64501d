"""Laws of every storyline picture, whatever the archive."""

import re
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from reading_room.model import Archive
from reading_room.render.storyline.axis import TALL, WIDE, Axis, Format, ticks
from reading_room.render.storyline.cast import LINES, SCENES
from reading_room.render.storyline.layout import Layout, lay_out
from reading_room.render.storyline.picture import Box, Picture
from reading_room.render.storyline.slots import Slot, crossings, order_lines
from reading_room.resources import ASSETS
from tests.render.storyline.stories import archives, story_in

LAW = settings(max_examples=40)
SHAPES = pytest.mark.parametrize("shape", [WIDE, TALL], ids=["wide", "tall"])
NEAR = 0.01


def layout(archive: Archive, shape: Format) -> Layout | None:
    """Return the layout of the archive's story, where it has one."""
    story = story_in(archive)
    return lay_out(story.plot, shape) if story else None


def picture(archive: Archive, shape: Format) -> Picture | None:
    """Return the picture of the archive's story in one shape, where it has one."""
    story = story_in(archive)
    return next(p for p in story.pictures if p.shape is shape) if story else None


@SHAPES
def test_words_are_set_as_they_are_measured(shape: Format) -> None:
    """The style sheet sets words in the sizes that the layout reckons with."""
    rule = (
        (ASSETS / "css/pages/storyline.css").read_text("utf-8").split(f".storyline .{shape.name} {{")[1]
    )
    sizes = dict(re.findall(r"--(name|label|date): ([\d.]+)px", rule.split("}")[0]))
    assert {name: float(size) for name, size in sizes.items()} == {
        "name": shape.name_size,
        "label": shape.label_size,
        "date": shape.date_size,
    }


def boxes(shown: Picture) -> list[Box]:
    """Return the room of all words of a picture."""
    return [
        *(name.words.box for name in shown.names),
        *(words.box for knot in shown.knots for words in (knot.date, knot.label) if words.lines),
    ]


def overlap(one: Box, other: Box) -> bool:
    """Return whether two rectangles share more than an edge."""
    return (
        one.x + NEAR < other.x + other.width
        and other.x + NEAR < one.x + one.width
        and one.y + NEAR < other.y + other.height
        and other.y + NEAR < one.y + one.height
    )


@SHAPES
@LAW
@given(archive=archives())
def test_the_lines_of_an_event_meet_in_it(shape: Format, archive: Archive) -> None:
    """In an event's slot its participants run side by side, as close as a knot is."""
    made = layout(archive, shape)
    for slot, path in zip(made.slots, made.paths, strict=True) if made else ():
        together = sorted(path[line] for line in slot.members)
        assert all(abs(b - a - shape.together) < NEAR for a, b in pairwise(together))


@SHAPES
@LAW
@given(archive=archives())
def test_no_two_lines_share_a_track(shape: Format, archive: Archive) -> None:
    """Lines that are not together are apart in every slot, so that each can be followed."""
    made = layout(archive, shape)
    for slot, path in zip(made.slots, made.paths, strict=True) if made else ():
        assert path.keys() == set(slot.lines)
        for one, other in combinations(path, 2):
            if not {one, other} <= slot.members:
                assert abs(path[one] - path[other]) >= shape.apart - NEAR


@SHAPES
@LAW
@given(archive=archives())
def test_a_line_runs_from_its_first_event_to_its_last(shape: Format, archive: Archive) -> None:
    """It is in every slot between, and each of its events has it as a member."""
    made = layout(archive, shape)
    for line, entity in enumerate(made.plot.cast if made else ()):
        assert made
        scenes = [n for n, scene in enumerate(made.plot.scenes) if entity.slug in scene.members]
        met = [slot.scene for slot in made.slots if line in slot.members]
        through = [slot.scene for slot in made.slots if line in slot.lines and slot.scene is not None]
        assert met == scenes
        assert through == list(range(scenes[0], scenes[-1] + 1))


@SHAPES
@LAW
@given(archive=archives())
def test_time_runs_one_way(shape: Format, archive: Archive) -> None:
    """Slots follow each other without overlap, and so do events and ticks."""
    made = layout(archive, shape)
    if not made:
        return
    assert all(a.start <= a.end <= b.start + NEAR for a, b in pairwise(made.slots))
    assert all(a + shape.step <= b + NEAR for a, b in pairwise(made.axis.places))
    places = [tick.place for tick in ticks(made.axis, shape, "en")]
    assert all(a <= b + NEAR for a, b in pairwise([made.axis.places[0], *places, made.axis.places[-1]]))


@SHAPES
@LAW
@given(archive=archives())
def test_words_stand_apart_and_inside(shape: Format, archive: Archive) -> None:
    """No name, date or label covers another, and none leaves the picture."""
    shown = picture(archive, shape)
    rooms = boxes(shown) if shown else []
    for one, other in combinations(rooms, 2):
        assert not overlap(one, other)
    for box in rooms:
        assert shown
        assert min(box.x, box.y) >= -NEAR
        assert box.x + box.width <= shown.width + NEAR
        assert box.y + box.height <= shown.height + NEAR


@SHAPES
@LAW
@given(archive=archives())
def test_every_tick_label_has_room(shape: Format, archive: Archive) -> None:
    """Two labels of the axis are never closer than they are long."""
    made = layout(archive, shape)
    labelled = [t.place for t in ticks(made.axis, shape, "en") if t.label] if made else []
    assert all(b - a >= shape.date_size for a, b in pairwise(labelled))


def test_an_empty_year_gives_way_to_the_next() -> None:
    """Where two labels have no room, the one stays that later events are read by."""
    days = [date(2021, 5, 19), date(2021, 12, 15), date(2023, 3, 20)]
    axis = Axis(days=tuple(day.toordinal() for day in days), places=(100, 400, 460))
    assert [t.label for t in ticks(axis, WIDE, "en") if t.label] == ["May 2021", "2023"]


@LAW
@given(archive=archives())
def test_a_picture_stays_small(archive: Archive) -> None:
    """Of many events the essential ones are drawn, each with somebody; the others are counted."""
    story = story_in(archive)
    if not story:
        return
    seen = {member for scene in story.plot.scenes for member in scene.members}
    assert 2 <= len(story.plot.scenes) <= SCENES
    assert seen == {entity.slug for entity in story.plot.cast}
    assert len(seen) <= LINES
    assert all(scene.members for scene in story.plot.scenes)
    assert len(story.plot.scenes) + story.plot.omitted == len(archive.events)


@LAW
@given(archive=archives())
def test_a_picture_depends_on_nothing_but_the_archive(archive: Archive) -> None:
    """The order in which events and people come does not matter."""
    turned = replace(archive, events=archive.events[::-1], entities=archive.entities[::-1])
    assert story_in(archive) == story_in(turned)


def test_lines_cross_only_where_they_must() -> None:
    """Two pairs that never meet, entered alternately, are laid in an order without a crossing."""
    lines = (0, 1, 2, 3)
    meetings = [{0, 2}, {1, 3}, {0, 2}, {1, 3}]
    slots = [
        Slot(start=n, end=n + 0.5, scene=n, lines=lines, members=frozenset(those))
        for n, those in enumerate(meetings)
    ]
    assert crossings(order_lines(slots)) == 0
