"""Speakers in Arabic and Hebrew, which have no capitals: the verb of speech stands before its subject.

What follows the verb up to a mark or a preposition is a row of titles and a name; the name is what
stands behind the last title of a person, or else its last words: `وقالت مديرة المتحف أنيليس بارت`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reading_room.link.quotations.caseless import CaselessSpeaker
from reading_room.link.quotations.marks import Quoted
from reading_room.link.speech import speech_words

LANGUAGES = ("ar", "he")
"""Those that are read."""
NEAR = 160
"""Code points before a quotation, and a quarter of it behind, in which its speaker is named."""
_LONGEST = 12
"""Words of a subject with its titles."""

_WORD = re.compile(r"[^\W\d_\u064b-\u0652][\w\u064b-\u0652'’״׳\"-]*")
_STOP = re.compile(
    r"[.:،,؛;!?؟«»“”()/–—\n]|(?:^|\s)(?:في|إن|أن|أنه|أنها|إنه|إنها|خلال|على|عن|من|إلى|بعد|قبل|لدى|عبر|أمام|الذي|التي|وهو|وهي"
    r"|כי|על|את|עם|אחרי|לפני|אל|בפני|אתמול|היום|הבוקר|אמש)(?=\s|$)"
)
_TITLED = re.compile(
    r"(?:^|\s)(?:المهندسة?|الدكتورة?|السيدة?|الشيخة?|الأستاذة?|العميد|العقيد|اللواء|الوزيرة?|الرئيسة?|النائبة?|القاضية?"
    r"|الأميرة?|الملك|الكابتن|القبطان|الحاجة?|ד[\"״]ר|פרופ[׳']|מר|גברת|השר|השרה|עו[\"״]ד|הרב)\s"
)
_JOINED = frozenset({"بن", "بنت", "ابن", "أبو", "أم", "آل", "عبد", "بو", "בן", "בת", "בר", "אבו", "אל"})
"""What ties a word of a name to the one behind it."""
_CLOSES = re.compile(r"[،,.]")
_PRONOUNS = frozenset({"هو", "هي", "הוא", "היא"})
_FEWEST, _NAME = 2, 2


def semitic_speakers(
    texts: Sequence[str], quoted: Sequence[Quoted], language: str
) -> Iterator[CaselessSpeaker | None]:
    """Yield the speaker of each quotation in Arabic or Hebrew, None where nobody is named beside it."""
    verbs = speech_words(language).verbs
    spoke: dict[str, str] = {}
    for q in quoted:
        text = texts[q.paragraph]
        opens = q.start - 1
        behind = _subject(text, q.end + 1, min(len(text), q.end + NEAR // 4), verbs, first=True)
        told = _subject(text, max(0, opens - NEAR), opens, verbs, first=False)
        found = told or behind or _surname(text, opens, spoke, verbs, texts[: q.paragraph])
        if found:
            spoke[found.who.split()[-1]] = found.who
        yield found


def _subject(
    text: str, start: int, end: int, verbs: frozenset[str], *, first: bool
) -> CaselessSpeaker | None:
    """Return the name behind the verb of speech nearest to a quotation that has one."""
    said = [m for m in _WORD.finditer(text, start, end) if _bare(m[0]) in verbs]
    for verb in said[:1] if first else reversed(said):
        stop = _STOP.search(text, verb.end(), end)
        found = _named(text, verb.end(), stop.start() if stop else end)
        if found:
            return found
    return None


def _surname(
    text: str, opens: int, spoke: Mapping[str, str], verbs: frozenset[str], before: Sequence[str]
) -> CaselessSpeaker | None:
    """Return whom a last name alone behind the verb means: who has spoken or stands before in full."""
    for verb in reversed(list(_WORD.finditer(text, max(0, opens - NEAR), opens))):
        name = _WORD.match(text, verb.end() + 1)
        if name and _bare(verb[0]) in verbs and _STOP.match(text, name.end()):
            who = spoke.get(name[0]) or next(_in_full(name[0], before), "")
            if who:
                return CaselessSpeaker(who=who, start=name.start(), end=name.end())
    return None


def _in_full(surname: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield the last name with the word before it, where a mark closes both: `وزير المياه X Y،`."""
    for text in texts:
        for name in _WORD.finditer(text):
            if name[0] == surname and _CLOSES.match(text, name.end()):
                given = text[: name.start()].rstrip().rpartition(" ")[2]
                if _WORD.fullmatch(given) and not given.startswith(("ال", "ה")):
                    yield f"{given} {surname}"


def _bare(word: str) -> str:
    return re.sub(r"[\u064b-\u0652]", "", word)


def _named(text: str, start: int, end: int) -> CaselessSpeaker | None:
    words = list(_WORD.finditer(text, start, end))
    if not _FEWEST <= len(words) <= _LONGEST or words[0][0] in _PRONOUNS:
        return None
    title = max((m.end() for m in _TITLED.finditer(text, start, end)), default=start)
    name = [w for w in words if w.start() >= title]
    if title == start or len(name) < _FEWEST:
        first = len(words) - _NAME
        while first > 1 and words[first - 1][0] in _JOINED:
            first -= 2
        name = words[max(0, first) :]
    return CaselessSpeaker(
        who=text[name[0].start() : name[-1].end()], start=name[0].start(), end=name[-1].end()
    )
