"""When an article was published: dates of its head, dateline, text and masthead, scored together."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from reading_room.dates.absolute import AbsoluteDate
from reading_room.ingest.address import find_day
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.dateline import read_dateline
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.printed_dates import (
    ISSUED,
    MODIFIED,
    OWNED,
    SHORT,
    PrintedDate,
    as_day,
    in_order,
    is_day,
    is_stamp,
    printed_dates,
)
from reading_room.ingest.relative import find_relative_days
from reading_room.ingest.seed_article import (
    PROSE,
    WHOLE_PAGE,
    Found,
    Line,
    SeedArticle,
    SeedLines,
    evidence,
)
from reading_room.ingest.setting import Setting
from reading_room.ingest.short_days import agreed_day
from reading_room.ingest.years import Years, find_year, years_around
from reading_room.model import Edtf, Role

_NEAREST = 3
"""Discarded lines right above an article that may date it."""
_LONGEST = 400
"""Code points of a line of the head that is looked at."""
_DAYS = 2
"""Lines of days above articles that show days to head all that stands below them."""
_SEASON = re.compile(
    r"\b(?:(spring|frühling|frühjahr|printemps|primavera|lente|våren)|(summer|sommer|été|verano|estate|verão|zomer)"
    r"|(autumn|fall|herbst|automne|otoño|autunno|outono|herfst)|(winter|hiver|invierno|inverno))"
    r"\s+(?P<year>(?:19|20)\d\d)\b",
    re.I,
)
_THIS_WEEK = re.compile(
    r"\b(?:this week|diese[rn]? Woche|cette semaine|esta semana|questa settimana|deze week|denne uken"
    r"|denna vecka)\b",
    re.I,
)
ENOUGH = 1.0
"""Score at which a date is taken; weaker ones leave the field empty."""
_SURE = 3.0
"""Score of a date in the head of an article by which its neighbours may be dated."""
_BEST = 5.0
"""Score of a date in an article's head, before what its line says of it is added and taken away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A day that may be that of publication."""

    found: Found[Edtf]
    score: float


def find_published(piece: SeedArticle, setting: Setting) -> Found[Edtf] | None:
    """Return the day (and time) of publication: the candidate that most speaks for, if enough does.

    The day in the article's name is asked only where the dump no longer gives it, as when later seeds
    move the horizon: else a second import would know more than the first.
    """
    years = years_around(piece, setting)
    found = _best(piece, setting, replace(years, named=None))
    if years.named and (not found or found.value[:10] != years.named.isoformat()):
        return _best(piece, setting, years)
    return found


def _best(piece: SeedArticle, setting: Setting, years: Years) -> Found[Edtf] | None:
    best = max(_candidates(piece, setting, years), key=lambda one: one.score, default=None)
    return best.found if best and best.score >= ENOUGH else None


def _candidates(piece: SeedArticle, setting: Setting, years: Years) -> Iterator[_Candidate]:
    dump = setting.dump
    days = _day_lines(dump)
    place = dump.pieces.index(piece)
    above = _from_day_above(days.get(place), setting, years)
    of_next = days.get(place + 1) if above or len(days) >= _DAYS else None
    for place, printed in _in_head(piece):
        if not is_stamp(printed, dump) and printed.line is not of_next:
            found = _of(in_order(printed, piece, dump), "byline-date")
            yield _Candidate(found=found, score=_head_score(printed, place))
    others = (
        (5.5, _from_short_days(piece)),
        (4.4, above),
        (3.0, None if above else _from_day_above(_day_of_items(days, place), setting, years)),
        (4.2, _from_dateline(piece, years)),
        (4.1, _from_header_without_year(piece, years)),
        (3.6, _from_relative_words(piece, years)),
        (3.3, find_day(piece)),
        (3.1, _from_foot(piece, of_next)),
        (2.9, _from_masthead(piece, dump)),
        (2.0, _from_first_line(piece)),
        (1.6, _from_issue(piece, dump)),
        (1.4, _from_neighbours(piece, dump)),
    )
    yield from (_Candidate(found=found, score=score) for score, found in others if found)


def _in_head(piece: SeedArticle) -> Iterator[tuple[int, PrintedDate]]:
    """Yield the complete dates of the head, each with its line's place."""
    for place, line in piece.head:
        if line.role is not Role.TITLE and len(line.text) <= _LONGEST:
            for printed in printed_dates((line,)):
                if printed.date.year and printed.date.day:
                    yield place, printed


def _head_score(printed: PrintedDate, place: int) -> float:
    """A line of its own speaks for a date, and so do a word such as "published" and a title near it."""
    line, text = printed.line, printed.text
    before, kinds = text[: printed.date.start], line_facts(line.text).kinds
    words = len(text.split())
    score = _BEST
    score += 2.0 * ("date" in kinds) + 1.0 * bool(kinds & {"byline", "names"})
    score += 1.5 * bool(ISSUED.search(before[-40:])) - 2.5 * printed.revised
    score += 1.0 * (line.role in (Role.DATE, Role.BYLINE)) - 0.5 * (line.role is None)
    score += 0.5 * bool(printed.date.time)
    score -= 0.12 * place if place >= 0 else 1.0 + 0.3 * -place
    score -= 4.0 * (words > 16 and "date" not in kinds) + 4.0 * bool(OWNED.search(text))
    score -= 3.0 * (line.role in PROSE and "date" not in kinds and not ISSUED.search(before))
    return score - 2.0 * bool(kinds & {"related", "comments", "caption"})


def header_date(piece: SeedArticle) -> AbsoluteDate | None:
    """Return the complete date of publication that the head prints."""
    printed = max(_in_head(piece), key=lambda one: _head_score(one[1], one[0]), default=None)
    return printed[1].date if printed and _head_score(printed[1], printed[0]) >= _SURE else None


def _from_short_days(piece: SeedArticle) -> Found[Edtf] | None:
    """Two days such as `18-02-04` and `02-04-18`, above and below a text, are one."""
    around = {line.number: line for line in (*piece.before[-_NEAREST:], *piece.lines, *piece.between)}
    around |= {line.number: line for line in piece.after[:_NEAREST]}
    told = agreed_day((n, around[n].text) for n in sorted(around))
    return _found(told[0], None, around[told[1]], told[2], "short-days") if told else None


def _from_header_without_year(piece: SeedArticle, years: Years) -> Found[Edtf] | None:
    lines = tuple(line for line in piece.header if line.role in (Role.BYLINE, Role.DATE))
    for item in printed_dates(lines):
        yearless = item.date.day and not item.date.year
        if yearless and (day := find_year(item.date, years)):
            return _found(day, item.date, item.line, item.line.text, "byline-date-without-year")
    return None


def _from_dateline(piece: SeedArticle, years: Years) -> Found[Edtf] | None:
    dateline = read_dateline(piece)
    if not dateline or not dateline.date or not dateline.date.day:
        return None
    day = as_day(dateline.date) if dateline.date.year else find_year(dateline.date, years)
    return _found(day, None, dateline.line, dateline.quote, "dateline-date") if day else None


def _from_relative_words(piece: SeedArticle, years: Years) -> Found[Edtf] | None:
    for line in piece.lead:
        for item in find_relative_days(line.text):
            day = as_day(item.date) if item.date.year else find_year(item.date, years)
            if day:
                return _found(day + timedelta(days=item.offset), None, line, item.quote, "relative-day")
    return None


def _from_foot(piece: SeedArticle, of_next: Line | None) -> Found[Edtf] | None:
    """A line behind the text that says when it was published, or is a date; a copyright line too."""
    for printed in printed_dates(tuple(line for line in piece.tail if line is not of_next)):
        text, date = printed.text, printed.date
        if not (date.year and date.day and len(text) < SHORT):
            continue
        says = ISSUED.search(text) or OWNED.match(text) or is_day(printed)
        if says or (date.start < 2 and MODIFIED.match(text, date.end)):
            return _of(printed, "foot-date")
    return None


def _from_masthead(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    """The date of a newsletter is that of its items."""
    for printed in printed_dates((*reversed(piece.before[-_NEAREST:]), *dump.masthead)):
        found, line = printed.date, printed.line
        if found.year and found.day and not is_stamp(printed, dump):
            return _found(as_day(found), None, line, line.text, "masthead-date")
    return None


def _from_issue(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    """A magazine names the month or the season of its issue."""
    for line in (*piece.header, *dump.front):
        for found in dates_in(line.text):
            if found.year and found.month and not found.day:
                return _issue(f"{found.year}-{found.month:02}", line)
        if match := _SEASON.search(line.text):
            return _issue(f"{match['year']}-{_season(match)}", line)
    return None


def _issue(value: str, line: Line) -> Found[Edtf]:
    return Found(value=Edtf(value), evidence=evidence("published", line, line.text, "issue"))


def _season(match: re.Match[str]) -> int:
    """Return the season as EDTF numbers it: 21 is spring."""
    return 21 + next(n for n, words in enumerate(match.group(1, 2, 3, 4)) if words)


def _from_first_line(piece: SeedArticle) -> Found[Edtf] | None:
    """A bare date on top of the seed may be a crawler's; it counts where nothing else is printed."""
    printed = (p for p in printed_dates(piece.header) if p.date.year and p.date.day)
    return next((_of(p, "first-line-date") for p in printed), None)


def _from_day_above(line: Line | None, setting: Setting, years: Years) -> Found[Edtf] | None:
    """A line that is a day and no more heads the items below it; on a whole page it is today's.

    Its year may be that of any date around the items, such as the span on top of the cuttings.
    """
    dump = setting.dump
    if line is None or len(dump.discarded) >= WHOLE_PAGE:
        return None
    years = replace(years, siblings=(*years.siblings, *setting.printed))
    for printed in printed_dates((line,)):
        if printed.date.year and not is_stamp(printed, dump):
            return _of(printed, "day-above")
        if not printed.date.year and (day := find_year(printed.date, years)):
            return _found(day, printed.date, printed.line, printed.line.text, "day-above")
    return None


def _day_lines(dump: SeedLines) -> Mapping[int, Line]:
    """Return the line that is a day and no more right above articles, by the article's place."""
    first = {piece.lines[0].number: place for place, piece in enumerate(dump.pieces)}
    near = ((first[line.number], above) for above, line in pairwise(dump.lines) if line.number in first)
    return {place: line for place, line in near if _is_day_line(line)}


def _day_of_items(days: Mapping[int, Line], place: int) -> Line | None:
    """Return the day that heads an article and others above it, where days part the whole dump."""
    heading = max((other for other in days if other < place), default=None)
    return days[heading] if heading is not None and len(days) >= _DAYS else None


def _is_day_line(line: Line) -> bool:
    return any(printed.date.day and is_day(printed) for printed in printed_dates((line,)))


def _from_neighbours(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    """`this week`, between two articles of one day, is about that day."""
    place = dump.pieces.index(piece)
    around = [
        header_date(p) for p in (*dump.pieces[max(0, place - 1) : place], *dump.pieces[place + 1 :][:1])
    ]
    days = {as_day(found) for found in around if found}
    for line in piece.lead if len(around) == 2 and None not in around and len(days) == 1 else ():
        if match := _THIS_WEEK.search(line.text):
            why = evidence("published", line, match[0], "this-week-between-siblings")
            return Found(value=Edtf(f"{days.pop().isoformat()}~"), evidence=why)
    return None


def _of(printed: PrintedDate, rule: str) -> Found[Edtf]:
    return _found(as_day(printed.date), printed.date, printed.line, printed.line.text, rule)


def _found(day: date, clock: AbsoluteDate | None, line: Line, quote: str, rule: str) -> Found[Edtf]:
    time = f"T{clock.time}:00{clock.zone or ''}" if clock and clock.time else ""
    value = Edtf(f"{day.isoformat()}{time}")
    return Found(value=value, evidence=evidence("published", line, quote, rule))
