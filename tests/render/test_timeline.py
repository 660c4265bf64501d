"""The timeline: all events in order of time."""

import re

from reading_room.render.page_meta import read_sizes
from tests.render.samples import pages_of
from tests.render.storyline.stories import archive, event


def moments(page: str) -> list[str]:
    """Return the ids of the events on a page, in order."""
    return re.findall(r'<li class="moment" id="([^"]+)"', page)


def bar(date: str | None, *, curated: bool = True) -> list[tuple[str, int, int]]:
    """Return the bars of an event of this date: class, days of the year before it, days."""
    page = pages_of(archive(event("talks", date, "Ada Moss", curated=curated)))["/timeline/"]
    found = re.findall(r'<rect class="(\w+)" x="(\d+)" y="0" width="(\d+)"', page)
    return [(kind, int(start), int(length)) for kind, start, length in found]


def test_events_stand_in_order_of_time() -> None:
    """Each has an address of its own; those without a date come last."""
    page = pages_of(archive(event("c", "2024-01"), event("b", None), event("a", "2023-03-20")))[
        "/timeline/"
    ]
    assert moments(page) == ["a", "c", "b"]
    assert re.findall(r'<h2 id="year-(\w+)"', page) == ["2023", "2024", "undated"]
    assert re.findall(r"<h3>(\w+)</h3>", page) == ["March", "January"]


def test_an_event_without_a_month_stands_in_none() -> None:
    """A year or a season is told by no month."""
    page = pages_of(archive(event("a", "2023"), event("b", "2024-22")))["/timeline/"]
    assert "<h3>" not in page


def test_an_interval_is_a_bar() -> None:
    """It begins on its first day and has the length of its days; a single day can still be seen."""
    assert bar("2023-03-20/2023-03-29") == [("exact", 78, 10)]
    assert bar("2023-01-02") == [("exact", 1, 4)]


def test_a_rough_date_is_soft() -> None:
    """A month is fainter towards its ends, and so is a time that an event only lay in."""
    assert bar("2023-01") == [("soft", 0, 31), ("soft", 6, 19)]
    assert {kind for kind, _, _ in bar("2023-03-20/2023-03-29", curated=False)} == {"soft"}


def test_what_has_no_end_or_no_date_has_no_bar() -> None:
    """Nothing is drawn that is not known."""
    assert bar("2022-02-24/..") == []
    assert bar(None) == []


def test_a_bar_ends_with_its_year() -> None:
    """What goes on into the next year is marked there."""
    page = pages_of(archive(event("talks", "2023-12-30/2024-02-01")))["/timeline/"]
    assert 'class="on"' in page


def test_many_events_stand_on_several_pages() -> None:
    """The years lead to the page on which they begin."""
    many = [event(f"a{n:03}", "2021-05-01") for n in range(read_sizes()["moments"])]
    pages = pages_of(archive(*many, event("b", "2022-05-01")))
    assert len(moments(pages["/timeline/"])) == read_sizes()["moments"]
    assert moments(pages["/timeline/page-2/"]) == ["b"]
    assert 'href="/room/timeline/page-2/#year-2022"' in pages["/timeline/"]


def test_an_empty_timeline_says_so() -> None:
    """Before the first event there is a page already."""
    assert "No event has been found" in pages_of(archive())["/timeline/"]
