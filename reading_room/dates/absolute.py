"""Dates that name a day or a month outright, in the forms that articles print, in many languages."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reading_room.dates.clock import clock_after, clock_before, offset
from reading_room.dates.names import FULL_MONTHS, MONTHS, SHORT_MONTHS, WEEKDAYS, fold, one_of


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsoluteDate:
    """A date as printed, with the weekday and the time that stand beside it."""

    start: int
    """First code point in the text."""
    end: int
    """Behind the last one."""
    year: int | None
    """None where the words leave it out."""
    month: int | None
    """1 to 12."""
    day: int | None
    """1 to 31; None where the words name a month only."""
    weekday: int | None = None
    """As printed, Monday = 0; it may contradict the date."""
    time: str | None = None
    """Time of day on the 24-hour clock: `05:35`."""
    zone: str | None = None
    """Its offset from UTC: `Z`, `-04:00`; None where none is printed or known."""
    ambiguous: bool = False
    """Whether day and month could be the other way round; then it is read as month, day, year."""


_MONTH = one_of(MONTHS)
_YEAR = r"(?:1\d|20)\d\d"
_ORDINAL = r"(?:st|nd|rd|th|\.|er|ers|re|de|e|a|º|ª|o|°)?"
_CAPITAL = {"may", "march", "mars", *SHORT_MONTHS} - {"juin", "aout", "mars", "маи", "мая"}
_END = r"(?![^\W\d_])"
_FORMS = (
    rf"(?P<y1>{_YEAR})(?P<sep>[-/]|\. ?)(?P<m1>0?[1-9]|1[0-2])(?P=sep)"
    rf"(?P<d1>0?[1-9]|[12]\d|3[01])(?![\d])",
    rf"(?P<a>\d{{1,2}})(?P<sep2>[-/.]) ?(?P<b>\d{{1,2}})(?P=sep2) ?"
    rf"(?P<y2>{_YEAR}|\d\d)(?![\d.:])(?!-\d(?!\d?:))",
    rf"(?<!\d:)(?P<d3>\d{{1,2}}){_ORDINAL}[\s\-/.,]{{0,2}}(?:of |de |d'|di |den |ta' )?"
    rf"(?P<m3>{_MONTH}){_END}\.?"
    rf"(?:(?:[\s\-/,]{{1,2}}(?:del? |of )?|(?<=\.))(?P<y3>{_YEAR})(?!\d)"
    rf"| '(?P<y3s>\d\d)\b|-(?P<y3t>\d\d)\b)?",
    rf"(?P<y4>{_YEAR})(?:\.| m\.)?[\s\-](?P<m4>{_MONTH}){_END}[\s\-.]{{1,2}}(?P<d4>\d{{1,2}})(?!\d)\.?",
    rf"(?<![^\W\d_])(?P<m5>{_MONTH}){_END}\.?[\s\-]{{0,2}}(?:the )?(?P<d5>\d{{1,2}})(?:st|nd|rd|th|\.)?"
    rf"(?![\d:]|\.\d|[^\W\d_]| (?:{_MONTH})\b)"
    rf"(?:\s?,?\s{{0,2}}(?P<y5>{_YEAR})(?!\d)|,? '(?P<y5s>\d\d)\b)?",
    rf"(?<![^\W\d_])(?P<m6>{_MONTH}){_END}\.?[\s\-,/]{{1,2}}(?:del? |of |anul )?(?P<y6>{_YEAR})(?!\d)",
    r"(?:(?P<y7>\d{4}|令和\s?(?P<era>\d{1,2}))\s?[年년]\s?)?(?P<m7>\d{1,2})\s?[月월](?:\s?(?P<d7>\d{1,2})\s?[日号일])?",
    rf"(?P<d8>\d{{1,2}}) thang (?P<m8>1[0-2]|0?[1-9])(?!\d)(?:(?:,| nam) (?P<y8>{_YEAR}))?",
    rf"(?P<d9>\d{{1,2}})(?P<sep9>[-/]|\. ?| (?=[ivx]{{2}}))(?P<m9>x?i{{1,3}}|i?v|vi{{1,3}}|i?x)"
    rf"(?P=sep9)(?P<y9>{_YEAR})(?!\d)",
)
_DATE = re.compile(rf"(?<![a-z0-9_/.])(?:{'|'.join(_FORMS)})")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_ROMAN |= {"x": 10, "xi": 11, "xii": 12}
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10)
_DIGITS = {zero + n: str(n) for zero in _ZEROS for n in range(10)}
"""Digits of other scripts, from Arabic to full width, as ASCII's."""
_CANDIDATE = re.compile(r"\d")
_WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAYS)})"
_WEEKDAY_BEFORE = re.compile(
    rf"(?<![^\W\d_]){_WEEKDAY}(?:-feira|\.)?(?:'s)?[\s,.]{{1,3}}(?:(?:the|le|den|der|dem|el|dia|il|d\.|de)\s){{0,2}}$"
)
_WEEKDAY_AFTER = re.compile(rf"[\s,]{{0,2}}[(（]?{_WEEKDAY}(?![^\W\d_])[)）]?")


def find_absolute(text: str) -> tuple[AbsoluteDate, ...]:
    """Return every date of the text that has a month, in order; those that can't exist are left out.

    A day-and-month pair in digits that can be read in two orders takes the order of the pairs of the
    same text that can be read in one only; without such evidence it is marked ambiguous.
    """
    if not _CANDIDATE.search(text):
        return ()
    folded = fold(text) if text.isascii() else fold(text).translate(_DIGITS)
    matches = list(_DATE.finditer(folded))
    day_first = _day_first(matches)
    found = (_read(match, text, day_first) for match in matches)
    return tuple(_with_company(item, folded) for item in found if item and _exists(item))


def _read(match: re.Match[str], text: str, day_first: bool | None) -> AbsoluteDate | None:
    if match["a"]:
        return _read_digits(match, day_first)
    groups = match.groupdict()
    year = next((v for k, v in groups.items() if v and k[0] == "y"), None)
    month = next(v for k, v in groups.items() if v and k[0] == "m")
    day = next((v for k, v in groups.items() if v and k[0] == "d"), None)
    if month in MONTHS and not _is_name(match, month, text, complete=bool(year and day)):
        return None
    if groups["m7"] and not (year or day):
        return None
    return AbsoluteDate(
        start=match.start(),
        end=_trimmed(match),
        year=2018 + int(groups["era"]) if groups["era"] else _full_year(year),
        month=MONTHS.get(month) or _ROMAN.get(month) or int(month),
        day=int(day) if day else None,
    )


def _is_name(match: re.Match[str], month: str, text: str, *, complete: bool) -> bool:
    """Tell a month from a common word of the same letters (may, march, out, set): by its capital."""
    if complete or month not in _CAPITAL:
        return True
    name = next(n for n in ("m3", "m4", "m5", "m6") if match[n])
    return (
        text[match.start(name)].isupper() or match.group(0)[match.end(name) - match.start() :][:1] == "."
    )


def _read_digits(match: re.Match[str], day_first: bool | None) -> AbsoluteDate | None:
    first, second = int(match["a"]), int(match["b"])
    order = _order(match)
    ambiguous = order is None and first != second and day_first is None
    day_leads = order if order is not None else bool(day_first)
    month, day = (second, first) if day_leads else (first, second)
    return AbsoluteDate(
        start=match.start(),
        end=match.end(),
        year=_full_year(match["y2"]),
        month=month,
        day=day,
        ambiguous=ambiguous,
    )


def _order(match: re.Match[str]) -> bool | None:
    """Return whether the day leads; None where both orders are possible."""
    if match["sep2"] == "." or int(match["a"]) > 12:
        return True
    return False if int(match["b"]) > 12 else None


def _day_first(matches: Sequence[re.Match[str]]) -> bool | None:
    """Return the order of the text's pairs of digits; None where they differ or don't tell."""
    orders = {_order(m) for m in matches if m["a"] and m["sep2"] != "."} - {None}
    return orders.pop() if len(orders) == 1 else None


def _full_year(year: str | None) -> int | None:
    """Two digits are of this century up to 68, as POSIX reads them."""
    if year is None or len(year) == 4:
        return int(year) if year else None
    return int(year) + (2000 if int(year) < 69 else 1900)


def _trimmed(match: re.Match[str]) -> int:
    """Return the end without a full stop that closes a sentence rather than an abbreviation."""
    words = match.group(0)
    last = words.rstrip(".").split()[-1].split("-")[-1]
    return match.end() - (words.endswith(".") and (last.isdigit() or last in FULL_MONTHS))


def _exists(item: AbsoluteDate) -> bool:
    if item.month is None or not 1 <= item.month <= 12 or item.year == 0:
        return False
    days = calendar.monthrange(item.year or 2000, item.month)[1]
    return item.day is None or 1 <= item.day <= days


def _with_company(item: AbsoluteDate, folded: str) -> AbsoluteDate:
    """Add the weekday and the time that stand beside the date."""
    return _with_time(_with_weekday(item, folded), folded) if item.day else item


def _with_weekday(item: AbsoluteDate, folded: str) -> AbsoluteDate:
    begin = max(0, item.start - 30)
    if before := _WEEKDAY_BEFORE.search(folded[begin : item.start]):
        return replace(item, start=begin + before.start("weekday"), weekday=WEEKDAYS[before["weekday"]])
    if after := _WEEKDAY_AFTER.match(folded, item.end):
        return replace(item, end=after.end(), weekday=WEEKDAYS[after["weekday"]])
    return item


def _with_time(item: AbsoluteDate, folded: str) -> AbsoluteDate:
    clock = clock_after(folded, item.end) or clock_before(folded, item.start)
    if not clock:
        return item
    day = date(item.year, item.month or 1, item.day or 1) if item.year else None
    return replace(
        item,
        start=min(item.start, clock.start),
        end=max(item.end, clock.end),
        time=clock.time,
        zone=offset(clock.zone, day) if clock.zone else None,
    )
