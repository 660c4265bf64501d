"""Dates in words, as a language writes them: `20–22 March 2023`, `22. März 2023`, `1980年代`.

Days, months and intervals are Babel's, from CLDR; what EDTF adds to them, a season, a doubt, an open
end, is in the catalogue.
"""

import re
from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date, format_skeleton, get_month_names

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Edtf
from reading_room.words import Words, locale_of

_EXACT = re.compile(r"\d{4}(?:-(?:0\d|1[012])(?:-\d\d)?)?")
_MARKS = {"~": "date.about", "?": "date.possibly", "%": "date.possibly_about"}


def in_words(value: Edtf, say: Words, zone: str = "") -> str:
    """Return the date as a noun: `22 March 2023`, `spring 2023`, `the 1980s`.

    `zone` is what a time zone is called that is otherwise given by its distance from UTC.
    """
    begin, slash, end = value.partition("/")
    if not slash:
        return _point(value, say, zone)
    if begin in ("", ".."):
        return say("date.until", date=_point(end, say))
    if end in ("", ".."):
        return say("date.since" if end else "date.from_day", date=_point(begin, say))
    shared = _shared(begin, end, say.language)
    if shared:
        return "".join(shared)
    return say("date.span", first=_point(begin, say), last=_point(end, say))


def when(value: Edtf, say: Words) -> str:
    """Return the date as an adverb: `on 22 March 2023`, `between 6 and 12 May`, `2 or 3 May 2021`."""
    begin, slash, end = value.partition("/")
    if not slash:
        key = (
            "date.on_day" if len(value) >= 10 else "date.in_month" if len(value) == 7 else "date.in_year"
        )
        words = in_words(value, say)
        return words if value[-1] in _MARKS else say(key, date=words)
    if begin in ("", "..") or end in ("", ".."):
        return in_words(value, say)
    first, last = _shared(begin, end, say.language) or (_point(begin, say), _point(end, say))
    key = "date.between_days" if len(begin) >= 10 else "date.between"
    if _EXACT.fullmatch(begin) and _EXACT.fullmatch(end) and len(begin) == len(end):
        gap = parse_edtf(end).first - parse_edtf(begin).last
        key = "date.either" if gap == timedelta(days=1) else key
    return say(key, first=first.rstrip(" –-—至"), last=last)


def month_name(number: int, language: str) -> str:
    """Return the name of a month, counted from 1, as a heading."""
    name = str(get_month_names("wide", "stand-alone", locale_of(language))[number])
    return name[:1].upper() + name[1:]


def short_month(number: int, language: str) -> str:
    """Return the name of a month, counted from 1, as short as it is understood."""
    return str(get_month_names("abbreviated", "stand-alone", locale_of(language))[number]).rstrip(".")


def short_month_and_year(day: date, language: str) -> str:
    """Return the month of a day with its year, as short as it is understood."""
    return str(format_skeleton("yMMM", day, locale=locale_of(language)))


def _point(text: str, say: Words, zone: str = "") -> str:
    if text[-1] in _MARKS:
        return say(_MARKS[text[-1]], date=_point(text[:-1], say, zone))
    day, _, time = text.partition("T")
    if time:
        words = say("date.timed", date=_plain(day, say.language), time=time[:5])
        return f"{words} {_zone(time, zone)}".rstrip()
    if day.endswith("-XX"):
        return say("date.some_day", date=_point(day.removesuffix("-XX").removesuffix("-XX"), say))
    match = re.fullmatch(r"(-?.{4})(?:-(.*))?", day)
    year, rest = match.groups() if match else (day, None)
    if year.startswith("-") or year == "0000":
        named = say("date.before_christ", year=str(1 - int(year)))
        return _plain(f"2000-{rest}" if rest else "2000", say.language).replace("2000", named)
    if year.endswith("XX"):
        return _century(int(year[:2]) + 1, say)
    if year.endswith("X"):
        return say("date.decade", year=f"{year[:3]}0")
    if rest in ("21", "22", "23", "24"):
        return say(f"season.{('spring', 'summer', 'autumn', 'winter')[int(rest) - 21]}", year=year)
    return _plain(day, say.language)


def _century(number: int, say: Words) -> str:
    forms = say.messages["date.century"]
    ordinal = locale_of(say.language).ordinal_form(number)
    form = forms if isinstance(forms, str) else forms.get(ordinal) or forms["other"]
    return form.replace("{n}", str(number)).replace("{roman}", _roman(number))


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


@lru_cache(maxsize=65_536)
def _plain(text: str, language: str) -> str:
    """Return a day, a month or a year in words."""
    day, locale = _day(text), locale_of(language)
    if len(text) == 10:
        return str(format_date(day, "long", locale))
    return str(format_skeleton("yMMMM" if len(text) == 7 else "y", day, locale=locale))


def _day(text: str) -> date:
    """Return the first day of a day, a month or a year."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


@lru_cache(maxsize=65_536)
def _shared(begin: str, end: str, language: str) -> tuple[str, str] | None:
    """Return both ends of a plain interval in words, what they share told once; None for any other.

    The end of the first has the sign between them.
    """
    if not (
        _EXACT.fullmatch(begin) and _EXACT.fullmatch(end) and len(begin) == len(end) and begin < end
    ):
        return None
    one, other = _day(begin), _day(end)
    greatest = "y" if one.year != other.year else "M" if one.month != other.month else "d"
    locale = locale_of(language)
    kept = locale.interval_formats
    skeleton = {4: "y", 7: "yMMMM", 10: "yMMMMd" if "yMMMMd" in kept else "yMMMd"}[len(begin)]
    formats = kept[skeleton].get(greatest)
    if not formats or len(formats) != 2:
        return None
    thin = " " if len(begin) == 10 else ""
    first, last = (re.sub("MMM+", "MMMM", part).replace("\u2009", thin) for part in formats)
    return str(format_date(one, first, locale)), str(format_date(other, last, locale))


def _zone(time: str, printed: str) -> str:
    """Return the zone of a time of day, as printed or as its distance from UTC; or nothing."""
    shift = time.lstrip("0123456789:")
    hours = shift.replace("-", "−").removesuffix(":00").replace("−0", "−").replace("+0", "+")
    return (printed or ("UTC" if shift in ("Z", "+00:00") else f"UTC{hours}")) if shift else ""
