"""When an article was published: dates of its head, dateline, text and masthead, scored together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reading_room.dates.absolute import AbsoluteDate
from reading_room.dates.names import FULL_WEEKDAYS, fold
from reading_room.ingest.address import find_day
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.dateline import read_dateline
from reading_room.ingest.language import find_language
from reading_room.ingest.line_facts import line_facts
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
from reading_room.ingest.years import Years, find_year, years_around
from reading_room.model import Edtf, Role

_CHANGED = (
    r"(?:updated|modified|revised|amended|edited|aktualisiert|geändert|mis à jour|modifiée?|actualizado"
    r"|modifica(?:to)?|aggiorna(?:to|mento)|atualizado|bijgewerkt|aangepast|gewijzigd|oppdatert|opdateret|uppdaterad|ändrad|обновлено"
    r"|изменено|оновлено"
    r"|zaktualizowano|aktualizacja|aktualizováno|frissítve|frissült|päivitetty|muokattu|güncelle\w+|ενημερώθηκε|actualizat"
    r"|diperbarui|cập nhật|עודכן|تحديث|अपडेट|更新(?:日時|时间|時間)?|수정)"
)
"""Words for "updated" and their like, as an alternation without regard to case."""
_REVISED = re.compile(rf"{_CHANGED}\W{{0,3}}(?:\w+\s){{0,2}}$", re.I)
_MODIFIED = re.compile(rf"\W{{1,4}}{_CHANGED}", re.I)
_ISSUED = re.compile(
    r"\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|geplaatst|publisert|publiceret"
    r"|publicerad|опубликовано|opublikowano|date|datum|released)\b",
    re.I,
)
_OWNED = re.compile(r"©|\(c\)|copyright\b", re.I)
_LETTER = re.compile(r"[^\W\d_]")
_STAMP_LETTERS = 2
"""Letters of a date in digits: `2023-12-07T10:00Z`."""
_NEAREST = 3
"""Discarded lines right above an article that may date it."""
_LONGEST = 400
"""Code points of a line of the head that is looked at."""
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


ENOUGH = 1.0
"""Score at which a date is taken; weaker ones leave the field empty."""
_SURE = 3.0
"""Score of a date in the head of an article by which its neighbours may be dated."""
_BEST = 5.0
"""Score of a date in an article's head, before what its line says of it is added and taken away."""
_GLUED_NAME = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]{2,9}\.? \d{1,2}, (?:19|20)\d\d)")
_GLUED_CLOCK = re.compile(r"(?<=, )((?:19|20)\d\d)(?=\d{1,2}[: ])")
_EUROPEAN_CLOCK = re.compile(r"\b(?:GMT|BST|CES?T|MES?Z|WES?T|EES?T|Uhr)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A date on a line, and what the line says of it."""

    date: AbsoluteDate
    line: Line
    text: str
    """The line's words, with spaces where a page had run them together."""
    revised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A day that may be that of publication."""

    found: Found[Edtf]
    score: float


def find_published(piece: SeedArticle, setting: Setting) -> Found[Edtf] | None:
    """Return the day (and time) of publication: the candidate that most speaks for, if enough does."""
    best = max(_candidates(piece, setting), key=lambda one: one.score, default=None)
    return best.found if best and best.score >= ENOUGH else None


def _candidates(piece: SeedArticle, setting: Setting) -> Iterator[_Candidate]:
    dump = setting.dump
    above = _from_day_above(piece, dump)
    of_next = _day_lines(dump.pieces[dump.pieces.index(piece) + 1 :][:1], dump) if above else ()
    for place, printed in _in_head(piece):
        if not _is_stamp(printed, dump) and printed.line not in of_next:
            found = _of(_ordered(printed, piece, dump), "byline-date")
            yield _Candidate(found=found, score=_head_score(printed, place))
    years = years_around(piece, setting)
    others = (
        (4.4, above),
        (4.2, _from_dateline(piece, years)),
        (4.1, _from_header_without_year(piece, years)),
        (3.6, _from_relative_words(piece, years)),
        (3.3, find_day(piece)),
        (3.1, _from_foot(piece)),
        (2.9, _from_masthead(piece, dump)),
        (2.0, _from_first_line(piece)),
        (1.6, _from_issue(piece, dump)),
        (1.4, _from_neighbours(piece, dump)),
    )
    yield from (_Candidate(found=found, score=score) for score, found in others if found)


def _in_head(piece: SeedArticle) -> Iterator[tuple[int, _Printed]]:
    """Yield the complete dates of the head, each with its line's place."""
    for place, line in piece.head:
        if line.role is not Role.TITLE and len(line.text) <= _LONGEST:
            for printed in _printed((line,)):
                if printed.date.year and printed.date.day:
                    yield place, printed


def _head_score(printed: _Printed, place: int) -> float:
    """A line of its own speaks for a date, and so do a word such as "published" and a title near it."""
    line, text = printed.line, printed.text
    before, kinds = text[: printed.date.start], line_facts(line.text).kinds
    words = len(text.split())
    score = _BEST
    score += 2.0 * ("date" in kinds) + 1.0 * bool(kinds & {"byline", "names"})
    score += 1.5 * bool(_ISSUED.search(before[-40:])) - 2.5 * printed.revised
    score += 1.0 * (line.role in (Role.DATE, Role.BYLINE)) - 0.5 * (line.role is None)
    score += 0.5 * bool(printed.date.time)
    score -= 0.12 * place if place >= 0 else 1.0 + 0.3 * -place
    score -= 4.0 * (words > 16 and "date" not in kinds) + 4.0 * bool(_OWNED.search(text))
    score -= 3.0 * (line.role in PROSE and "date" not in kinds and not _ISSUED.search(before))
    return score - 2.0 * bool(kinds & {"related", "comments", "caption"})


def header_date(piece: SeedArticle) -> AbsoluteDate | None:
    """Return the complete date of publication that the head prints."""
    printed = max(_in_head(piece), key=lambda one: _head_score(one[1], one[0]), default=None)
    return printed[1].date if printed and _head_score(printed[1], printed[0]) >= _SURE else None


def as_day(value: AbsoluteDate) -> date:
    """Return a complete date."""
    return date(value.year or 1, value.month or 1, value.day or 1)


def _printed(lines: tuple[Line, ...]) -> Iterator[_Printed]:
    for line in lines:
        if line.role is Role.STANDFIRST and not _ISSUED.search(line.text):
            continue
        text = _GLUED_CLOCK.sub(r"\1 ", _GLUED_NAME.sub(" ", line.text))
        for found in dates_in(text):
            revised = bool(_REVISED.search(text[: found.start]))
            yield _Printed(date=found, line=line, text=text, revised=revised)


def _ordered(printed: _Printed, piece: SeedArticle, dump: SeedLines) -> _Printed:
    """Settle whether day or month leads in `05/11/2019`: by a weekday in the lead, then the language."""
    found = printed.date
    if not found.ambiguous:
        return printed
    swapped = replace(found, month=found.day, day=found.month, ambiguous=False)
    told = {day for line in piece.lead for day in _weekdays(line.text)}
    agree = [option for option in (found, swapped) if _told_by(as_day(option), told)]
    european = printed.date.zone and _EUROPEAN_CLOCK.search(printed.text)
    english = find_language(piece, dump).value == "en" and not european
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
    """A line behind the text that says when it was published, or is a date; a copyright line too."""
    for printed in _printed(piece.tail):
        text, date = printed.text, printed.date
        says = _ISSUED.search(text) or _OWNED.match(text) or _is_day(printed)
        changed = date.start < 2 and _MODIFIED.match(text, date.end)
        if (says or changed) and date.year and date.day and len(text) < _SHORT:
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
    printed = (p for p in _printed(piece.header) if p.date.year and p.date.day)
    return next((_of(p, "first-line-date") for p in printed), None)


def _is_stamp(printed: _Printed, dump: SeedLines) -> bool:
    """A bare date on a seed's first line says when it was dumped; a mark before it makes a heading."""
    return printed.line is dump.lines[0] and _is_bare(printed) and printed.text[0].isalnum()


def _is_bare(printed: _Printed) -> bool:
    return len(printed.line.text) - (printed.date.end - printed.date.start) <= 2


def _is_day(printed: _Printed) -> bool:
    """Whether the line is a day in words and no more; one in digits may say when the dump was made."""
    return _is_bare(printed) and len(_LETTER.findall(printed.text)) > _STAMP_LETTERS


def _from_day_above(piece: SeedArticle, dump: SeedLines) -> Found[Edtf] | None:
    """A line that is a day and no more heads the items below it; on a whole page it is today's."""
    if len(dump.discarded) >= WHOLE_PAGE:
        return None
    for printed in _printed(_day_lines((piece,), dump)):
        if not _is_stamp(printed, dump):
            return _of(printed, "day-above")
    return None


def _day_lines(pieces: tuple[SeedArticle, ...], dump: SeedLines) -> tuple[Line, ...]:
    """Return the lines right above the pieces that are a day and no more, the nearest first."""
    first = {piece.lines[0].number for piece in pieces}
    places = [n for n, line in enumerate(dump.lines) if n and line.number in first]
    near = (dump.lines[n - 1] for n in places)
    return tuple(
        line
        for line in near
        for printed in _printed((line,))
        if printed.date.year and printed.date.day and _is_day(printed)
    )


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
