"""Times of day and time zones as articles print them, beside a date."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from reading_room.resources import sections

OFFSETS: Mapping[str, str] = MappingProxyType(
    {
        name: hours
        for row in sections("dates/names.txt")["time zones"].splitlines()
        for hours, *names in (row.split(),)
        for name in names
    }
)
"""Folded abbreviation to offset."""

AMERICAN: Mapping[str, int] = MappingProxyType({"et": 5, "ct": 6, "mt": 7, "pt": 8})
"""Folded name of a zone without its season to hours behind UTC in winter."""

PATTERN = (
    r"(?:(?:utc|gmt|z)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?(?![\d\-])|\s?[+\-−]\d{2}:?\d{2}(?![\d\-:])|z\b|utc\b|"
    + "|".join(sorted((rf"{name}\b" for name in (*OFFSETS, *AMERICAN)), key=len, reverse=True))
    + ")"
)
"""Regular expression over folded text for a zone, named or as an offset."""

_BEFORE = r"(?:oram|kl\.?|klo|at|um|alle(?: ore)?|ore|a las?|as|om|saat|la|a|в|о|@|t)?"
_TIME = (
    r"(?:(?P<half>上午|下午|午前|午後|오전|오후)\s?)?(?<![\d:.])"
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?:\s?(?:[:.]|h|uhr|u|時|时|点|點|시)\s?(?P<minute>[0-5]\d)(?P<second>\s?[分분]|:[0-5]\d(?:[.,]\d+)?)?)?"
    r"(?P<unit>\s?(?:uhr|h(?:rs?|oras|eures?)?|o'clock|時|时|点|點|시|uur|ч)(?![^\W\d_]))?"
    r"(?:\s?(?P<meridiem>[ap](?:\.\s?m\.|\s?m\b)))?(?![\d/])"
    rf"(?:,?\s{{0,2}}\(?(?P<zone>{PATTERN})\)?)?"
)
_AFTER_DATE = re.compile(
    rf"(?: г(?:\.|ода)| r\.|\.(?= \d\d?:))?[\s,;|·•:–—\-(/]{{0,4}}{_BEFORE}\s{{0,2}}{_TIME}"
)
_BEFORE_DATE = re.compile(
    rf"(?:^|(?<=[\s(,|·•–—\-])){_TIME}[\s,;|·•–—\-)]{{1,4}}(?:on |of |am |le |den |del? )?$"
)

_LATE = ("下午", "午後", "오후")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day as found."""

    start: int
    """First code point."""
    end: int
    """Behind the last one."""
    time: str
    """`05:35`, on the 24-hour clock."""
    zone: str
    """The zone as printed, folded; empty where there is none."""


def clock_after(folded: str, position: int) -> Clock | None:
    """Return the time that follows a date which ends at the position of a folded text."""
    match = _AFTER_DATE.match(folded, position)
    return _clock(match, 0) if match else None


def clock_before(folded: str, position: int) -> Clock | None:
    """Return the time that stands before a date which starts at the position of a folded text."""
    begin = max(0, position - 40)
    match = _BEFORE_DATE.search(folded[begin:position])
    return _clock(match, begin) if match else None


def _clock(match: re.Match[str], shift: int) -> Clock | None:
    """Return the time; None where a number alone is too little to be one."""
    hour, minute, meridiem, half = match.group("hour", "minute", "meridiem", "half")
    if not (minute or meridiem or match["unit"]):
        return None
    number = int(hour)
    if (meridiem or half) and number <= 12:
        number = number % 12 + (12 if half in _LATE or (meridiem or "").startswith("p") else 0)
    end = max(map(match.end, ("hour", "minute", "second", "unit", "meridiem", "zone")))
    start = match.start("half" if match["half"] else "hour")
    time = f"{number % 24:02}:{minute or '00'}"
    return Clock(start=start + shift, end=end + shift, time=time, zone=match["zone"] or "")


_OFFSET = re.compile(r"(?:utc|gmt|z)?\s?([+\-−])\s?(\d{1,2}):?(\d{2})?")


def offset(zone: str, day: date | None) -> str | None:
    """Return a folded zone as `Z` or `-04:00`; None where it depends on a day that is not known."""
    if zone in ("z", "utc", "gmt", "ut"):
        return "Z"
    if zone in AMERICAN:
        return f"-{AMERICAN[zone] - _american_summer(day):02}:00" if day else None
    if zone in OFFSETS:
        return OFFSETS[zone]
    match = _OFFSET.fullmatch(zone)
    if not match or int(match[2]) > 14:
        return None
    return f"{match[1].replace('−', '-')}{int(match[2]):02}:{match[3] or '00'}"


def _american_summer(day: date) -> bool:
    """Second Sunday in March to first Sunday in November: the Energy Policy Act of 2005."""
    return _sunday(date(day.year, 3, 8)) <= day < _sunday(date(day.year, 11, 1))


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())
