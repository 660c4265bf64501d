"""Periods shift by their own unit, contain each other, and are written as EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.dates.edtf import parse_edtf
from reading_room.dates.period import Period, Unit, from_ordinal, to_edtf

CALENDAR = [unit for unit in Unit if unit not in (Unit.SECOND, Unit.MINUTE, Unit.HOUR)]
DAYS = st.dates().map(lambda day: Period(unit=Unit.DAY, year=day.year, month=day.month, day=day.day))
TABLE = [
    (Unit.DAY, "2021-12-31", "2022-01-01"),
    (Unit.WEEK, "2021-12-27/2022-01-02", "2022-01-03/2022-01-09"),
    (Unit.WEEKEND, "2022-01-01/2022-01-02", "2022-01-08/2022-01-09"),
    (Unit.MONTH, "2021-12", "2022-01"),
    (Unit.SEASON, "2021-24", "2022-21"),
    (Unit.QUARTER, "2021-10/2021-12", "2022-01/2022-03"),
    (Unit.HALF, "2021-07/2021-12", "2022-01/2022-06"),
    (Unit.YEAR, "2021", "2022"),
    (Unit.DECADE, "202X", "203X"),
    (Unit.CENTURY, "20XX", "21XX"),
]


@pytest.mark.parametrize(("unit", "value", "following"), TABLE)
def test_units(unit: Unit, value: str, following: str) -> None:
    """The period of each unit around a day, and the one after it."""
    period = Period(unit=Unit.DAY, year=2021, month=12, day=31).containing(unit)
    assert (to_edtf(period), to_edtf(period.shift(1))) == (value, following)


@given(DAYS.filter(lambda day: 200 < day.year < 5800), st.sampled_from(CALENDAR))
def test_bounds_agree(day: Period, unit: Unit) -> None:
    """What EDTF says a period spans is what the period spans."""
    period = day.containing(unit)
    parsed = parse_edtf(to_edtf(period))
    first, last = from_ordinal(period.ordinal), from_ordinal(period.last)
    assert (parsed.first.year, parsed.first.month, parsed.first.day) == (
        first.year,
        first.month,
        first.day,
    )
    assert (parsed.last.year, parsed.last.month, parsed.last.day) == (last.year, last.month, last.day)
