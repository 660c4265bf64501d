"""Rules for times of day, lengths of time, repetitions and vague references.

`10 p.m. Wednesday`, `three days`, `every year`, `now`. They are no dates, but other dates are read amid
them, and TimeML counts them as time expressions.
"""

import re
from dataclasses import replace

from reading_room.dates.grammar import UNITS, Phrase, Rule, count_of, unit_of
from reading_room.dates.naming import MONTHS, day
from reading_room.dates.period import Unit
from reading_room.dates.reference import Kind, Meaning, Reference
from reading_room.dates.relative import deictic, weekday

_MINUTES = re.compile(r"(?:[0-5]\d(?::[0-5]\d)?)?")
"""Nothing, minutes, or minutes and seconds."""


def hour(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A time of day, of the date beside it or of the day that the text is in."""
    time, date = _time(phrase), _date(phrase, reference)
    if time is None or date is None or date.period is None or date.period.unit is not Unit.DAY:
        return None
    return replace(date, kind=Kind.TIME, clock=time, part="")


def _date(phrase: Phrase, reference: Reference) -> Meaning | None:
    if phrase.has("weekday"):
        return weekday(phrase, reference)
    if phrase.has("deictic"):
        return deictic(phrase, reference)
    if phrase.has(*MONTHS):
        return day(phrase.since(*MONTHS), reference)
    return Meaning(kind=Kind.TIME, period=reference.latest)


def _time(phrase: Phrase) -> str | None:
    """Return the time on the 24-hour clock."""
    words = str(phrase.value("clock", "decimal", "number", "word"))
    hours, _, minutes = words.replace(".", ":").replace(",", ":").partition(":")
    meridiem, number = phrase.number("meridiem"), int(hours)
    if not _MINUTES.fullmatch(minutes) or number > 24 or (meridiem is not None and number > 12):
        return None
    number = number % 24 if meridiem is None else number % 12 + meridiem
    return f"{number:02}:{minutes or '00'}"


HOURS = (
    Rule(
        "hour",
        hour,
        "(clock|decimal|number|word) meridiem gmt? comma?"
        " (on? (weekday|deictic|((weekday|shortday) comma?)? any_month dom (comma? year)?))?",
    ),
    Rule("hour", hour, "clock gmt? (on? (weekday|deictic))?"),
)


_LETTERS = {
    Unit.SECOND: "T{}S",
    Unit.MINUTE: "T{}M",
    Unit.HOUR: "T{}H",
    Unit.DAY: "{}D",
    Unit.WEEKEND: "{}WE",
    Unit.WEEK: "{}W",
    Unit.MONTH: "{}M",
    Unit.QUARTER: "{}Q",
    Unit.HALF: "{}H",
    Unit.YEAR: "{}Y",
    Unit.CENTURY: "{}CE",
}


def length(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A count of units, as an ISO 8601 duration; X where the words say several."""
    if unit_of(phrase) is Unit.QUARTER and not phrase.has("past", "last", "next"):
        return None
    return Meaning(kind=Kind.DURATION, amount=_duration(phrase))


def plural(phrase: Phrase, reference: Reference) -> Meaning | None:
    """Units without a count: `for years`."""
    if unit_of(phrase) is Unit.QUARTER and not phrase.has("recent", "past", "last", "next"):
        return None
    return Meaning(kind=Kind.DURATION, amount=_iso("X", unit_of(phrase)))


def repeated(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`every day`, `daily`, `per month`; `every Friday`."""
    day = phrase.number("weekday")
    if day is not None:
        return Meaning(kind=Kind.SET, amount=f"XXXX-WXX-{day + 1}")
    unit = Unit(str(phrase.value("often", *UNITS)))
    return Meaning(kind=Kind.SET, amount=_iso(str(count_of(phrase) or "X"), unit))


def vague(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`now`, `recently`, `in the past`, `the future`."""
    words = phrase.value("present", "presently", "vague", "future", "past")
    return Meaning(kind=Kind.REFERENCE, amount=str(words))


def _duration(phrase: Phrase) -> str:
    decimal = phrase.value("decimal")
    count = count_of(phrase)
    text = str(decimal).replace(",", "") if decimal else "X" if count is None else str(count)
    return _iso(text, unit_of(phrase))


def _iso(count: str, unit: Unit) -> str:
    if unit is Unit.DECADE:
        return f"P{int(count) * 10 if count.isdigit() else 'X0'}Y"
    return "P" + _LETTERS[unit].format(count)


LENGTHS = (
    Rule(
        "length",
        length,
        "(the? (past_word|next|following|ordinal)? about* (count|year) (dash|more|other)? any_unit"
        "|the? past one) (dash? long)?(?!dash? old)",
    ),
    Rule("repeated", repeated, "(every|per) (number|word)? (one|units|years|weekday)|often"),
    Rule("plural", plural, "(about|in|for|past_word|next|recent)* (units|years)(?!dash? old)"),
    Rule("vague", vague, "present|vague|presently|the future|the past(?!any_unit|count)"),
)
