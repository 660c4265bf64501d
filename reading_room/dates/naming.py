"""Rules for dates with a day, a month or a year: `22 March 2023`, `in June last year`, `late 1998`."""

import re
from dataclasses import replace

from reading_room.dates.absolute import find_absolute
from reading_room.dates.grammar import Phrase, Rule
from reading_room.dates.period import (
    DAYS_IN,
    FIRST_YEAR,
    LAST_YEAR,
    Period,
    Unit,
    exists,
    from_ordinal,
    to_edtf,
)
from reading_room.dates.reference import Kind, Meaning, Reference
from reading_room.dates.tense import Tense
from reading_room.model import Edtf

MONTHS = ("month", "wordlike_month", "short_month")
"""The classes of words for months."""
_DAYS = ("number", "ordinal")
_YEARS = re.compile(r"[0-9]{4}-[0-9]{2}")
_PLURAL = re.compile(r"\s(?!(?:was|is|has|as)\b)(?:[a-z]+s|people|men|women|children|feet)\b")
_BEFORE_YEAR = ("the", "in", "by", "of", "since", "until", "from", "to", "and", "dash", "comma", "open")
BACK = ("last", "past", "previous")
"""Classes of words that look back one unit."""
ON = ("next", "upcoming", "following")
"""Classes of words that look ahead one unit."""


def dated(
    period: Period | None,
    *,
    explicit: bool = False,
    edtf: Edtf | None = None,
    part: str = "",
    aside: bool = False,
) -> Meaning | None:
    """Return the meaning of a date; None without a period, or with one that no calendar is kept for."""
    if period is None or not FIRST_YEAR <= period.year <= LAST_YEAR:
        return None
    return Meaning(kind=Kind.DATE, period=period, explicit=explicit, edtf=edtf, part=part, aside=aside)


def named_year(phrase: Phrase, reference: Reference) -> int | None:
    """Return the year that a phrase names, outright or as `last year`."""
    year = phrase.number("year")
    if year is not None:
        return year
    here = (
        reference.latest if phrase.has("same", "that", "following", "previous") else reference.published
    )
    if here is None or not phrase.has("year_word"):
        return None
    return here.year + phrase.has(*ON) - phrase.has(*BACK, "ago", "earlier")


def day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A day and a month, with or without a year; `the fire of March 9` is of the nearest one."""
    month, number = phrase.number(*MONTHS) or 0, phrase.number(*_DAYS) or 0
    part = str(phrase.value("part") or "")
    year = named_year(phrase, reference) or _year_ahead(phrase)
    if not 1 <= number <= 31 or not exists(year or 2000, month, number):
        return None
    if year is None:
        told = Tense.PAST if phrase.has(*BACK) else Tense.NONE if phrase.follows("of") else None
        here = replace(reference, tense=told) if told else reference
        return dated(here.complete(month, number), part=part)
    return dated(Period(unit=Unit.DAY, year=year, month=month, day=number), explicit=True, part=part)


def days(phrase: Phrase, reference: Reference) -> Meaning | None:
    """Two days of one month: `September 5-12`."""
    first, last = (int(value) for value in phrase.values(*_DAYS)[:2])
    begin = day(phrase, reference)
    if begin is None or begin.period is None or last <= first:
        return None
    if not exists(begin.period.year, begin.period.month, last):
        return None
    end = to_edtf(begin.period.shift(last - first))
    return dated(begin.period, explicit=begin.explicit, edtf=Edtf(f"{to_edtf(begin.period)}/{end}"))


def day_of_range(phrase: Phrase, reference: Reference) -> Meaning | None:
    """The first of two days of one month: the `5` of `5 to 12 September`."""
    ahead = phrase.following("(dash|to|and|until|in) the? dom stop? of? any_month (comma? of? year)?")
    if not ahead:
        return None
    return day(Phrase(tokens=phrase.tokens, first=phrase.first, last=ahead.end()), reference)


def _year_ahead(phrase: Phrase) -> int | None:
    """Return the year behind the second date of a pair: `5 September to 12 October 1939`."""
    match = phrase.following(
        "(dash|to|and|until) (weekday|the|comma)* dom? stop? of? any_month dom? comma? of? year"
    )
    value = phrase.tokens.values[match.end() - 1] if match else None
    return value if isinstance(value, int) else None


def month(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A month, with or without a year."""
    number = phrase.number(*MONTHS) or 0
    year = named_year(phrase, reference) or _year_ahead(phrase)
    if year is not None:
        return _shaped(phrase, Period(unit=Unit.MONTH, year=year, month=number), explicit=True)
    period = _month_beside(phrase, reference, number) or reference.complete(number, None)
    return _shaped(phrase, period)


def _month_beside(phrase: Phrase, reference: Reference, number: int) -> Period | None:
    """Return the month of `last November`, `next March`: the nearest one on that side."""
    here = reference.latest if phrase.has("following") else reference.published
    if here is None or not phrase.has(*BACK, *ON):
        return None
    choices = [Period(unit=Unit.MONTH, year=here.year + step, month=number) for step in (-1, 0, 1)]
    if phrase.has(*ON):
        return next((c for c in choices if c.ordinal > here.ordinal), None)
    return next((c for c in reversed(choices) if c.last < here.ordinal), None)


def piece_of_month(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the first day of October`, `the last week of May`."""
    whole, unit = month(phrase, reference), Unit(str(phrase.value("unit", "week")))
    if whole is None or whole.period is None or unit not in DAYS_IN:
        return None
    size, count = DAYS_IN[unit], phrase.number("ordinal") or -1
    first = whole.period.ordinal + (count - 1) * size if count > 0 else whole.period.last + 1 - size
    if first + size - 1 > whole.period.last:
        return None
    period = from_ordinal(first)
    if unit is Unit.DAY:
        return dated(period, explicit=whole.explicit)
    value = Edtf(f"{to_edtf(period)}/{to_edtf(from_ordinal(first + size - 1))}")
    return Meaning(kind=Kind.DURATION, period=period, edtf=value, amount="P1W")


def day_alone(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`on the 14th`: of the month that the text is in."""
    number, here = phrase.number("ordinal") or 0, reference.latest
    if here is None or not here.finer(Unit.SEASON) or not exists(here.year, here.month, number):
        return None
    return dated(Period(unit=Unit.DAY, year=here.year, month=here.month, day=number))


def year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A year by itself, perhaps its beginning, middle or end."""
    counts = _PLURAL.match(phrase.tokens.folded, phrase.end) and not phrase.follows(*_BEFORE_YEAR)
    if phrase.follows("money") or (counts and not phrase.has("the")):
        return None
    named = named_year(phrase, reference)
    return (
        _shaped(phrase, Period(unit=Unit.YEAR, year=named), explicit=True) if named is not None else None
    )


def unreadable(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A year before our era, which is passed over whole so that no part of it is read as another."""
    return None


def digits(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A date in digits; marked uncertain where day and month could be the other way round."""
    words = str(phrase.value("iso", "slashed"))
    if end := _last_year(words):
        return dated(
            Period(unit=Unit.YEAR, year=int(words[:4])),
            explicit=True,
            edtf=Edtf(f"{words[:4]}/{end:04}"),
        )
    found = find_absolute(words)
    if len(found) != 1 or not found[0].year or not found[0].month:
        return None
    item = found[0]
    unit = Unit.DAY if item.day else Unit.MONTH
    period = Period(unit=unit, year=item.year or 0, month=item.month or 1, day=item.day or 1)
    return dated(period, explicit=True, edtf=Edtf(f"{to_edtf(period)}?") if item.ambiguous else None)


def _last_year(words: str) -> int | None:
    """Return the second year of `1939-45` or `2008-09`; None for a year and its month."""
    if not _YEARS.fullmatch(words):
        return None
    first, last = int(words[:4]), int(words[:2] + words[5:])
    return last if last == first + 1 or last > max(first, first // 100 * 100 + 12) else None


def week_of(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the week of May 6`."""
    inside = day(phrase, reference)
    return dated(inside.period.containing(Unit.WEEK)) if inside and inside.period else None


def _shaped(phrase: Phrase, period: Period | None, *, explicit: bool = False) -> Meaning | None:
    """The middle of a month or year is about its middle day or month; its end, all of it."""
    if period is None or not phrase.has("mid"):
        return dated(period, explicit=explicit)
    finer, middle = (Unit.MONTH, 6) if period.unit is Unit.YEAR else (Unit.DAY, 14)
    return dated(
        period, explicit=explicit, edtf=Edtf(f"{to_edtf(period.containing(finer).shift(middle))}~")
    )


DATES = (
    Rule("before-our-era", unreadable, "any_month? (year|big|number) bc"),
    Rule("date-in-digits", digits, "iso|slashed"),
    Rule(
        "day-month-year",
        day,
        "at_part (weekday part? comma?)? the? dom stop? of? any_month comma? (of? any_year|year_of)",
    ),
    Rule(
        "days-of-month",
        days,
        "any_month the? dom (dash|to|until) the? dom (comma? year)?(?!any_month|units)",
    ),
    Rule("week-of", week_of, "the? week of any_month dom"),
    Rule(
        "month-day-year",
        day,
        "at_part ((weekday|shortday) stop? comma?)? any_month the? dom comma? (year|year_of)",
    ),
    Rule(
        "day-month",
        day,
        "at_part (the? next_word? weekday part? comma?)? (the? last)? the? dom stop? of? any_month"
        " last?",
    ),
    Rule(
        "day-of-range",
        day_of_range,
        "(weekday comma?)? the? dom stop? (?=(dash|to|and|until|in) the? dom stop? of? any_month)",
    ),
    Rule("month-year", month, "shape any_month ((of|comma|in|the)* any_year|comma? year_of)"),
    Rule(
        "piece-of-month",
        piece_of_month,
        "the? (ordinal|last) (unit|week) of any_month comma? (of? (year|year_of))?",
    ),
    Rule("year-month-day", day, "year stop? month dom"),
    Rule("year-month", month, "year month"),
    Rule(
        "month-day", day, "at_part ((weekday|shortday) stop? comma?)? any_month the? dom (?!units|money)"
    ),
)
"""Rules for a day or a month with more beside it, which go before those for parts of them."""

PARTS = (
    Rule(
        "month-beside",
        month,
        "shape (past_word|next_word|following|this) any_month|shape month (past_word|next_word)",
    ),
    Rule("day-alone", day_alone, "on the ordinal(?=comma|stop)"),
    Rule("month", month, "shape lone_month"),
    Rule("year", year, "shape year(?!units|decimal|dash? any_unit)"),
)
"""Rules for a month or a year by itself."""
