"""Words such as "yesterday" beside a date, which give away the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.dates.absolute import AbsoluteDate
from reading_room.dates.names import fold
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.lexicon import any_of

_OFFSETS = {
    1: """
       yesterday | last night | last evening | gestern | hier | ayer | anoche | ieri | ontem |
       gisteren | i gar | igar | вчера | вчора | wczoraj | dun | eilen | 昨日 | 昨天 | 어제
       """,
    0: """
       today | this morning | this afternoon | this evening | tonight | earlier today | heute |
       aujourd'hui | ce matin | ce soir | hoy | esta manana | esta tarde | oggi | stamane | hoje
       | vandaag | idag | i dag | сегодня | сьогодні | dzisiaj | dzis | bugun | tanaan | 今日 | 今天
       | 오늘
       """,
    -1: """
        tomorrow | morgen | demain | manana | domani | amanha | i morgon | imorgon | i morgen |
        завтра | jutro | yarin | huomenna | 明日 | 明天 | 내일
        """,
}
"""Days from the date beside the words to the day of publication; the words are folded."""
_WORD = re.compile("|".join(f"(?P<n{i}>{any_of(words)})" for i, words in enumerate(_OFFSETS.values())))
_DAYS = tuple(_OFFSETS)
_GAP = re.compile(r"[^.;:!?\d]{0,26}")
_REACH = 80
"""Code points before a date in which a word for it begins: the gap, and the longest of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDay:
    """A relative word and the date that it stands for."""

    quote: str
    """Both, as printed: `yesterday (Tuesday, May 14)`."""
    date: AbsoluteDate
    """Often without a year."""
    offset: int
    """Days from that date to the day of publication."""


def find_relative_days(text: str) -> Iterator[RelativeDay]:
    """Yield each relative word that the text itself resolves to a date."""
    folded = fold(text)
    for date in dates_in(text):
        for word in _WORD.finditer(folded, max(0, date.start - _REACH), date.start):
            if (
                date.day
                and _stands_alone(folded, word)
                and _GAP.fullmatch(folded, word.end(), date.start)
            ):
                yield RelativeDay(
                    quote=_quote(text, word.start(), date.end), date=date, offset=_offset(word)
                )
                break


def _stands_alone(folded: str, word: re.Match[str]) -> bool:
    before, after = folded[word.start() - 1 : word.start()], folded[word.end() : word.end() + 1]
    return not word[0].isalpha() or ord(word[0][0]) > 0x3000 or not (before.isalnum() or after.isalnum())


def _offset(word: re.Match[str]) -> int:
    return _DAYS[int((word.lastgroup or "n0")[1:])]


def _quote(text: str, start: int, end: int) -> str:
    quote = text[start:end]
    return quote + ")" if quote.count("(") > quote.count(")") and text[end : end + 1] == ")" else quote
