"""Rules for times of day beside or after their dates: `10 p.m. Wednesday`, `at 14:30`."""

from dataclasses import replace

from reading_room.dates.deixis import deictic, weekday
from reading_room.dates.expression import Kind, Meaning
from reading_room.dates.grammar import Phrase, Rule
from reading_room.dates.naming import MONTHS, day
from reading_room.dates.period import Unit
from reading_room.dates.reference import Reference


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
    return Meaning(kind=Kind.TIME, period=reference.told)


def _time(phrase: Phrase) -> str | None:
    """Return the time on the 24-hour clock."""
    words = str(phrase.value("clock", "decimal", "number", "word"))
    hours, _, minutes = words.replace(".", ":").partition(":")
    meridiem, number = phrase.number("meridiem"), int(hours)
    if number > 24 or (meridiem is not None and number > 12):
        return None
    number = number % 24 if meridiem is None else number % 12 + meridiem
    return f"{number:02}:{minutes or '00'}"


RULES = (
    Rule(
        name="hour",
        pattern="(clock|decimal|number|word) meridiem gmt? comma?"
        " (on? (weekday|deictic|((weekday|shortday) comma?)? any_month dom (comma? year)?))?",
        resolve=hour,
    ),
    Rule(name="hour", pattern="clock gmt? (on? (weekday|deictic))?", resolve=hour),
)
