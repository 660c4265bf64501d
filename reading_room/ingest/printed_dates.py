"""Dates as lines print them, and what the line says of each: published, updated, a stamp, a heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reading_room.dates.absolute import AbsoluteDate
from reading_room.dates.names import FULL_WEEKDAYS, fold
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.language import find_language
from reading_room.ingest.seed_article import (
    Line,
    SeedArticle,
    SeedLines,
)
from reading_room.ingest.short_days import readings
from reading_room.model import Role

_CHANGED = (
    r"(?:updated|modified|revised|amended|edited|aktualisiert|geändert|mis à jour|modifiée?|actualizado"
    r"|modifica(?:to)?|aggiorna(?:to|mento)|atualizado|bijgewerkt|aangepast|gewijzigd|oppdatert|opdateret|uppdaterad|ändrad|обновлено"
    r"|изменено|оновлено"
    r"|zaktualizowano|aktualizacja|aktualizováno|frissítve|frissült|päivitetty|muokattu|güncelle\w+|ενημερώθηκε|actualizat"
    r"|diperbarui|cập nhật|עודכן|تحديث|अपडेट|更新(?:日時|时间|時間)?|수정)"
)
"""Words for "updated" and their like, as an alternation without regard to case."""
_REVISED = re.compile(rf"{_CHANGED}\W{{0,3}}(?:\w+\s){{0,2}}$", re.I)
_CAPTURED = re.compile(
    r"\b(?:saved|captured?|clipped|archived|retrieved|accessed|downloaded|crawled|exported|printed|gespeichert"
    r"|abgerufen|enregistré|consulté|guardado|consultado|salvato|consultato|opgeslagen|geraadpleegd|sparad"
    r"|сохранено|zapisano|kaydedildi|保存|取得)\W{0,3}(?:\w+\s){0,2}$",
    re.I,
)
"""What stands before the day on which a reader kept a page."""
_SPAN = re.compile(
    r"(?<![\w:.,/-])\d{1,2}\.?(?:[-–—]|\s(?:[^\W\d_]{3,12}\.?\s)?(?:to|until|till|bis|au|al|til)\s"
    r"|\s(?:jan|feb|fév|mar|mär|apr|avr|ma[iy]|jun|jul|jui|aug|aoû|sep|o[ck]t|nov|d[eé][cz])[^\W\d_]{0,8}\.?\s?[-–—]\s?)$",
    re.I,
)
"""What stands before the last day of a span, `14-20 May 2018`, which dates a collection and no item."""
MODIFIED = re.compile(rf"\W{{1,4}}{_CHANGED}", re.I)
ISSUED = re.compile(
    r"\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|geplaatst|publisert|publiceret"
    r"|publicerad|опубликовано|opublikowano|date|datum|released)\b",
    re.I,
)
OWNED = re.compile(r"©|\(c\)|copyright\b", re.I)
SHORT = 120
"""Code points of a line that is a stamp rather than a sentence."""
_LETTER = re.compile(r"[^\W\d_]")
_STAMP_LETTERS = 2
"""Letters of a date in digits: `2023-12-07T10:00Z`."""
_GLUED_NAME = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]{2,9}\.? \d{1,2}, (?:19|20)\d\d)")
_GLUED_CLOCK = re.compile(r"(?<=, )((?:19|20)\d\d)(?=\d{1,2}[: ])")
_EUROPEAN_CLOCK = re.compile(r"\b(?:GMT|BST|CES?T|MES?Z|WES?T|EES?T|Uhr)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date on a line, and what the line says of it."""

    date: AbsoluteDate
    line: Line
    text: str
    """The line's words, with spaces where a page had run them together."""
    revised: bool


def printed_dates(lines: tuple[Line, ...]) -> Iterator[PrintedDate]:
    for line in lines:
        long = len(line.text) > SHORT
        if line.role is Role.STANDFIRST and long and not ISSUED.search(line.text):
            continue
        text = _GLUED_CLOCK.sub(r"\1 ", _GLUED_NAME.sub(" ", line.text))
        for found in dates_in(text):
            before = text[max(0, found.start - SHORT) : found.start]
            if _CAPTURED.search(before) or _SPAN.search(before):
                continue
            if len(readings(text[found.start : found.end])) > 1:
                continue
            revised = bool(_REVISED.search(before))
            yield PrintedDate(date=found, line=line, text=text, revised=revised)


def is_stamp(printed: PrintedDate, dump: SeedLines) -> bool:
    """A bare date on a seed's first line says when it was dumped; a mark before it makes a heading."""
    return printed.line is dump.lines[0] and _is_bare(printed) and printed.text[0].isalnum()


def _is_bare(printed: PrintedDate) -> bool:
    return len(printed.line.text) - (printed.date.end - printed.date.start) <= 2


def is_day(printed: PrintedDate) -> bool:
    """Whether the line is a day in words and no more; one in digits may say when the dump was made."""
    return _is_bare(printed) and len(_LETTER.findall(printed.text)) > _STAMP_LETTERS


def in_order(printed: PrintedDate, piece: SeedArticle, dump: SeedLines) -> PrintedDate:
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


def as_day(value: AbsoluteDate) -> date:
    """Return a complete date."""
    return date(value.year or 1, value.month or 1, value.day or 1)
