"""Rules for expressions that count from the publication or from the date mentioned last.

`yesterday`, `last week`, `two years ago`; `the next day`, `two years later`.
"""

from dataclasses import replace

from reading_room.dates.grammar import Phrase, Rule, count_of, unit_of
from reading_room.dates.naming import BACK, ON, dated
from reading_room.dates.period import DAYS_IN, RANK, YEARS_IN, Period, Unit, to_edtf
from reading_room.dates.reference import Kind, Meaning, Reference
from reading_room.dates.tense import Tense

_PER_DAY = "اليوم"
"""Arabic for today, and behind `in` for a day of which something is counted."""
_FARTHEST = 3000
"""Units, and years, that an expression can count; more are only long ago."""


def deictic(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`today`, `yesterday`, `tomorrow night`, `tonight`."""
    counted_by = phrase.follows("in") and phrase.tokens.folded[phrase.start : phrase.end] == _PER_DAY
    if reference.published is None or counted_by:
        return None
    part = "NI" if phrase.has("tonight") else str(phrase.value("part") or "")
    step = (
        (phrase.number("deictic", "tonight", "morrow") or 0) + phrase.has("after") - phrase.has("before")
    )
    return dated(reference.published.shift(step), part=part)


def weekday(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`on Tuesday`, `last Friday`, `Monday of next week`; nobody calls tomorrow `next Thursday`."""
    if phrase.follows("a"):
        return None
    number, here = phrase.number("weekday") or 0, reference.published
    part = str(phrase.value("part") or "")
    if phrase.has("week"):
        step = phrase.has(*ON) - phrase.has(*BACK)
        week = here.containing(Unit.WEEK).shift(step) if here else None
        return dated(week.day_of_week(number), part=part) if week else None
    if phrase.has("following"):
        here = reference.latest
    if phrase.following("poss") and not phrase.follows("of", "for", "before"):
        reference = replace(reference, tense=Tense.PAST)
    if here is None or not (phrase.has(*BACK, *ON) or _is_swedish_past(phrase)):
        return dated(reference.weekday(number), part=part)
    day = here.containing(Unit.DAY)
    if phrase.has(*ON):
        ahead = (number - day.weekday - 1) % 7 + 1
        return dated(day.shift(ahead + 7 * (ahead == 1 and phrase.has("next"))), part=part)
    return dated(day.shift(-((day.weekday - number - 1) % 7 + 1)), part=part)


def _is_swedish_past(phrase: Phrase) -> bool:
    """Return whether it is `i lördags`: always the last one."""
    words = phrase.tokens.folded
    return words[phrase.end - 4 : phrase.end] == "dags" and words[: phrase.end].rsplit(None, 2)[
        -2:-1
    ] == ["i"]


def beside(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`last week`, `this month`, `next year`."""
    unit, here = unit_of(phrase), reference.published
    if here is None and unit is Unit.YEAR:
        here = reference.about
    if here is None or RANK[unit] < RANK[Unit.DAY]:
        return None
    return _edged(phrase, here.containing(unit).shift(phrase.has(*ON) - phrase.has(*BACK)))


def around(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the weekend`, `the end of the year`: of the time that the text is in."""
    unit = unit_of(phrase)
    here = reference.latest if phrase.has("that") else reference.here
    if here is None or RANK[unit] < RANK[Unit.DAY]:
        return None
    if unit is Unit.QUARTER:
        return dated(_reported_quarter(here, reference))
    period = here.containing(unit)
    if unit is Unit.WEEKEND and reference.tense is not Tense.FUTURE and period.last > here.ordinal:
        period = period.shift(-1)
    return _edged(phrase, period)


def _edged(phrase: Phrase, period: Period) -> Meaning | None:
    """The end of a year is its last day."""
    last = to_edtf(period.shift(1).containing(Unit.DAY).shift(-1)) if phrase.has("ending") else None
    return dated(period, edtf=last)


def _reported_quarter(here: Period, reference: Reference) -> Period:
    """`the quarter` is the one spoken of, else the last complete one."""
    if reference.focus and reference.focus.unit is Unit.QUARTER:
        return reference.focus
    return here.containing(Unit.QUARTER).shift(-1)


def ago(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`three days ago`, at the precision of the unit; so many weeks ago is the day."""
    here, count = reference.published, count_of(phrase)
    meaning = counted(phrase, reference, here, -1)
    if not (meaning and meaning.period and here and count) or unit_of(phrase) is not Unit.WEEK:
        return meaning
    exact = here.unit is Unit.DAY and not phrase.has("about")
    return replace(meaning, edtf=to_edtf(here.shift(-7 * count))) if exact else meaning


def to_the_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`a week ago today`, `two weeks ago Tuesday`: the very day, so many units before."""
    here, count, unit = reference.published, count_of(phrase), unit_of(phrase)
    if here is None or count is None or unit not in (Unit.WEEK, Unit.DAY):
        return None
    day = phrase.number("weekday")
    step = phrase.number("deictic") or 0
    if day is not None:
        step = -((here.weekday - day) % 7)
    return dated(here.shift(step - count * DAYS_IN[unit]))


def from_now(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`a year from now`, `dans deux semaines`."""
    return counted(phrase, reference, reference.published, 1)


def counted(phrase: Phrase, reference: Reference, here: Period | None, side: int) -> Meaning | None:
    """Return the period so many units before (-1) or after (1) a date; vague where it says several.

    A year's distance in a report of quarters leads to the same quarter.
    """
    unit, count = unit_of(phrase), count_of(phrase)
    if count is None or count * YEARS_IN.get(unit, 1) > _FARTHEST:
        return Meaning(kind=Kind.REFERENCE, amount="PAST_REF" if side < 0 else "FUTURE_REF")
    if here is None:
        return None
    focus = reference.focus
    if unit is Unit.YEAR and count == 1 and focus and focus.unit is Unit.QUARTER:
        return dated(focus.shift(4 * side), aside=True)
    if RANK[unit] < RANK[Unit.DAY]:
        return dated(here) if here.unit is Unit.DAY else None
    if unit is Unit.DECADE:
        unit, count = Unit.YEAR, count * 10
    if here.unit is not unit and not here.finer(unit):
        return None
    return dated(
        here.containing(unit).shift(side * count), aside=unit is Unit.YEAR and not reference.story
    )


FROM_PUBLICATION = (
    Rule(
        "weekday-of-week",
        weekday,
        "weekday part? of? (past_word|next|following|this|that) week"
        "|weekday part? of? the? week (past_word|next)",
    ),
    Rule(
        "weekday",
        weekday,
        "(part on?)? (the following|the? (past_word|next_word|this))? the? same? weekday"
        " (comma? part)? (last|next)?",
    ),
    Rule(
        "deictic",
        deictic,
        "(early|late|later|earlier|the unit (before|after))? deictic (poss? (part|morrow))?|tonight"
        "|(?<!the|this|on) morrow part?",
    ),
    Rule("ago", ago, "(vor|hace|il y has) (more of apostrophe?)? about* count any_unit"),
    Rule("ago", to_the_day, "about* count dash? any_unit ago (deictic|weekday)"),
    Rule("ago", ago, "about* count dash? any_unit ago"),
    Rule("from-now", from_now, "(dans|dentro of) about* count any_unit(?!after)"),
    Rule("from-now", from_now, "about* count dash? any_unit from present"),
    Rule("from-now", from_now, "in about* count any_unit (apostrophe|poss) time"),
    Rule("around", around, "(later|earlier|early|late) (in|on)? (that|the) same? one"),
    Rule("around", around, "year_word (poss|dash)* ending|the last quarter"),
    Rule(
        "beside-now",
        beside,
        "edge? (last|previous|this|next|presently) fiscal? one|the? one that_which? (last|past|next)"
        "|the? upcoming one",
    ),
    Rule(
        "around",
        around,
        "the? (beginning|ending|mid|early) (of|the|his)* one|the (quarter|weekend|week)",
    ),
)


def same_or_next(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the next day`, `the same month`, `that year`."""
    unit = unit_of(phrase)
    here = reference.day if unit is Unit.DAY and reference.day else reference.latest
    if here is None or RANK[unit] < RANK[Unit.DAY] or (here.unit is not unit and not here.finer(unit)):
        return None
    if phrase.has("same", "that"):
        return dated(here.containing(unit))
    forward, back = ("next", "following", "later", "after"), ("previous", "before", "earlier")
    return dated(here.containing(unit).shift(phrase.has(*forward) - phrase.has(*back)))


def day_beside(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`le lendemain`, `la veille`: a day beside the one mentioned last, in one word."""
    here = reference.day or reference.published
    return dated(here.shift(phrase.number("day_beside") or 0)) if here else None


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
        phrase, reference, reference.latest, -1 if phrase.has("earlier", "before", "ago") else 1
    )


def quarter_of_year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 1988 period` in a report of quarters: the same quarter of that year."""
    here, year = reference.focus, phrase.number("year")
    if here is None or here.unit is not Unit.QUARTER:
        return None
    return dated(
        here if year is None else Period(unit=Unit.QUARTER, year=year, month=here.month), aside=True
    )


FROM_LAST = (
    Rule(
        "part-of-day",
        part_of_day,
        "(early|late|later|earlier)? (this|that|last|the? (next|following|previous|same)) same? part"
        "|this morrow",
    ),
    Rule("years-apart", later, "(the|a)? comparable? year_word dash? (earlier|ago) (era|quarter)?"),
    Rule(
        "units-apart", later, "about* count any_unit more? ((later|earlier)(?!of)|(before|after) done)"
    ),
    Rule(
        "beside-last",
        same_or_next,
        "(the|that|in|on)? same one|that one|the (following|next|previous) one"
        "|the? one (before|after|following|earlier|later|previous)",
    ),
    Rule("beside-last", day_beside, "the? day_beside"),
    Rule("same-quarter", quarter_of_year, "the (last|year) era|the year quarter"),
)
