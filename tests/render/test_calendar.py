"""The calendar of events."""

from hypothesis import given
from hypothesis import strategies as st

from reading_room.model import Edtf, EventStatus, LinkedEvent
from reading_room.render.calendar import calendar, left_out
from tests.render.samples import SAY, archive_of, happened, index_of


def text(*events: LinkedEvent) -> str:
    """Return the calendar of some events, its folded lines joined again."""
    archive = archive_of(events=events)
    return calendar(index_of(archive)).content.decode().replace("\r\n ", "")


def test_a_day_is_one_entry() -> None:
    """It begins on its day and ends before the next."""
    made = text(happened("a", date=Edtf("2023-12-31"), title="Ball, and fire"))
    assert "DTSTART;VALUE=DATE:20231231\r\nDTEND;VALUE=DATE:20240101\r\n" in made
    assert "SUMMARY:Ball\\, and fire\r\n" in made
    assert "UID:a@example.org\r\n" in made


def test_a_stay_is_all_its_days() -> None:
    """An interval ends behind its last day."""
    made = text(happened("a", date=Edtf("2023-03-20/2023-03-22")))
    assert "DTSTART;VALUE=DATE:20230320\r\nDTEND;VALUE=DATE:20230323\r\n" in made


def test_what_is_not_sure_is_tentative() -> None:
    """So is what is planned; what was denied is cancelled."""
    day = Edtf("2023-03-20")
    assert "STATUS:CONFIRMED" in text(happened("a", date=day))
    assert "STATUS:TENTATIVE" in text(happened("a", date=Edtf("2023-03-20~")))
    assert "STATUS:TENTATIVE" in text(happened("a", date=day, status=EventStatus.PLANNED))
    assert "STATUS:CANCELLED" in text(happened("a", date=day, status=EventStatus.DENIED))


def test_what_has_no_days_is_left_out_with_the_reason() -> None:
    """A month, a season, an open date and none are no entries; the file says why."""
    for value in (Edtf("2023-03"), Edtf("2023-21"), Edtf("2023-03-20/.."), None):
        made = text(happened("a", date=value))
        assert "BEGIN:VEVENT" not in made
        assert f"X-LEFT-OUT:a: {left_out(happened('a', date=value), SAY)}".replace(",", "\\,") in made


@given(st.text(max_size=200))
def test_lines_are_short_and_whole(title: str) -> None:
    """Whatever an event is called, no line is too long and no character is cut."""
    archive = archive_of(events=(happened("a", date=Edtf("2023-03-20"), title=title),))
    content = calendar(index_of(archive)).content
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None and b"\n" not in line for line in lines)
    assert lines[0] == b"BEGIN:VCALENDAR"
