"""The Extended Date/Time Format: levels 0 and 1 and seasons, read strictly.

Source: ISO 8601-2:2019, as the Library of Congress's EDTF specification profiles it. Left out, because
no press article needs them: years after 9999, and level 2 but for qualified ends of intervals.
"""

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date

from reading_room.model import Edtf

_POINT = re.compile(
    r"(?P<year>-[0-9]{4}|[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?:T(?P<time>[^~?%]+))?)?)?(?P<mark>[~?%]?)"
)
_TIME = re.compile(
    r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-3])(:[0-5][0-9])?|[+-]14(:00)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """What an EDTF text means."""

    text: Edtf
    """The text as written."""
    first: date
    """The earliest day that it can mean; `date.min` where that is open, unknown or before the year 1."""
    last: date
    """The latest day that it can mean; `date.max` where its end is open or unknown."""
    approximate: bool
    """Whether it is marked `~` or `%`."""
    uncertain: bool
    """Whether it is marked `?` or `%`."""
    time: str | None
    """Time of day with its zone, as written: `05:35:00-04:00`; None where it has none."""


@functools.lru_cache(maxsize=65_536)
def parse_edtf(text: str) -> EdtfDate:
    """Return what the text means; raise ValueError with the reason where it is not a valid date."""
    if "/" not in text:
        return _point(text)
    begin, _, end = text.partition("/")
    if "/" in end:
        raise ValueError(f"{text!r} has more than one '/'")
    if begin in ("", "..") and end in ("", ".."):
        raise ValueError(f"{text!r} is an interval without a date")
    ends = [_point(part) for part in (begin, end) if part not in ("", "..")]
    first = date.min if begin in ("", "..") else ends[0].first
    last = date.max if end in ("", "..") else ends[-1].last
    if len(ends) == 2 and (ends[0].first > ends[1].first or first > last):
        raise ValueError(f"{text!r} ends before it begins")
    return EdtfDate(
        text=Edtf(text),
        first=first,
        last=last,
        approximate=any(e.approximate for e in ends),
        uncertain=any(e.uncertain for e in ends),
        time=None,
    )


def first_day(value: Edtf | None) -> date | None:
    """Return the first day that a date may mean; the last, where the first is open."""
    if value is None:
        return None
    parsed = parse_edtf(value)
    return parsed.last if parsed.first == date.min else parsed.first


def without_hours(value: Edtf) -> Edtf:
    """Return a date without the times of its days.

    >>> without_hours(Edtf("2023-03-22T05:35:00-04:00/2023-03-23"))
    '2023-03-22/2023-03-23'
    """
    return Edtf("/".join(end.partition("T")[0] for end in value.split("/")))


def _point(text: str) -> EdtfDate:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date in EDTF, such as 2023-03-22, 2021-06 or 2021-12-07~")
    year, month, day, time, mark = match.group("year", "month", "day", "time", "mark")
    if time and not _TIME.fullmatch(time):
        raise ValueError(f"{text!r} has no valid time of day; write it as 2023-03-22T05:35:00-04:00")
    if "X" in year and month:
        raise ValueError(f"{text!r} has a month in a year that is not known")
    if month == "XX" and day not in (None, "XX"):
        raise ValueError(f"{text!r} has a day in a month that is not known")
    if time and "X" in day:
        raise ValueError(f"{text!r} has a time on a day that is not known")
    try:
        first, last = _bounds(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} does not exist: {error}") from None
    return EdtfDate(
        text=Edtf(text),
        first=first,
        last=last,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
        time=time,
    )


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """Return the first and last day; ValueError where there is no such year, month, season or day."""
    if year.startswith("-") or year == "0000":
        _bounds("0004", month, day)
        return date.min, date.min
    if month in (None, "XX"):
        return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    assert month is not None  # noqa: S101 - narrows the type
    number = int(month)
    if number in range(21, 25):
        if day:
            raise ValueError("a season has no day")
        return _season(int(year), number)
    if not 1 <= number <= 12:
        raise ValueError(f"month {month} is neither 01 to 12 nor a season, 21 to 24")
    if day in (None, "XX"):
        first = date(int(year), number, 1)
        return first, first.replace(day=calendar.monthrange(first.year, number)[1])
    exact = date(int(year), number, int(str(day)))
    return exact, exact


def _season(year: int, number: int) -> tuple[date, date]:
    """Return the meteorological season of the northern half; winter begins in December of its year."""
    month = 3 * (number - 20)
    end = (year + 1, 2) if month == 12 else (year, month + 2)
    return date(year, month, 1), date(*end, calendar.monthrange(*end)[1])
