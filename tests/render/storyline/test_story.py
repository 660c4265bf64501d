"""What is told in a storyline, and how it stands on a page."""

import re
from dataclasses import replace

from reading_room.model import EventStatus, Slug
from reading_room.render.storyline import Storyline
from reading_room.render.storyline.axis import WIDE, ticks
from reading_room.render.storyline.cast import SCENES
from reading_room.render.storyline.layout import lay_out
from tests.render.samples import pages_of
from tests.render.storyline.stories import archive, entity, event, story_in

TREATY = event("treaty", "2023-03-20", "Ada Moss", "Bo Lind")
DINNER = event("dinner", "2023-03-22", "Ada Moss", "Bo Lind")


def story_of(*events: object, lead: str | None = None) -> Storyline:
    """Return the story of these events."""
    told = story_in(archive(*events), entity(lead).slug if lead else None)  # type: ignore[arg-type]
    assert told
    return told


def shown(story: Storyline) -> list[str]:
    """Return the events of a story, in order."""
    return [scene.event.slug for scene in story.plot.scenes]


def test_one_event_is_no_story() -> None:
    """Nothing is drawn before there are two events to follow somebody through."""
    assert "storyline" not in pages_of(archive())["/"]
    assert "storyline" not in pages_of(archive(TREATY))["/"]


def test_what_no_line_leads_to_is_not_drawn() -> None:
    """Neither an event of people who took part in no other, nor what only one took part in."""
    apart = event("strike", "2023-03-21", "Eva Quist", "Gil Ott")
    assert shown(story_of(TREATY, apart, DINNER)) == ["treaty", "dinner"]
    assert story_in(archive(TREATY, apart)) is None
    assert (
        story_in(archive(event("a", "2023-03-20", "Gil Ott"), event("b", "2023-03-21", "Gil Ott")))
        is None
    )


def test_what_did_not_happen_or_has_no_date_is_not_drawn() -> None:
    """Neither a denied event nor one that has no place in time."""
    denied = event("denial", "2023-03-21", "Ada Moss", status=EventStatus.DENIED)
    undated = event("rumour", None, "Ada Moss")
    open_ended = event("war", "2022-02-24/..", "Ada Moss")
    assert shown(story_of(TREATY, denied, DINNER, undated, open_ended)) == ["treaty", "dinner"]


def test_a_planned_event_is_drawn_as_one() -> None:
    """Its knot is another, since nobody has been there yet."""
    planned = event("visit", "2023-04", "Bo Lind", status=EventStatus.PLANNED)
    knots = story_of(TREATY, planned).pictures[0].knots
    assert [knot.planned for knot in knots] == [False, True]


def test_the_haze_is_the_time_that_a_date_allows() -> None:
    """A day has none, a month a soft one, days that an event lasted an exact one."""
    lasted = event("talks", "2023-05-02/2023-05-05", "Ada Moss", "Bo Lind")
    month = event("visit", "2023-04", "Ada Moss", "Bo Lind")
    knots = story_of(TREATY, month, lasted).pictures[0].knots
    assert [(bool(knot.haze), knot.soft) for knot in knots] == [
        (False, False),
        (True, True),
        (True, False),
    ]


def test_a_time_that_an_event_lay_in_is_soft() -> None:
    """A found event between two days took one of them; the words say so too."""
    found = event("call", "2021-12-06/2021-12-12", "Ada Moss", "Bo Lind", curated=False)
    knot = story_of(found, TREATY).pictures[0].knots[0]
    assert knot.soft
    assert "between 6 and 12 December 2021" in knot.title


def test_the_story_of_one_has_only_events_of_theirs() -> None:
    """It shows those whom they met, and nothing that they had no part in."""
    others = event("strike", "2023-03-21", "Bo Lind", "Eva Quist")
    story = story_of(TREATY, others, DINNER, lead="Ada Moss")
    assert shown(story) == ["treaty", "dinner"]
    assert [line.hue for line in story.pictures[0].lines] == [0, 2]
    assert (story.lead, story.years) == ("Ada Moss", "2023")


def test_ticks_tell_where_time_is_drawn_out() -> None:
    """Years without events are pressed together, days with several are wide apart."""
    told = story_of(event("a", "1999-12-31", "Ada Moss"), event("b", "2023-03-20", "Ada Moss"), DINNER)
    axis = lay_out(told.plot, WIDE).axis
    years = [tick.label for tick in ticks(axis, WIDE, "en") if tick.label]
    assert years[0] == "1999"
    assert years == sorted(years)
    day = 738_000
    assert axis.place(day + 1) - axis.place(day) < (axis.places[2] - axis.places[1]) / 2


def test_of_very_many_events_the_essential_ones_are_drawn() -> None:
    """Those that most articles tell of, and the page says how many there are."""
    people = [f"P{n}" for n in range(20)]
    many = [
        event(f"v{n:03}", f"20{10 + n % 10}-{1 + n % 12:02}-05", people[n % 20], people[n * 7 % 20])
        for n in range(500)
    ]
    told = replace(many[401], reported_in=tuple(Slug(f"a{n}") for n in range(9)))
    page = archive(*many[:401], told, *many[402:], names=tuple(people))
    story = story_in(page)
    assert story
    assert "v401" in shown(story)
    assert len(story.plot.scenes) <= SCENES


def test_a_picture_of_some_events_says_how_many_there_are() -> None:
    """Below it stands how many of all events it shows."""
    people = [f"P{n}" for n in range(20)]
    page = archive(
        *(
            event(f"v{n:03}", f"20{10 + n % 10}-05-05", people[n % 20], people[n * 7 % 20])
            for n in range(90)
        ),
        names=tuple(people),
    )
    story = story_in(page)
    assert story
    assert f"{len(story.plot.scenes)} of 90 events are shown" in pages_of(page)["/"]


def test_a_page_has_the_picture_in_two_shapes_and_as_a_table() -> None:
    """Every event is a link with its title in each shape, and a row of the table."""
    page = pages_of(archive(TREATY, DINNER))["/"]
    assert re.findall(r'<svg class="(\w+)"', page) == ["wide", "tall"]
    title = "<title>The treaty of the harbour, 20 March 2023</title>"
    assert page.count(title) == 2
    table = page[page.index("<table") : page.index("</table>")]
    assert re.findall(r'href="/room/events/(\w+)/"', table) == ["treaty", "dinner"]
    assert "<bdi>Ada Moss</bdi> and <bdi>Bo Lind</bdi>" in table


def test_a_person_has_the_picture_of_their_part() -> None:
    """Who took part once has none: their page says it already."""
    pages = pages_of(archive(TREATY, DINNER, event("strike", "2023-03-21", "Bo Lind", "Eva Quist")))
    assert 'class="storyline"' in pages[f"/people/{entity('Ada Moss').slug}/"]
    assert 'class="storyline"' not in pages[f"/people/{entity('Eva Quist').slug}/"]


def test_words_in_the_picture_are_never_markup() -> None:
    """A name from a dump is shown as it is."""
    evil = '"><script>'
    told = (
        event("treaty", "2023-03-20", evil, "Ada Moss"),
        event("dinner", "2023-03-22", evil, "Ada Moss"),
    )
    page = pages_of(archive(*told, names=(evil, "Ada Moss")))["/"]
    assert "<script>" not in page.replace('<script src="', "")
    assert "&lt;script&gt;" in page


def test_time_runs_as_the_page_does() -> None:
    """On a page from right to left the later knot stands left of the earlier one."""
    told = archive(TREATY, DINNER)
    arabic = replace(told, content=replace(told.content, site=replace(told.content.site, language="ar")))
    bodies = [
        [float(x) for x in re.findall(r'class="body" x="([\d.]+)"', pages_of(made)["/"])][:2]
        for made in (told, arabic)
    ]
    assert bodies[0] == sorted(bodies[0])
    assert bodies[1] == sorted(bodies[1], reverse=True)


def test_a_long_name_has_two_lines_on_a_phone_too() -> None:
    """One line has no room for more than its first word."""
    names = ("International Commission for the Protection of the Sella Basin", "Ada Moss")
    story = story_of(event("a", "2021-03-02", *names), event("b", "2023-03-20", *names))
    tall = story.pictures[1]
    assert sorted(len(name.words.lines) for name in tall.names) == [1, 2]
