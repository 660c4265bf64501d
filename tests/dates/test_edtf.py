"""EDTF is read strictly, bounded by days, and told in plain English."""

from datetime import date

import pytest

from reading_room.dates.edtf import parse_edtf

BOUNDS = [
    ("2023-03-22", date(2023, 3, 22), date(2023, 3, 22)),
    ("2021-06", date(2021, 6, 1), date(2021, 6, 30)),
    ("2020", date(2020, 1, 1), date(2020, 12, 31)),
    ("198X", date(1980, 1, 1), date(1989, 12, 31)),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
    ("2024-02-XX", date(2024, 2, 1), date(2024, 2, 29)),
    ("2021-XX", date(2021, 1, 1), date(2021, 12, 31)),
    ("2021-24", date(2021, 12, 1), date(2022, 2, 28)),
    ("2021-12-06/2021-12-12", date(2021, 12, 6), date(2021, 12, 12)),
    ("../2021", date.min, date(2021, 12, 31)),
    ("2021-03/..", date(2021, 3, 1), date.max),
    ("2021-03/", date(2021, 3, 1), date.max),
]
INVALID = [
    ("2023-02-30", "does not exist"),
    ("2023-13", "month 13"),
    ("2023-21-04", "a season has no day"),
    ("000X", "does not exist"),
    ("202X-05", "year that is not known"),
    ("2021-XX-05", "month that is not known"),
    ("2021-12-XXT10:00", "day that is not known"),
    ("2021-12-01T25:00", "time of day"),
    ("2022/2021", "ends before it begins"),
    ("../..", "without a date"),
    ("2021/2022/2023", "more than one"),
    ("22 March 2023", "not a date in EDTF"),
]


@pytest.mark.parametrize(("text", "first", "last"), BOUNDS)
def test_bounds(text: str, first: date, last: date) -> None:
    """A date knows the first and the last day that it can mean."""
    parsed = parse_edtf(text)
    assert (parsed.first, parsed.last) == (first, last)


@pytest.mark.parametrize(("text", "reason"), INVALID)
def test_invalid(text: str, reason: str) -> None:
    """A text that is no date is refused with the reason."""
    with pytest.raises(ValueError, match=reason):
        parse_edtf(text)


def test_qualifiers() -> None:
    """`~` is approximate, `?` uncertain, `%` both."""
    marks = [parse_edtf(f"2021-12{mark}") for mark in "~?%"]
    assert [(m.approximate, m.uncertain) for m in marks] == [(True, False), (False, True), (True, True)]


def test_time_is_kept() -> None:
    """A time of day is kept with its zone as written."""
    assert parse_edtf("2023-03-22T05:35:00-04:00").time == "05:35:00-04:00"
