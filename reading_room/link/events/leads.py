"""Leads: what each article chiefly reports, and when that was, read from its title and first sentences.

News tells first what happened, and when, seen from the day of its publication. The rules, the first that
finds a date winning:

- `lead-progressive`: the first sentences say what is going on; it is the day of publication.
- `lead-date`: the first day named at the beginning, in a paragraph rather than a list, if it lies within
  ten days before publication;
  `lead-first-day` and `lead-last-day` where the beginning also says how many days it took.
- `lead-week`: a week or less named there.
- `lead-perfect`: the first sentences say what has just been done; it is the day of publication.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.happenings import LONGEST, Happening
from reading_room.link.events.kinds import Kind, find_kinds
from reading_room.link.events.spans import span
from reading_room.link.reading import Reading
from reading_room.model import Edtf, EntityKind, EventStatus, Slug

BEGINNING = 8
"""Sentences in which the date of what an article reports is sought."""
_FIRST, _CAST = 2, 5
_LATE = timedelta(days=10)
_LONGEST_STAY = 30
_PROGRESSIVE = re.compile(r"\b(?:is|are)\b(?: \w+ly)? (?!being\b|going\b)\w+ing\b")
_PERFECT = re.compile(r"\b(?:has|have)\b(?: \w+ly)? (?:been \w+|\w+(?:ed|en|un|ut|ld|t|ne))\b")
_BEGUN = re.compile(r"\b(?:begin|begins|began|begun|starts?|started|starting)\b")
_ENDED = re.compile(r"\b(?:conclud\w+|end|ends|ended|ending|wrap\w*|finish\w*)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What one article chiefly reports."""

    article: Slug
    """The article."""
    published: date | None
    """The day of its publication, where that is known to the day."""
    date: Edtf | None
    """When it happened, as far as the beginning tells."""
    rule: str
    """The rule that read the date; empty where none did."""
    who: Mapping[str, float]
    """Keys of the names in it, weighed by how early and how often they stand."""
    where: Mapping[str, float]
    """Keys of the places in it, likewise."""
    kinds: tuple[Kind, ...]
    """What it may be, those of the title first."""
    beginning: tuple[Happening, ...]
    """The first sentences."""
    days: tuple[Edtf, ...]
    """All dates in the article that may tell when something happened."""

    @property
    def firm(self) -> bool:
        """Whether the words tell the day, and not only what was over by the day of publication."""
        return self.rule not in ("", "lead-week", "lead-perfect")


def lead_of(
    reading: Reading, told: Sequence[Happening], titled: Iterable[tuple[str, EntityKind | None]]
) -> Lead:
    """Return what the article chiefly reports; `titled` are the keys and kinds of the title's names."""
    beginning = tuple(told[:BEGINNING])
    published = _published(reading)
    value, rule = _date(beginning, published)
    cast = [h for h in beginning[:_CAST] if not h.is_apart_from(value)]
    who = _weighed([(h.who, h.position) for h in cast])
    where = _weighed([(h.where, h.position) for h in cast])
    for key, kind in titled:
        (where if kind is EntityKind.PLACE else who)[key] += 1
    return Lead(
        article=reading.article.slug,
        published=published,
        date=value,
        rule=rule,
        who=who,
        where=where,
        kinds=(*find_kinds(reading.article.title), *(k for h in beginning[:_FIRST] for k in h.kinds)),
        beginning=beginning,
        days=tuple(sorted({t.value for t in reading.times if t.value and span(t.value) <= LONGEST})),
    )


def _published(reading: Reading) -> date | None:
    value = reading.article.published
    return parse_edtf(value).first if value and span(value) == 1 else None


def _weighed(named: Sequence[tuple[frozenset[str], int]]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for keys, position in named:
        for key in sorted(keys):
            weights[key] += 1 / position**0.5
    return weights


def _date(beginning: Sequence[Happening], published: date | None) -> tuple[Edtf | None, str]:
    """Return when the beginning says that it happened, and the rule that read it."""
    rules = (_going_on, _opening, _week, _just_done)
    found = (rule(beginning, published) for rule in rules)
    return next((dated for dated in found if dated), (None, ""))


def _going_on(beginning: Sequence[Happening], published: date | None) -> tuple[Edtf, str] | None:
    first = beginning[:_FIRST]
    if not published or any(_is_day(h, published) for h in first):
        return None
    if any(_PROGRESSIVE.search(h.place.quote) for h in first):
        return _interval(published, published), "lead-progressive"
    return None


def _opening(beginning: Sequence[Happening], published: date | None) -> tuple[Edtf, str] | None:
    in_order = sorted(beginning, key=lambda h: not h.prose)
    opening = next((h for h in in_order if _is_day(h, published)), None)
    return _stay(opening, beginning) if opening else None


def _week(beginning: Sequence[Happening], published: date | None) -> tuple[Edtf, str] | None:
    dates = (h.date for h in beginning if h.date and span(h.date) <= 7)
    past = (day for day in dates if published is None or parse_edtf(day).first <= published)
    return next(((day, "lead-week") for day in past), None)


def _just_done(beginning: Sequence[Happening], published: date | None) -> tuple[Edtf, str] | None:
    if published and any(_PERFECT.search(h.place.quote) for h in beginning[:_FIRST]):
        return _interval(published, published), "lead-perfect"
    return None


def _is_day(told: Happening, published: date | None) -> bool:
    if not told.date or span(told.date) > 2:
        return False
    return published is None or published - _LATE <= parse_edtf(told.date).first <= published


def _stay(opening: Happening, beginning: Sequence[Happening]) -> tuple[Edtf, str]:
    """Return the day, or all days where the beginning says how many and which end it was."""
    day = parse_edtf(Edtf(str(opening.date)))
    for told in beginning:
        if (
            not told.days
            or told.days > _LONGEST_STAY
            or not told.kinds
            or told.status is not EventStatus.HAPPENED
        ):
            continue
        rest = timedelta(days=told.days - 1)
        if told is opening and _ENDED.search(told.place.quote):
            return _interval(day.last - rest, day.last), "lead-last-day"
        if abs(told.position - opening.position) <= 3 and _BEGUN.search(told.place.quote):
            return _interval(day.first, day.first + rest), "lead-first-day"
    return _interval(day.first, day.last), "lead-date"


def _interval(first: date, last: date) -> Edtf:
    return Edtf(first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}")
