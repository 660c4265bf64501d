"""Rules for expressions that count from the date mentioned last: `the next day`, `two years later`."""

from reading_room.dates.deixis import counted
from reading_room.dates.expression import Meaning
from reading_room.dates.grammar import Phrase, Rule
from reading_room.dates.naming import dated
from reading_room.dates.period import RANK, Period, Unit
from reading_room.dates.reference import Reference
from reading_room.dates.units import unit_of


def told(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the next day`, `the same month`, `that year`."""
    unit = unit_of(phrase)
    here = reference.day if unit is Unit.DAY and reference.day else reference.told
    if here is None or RANK[unit] < RANK[Unit.DAY] or (here.unit is not unit and not here.finer(unit)):
        return None
    if phrase.has("same", "that"):
        return dated(here.containing(unit))
    forward, back = ("next", "following", "later", "after"), ("previous", "before", "earlier")
    return dated(here.containing(unit).shift(phrase.has(*forward) - phrase.has(*back)))


def told_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`le lendemain`, `la veille`: a day beside the one mentioned last, in one word."""
    here = reference.day or reference.published
    return dated(here.shift(phrase.number("told_day") or 0)) if here else None


def part_of_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`that evening`, `the next morning`; `this morning` and `last night` of the publication."""
    here = reference.published if phrase.has("this", "last") else reference.day or reference.published
    if here is None:
        return None
    step = phrase.has("next", "following") - phrase.has("previous", "last")
    return dated(here.shift(step), part=str(phrase.value("part") or "MO"))


def later(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`two days later`, `a year before`."""
    return counted(
        phrase, reference, reference.told, -1 if phrase.has("earlier", "before", "ago") else 1
    )


def quarter_of_year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 1988 period` in a report of quarters: the same quarter of that year."""
    here, year = reference.focus, phrase.number("year")
    if here is None or here.unit is not Unit.QUARTER:
        return None
    return dated(
        here if year is None else Period(unit=Unit.QUARTER, year=year, month=here.month), aside=True
    )


RULES = (
    Rule(
        name="part-of-day",
        pattern="(early|late|later|earlier)? (this|that|last|the? (next|following|previous|same))"
        " same? part|this morrow",
        resolve=part_of_day,
    ),
    Rule(
        name="years-apart",
        pattern="(the|a)? comparable? year_word dash? (earlier|ago) (era|quarter)?",
        resolve=later,
    ),
    Rule(
        name="units-apart",
        pattern="about* count any_unit more? (later|earlier|(before|after) done)",
        resolve=later,
    ),
    Rule(
        name="told",
        pattern="(the|that|in|on)? same one|that one|the (following|next|previous) one"
        "|the? one (before|after|following|earlier|later|previous)",
        resolve=told,
    ),
    Rule(name="told", pattern="the? told_day", resolve=told_day),
    Rule(name="same-quarter", pattern="the (last|year) era|the year quarter", resolve=quarter_of_year),
)
