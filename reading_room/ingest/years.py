"""The year of a date that is printed without one: from copyright lines, siblings and the weekday."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from reading_room.dates.absolute import AbsoluteDate
from reading_room.ingest.seed_article import SeedArticle
from reading_room.ingest.setting import Setting, complete_days
from reading_room.model import Slug

_YEAR = re.compile(r"(?<![\d.,$£€])(?:19|20)\d\d(?![\d,.]\d|\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=-)")
_NEXT_DAY = timedelta(days=1)
_WEEKDAYS_APART = 45
"""Days within which a dated sibling settles the year by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """What is known of the time around an article, apart from its own date."""

    named: date | None
    """The day in the article's slug, which an earlier import or a curator put into the ledger."""
    siblings: tuple[date, ...]
    """Complete dates in the headers of the seed's other articles."""
    printed: frozenset[date]
    """Complete dates anywhere outside of the seed's prose."""
    copyright: frozenset[int]
    """Years of the seed's copyright lines."""
    mentioned: tuple[int, ...]
    """Years that the article's text names."""
    horizon: date | None
    """The latest day that the headers of all seeds print."""


def years_around(piece: SeedArticle, setting: Setting) -> Years:
    """Gather the evidence for a year."""
    tail = complete_days(line.text for line in piece.tail)
    return Years(
        named=_day_of(piece.slug),
        siblings=tuple(day for slug, day in setting.days if slug != piece.slug),
        printed=setting.printed.union(tail),
        copyright=setting.copyright,
        mentioned=tuple(int(m[0]) for line in piece.body for m in _YEAR.finditer(line.text)),
        horizon=setting.horizon,
    )


def find_year(printed: AbsoluteDate, years: Years) -> date | None:
    """Return the date in the year that the evidence settles; None where nothing does.

    The article's name settles it where it has a day, so that later seeds move no date; then the
    same day printed in full, a copyright year, or a sibling of the same weeks. Else it is the most
    recent year in which the weekday agrees, not behind the horizon nor before a year that the text
    looks back on.
    """
    days = [day for year in range(1990, 2100) if (day := _in_year(printed, year))]
    stated = [day for day in days if years.named and abs(day - years.named) <= _NEXT_DAY]
    stated = stated or [day for day in days if day in years.printed]
    stated = stated or [day for day in days if day.year in years.copyright]
    near = [d for d in days if any(abs((d - s).days) <= _WEEKDAYS_APART for s in years.siblings)]
    if stated or near:
        return (stated or near)[-1]
    if printed.weekday is None:
        return None
    if years.horizon:
        days = [day for day in days if day <= years.horizon]
        return days[-1] if days and days[-1].year >= _looked_back_on(years, years.horizon.year) else None
    return next((d for d in days if years.mentioned and d.year >= max(years.mentioned)), None)


def _looked_back_on(years: Years, latest: int) -> int:
    return max((year for year in years.mentioned if year <= latest), default=0)


def _day_of(slug: Slug) -> date | None:
    match = _DAY.match(slug)
    return next(iter(complete_days([match[0]])), None) if match else None


def _in_year(printed: AbsoluteDate, year: int) -> date | None:
    try:
        day = date(year, printed.month or 1, printed.day or 1)
    except ValueError:
        return None
    return day if printed.weekday in (None, day.weekday()) else None
