"""Dates are read in the forms that articles print: those of `tests/cases/dates/printed.tsv`."""

import calendar
from pathlib import Path

import pytest

from reading_room.dates.absolute import AbsoluteDate, find_absolute

CASES = Path(__file__).parents[1] / "cases" / "dates" / "printed.tsv"
FORMS = [tuple(line.split("\t")) for line in CASES.read_text("utf-8").splitlines()]
NO_DATES = [
    "30 February 2023",
    "he may 5 times march 2 miles",
    "192.168.1.10",
    "version 3.11",
    "She is out 20 minutes",
]


def shown(date: AbsoluteDate) -> str:
    """Return the date as the cases write it."""
    month = f"{date.month:02}" if date.year else calendar.month_abbr[date.month or 0]
    parts = [str(part) for part in (date.year, month, f"{date.day:02}" if date.day else None) if part]
    words = [("-" if date.year else " ").join(parts)]
    words += [calendar.day_abbr[date.weekday]] if date.weekday is not None else []
    words += [f"{date.time}{date.zone or ''}"] if date.time else []
    return " ".join(words + ["ambiguous"] * date.ambiguous)


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str) -> None:
    """A printed form is one date, with its weekday, time and zone, and nothing is left of it."""
    found = find_absolute(text)
    assert [(shown(d), text[d.start : d.end]) for d in found] == [(expected, text)]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    """Days that don't exist and common words are no dates."""
    assert find_absolute(text) == ()


def test_order_by_evidence() -> None:
    """A pair of digits takes the order of another pair that can be read in one order only."""
    first, second = find_absolute("On 3/4/2023, not on 13/4/2023")
    assert (first.day, first.month, first.ambiguous, second.day) == (3, 4, False, 13)


def test_dates_amid_other_scripts() -> None:
    """A date is found where letters of a script without spaces touch it."""
    assert [shown(d) for d in find_absolute("会议于2023年3月22日举行")] == ["2023-03-22"]
