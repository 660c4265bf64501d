"""Rules for seasons, feasts, parts of a year, decades and centuries: `spring 2023`, `the 1980s`."""

import re

from reading_room.dates.grammar import Phrase, Rule
from reading_room.dates.naming import ON, dated, named_year
from reading_room.dates.period import Period, Unit
from reading_room.dates.reference import Meaning, Reference

_CAPITAL = re.compile(r"\s[A-Z]")


def season(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A season, with a year or of the one around."""
    number = phrase.number("season", "springfall") or 0
    year = named_year(phrase, reference)
    if year is not None:
        return dated(Period(unit=Unit.SEASON, year=year, month=number), explicit=True)
    here = reference.here
    if here is None or _is_name(phrase):
        return None
    period = Period(unit=Unit.SEASON, year=here.year, month=number)
    if phrase.has(*ON) and period.ordinal <= here.ordinal:
        period = period.shift(4)
    elif phrase.has("last", "past", "previous") and period.last >= here.ordinal:
        period = period.shift(-4)
    return dated(period)


def _is_name(phrase: Phrase) -> bool:
    """Whether a capital word follows a capital season: `the Winter Olympics`."""
    text, word = phrase.tokens.text, phrase.tokens.spans[phrase.last - 1][0]
    return text[word].isupper() and bool(_CAPITAL.match(text, phrase.end))


def part_of_year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A half or a quarter of a year; without the year, a quarter near the publication."""
    unit = Unit.HALF if phrase.has("half") else Unit.QUARTER
    number = phrase.number("ordinal", "number") or (2 if phrase.has("last", "late") else 1)
    year, here = named_year(phrase, reference), reference.here
    if not 1 <= number <= (2 if unit is Unit.HALF else 4) or (year is None and here is None):
        return None
    months = 6 if unit is Unit.HALF else 3
    base = year if year is not None else here.year if here else 0
    period = Period(unit=unit, year=base, month=(number - 1) * months + 1)
    if year is None and here and unit is Unit.QUARTER and period.ordinal - here.ordinal > _AHEAD:
        period = period.shift(-4)
    return dated(period, explicit=year is not None)


_AHEAD = 120
"""Days before a quarter begins from which `the fourth quarter` is taken for last year's."""


def decade(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 1980s`, `the '90s`, `the eighties`, `les années 1980`; `the 1800s` is a century."""
    number = phrase.number("decade", "tens", "year", "number") or 0
    if number < 100:
        number += 1900 if phrase.has("the", "apostrophe", "years") else 0
    if number % 10 or number < 1000:
        return None
    unit = Unit.CENTURY if number % 100 == 0 and number < 1900 else Unit.DECADE
    return dated(Period(unit=unit, year=number), explicit=True)


def century(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 19th century`."""
    number = phrase.number("ordinal", "number") or 0
    if not 2 <= number <= 21:
        return None
    return dated(Period(unit=Unit.CENTURY, year=(number - 1) * 100), explicit=True)


def holiday(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A feast on a fixed day, or its eve."""
    month, day = divmod(phrase.number("holiday") or 0, 100)
    year = named_year(phrase, reference)
    if year is None:
        period = reference.complete(month, day)
    else:
        period = Period(unit=Unit.DAY, year=year, month=month, day=day)
    if period and phrase.has("eve"):
        period = period.shift(-1)
    return dated(period, explicit=year is not None)


def new_year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """New Year's Eve of a year is its last day; New Year's Day, its first one."""
    month, day = (12, 31) if phrase.has("eve") else (1, 1)
    year = phrase.number("year")
    if year is None:
        return dated(reference.complete(month, day))
    return dated(Period(unit=Unit.DAY, year=year, month=month, day=day), explicit=True)


RULES = (
    Rule("season", season, "(in|by|since|of|the)* shape any_season comma? ((of|in)* any_year|year_of)"),
    Rule("season", season, "the? apostrophe? season (past_word|next_word)"),
    Rule("season", season, "the apostrophe springfall (past_word|next_word)?"),
    Rule("season", season, "shape (past_word|next_word|following|this|that|the) same? any_season(?!of)"),
    Rule("season", season, "shape (in|by|since|of)? season"),
    Rule("season", season, "(in|by|since|until) (early|late)? springfall(?!of)"),
    Rule("holiday", new_year, "new year_word poss (eve|unit)(?!in) year?"),
    Rule("holiday", holiday, "holiday (eve|unit)? comma? (of|in)? (year|year_of)?"),
    Rule("part-of-year", part_of_year, "q number of? year?"),
    Rule(
        "part-of-year",
        part_of_year,
        "the? (year|(last|next|this|past) year_word) poss? dash? (ordinal|last) dash? (half|quarter)",
    ),
    Rule("part-of-year", part_of_year, "the? year_word dash (earlier|ago) ordinal quarter"),
    Rule(
        "part-of-year",
        part_of_year,
        "the? fiscal? ((last|late|ordinal) dash? half|ordinal dash? quarter) (of|in)?"
        " (fiscal? year|year_of|the year_word)?",
    ),
    Rule("century", century, "the? shape (ordinal|number stop) dash? century(?!bc)"),
    Rule("decade", decade, "the? shape apostrophe? (decade|tens) units?|the? shape years (year|number)"),
)
