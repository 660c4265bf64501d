"""Lines that are a date or a place: "Updated 5:35 AM EDT, Wed March 22, 2023", "GENEVA —"."""

import re
from functools import lru_cache

from reading_room.dates.absolute import AbsoluteDate, find_absolute
from reading_room.dates.names import WEEKDAYS, fold, one_of

_TIME = re.compile(
    r"\bt?\d{1,2}\s*(?:[:.h時时点]|uhr)\s*\d{0,2}(?::\d\d)?(?:\.\d+)?分?\s*(?:[ap]\.?m\.?|uhr|z\b|hrs)?"
    r"|\b\d{1,2}\s*[ap]\.?m\b\.?|[+-]\d\d:?\d\d\b|\b(?:[a-z]{2,3}t|utc|gmt|mez|mesz|bst|ist|uhr)\b"
)
_WORD = re.compile(
    rf"(?<!\w){one_of(WEEKDAYS)}(?:-feira)?(?!\w)"
    r"|\b(?:first|published|posted|updated?|modified|last|on|at|and|the|dated?|local time|uhr|stand"
    r"|am|um|und|veroffentlicht|aktualisiert|erstellt|le|a|et|publie|mis a jour|modifie|el|y|hora"
    r"|publicado|actualizado|il|alle|ore|pubblicato|aggiornato|op|om|gepubliceerd|laatst|bijgewerkt|as|atualizado)\b"
    r"|星期[一二三四五六日天]|周[一二三四五六日]|[月火水木金土日]曜日?|发布(?:时间|于)?|更新|公開|配信"
)
_AGO = re.compile(
    r"\b(?:vor|il y a|hace|ha)\s++\d{1,4}\s++\w++|(?<!\d)\d{1,4}\s++\w++\s++(?:ago|fa|geleden|atras)\b"
    r"|(?<!\d)\d{1,4}\s?(?:小时|分钟|天|時間|分|日)前"
)
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d\d\s*(?:[ap]\.?m\.?|uhr)?\s*(?:[a-z]{3,4})?|\d{1,2}\s*(?:[ap]\.?m\.?|uhr)"
)
_LETTER = re.compile(r"[^\W\d_]")
_PLACE = r"[A-ZÀ-Þ](?:[^\W\d_]|[ '’./-]){1,40}(?:,\s?[^\W\d_][^—–()]{0,40}?)?"
_AGENCY = r"(?: ?\([^)]{2,40}\)|/[^/\n]{2,30}/)?"
_OPENING = re.compile(rf"{_PLACE}{_AGENCY}(?: ?(?:--|[—–])|\s-\s|(?<=[A-Z])[:：]\s(?=[A-ZÀ-Þ]))")
_BARE = re.compile(r"[A-ZÀ-Þ][^.!?:;]{1,60}?(?:\([^)]{0,60}\))?(?:--|[—–]|(?<=[)\s])-)\s*+")
LONGEST_DATE, LONGEST_DATED, LONGEST_CLOCK, MOST_OTHER_LETTERS = 110, 120, 20, 3
"""Code points of a line that is a date, has one, or is a time; letters that a date leaves over."""


@lru_cache(maxsize=8192)
def dates_in(text: str) -> tuple[AbsoluteDate, ...]:
    """Return the dates of a line, which several readers ask for and one search finds."""
    return find_absolute(text)


def is_date(text: str) -> bool:
    """Whether the line is a date and no more: time, zone, weekday and words such as "Updated" aside."""
    if len(text) > LONGEST_DATE:
        return False
    folded = fold(text)
    rest = _AGO.sub(" ", _without_dates(text, folded))
    if rest == folded:
        return False
    return len(_LETTER.findall(_WORD.sub(" ", _TIME.sub(" ", rest)))) <= MOST_OTHER_LETTERS


def is_clock(text: str) -> bool:
    """Whether the line is a time of day and no more, as entries of a running report have."""
    return len(text) <= LONGEST_CLOCK and bool(_CLOCK.fullmatch(text.lower()))


def opens_with_clock(text: str) -> bool:
    """Whether a short line says a time of day first, as headings of a running report do."""
    return len(text) <= LONGEST_DATED and bool(_CLOCK.match(text.lower())) and not text[-1].isdigit()


def is_dated(text: str) -> bool:
    """Whether a short line has a date with its year among other words."""
    return len(text) <= LONGEST_DATED and any(date.year and date.day for date in dates_in(text))


def is_bare_dateline(text: str) -> bool:
    """Whether the line is a place with a dash and nothing behind it."""
    return text.rstrip()[-1:] in "-–—" and bool(_BARE.fullmatch(text))


def opens_with_dateline(text: str) -> bool:
    """Whether a paragraph opens with the place that it was filed from."""
    return any(sign in text for sign in "-–—:：") and bool(_OPENING.match(text))


def _without_dates(text: str, folded: str) -> str:
    for date in reversed(dates_in(text)):
        folded = f"{folded[: date.start]} {folded[date.end :]}"
    return folded
