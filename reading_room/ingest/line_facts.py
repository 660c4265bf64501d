"""What a line says by itself: how long, how it ends, whether it is a date, a byline, part of a page.

Recognised once; the splitter and the readers of fields use the same facts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters

from reading_room.dates.absolute import AbsoluteDate
from reading_room.ingest import date_lines, people_lines
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.furniture import Furniture, furniture_of

_SENTENCE_END = re.compile(r"""(?:[.!?…。！？؟۔।॥։]|\.\.\.)["'”’»«“„」』)\]*_ ]*$""")
_QUESTION_END = re.compile(r"""[?！？!]["'”’»」』)\]]*$""")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_COUNTER = re.compile(
    r"[\W_]*+(?:[^\W\d]{1,12}+[\W_]{0,3})?\d{1,3}(?:[\W_]{1,3}(?:[^\W\d]{1,4}[\W_]{1,2})?\d{1,3})?[\W_]*+"
)
"""A number by itself: `2/`, `hit 2 of 3`, `No. 4`."""
_COUNTED = re.compile(r"\b\d{1,3} ?(?:of|von|sur|de|di|av|van|из|/) ?\d{1,3}[\W_]{0,6}$")
"""A place in a list: `Results for "quay", hit 3 of 7`."""
_WORD = re.compile(r"[^\W\d_]+")
_RULE = re.compile(r"[-=*_~#–—]{2,}\s.{0,60}\s[-=*_~#–—]{2,}")
_SPEAKER = re.compile(
    r"(?:\*\*)?[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,3}\s?(?:\([^)]{0,80}\))?[:：](?:\*\*)?\s+\S"
)
_USER = re.compile(r"[\w.-]{3,24}:\s+\S")
_PICTURE = (
    r"photos?|images?|pictures?|fotos?|bild|illustration|handout|credit|courtesy|file|pool|archive?"
    r"|source|screenshot|via|crédit|archiv|imagen|写真|图"
)
_CAPTION = re.compile(
    rf"[(\[（][^()\[\]]{{0,60}}\b(?:{_PICTURE})\b[^()\[\]]{{0,60}}[)\]）]\W*+$"
    r"|(?:\.|\s[|–—-]|,)\s?(?:photo(?:graph)?s?|images?|pictures?|foto|bild|crédits?|©)\s?(?::|by|/|©|de\s)"
    r".{2,50}$|©[^.]{2,50}$|\bcourtesy of .{2,50}$"
    r"|[(\[][^()\[\]/]{3,42}/[^()\[\]/]{3,42}[)\]]\W*+$|\bcourtesy [a-zà-þ].{2,50}$"
    r"|\b(?:fotos?|bild|photo|image|bilde|kuva|zdjęcie)s?:\s.{2,40}$"
    r"|\.{1,3}\s?credit\s?\.{3}"
    r"|\b(?:left|right|centre|center|pictured|seen here)\b.{0,40}\bphoto\b.{0,40}$"
)
"""Of a line in small letters."""
_CAPTION_SIGNS = (
    "(",
    "[",
    "（",
    "©",
    *["photo", "foto", "image", "bild", "picture", "credit", "crédit", "courtesy", "kuva", "zdjęcie"],
)
"""One of them stands in every caption that the expression finds."""
_AGENCIES = (
    r"dpa|afp|efe|epa|ansa|apa|ap|pap|anp|tass|reuters|xinhua|yonhap|belga|lusa|keystone|scanpix"
    r"|europa press|getty(?: images)?|imago(?: images)?|picture.alliance|shutterstock|i?stock(?:photo)?"
    r"|alamy|unsplash|pixabay|wikimedia(?: commons)?|archiv[oe]?|supplied|handout"
)
_CREDITED = re.compile(
    rf"[.!?…»”\"')]\s?(?:[^.!?|/()]{{2,40}}[/,]\s?)?(?:{_AGENCIES})(?:\s?/\s?[^/()]{{2,40}})?\W*+$", re.I
)
_SLASHED_NAME = re.compile(
    r"\s[a-zß-ÿ]{2,}+\s[^/]{2,60}\s/\s[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}$"
)
"""Who took a picture, behind what is on it: `in a clinic.Ann Lee/dpa`, `at the quay / Ann Lee`."""
_CREDIT_ROOM = 90
_SHOUTED_CREDIT = re.compile(r"[.!?]\s+(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:\s*/\s*|\s+|$)){1,4}(?:\([A-Z]+\))?$")
_PROFESSION = (
    r"writer|journalist|reporter|editor|author|columnist|correspondent|professor|fellow|director|researcher"
    r"|lecturer|novelist|historian|critic|founder|contributor|partner|analyst"
)
_BIOGRAPHY = re.compile(
    rf"\b(?:is|was|are) (?:an? |the |our |now )?(?:[\w-]+ ){{0,4}}(?i:{_PROFESSION})s?\b"
    r"|['’]s (?:latest |new |next |most recent )?(?:book|novel)\b"
    r"|\b(?:ist|war) (?:Redakteur|Journalist|Autor|Professor|Korrespondent)"
    r"|\best (?:journaliste|professeure?|autrice|auteur)\b|\bes (?:periodista|profesora?|escritora?)\b"
)
_BIOGRAPHY_SIGNS = ("is ", "was ", "are ", "ist ", "war ", "est ", "es p", "es e", "book", "novel")
"""One of them stands in every line about a writer."""
_QUOTES = "\"'“‘«»„「『"
SHOWN = 600
"""Code points at an end of a block that tell what it is; text without spaces may be longer."""
PROSE, LONG, LONGEST_QUESTION, LONGEST_HEADLINE, LONGEST_CAPTION = 9, 40, 20, 26, 60
SHORTEST_CAPTION = 5
"""Words of the shortest sentence that counts as prose, of a long paragraph, and so on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """A line of words, and what can be told of it without its neighbours."""

    text: str
    """Its words: no list mark, no residue of mark-up, white space folded."""
    words: int
    """Their number; two ideographs or kana count as one."""
    dates: tuple[AbsoluteDate, ...]
    """The dates that it prints; empty for a line longer than `SHOWN`, which heads nothing."""
    furniture: Furniture | None
    """What part of a page it says it is."""
    kinds: frozenset[str]
    """What it is by its form: `prose`, `headline`, `date`, `byline`, `names`, `caption` ..."""


@lru_cache(maxsize=8192)
def line_facts(text: str) -> LineFacts:
    """Return the facts of a line's words, as `plain_words` gives them."""
    words = count_words(text)
    dates = dates_in(text) if len(text) <= SHOWN else ()
    kinds = {*_length(text, words), *_header(text, words), *_contents(text, words)}
    furniture = None if "date" in kinds else furniture_of(text[:SHOWN], words)
    named = frozenset({*kinds, furniture.kind} if furniture else kinds)
    return LineFacts(text=text, words=words, dates=dates, furniture=furniture, kinds=named)


def count_words(text: str) -> int:
    """Return the number of words; two ideographs or kana count as one."""
    ideographs = len(_CJK.findall(text))
    return len((_CJK.sub(" ", text) if ideographs else text).split()) + (ideographs + 1) // 2


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text[-40:]))


def is_question(text: str) -> bool:
    """Whether the text ends as a question or an exclamation does."""
    return bool(_QUESTION_END.search(text))


def is_title_case(text: str) -> bool:
    """Whether nearly all of the longer words have capitals, as in an American headline."""
    long = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= len(long) * 0.8


def _length(text: str, words: int) -> Iterator[str]:
    if not _LETTER.search(text) or _RULE.fullmatch(text):
        yield "no letters"
    elif words > LONG:
        yield from ("prose", "long")
    elif is_question(text) and 3 < words <= LONGEST_QUESTION:
        yield from ("headline", "question")
    elif words >= PROSE and ends_sentence(text) and _is_mostly_letters(text):
        yield "prose"
    elif words <= LONGEST_HEADLINE:
        yield from _short(text, words)
    else:
        yield "unfinished"


def _is_mostly_letters(text: str) -> bool:
    if text.isascii():
        return len(text.encode().translate(None, ascii_letters.encode())) < len(text) / 2
    return len(_LETTER.findall(text)) > len(text) / 2


def _short(text: str, words: int) -> Iterator[str]:
    ends = ends_sentence(text)
    yield _short_kind(text, words, ends=ends and not is_question(text))
    if words >= 15 and not ends:
        yield "headline as long as a sentence"
    if words >= 12 and not ends:
        yield "very long headline"
    elif words >= 8 and not ends:
        yield "long headline"
    if text.isupper() and len(text) > 9:
        yield "capitals"
    elif words >= 4 and is_title_case(text):
        yield "title case"


def _short_kind(text: str, words: int, *, ends: bool) -> str:
    if ends:
        return "sentence"
    if text[-1] in ":：" and words > 1:
        return "lead-in"
    if words <= 3:
        return "label"
    return "fragment" if text[-1] in ",;-–—" or text[0].islower() else "headline"


def _header(text: str, words: int) -> Iterator[str]:
    if words > 15 and date_lines.opens_with_dateline(text[:90]):
        yield "dateline opening"
    if words > 30:
        return
    if _DIGIT.search(text):
        if (words <= 5 and _COUNTER.fullmatch(text)) or (words <= 14 and _COUNTED.search(text[-24:])):
            yield "counter"
        yield from _when(text)
    if people_lines.is_byline(text):
        yield "byline"
    elif people_lines.is_names(text):
        yield "names"
    if people_lines.is_post(text):
        yield "post"
    if date_lines.is_bare_dateline(text):
        yield "bare dateline"
    if people_lines.is_credit(text):
        yield "credits"


def _when(text: str) -> Iterator[str]:
    if date_lines.is_date(text):
        yield "date"
    elif date_lines.is_clock(text):
        yield "clock"
    elif date_lines.is_dated(text):
        yield "dated"
    elif date_lines.opens_with_clock(text):
        yield "timed"


def _contents(text: str, words: int) -> Iterator[str]:
    if words <= LONGEST_CAPTION and (_is_caption(text[-SHOWN:]) or _is_credited(text, words)):
        yield "caption"
    if words <= 12 and "@" in text:
        yield "address"
    if words <= 50 and text[:1].isupper() and _is_biography(text[:SHOWN]):
        yield "biography"
    if words <= LONGEST_HEADLINE and text and text[0] in _QUOTES:
        yield "quoted"
    if _SPEAKER.match(text[:SHOWN]):
        yield "speaker"
    elif _USER.match(text[:SHOWN]):
        yield "user"


def _is_caption(text: str) -> bool:
    shouting = not any(map(str.islower, text[-2:])) and not text.isupper()
    if shouting and _SHOUTED_CREDIT.search(text):
        return True
    small = text.lower()
    return any(sign in small for sign in _CAPTION_SIGNS) and bool(_CAPTION.search(small))


def _is_credited(text: str, words: int) -> bool:
    if words < SHORTEST_CAPTION or ends_sentence(text):
        return False
    end = text[-_CREDIT_ROOM:]
    return bool(_CREDITED.search(end) or _SLASHED_NAME.search(end))


def _is_biography(text: str) -> bool:
    return any(sign in text for sign in _BIOGRAPHY_SIGNS) and bool(_BIOGRAPHY.search(text))
