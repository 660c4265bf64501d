"""When an article was published: by its header, dateline, relative words, or its seed's masthead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reading_room.dates.absolute import AbsoluteDate, find_absolute
from reading_room.dates.names import FULL_WEEKDAYS, fold
from reading_room.ingest.address import find_day
from reading_room.ingest.filed import read_dateline
from reading_room.ingest.language import find_language
from reading_room.ingest.relative import find_relative_days
from reading_room.ingest.seed_article import Found, Line, SeedArticle, SeedLines, evidence
from reading_room.ingest.setting import Setting
from reading_room.ingest.years import Years, find_year, years_around
from reading_room.model import Edtf, Role

_REVISED = re.compile(
    r"(?:updated|modified|revised|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt"
    r"|oppdatert|opdateret|uppdaterad|обновлено|zaktualizowano|päivitetty|güncelle\w+)\W{0,3}(?:\w+\s){0,2}$",
    re.I,
)
_ISSUED = re.compile(
    r"\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|geplaatst|publisert|publiceret"
    r"|publicerad|опубликовано|opublikowano|date|datum|released)\b",
    re.I,
)
_OWNED = re.compile(r"©|\(c\)|copyright\b", re.I)
_NEAREST = 3
"""Discarded lines right above an article that may date it."""
_SHORT = 120
"""Code points of a line that is a stamp rather than a sentence."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A date on a line, and what the line says of it."""

    date: AbsoluteDate
    line: Line
    revised: bool


def find_published(piece: SeedArticle, setting: Setting) -> Found[Edtf] | None:
    """Return the day (and time) of publication, by the first place that tells it."""
    dump, years = setting.dump, years_around(piece, setting)
    return (
        _from_header(piece, dump)
        or _from_dateline(piece, years)
        or _from_header_without_year(piece, years)
        or _from_relative_words(piece, years)
        or find_day(piece)
        or _from_foot(piece)
        or _from_masthead(piece, dump)
        or _from_first_line(piece)
        or _from_issue(piece, dump)
        or _from_neighbours(piece, dump)
    )


def header_date(piece: SeedArticle) -> AbsoluteDate | None:
    """Return the complete date of publication that the header prints."""
    printed = [p for p in _printed(piece.header) if p.date.year and p.date.day]
    return _first_issued(printed).date if printed else None


def as_day(value: AbsoluteDate) -> date:
    """Return a complete date."""
    return date(value.year or 1, value.month or 1, value.day or 1)


def _printed(lines: tuple[Line, ...]) -> Iterator[_Printed]:
    for line in lines:
        if line.role is Role.STANDFIRST and not _ISSUED.search(line.text):
            continue
        for found in find_absolute(line.text):
            revised = bool(_REVISED.search(line.text[: found.start]))
            yield _Printed(date=found, line=line, revised=revised)


def _first_issued(printed: list[_Printed]) -> _Printed:
    """The first publication counts, not a later revision, where both are printed."""
    return next((p for p in printed if not p.revised), printed[0])


def _from_header(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    printed = [p for p in _printed(piece.header) if p.date.year and p.date.day]
    printed = [p for p in printed if not _is_stamp(p, dump)]
    return _of(_ordered(_first_issued(printed), piece, dump), "byline-date") if printed else None


def _ordered(printed: _Printed, piece: SeedArticle, dump: SeedLines) -> _Printed:
    """Settle whether day or month leads in `05/11/2019`: by a weekday in the lead, then the language."""
    found = printed.date
    if not found.ambiguous:
        return printed
    swapped = replace(found, month=found.day, day=found.month, ambiguous=False)
    told = {day for line in piece.lead for day in _weekdays(line.text)}
    agree = [option for option in (found, swapped) if _told_by(as_day(option), told)]
    english = find_language(piece, dump).value == "en"
    chosen = agree[0] if len(agree) == 1 else found if english else swapped
    return replace(printed, date=chosen)


def _weekdays(text: str) -> set[int]:
    return {FULL_WEEKDAYS[word] for word in re.findall(r"\w+", fold(text)) if word in FULL_WEEKDAYS}


def _told_by(day: date, weekdays: set[int]) -> bool:
    """A report names the weekday that it appears on, or the one before."""
    return bool({day.weekday(), (day.weekday() - 1) % 7} & weekdays)


def _from_header_without_year(piece: SeedArticle, years: Years) -> Found[Edtf] | None:
    lines = tuple(line for line in piece.header if line.role in (Role.BYLINE, Role.DATE))
    for item in _printed(lines):
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


def _from_foot(piece: SeedArticle) -> Found[Edtf] | None:
    """A line behind the text that says when it was published; an agency's copyright line too."""
    says = (line for line in piece.tail if _ISSUED.search(line.text) or _OWNED.match(line.text))
    for printed in _printed(tuple(says)):
        if printed.date.year and printed.date.day and len(printed.line.text) < _SHORT:
            return _of(printed, "foot-date")
    return None


def _from_masthead(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    """The date of a newsletter is that of its items."""
    for printed in _printed((*reversed(piece.before[-_NEAREST:]), *dump.masthead)):
        found, line = printed.date, printed.line
        if found.year and found.day and not _is_stamp(printed, dump):
            return _found(as_day(found), None, line, line.text, "masthead-date")
    return None


def _from_issue(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    """A magazine names the month or the season of its issue."""
    for line in (*piece.header, *dump.front):
        for found in find_absolute(line.text):
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
    printed = (p for p in _printed(piece.header) if p.date.year and p.date.day)
    return next((_of(p, "first-line-date") for p in printed), None)


def _is_stamp(printed: _Printed, dump: SeedLines) -> bool:
    """A bare date on a seed's first line says when it was dumped."""
    bare = len(printed.line.text) - (printed.date.end - printed.date.start) <= 2
    return bare and printed.line is dump.lines[0]


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


def _of(printed: _Printed, rule: str) -> Found[Edtf]:
    return _found(as_day(printed.date), printed.date, printed.line, printed.line.text, rule)


def _found(day: date, clock: AbsoluteDate | None, line: Line, quote: str, rule: str) -> Found[Edtf]:
    time = f"T{clock.time}:00{clock.zone or ''}" if clock and clock.time else ""
    value = Edtf(f"{day.isoformat()}{time}")
    return Found(value=value, evidence=evidence("published", line, quote, rule))
