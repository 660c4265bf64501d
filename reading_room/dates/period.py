"""Periods of the calendar, from a day to a century: how they shift, and how EDTF writes them.

The calendar is the proleptic Gregorian one, of our era; weeks begin on Monday.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reading_room.model import Edtf

FIRST_YEAR, LAST_YEAR = 100, 5000
"""What expressions can mean; older times are left to books."""


class Unit(StrEnum):
    """What a period is one of. The shorter ones only measure, as in `for two hours`."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


MONTHS_IN = {Unit.MONTH: 1, Unit.SEASON: 3, Unit.QUARTER: 3, Unit.HALF: 6}
YEARS_IN = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
DAYS_IN = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7}
RANK = {unit: rank for rank, unit in enumerate(Unit)}
"""From short to long, to tell which of two units is coarser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One unit of the calendar, named by its first day."""

    unit: Unit
    """How long it is; a day or longer."""
    year: int
    """Of its first day."""
    month: int = 1
    """Of its first day."""
    day: int = 1
    """Of its first day."""

    @property
    def ordinal(self) -> int:
        """Number of its first day on a scale without gaps."""
        return date(self.year, self.month, self.day).toordinal()

    @property
    def last(self) -> int:
        """Number of its last day on the same scale."""
        if self.unit is Unit.WEEKEND:
            return self.ordinal + 1
        return self.shift(1).ordinal - 1

    @property
    def weekday(self) -> int:
        """Of its first day, Monday = 0."""
        return (self.ordinal - 1) % 7

    def shift(self, count: int) -> "Period":
        """Return the period of the same unit that many units later."""
        if self.unit in DAYS_IN:
            return from_ordinal(self.ordinal + count * DAYS_IN[self.unit], self.unit)
        if self.unit in YEARS_IN:
            return Period(unit=self.unit, year=self.year + count * YEARS_IN[self.unit])
        months = self.year * 12 + self.month - 1 + count * MONTHS_IN[self.unit]
        return Period(unit=self.unit, year=months // 12, month=months % 12 + 1)

    def containing(self, unit: Unit) -> "Period":
        """Return the period of another unit in which this one begins."""
        if unit is Unit.DAY:
            return Period(unit=unit, year=self.year, month=self.month, day=self.day)
        if unit in (Unit.WEEK, Unit.WEEKEND):
            monday = self.ordinal - self.weekday
            return from_ordinal(monday + (5 if unit is Unit.WEEKEND else 0), unit)
        if unit in YEARS_IN:
            return Period(unit=unit, year=self.year - self.year % YEARS_IN[unit])
        return _part_of_year(unit, self.year, self.month)

    def day_of_week(self, number: int) -> "Period":
        """Return a day of the week in which it begins, Monday = 0."""
        return from_ordinal(self.ordinal - self.weekday + number)

    def finer(self, unit: Unit) -> bool:
        """Tell whether the period is shorter than the unit."""
        return RANK[self.unit] < RANK[unit]


class BeyondCalendarError(ValueError):
    """A day before the year 1 or after the year 9999, which no calendar here has."""


def from_ordinal(number: int, unit: Unit = Unit.DAY) -> Period:
    """Return the period that begins on the numbered day; raises BeyondCalendarError."""
    try:
        day = date.fromordinal(number)
    except (ValueError, OverflowError) as error:
        raise BeyondCalendarError(f"day {number} is not in the calendar") from error
    return Period(unit=unit, year=day.year, month=day.month, day=day.day)


def exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has the day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def to_edtf(period: Period) -> Edtf:
    """Return the period as EDTF; weeks, quarters and halves become intervals."""
    year = f"{period.year:04}"
    if period.unit is Unit.CENTURY:
        return Edtf(f"{year[:-2]}XX")
    if period.unit is Unit.DECADE:
        return Edtf(f"{year[:-1]}X")
    if period.unit is Unit.YEAR:
        return Edtf(year)
    if period.unit is Unit.SEASON:
        return Edtf(f"{year}-{20 + period.month // 3}")
    if period.unit is Unit.MONTH:
        return Edtf(f"{year}-{period.month:02}")
    if period.unit is Unit.DAY:
        return Edtf(f"{year}-{period.month:02}-{period.day:02}")
    last = from_ordinal(period.last)
    finer = Unit.DAY if period.unit in DAYS_IN else Unit.MONTH
    return Edtf(f"{to_edtf(period.containing(finer))}/{to_edtf(last.containing(finer))}")


def _part_of_year(unit: Unit, year: int, month: int) -> Period:
    """A season begins in March, June, September or December; January belongs to the winter before."""
    if unit is Unit.SEASON:
        begin = month - month % 3 or 12
        return Period(unit=unit, year=year - (month < 3), month=begin)
    size = MONTHS_IN[unit]
    return Period(unit=unit, year=year, month=(month - 1) // size * size + 1)
