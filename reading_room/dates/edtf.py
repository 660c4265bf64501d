"""The Extended Date/Time Format: levels 0 and 1 and seasons, read strictly and told in plain English.

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
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTHS = tuple(calendar.month_name)


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


def in_words(value: Edtf) -> str:
    """Return the date as a noun in English: `22 March 2023`, `spring 2023`, `the 1980s`.

    >>> in_words(Edtf("2023-03-20/2023-03-22"))
    '20–22 March 2023'
    """
    begin, slash, end = value.partition("/")
    if not slash:
        return _point_words(value)
    if begin in ("", ".."):
        return f"until {_point_words(end)}"
    if end in ("", ".."):
        return f"from {_point_words(begin)}" + (" on" if end == ".." else "")
    head, tail = _ends_words(begin, end)
    return f"{head}–{tail}" if " " not in head else f"{head} – {tail}"


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


def when(value: Edtf) -> str:
    """Return the date as an adverb in English: `on 22 March 2023`, `between 6 and 12 May 2021`."""
    begin, slash, end = value.partition("/")
    words = in_words(value)
    if not slash:
        return words if value[-1] in "~?%" else f"{'on' if len(value) >= 10 else 'in'} {words}"
    if begin in ("", "..") or end in ("", ".."):
        return words
    return "between {} and {}".format(*_ends_words(begin, end))


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
    if number in _SEASONS:
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


def _point_words(text: str) -> str:
    mark = text[-1] if text[-1] in "~?%" else ""
    words = _exact_words(text.removesuffix(mark))
    return {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}[mark] + words


def _exact_words(text: str) -> str:
    match = _POINT.fullmatch(text)
    year, month, day, time = match.group("year", "month", "day", "time") if match else (text, "", "", "")
    if not month or month == "XX":
        return f"a day in {_year_words(year)}" if day else _year_words(year)
    name = _SEASONS.get(int(month)) or _MONTHS[int(month)]
    if not day or day == "XX":
        return f"{'a day in ' if day else ''}{name} {_year_words(year)}"
    return f"{int(day)} {name} {_year_words(year)}" + (f", {_time_words(time)}" if time else "")


def _year_words(year: str) -> str:
    if year.endswith("XX"):
        return f"the {_ordinal(int(year[:2]) + 1)} century"
    if year.startswith("-") or year == "0000":
        return f"{1 - int(year)} BC"
    return f"the {year[:3]}0s" if year.endswith("X") else str(int(year))


def _ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _time_words(time: str) -> str:
    zone = time.lstrip("0123456789:")
    shift = zone.replace("-", "−").removesuffix(":00").replace("−0", "−").replace("+0", "+")
    name = "UTC" if zone in ("Z", "+00:00") else f"UTC{shift}" if zone else ""
    return f"{time[:5]} {name}".rstrip()


def _ends_words(begin: str, end: str) -> tuple[str, str]:
    """Return the words for both ends, the first without what it shares with the last."""
    head, tail = _point_words(begin), _point_words(end)
    plain = not (set("X~?%T") & set(begin + end)) and begin[0] != "-"
    if plain and len(begin) == len(end) > 4:
        for size in (7, 4):
            if begin[:size] == end[:size] and len(begin) > size:
                return " ".join(head.split()[: -1 if size == 4 else -2]), tail
    return head, tail
