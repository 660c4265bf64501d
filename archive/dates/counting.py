"""Rules for expressions that count from a reference time: `yesterday`, `last week`, `three days later`."""

from archive.dates.expression import Kind, Meaning
from archive.dates.grammar import Phrase, Rule
from archive.dates.period import MONTHS_IN, RANK, Period, Unit, to_edtf
from archive.dates.reference import Reference, Tense
from archive.model import Edtf

ONE = ("unit", "week", "weekend", "quarter", "year_word", "century")
UNITS = (*ONE, "units")
_BACK = ("last", "past", "previous")
_ON = ("next", "following")


def unit_of(phrase: Phrase) -> Unit:
    """Return the unit that a phrase counts in."""
    return Unit(str(phrase.value(*UNITS)))


def count_of(phrase: Phrase) -> int | None:
    """Return how many units a phrase counts; None where it says several or a fraction."""
    words = [value for value in phrase.values("number", "word", "big", "year") if isinstance(value, int)]
    if phrase.has("few", "decimal", "half"):
        return None
    if len(words) > 1 and words[0] >= 20 > words[1] and words[0] != 100:
        return words[0] + words[1]
    return words[0] * (words[1] if words[1:] == [100] else 1) if words else 1


def deictic(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`today`, `yesterday`, `tomorrow night`, `tonight`."""
    if reference.published is None:
        return None
    period = reference.published.shift(phrase.number("deictic", "tonight", "morrow") or 0)
    part = "NI" if phrase.has("tonight") else str(phrase.value("part") or "")
    return Meaning(kind=Kind.DATE, period=period, part=part)


def part_of_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`this morning` of the publication; `that evening`, `the next morning` of the story."""
    here = reference.published if phrase.has("this", "last") else reference.day or reference.published
    if here is None:
        return None
    step = phrase.has("next", "following") - phrase.has("previous", "last")
    return Meaning(kind=Kind.DATE, period=here.shift(step), part=str(phrase.value("part") or "MO"))


def beside(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`last week`, `next year`: counted from the publication."""
    if reference.published is None:
        return None
    unit = unit_of(phrase)
    if RANK[unit] < RANK[Unit.DAY]:
        return None
    step = phrase.has(*_ON) - phrase.has(*_BACK)
    period = reference.published.containing(unit).shift(step)
    return Meaning(kind=Kind.DATE, period=period, edtf=_edge(phrase, period))


def told(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the next day`, `the same month`, `that year`: counted from the date mentioned last."""
    unit = unit_of(phrase)
    here = reference.day if unit is Unit.DAY and reference.day else reference.told
    if here is None or RANK[unit] < RANK[Unit.DAY] or here.unit is not unit and not here.finer(unit):
        return None
    step = phrase.has("next", "following", "later", "after") - phrase.has(
        "previous", "before", "earlier"
    )
    if phrase.has("same", "that"):
        step = 0
    period = here.containing(unit).shift(step)
    return Meaning(kind=Kind.DATE, period=period)


def around(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the year`, `the end of the month`: the one that the text is in."""
    unit = unit_of(phrase)
    here = reference.told if reference.narrative or phrase.has("that") else reference.published
    if here is None or RANK[unit] < RANK[Unit.DAY]:
        return None
    if unit is Unit.QUARTER:
        return Meaning(kind=Kind.DATE, period=_reported_quarter(here, reference))
    period = here.containing(unit)
    if unit is Unit.WEEKEND and reference.tense is not Tense.FUTURE and period.last > here.ordinal:
        period = period.shift(-1)
    return Meaning(kind=Kind.DATE, period=period, edtf=_edge(phrase, period))


def year_of_quarter(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 1988 period` in a report of quarters: the same quarter of that year."""
    here, year = reference.focus, phrase.number("year")
    if here is None or here.unit is not Unit.QUARTER:
        return None
    period = here if year is None else Period(unit=Unit.QUARTER, year=year, month=here.month)
    return Meaning(kind=Kind.DATE, period=period, aside=True)


def _reported_quarter(here: Period, reference: Reference) -> Period:
    """`the quarter` is the one spoken of, else the last complete one."""
    if reference.focus and reference.focus.unit is Unit.QUARTER:
        return reference.focus
    return here.containing(Unit.QUARTER).shift(-1)


def _edge(phrase: Phrase, period: Period) -> Edtf | None:
    """The end of the year is its last day, its beginning the first one."""
    if phrase.has("ending"):
        return to_edtf(period.shift(1).containing(Unit.DAY).shift(-1))
    return None


def ago(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`three days ago`: counted from the publication, at the precision of the unit."""
    return _counted(phrase, reference.published, -1, reference)


def from_now(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`a year from now`, `dans deux semaines`: likewise, forward."""
    return _counted(phrase, reference.published, 1, reference)


def told_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`le lendemain`, `la veille`: a day beside the one mentioned last, in one word."""
    here = reference.day or reference.published
    return Meaning(kind=Kind.DATE, period=here.shift(phrase.number("told_day") or 0)) if here else None


def later(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`two days later`, `a year before`: counted from the date mentioned last."""
    step = -1 if phrase.has("earlier", "before", "previous") else 1
    return _counted(phrase, reference.told, step, reference)


def _counted(phrase: Phrase, here: Period | None, step: int, reference: Reference) -> Meaning | None:
    unit, count = unit_of(phrase), count_of(phrase)
    vague = Meaning(kind=Kind.REFERENCE, amount="PAST_REF" if step < 0 else "FUTURE_REF")
    if count is None:
        return vague
    if here is None:
        return None
    if unit is Unit.YEAR and reference.focus and reference.focus.unit is Unit.QUARTER and count == 1:
        return Meaning(kind=Kind.DATE, period=reference.focus.shift(4 * step), aside=True)
    if RANK[unit] < RANK[Unit.DAY]:
        return Meaning(kind=Kind.DATE, period=here) if here.unit is Unit.DAY else None
    if here.unit is not unit and not here.finer(unit):
        return None
    if unit is Unit.DECADE and phrase.has("ago"):
        unit, count = Unit.YEAR, count * 10
    return Meaning(kind=Kind.DATE, period=here.containing(unit).shift(step * count), aside=unit is Unit.YEAR and not reference.story)


def weekday(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`on Tuesday`, `last Friday`, `Monday of next week`."""
    number, here = phrase.number("weekday"), reference.published
    if number is None:
        return None
    part = str(phrase.value("part") or "")
    if phrase.has("week") and here:
        step = phrase.has(*_ON) - phrase.has(*_BACK)
        period: Period | None = here.containing(Unit.WEEK).shift(step).containing(Unit.DAY).shift(number)
    elif phrase.has(*_BACK) and here:
        period = here.shift(-((here.weekday - number - 1) % 7 + 1))
    elif phrase.has(*_ON) and (base := reference.told if phrase.has("following") else here):
        base = base.containing(Unit.DAY)
        period = base.shift((number - base.weekday - 1) % 7 + 1)
    else:
        period = reference.weekday(number)
    return Meaning(kind=Kind.DATE, period=period, part=part) if period else None


def clock(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A time of day, on the weekday beside it or on the day that the text is in."""
    day = (
        weekday(phrase, reference)
        if phrase.has("weekday")
        else deictic(phrase, reference)
        if phrase.has("deictic")
        else None
    )
    here = day.period if day else reference.told
    hour, _, minute = (
        str(phrase.value("clock", "decimal", "number", "word")).replace(".", ":").partition(":")
    )
    meridiem = phrase.number("meridiem")
    if here is None or here.unit is not Unit.DAY or int(hour) > 24:
        return None
    number = int(hour) % 12 + meridiem if meridiem is not None and int(hour) <= 12 else int(hour) % 24
    return Meaning(kind=Kind.TIME, period=here, clock=f"{number:02}:{minute or '00'}")


RULES = (
    Rule(
        name="clock",
        pattern="(clock|decimal|number|word) meridiem gmt? comma? (on? (weekday|deictic|any_month dom))?",
        resolve=clock,
    ),
    Rule(name="clock", pattern="clock gmt? (on? (weekday|deictic))?", resolve=clock),
    Rule(
        name="weekday-of-week",
        pattern="weekday part? of? (past_word|next|following|this|that) week",
        resolve=weekday,
    ),
    Rule(
        name="weekday",
        pattern="(part on?)? the? (past_word|next|following|this)? same? weekday (comma? part)? (last|next)?",
        resolve=weekday,
    ),
    Rule(name="deictic", pattern="(early|late|later|earlier)? deictic (poss? (part|morrow))?|tonight", resolve=deictic),
    Rule(name="deictic", pattern="(?<!the|this|on) morrow part?", resolve=deictic),
    Rule(name="part-of-day", pattern="this morrow", resolve=part_of_day),
    Rule(
        name="part-of-day",
        pattern="(early|late|later|earlier)? (this|that|last|the? (next|following|previous|same)) same? part",
        resolve=part_of_day,
    ),
    Rule(name="ago", pattern="(vor|hace|il y has) about* (count|a) any_unit", resolve=ago),
    Rule(name="from-now", pattern="(dans|dentro of) about* (count|a) any_unit", resolve=from_now),
    Rule(name="ago", pattern="about* count dash? any_unit ago", resolve=ago),
    Rule(name="from-now", pattern="about* count dash? any_unit from present", resolve=from_now),
    Rule(
        name="counted",
        pattern="(the|a)? comparable? year_word dash? (earlier|ago) (era|quarter)?",
        resolve=later,
    ),
    Rule(name="counted", pattern="about* count any_unit more? (later|earlier|(before|after) done)", resolve=later),
    Rule(name="within", pattern="(later|earlier|early|late) (in|on)? (that|the) same? one", resolve=around),
    Rule(
        name="told",
        pattern="(the|that|in|on)? same one|that one|the (following|next|previous) one"
        "|the? one (before|after|following|earlier|later|previous)",
        resolve=told,
    ),
    Rule(name="told", pattern="the? told_day", resolve=told_day),
    Rule(name="next-to-publication", pattern="the? one (that_which)? (last|past|next)", resolve=beside),
    Rule(name="same-quarter", pattern="the (last|year) era|the year quarter", resolve=year_of_quarter),
    Rule(name="around", pattern="the last quarter", resolve=around),
    Rule(name="next-to-publication", pattern="edge? (last|past|this|next|presently) fiscal? one", resolve=beside),
    Rule(
        name="around",
        pattern="the? (beginning|ending|mid|early) (of|the|his)* one|the (quarter|weekend|week)",
        resolve=around,
    ),
)
MACROS = {
    "edge": "((early|earlier|late|later|mid|beginning|ending) (of|in|dash)* (the|this)?)",
    "done": "(?=comma|stop|end|open|close|and|$)",
}
