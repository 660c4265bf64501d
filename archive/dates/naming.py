"""Rules for expressions that name a piece of the calendar: `22 March 2023`, `in June last year`, `the 1980s`."""

from archive.dates.absolute import find_absolute
from archive.dates.expression import Kind, Meaning
from archive.dates.grammar import Phrase, Rule
from archive.dates.period import DAYS_IN, Period, Unit, exists, from_ordinal, to_edtf
from archive.dates.reference import Reference
from archive.model import Edtf

MACROS = {
    "dom": "(number|ordinal)",
    "any_month": "(month|wordlike_month|short_month stop?)",
    "one": "(unit|week|weekend|quarter|year_word|century)",
    "any_unit": "(unit|week|weekend|quarter|year_word|century|units)",
    "past_word": "(last|past|previous)",
    "lead": "((early|late|later)? (the|in|on)* part of (the)?)?",
    "shape": "(the? (early|late|mid|beginning|ending) (dash|of|in|the)*)?",
    "any_season": "(season|springfall)",
    "year_of": "((of|in)? (the|that)? (last|past|previous|next|following|this|same|that) year_word)",
    "holiday_name": "(holiday (eve)?)",
}


def _date(
    period: Period | None, *, explicit: bool = False, edtf: Edtf | None = None, part: str = ""
) -> Meaning | None:
    if period is None:
        return None
    return Meaning(kind=Kind.DATE, period=period, explicit=explicit, edtf=edtf, part=part)


def year_named(phrase: Phrase, reference: Reference) -> int | None:
    """Return the year that a phrase names outright; 0 is 1 BC."""
    year = phrase.number("year", *(("big",) if phrase.has("bc") else ()))
    if year is not None and phrase.has("bc"):
        return 1 - year
    return year


def day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A day and a month, with or without a year, or with `last year` behind it."""
    month, number = phrase.number("month", "wordlike_month", "short_month") or 0, phrase.number("number", "ordinal") or 0
    year = year_named(phrase, reference) or _year_of(phrase, reference) or _year_ahead(phrase)
    if year is None:
        period = reference.complete(month, number)
        return _date(period, part=str(phrase.value("part") or ""))
    if not exists(year, month, number):
        return None
    period = Period(unit=Unit.DAY, year=year, month=month, day=number)
    return _date(period, explicit=True, part=str(phrase.value("part") or ""))


def month(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A month, with or without a year."""
    number = phrase.number("month", "wordlike_month", "short_month") or 0
    year = year_named(phrase, reference) or _year_of(phrase, reference) or _year_ahead(phrase)
    if year is None:
        period = _shifted_month(phrase, reference, number) or reference.complete(number, None)
    else:
        period = Period(unit=Unit.MONTH, year=year, month=number)
    return _shaped(phrase, period, explicit=year is not None)


def piece_of_month(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the first day of October`, `the last week of May`."""
    whole, unit = month(phrase, reference), Unit(str(phrase.value("unit", "week", "weekend")))
    if whole is None or whole.period is None or unit not in DAYS_IN:
        return None
    size = DAYS_IN[unit]
    count = phrase.number("ordinal") or -1
    first = whole.period.ordinal + (count - 1) * size if count > 0 else whole.period.last + 1 - size
    if first + size - 1 > whole.period.last:
        return None
    period = from_ordinal(first)
    if unit is Unit.DAY:
        return _date(period, explicit=whole.explicit)
    end = to_edtf(from_ordinal(first + size - 1))
    return Meaning(kind=Kind.DURATION, period=period, edtf=Edtf(f"{to_edtf(period)}/{end}"), amount="P1W")


def _shifted_month(phrase: Phrase, reference: Reference, number: int) -> Period | None:
    """`last November`, `next March`: the nearest one on that side."""
    here = reference.told if phrase.has("following") else reference.published
    if here is None or not phrase.has("last", "past", "previous", "next", "following"):
        return None
    years = (here.year - 1, here.year, here.year + 1)
    choices = [Period(unit=Unit.MONTH, year=year, month=number) for year in years]
    if phrase.has("next", "following"):
        return next((c for c in choices if c.ordinal > here.ordinal), None)
    return next((c for c in reversed(choices) if c.last < here.ordinal), None)


def _year_of(phrase: Phrase, reference: Reference) -> int | None:
    """The year that `of the same year`, `last year` or `this year` behind a date means."""
    if not phrase.has("year_word"):
        return None
    told = phrase.has("same", "that", "following", "previous")
    here = reference.told if told else reference.published
    if here is None:
        return None
    step = phrase.has("next", "following") - phrase.has("last", "past", "previous", "ago", "earlier")
    return here.year + step


def _year_ahead(phrase: Phrase) -> int | None:
    """The year that stands behind the second date of a pair: `5 to 12 September 1939`."""
    match = phrase.following(
        "(dash|to|and|until) (weekday|the|comma)* (number|ordinal)? of? (month|wordlike_month|short_month stop?) (number|ordinal)? comma? year"
    )
    if not match:
        return None
    value = phrase.tokens.values[match.end() - 1]
    return value if isinstance(value, int) else None


def range_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """The first of two days of one month: the `5` of `5 to 12 September`."""
    ahead = phrase.following(
        "(dash|to|and) the? (number|ordinal) of? (month|wordlike_month|short_month stop?) (comma? year)?"
    )
    if not ahead:
        return None
    whole = Phrase(tokens=phrase.tokens, first=phrase.first, last=ahead.end())
    return day(whole, reference)


def month_day(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A month before its day; a number too great for a day is none."""
    number = phrase.number("number", "ordinal") or 0
    return day(phrase, reference) if 1 <= number <= 31 else None


def year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A year by itself, perhaps with its beginning or end."""
    number = year_named(phrase, reference)
    if number is None or phrase.follows("money"):
        return None
    return _shaped(phrase, Period(unit=Unit.YEAR, year=number), explicit=True)


def ancient_year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A year before our era; without `BC`, only where the text already speaks of such a time."""
    number = phrase.number("year", "big", "number") or 0
    ancient = phrase.has("bc") or (reference.focus is not None and reference.focus.year < 0)
    if not ancient or number < 1:
        return None
    return _shaped(phrase, Period(unit=Unit.YEAR, year=1 - number), explicit=True)


def season(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A season, with a year or of the one around."""
    number = phrase.number("season", "springfall") or 0
    named = year_named(phrase, reference) or _year_of(phrase, reference)
    here = reference.focus if reference.narrative else reference.published or reference.told
    if named is None and here is None:
        return None
    base = named if named is not None else here.year if here else 0
    period = Period(unit=Unit.SEASON, year=base, month=number)
    if named is None and here:
        if phrase.has("next", "following") and period.ordinal <= here.ordinal:
            period = period.shift(4)
        elif phrase.has("last", "past", "previous") and period.last >= here.ordinal:
            period = period.shift(-4)
    return _date(period, explicit=named is not None)


def part_of_year(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A half or a quarter of a year."""
    number = phrase.number("ordinal") or (2 if phrase.has("last", "late", "latter") else 1)
    unit = Unit.HALF if phrase.has("half") else Unit.QUARTER
    named = year_named(phrase, reference) or _year_of(phrase, reference)
    here = reference.told if phrase.has("that") else reference.published or reference.told
    if not 1 <= number <= (2 if unit is Unit.HALF else 4) or (named is None and here is None):
        return None
    base = named if named is not None else here.year if here else 0
    size = 6 if unit is Unit.HALF else 3
    period = Period(unit=unit, year=base, month=(number - 1) * size + 1)
    if named is None and here and unit is Unit.QUARTER and period.ordinal > here.ordinal:
        period = period.shift(-4 if period.ordinal - here.ordinal > 120 else 0)
    return _date(period, explicit=named is not None)


def decade(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 1980s`, `the '90s`, `the eighties`."""
    number = phrase.number("decade", "tens") or 0
    if number < 100:
        number += 1900
    if number % 10 or number < 1000:
        return None
    unit = Unit.CENTURY if number % 100 == 0 and number < 1900 else Unit.DECADE
    return _date(Period(unit=unit, year=number), explicit=True)


def century(phrase: Phrase, reference: Reference) -> Meaning | None:
    """`the 19th century`."""
    number = phrase.number("ordinal", "number") or 0
    if not 1 <= number <= 21:
        return None
    start = -number * 100 if phrase.has("bc") else (number - 1) * 100
    return _date(Period(unit=Unit.CENTURY, year=start), explicit=True)


def holiday(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A feast on a fixed day."""
    number = phrase.number("holiday") or 0
    if number == 0:
        return None
    named = year_named(phrase, reference) or _year_of(phrase, reference)
    month_, day_ = divmod(number, 100)
    if named is None:
        period = reference.complete(month_, day_)
    else:
        period = Period(unit=Unit.DAY, year=named, month=month_, day=day_)
    if period and phrase.has("eve"):
        period = period.shift(-1)
    return _date(period, explicit=named is not None)


def digits(phrase: Phrase, reference: Reference) -> Meaning | None:
    """A date in digits; marked uncertain where day and month could be the other way round."""
    found = find_absolute(str(phrase.value("iso", "slashed")))
    if len(found) != 1 or not found[0].year or not found[0].month:
        return None
    item = found[0]
    unit = Unit.DAY if item.day else Unit.MONTH
    period = Period(unit=unit, year=item.year or 0, month=item.month or 1, day=item.day or 1)
    return _date(period, explicit=True, edtf=Edtf(f"{to_edtf(period)}?") if item.ambiguous else None)


def _shaped(phrase: Phrase, period: Period | None, *, explicit: bool) -> Meaning | None:
    """Put the middle of a period at its middle day, about; its end on its last day."""
    if period is None:
        return None
    edtf: Edtf | None = None
    if phrase.has("mid"):
        middle = period.containing(Unit.MONTH if period.unit is Unit.YEAR else Unit.DAY)
        edtf = Edtf(f"{to_edtf(middle.shift(6 if period.unit is Unit.YEAR else 14))}~")
    return _date(period, explicit=explicit, edtf=edtf)


RULES = (
    Rule(name="date-in-digits", pattern="iso|slashed", resolve=digits),
    Rule(
        name="day-month-year",
        pattern="lead (weekday part? comma?)? the? dom stop? of? any_month comma? year_of",
        resolve=day,
    ),
    Rule(
        name="day-month-year",
        pattern="lead (weekday part? comma?)? the? dom stop? of? any_month comma? of? (year bc?|big bc)",
        resolve=day,
    ),
    Rule(
        name="month-day-year",
        pattern="lead ((weekday|shortday) stop? comma?)? any_month the? dom comma? (year|year_of)",
        resolve=month_day,
    ),
    Rule(name="day-month", pattern="lead (weekday comma?)? the? dom stop? of? any_month", resolve=day),
    Rule(
        name="day-of-range",
        pattern="(weekday comma?)? the? dom (?=(dash|to|and) the? dom stop? of? any_month)",
        resolve=range_day,
    ),
    Rule(
        name="month-year",
        pattern="shape any_month (of|comma|in|the)* (year bc?(?!units)|big bc)",
        resolve=month,
    ),
    Rule(
        name="day-of-month",
        pattern="the? (ordinal|last) (unit|week|weekend) of any_month comma? (of? (year|year_of))?",
        resolve=piece_of_month,
    ),
    Rule(name="month-of-year", pattern="shape any_month comma? year_of", resolve=month),
    Rule(
        name="month-day",
        pattern="lead ((weekday|shortday) stop? comma?)? any_month the? dom (?!units|money)",
        resolve=month_day,
    ),
    Rule(
        name="season-year",
        pattern="the? shape any_season comma? (of|in)? (year bc?|big bc)",
        resolve=season,
    ),
    Rule(name="holiday", pattern="holiday_name comma? (of|in)? (year|year_of)?", resolve=holiday),
    Rule(
        name="part-of-year",
        pattern="the? (year|(last|next|this|past) year_word) poss? dash? (ordinal|last) dash? (half|quarter)",
        resolve=part_of_year,
    ),
    Rule(
        name="part-of-year",
        pattern="the? year_word dash (earlier|ago) ordinal quarter",
        resolve=part_of_year,
    ),
    Rule(
        name="part-of-year",
        pattern="the? fiscal? ((last|late|ordinal) dash? half|ordinal dash? quarter) (of|in)? (fiscal? year|year_of|the year_word)?",
        resolve=part_of_year,
    ),
    Rule(
        name="season",
        pattern="shape (past_word|next|following|this|that|the) same? any_season",
        resolve=season,
    ),
    Rule(name="season", pattern="shape (in|by|since|of)? season", resolve=season),
    Rule(name="season-in", pattern="(in|by|since|until) (early|late)? springfall", resolve=season),
    Rule(name="century", pattern="the? shape (ordinal|number stop) dash? century bc?", resolve=century),
    Rule(name="decade", pattern="the? shape apostrophe? (decade|tens)", resolve=decade),
    Rule(name="ancient-year", pattern="(year|big|number) bc", resolve=ancient_year),
    Rule(name="ancient-year", pattern="(?<=in|of|by|or|to|open) big(?!units)", resolve=ancient_year),
    Rule(name="shifted-month", pattern="shape (past_word|next|following|this) any_month", resolve=month),
    Rule(name="shifted-month", pattern="shape month (past_word|next)", resolve=month),
    Rule(name="month", pattern="shape (month|short_month stop|(?<=in|by|since|until|of|from|to|and|on|or|before|after|comma|open|dash|early|late|mid|for) wordlike_month)", resolve=month),
    Rule(name="year", pattern="shape year(?!units|decimal)", resolve=year),
)
