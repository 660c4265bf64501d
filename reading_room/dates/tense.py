"""The tense of a clause, by its nearest verb: whether it is of what is to come, or of what was."""

import re
from enum import Enum

from reading_room.resources import rows, sections

_TENSES = dict(sections("dates/tenses.txt"))
_FUTURE, _PAST = ("|".join(_TENSES.pop(name).splitlines()) for name in ("future", "past"))
_MARK = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_BY_ENDING = {
    language: re.compile(rf"\b(?:(?P<future>{verbs['future']})|(?P<past>{verbs['past']}))\b")
    for language, verbs in ((name, rows(section)) for name, section in _TENSES.items())
}
"""How verbs of what is to come and of what was end, by language, where that is regular."""
_PARTICIPLES = re.compile(r"\b\w{2,}(?:[aiuí][dt][oaie]s?|é|ée|és|ées)\b")
STOP = re.compile(r"[.!?;][\"'”’)\]]*\s")
"""The end of a sentence or of a part of it."""
_PARTICIPLE, _NEAR = re.compile(r"\b[a-z]{0,8}ge[a-z]{3,}(?:[dt]|en)\b"), 60
"""A Dutch participle that closes its clause: `is vrijdag gevonden`, and how far off it may stand."""
_ASIDE = re.compile(r",[^,.;]{1,80}, (?:[a-zäöü]{1,4} )?$")
"""An aside in commas right before an expression, whose clause is the one around it."""
_WINDOW = 120
"""Characters around an expression in which its verb is looked for."""


class Tense(Enum):
    """Where a sentence looks from its reference time."""

    PAST = -1
    NONE = 0
    FUTURE = 1


def tense_at(text: str, folded: str, start: int, end: int, language: str = "") -> Tense:
    """Return the tense at a place of a text: of the nearest verb before it, else behind it.

    `folded` is the text in lower case; a capital within a sentence makes a name of a verb (`Will`).
    Where a language shows the past by its endings, a sentence without one is of what is to come.
    """
    begin = max(start - _WINDOW, 0)
    begin = max((stop.end() for stop in STOP.finditer(folded, begin, start)), default=begin)
    marks = [m for m in _marks(text, folded, begin, start, language) if _is_verb(text, m.start(), begin)]
    aside = _ASIDE.search(folded, begin, start)
    before = [m for m in marks if m.start() < aside.start()] if aside else marks
    before = before or marks
    if before and before[-1][0] == "pa" and not folded[start:end].endswith("dag"):
        before.pop()  # Swedish `på lördag` is to come, `på lördagen` is not
    if before:
        perfect = before[-1][0] == "is" and _PARTICIPLE.search(folded, end, end + _NEAR)
        return Tense.FUTURE if before[-1]["future"] and not perfect else Tense.PAST
    stop = STOP.search(folded, end, end + _WINDOW)
    last = stop.start() if stop else min(len(folded), end + _WINDOW)
    behind = (m for m in _marks(text, folded, end, last, language) if _is_verb(text, m.start(), begin))
    after = next(behind, None)
    if after:
        return Tense.FUTURE if after["future"] else Tense.PAST
    whole = folded[last : last + 1] in (".", "!") or folded.endswith((".", "!"))
    present = language[:2] in _BY_ENDING and whole and not _PARTICIPLES.search(text, begin, last)
    return Tense.FUTURE if present else Tense.NONE


def _marks(text: str, folded: str, start: int, end: int, language: str) -> list[re.Match[str]]:
    """Return what tells a tense between two places, in order."""
    endings = _BY_ENDING.get(language[:2])
    found = [
        *_MARK.finditer(folded, start, end),
        *(endings.finditer(text, start, end) if endings else ()),
    ]
    return sorted(found, key=lambda match: match.start())


def _is_verb(text: str, start: int, sentence: int) -> bool:
    return not text[start].isupper() or not text[sentence:start].strip("\"'“‘(« \n")
