"""What the lines around an article are made of: names, days, posts, pages, parted by signs.

`Eastmarsh Gazette. Lorna Petrie.`, `4 May 2016 | The Echo | p. 3` and `By Ana Gil for The Lantern` are
sequences of segments, each with what stands beside it and the words that say what it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading_room.ingest.byline import CUE, DATE_WORD
from reading_room.ingest.copyright_lines import RIGHTS_RESERVED
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.east_asian_byline import read_east_asian
from reading_room.ingest.lexicon import any_of
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import (
    is_agency,
    is_distinct_outlet,
    is_menu,
    looks_like_outlet,
    plain_name,
)
from reading_room.ingest.persons import is_person, is_post
from reading_room.ingest.seed_article import PROSE, Line, SeedArticle
from reading_room.model import Role

LONGEST = 160
"""Code points of a line that is looked at."""
_FEW = 20
"""Words of a line with a day in it that may look like a sentence."""
_MARK = re.compile(
    r"(?:[\W_]{0,3}(?:[\[(]\d{1,4}(?:[/ ]\d{1,4})?[\])]|#\d{1,4}|\d{1,4}[.)/|](?!\d))"
    r"|[*•●■▪►▶>+=#_~–—-]{1,40})\s+"
)
"""What numbers or marks an entry."""
_PARTS = re.compile(
    r"\s*[|•·●»›＞／\u3000]+\s*|\s*::\s*|\s*//+\s*|\s+[-–—/~>*]+\s+|\s{2,}|\s*[;；]\s*|\s*[()（）\[\]【】]\s*"
    r"|,\s+|，\s*|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])|(?<=[\u3040-\u9fff]) (?=[\d\u3040-\u9fff])"
)
_LINKS = "vom|of|on|del|du|de|dal|från|fra|van|le|el|il|from|issue of|am|w|z|от|за"
_BEFORE_DAY = re.compile(rf"(?:[\s,|·•–—/-]|(?:{_LINKS[::-1]})\s)+")
"""What stands between a name and its day, read backwards, so that each sign is looked at once."""
_QUOTED = re.compile(r"(?<=[«„“\"《])[^\W\d_][^«»„“”\"《》]{2,40}(?=[»“”\"》])")
_FROM = re.compile(
    r"(?:from|via|aus|tiré de|extrait de|uit|från|tomado de|tratto da)\s"
    r"(?:(?-i:today['’]s|yesterday['’]s|the|der|dem|la|le|het)\s)?(?-i:(?=[^\W\d_])(?![a-zß-ÿ]))",
    re.I,
)
"""What says that a text was taken from somewhere."""
_FOR = re.compile(
    r"\s(?:in (?:the|der|la|le|el|il)(?=\s)|for|für|pour|para|per|voor|för|dla|для|fyrir|pro"
    r"|pentru)\s+(?:the\s)?(?=[A-ZÀ-ÞĀ-ŽА-Я])"
)
"""What stands between a writer and whom the text was written for."""
_LABEL = re.compile(r"(?P<label>[^\W\d_]{1,20}(?:[ -][^\W\d_]{1,16}){0,2}) ?[:：] ?(?=\S)")
SOURCE_WORDS = re.compile(
    any_of(
        """
        source | publication | publisher | published by | published in | newspaper | outlet | paper |
        journal | medium | site | website | from | publication name | publication title | quelle |
        zeitung | fuente | fonte | bron | kilde | källa | média | testata | źródło | zdroj | forrás
        | lähde         | sursa | kaynak | источник | джерело | πηγή
        | المصدر | מקור | 来源 | 來源 | 出典 | 출처
        | izvor | nguồn
        | veröffentlicht in | paru dans | publié dans | publicado en | publicado em | pubblicato su
        """
    ),
    re.I,
)
_GENERIC = re.compile(
    r"(?<=[^\W\d_])\s+(?:(?:news|press) agency|(?:news)?paper|web ?site|website|magazine"
    r"|online edition)$"
)
"""What says in small letters what a name is of: `PKI news agency`."""
_CLAIMED = re.compile(
    rf"(?:©|ⓒ|\(c\)|\bcopyrights?\b)|{RIGHTS_RESERVED}|(?<!\d)(?:19|20)\d\d(?: ?[-–] ?(?:19"
    rf"|20)?\d\d)?(?!\d)(?=\s*$)",
    re.I,
)
"""Words and signs of who owns a text, and the years with them."""
_REPORTED = re.compile(
    r"(?:first |originally )?(?:published|printed|appeared|posted) (?:in|by|on) (?:the )?(?=[A-Z])"
    r"|(?:zuerst )?(?:erschienen|veröffentlicht) in (?:der |dem )?(?=\S)|(?:paru|publié) (?:dans"
    r"|par) (?=\S)"
    r"|publicado (?:en|em|por) (?=\S)|pubblicato (?:su|da) (?=\S)|verschenen in (?=\S)|"
    r"(?:(?:full )?text of (?:a )?(?:report|article)|report|article"
    r"|commentary)(?:\sin [A-Z]\w+)? (?:by|in|from) "
    r"(?:(?:the |a )?[\w-]+ ){0,3}?(?:(?:news|press) agency|(?:news)?paper|magazine|website|radio"
    r"|tv|daily|weekly) (?=\S)",
    re.I,
)
"""`Text of report by Polish newspaper` before a name."""
_BY = re.compile(CUE, re.I)
_PAGE = re.compile(
    r"(?:p|pp|pg|page|pages|seite|seiten|s|pag|pagina|página|pág|sida|side|strona|str|стр|с|vol"
    r"|volume|no|nr"
    r"|issue|section|edition|ed)\b\.? ?[a-z]?\d.{0,12}",
    re.I,
)
_LETTER = re.compile(r"[^\W\d_]")
_REPORTS = re.compile(r"\s(?:reports|reporting|berichtet|rapporte|informa|segnala|meldt)$")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_MAIL = re.compile(r"\S*@\S+|https?://\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a line between two separators."""

    words: str
    """Its words, without the label before them."""
    kind: str
    """By its form: `date`, `page`, `mail`, `label`, `post`, `menu`, `press`, `person` or `other`."""
    label: str
    """`source`, `by`, `for`, `from` or another `field`, where words say so before it; else empty."""
    sign: str
    """The sign before it: `,`, `.`, `(`, `|` for all that part columns; empty for the first."""
    place: int
    """Its number on the line, from 0."""
    count: int
    """Of segments on the line."""
    beside: frozenset[str]
    """Kinds of the others."""


@lru_cache(maxsize=8192)
def segments_of(text: str) -> tuple[Segment, ...]:
    """Return the segments of a line in their order; of a sentence or a long line none."""
    facts = line_facts(text)
    if len(text) > LONGEST or ("prose" in facts.kinds and not (facts.dates and facts.words < _FEW)):
        return ()
    mark = _MARK.match(text)
    found = tuple(_segments(text[mark.end() :] if mark else text))
    kinds = [kind for _, kind, _, _ in found]
    return tuple(
        Segment(
            words=words,
            kind=kind,
            label=label,
            sign=sign,
            place=place,
            count=len(found),
            beside=frozenset(kinds[:place] + kinds[place + 1 :]),
        )
        for place, (words, kind, label, sign) in enumerate(found)
    )


def above(piece: SeedArticle) -> tuple[Line, ...]:
    """Return the discarded lines above an article, down from the last rule."""
    rules = [n for n, line in enumerate(piece.before) if "no letters" in line_facts(line.text).kinds]
    whole = piece.before[rules[-1] + 1 :] if rules else piece.before
    return whole or piece.before[-1:]


def below(piece: SeedArticle) -> tuple[Line, ...]:
    """Return the discarded lines below an article, up to the first rule."""
    rules = (n for n, line in enumerate(piece.after) if "no letters" in line_facts(line.text).kinds)
    return piece.after[: next(rules, len(piece.after))]


def head_of(piece: SeedArticle) -> tuple[tuple[int, Line], ...]:
    """Return the header's lines, the title's too, each with its distance to the title in lines."""
    titles = [line.number for line in piece.lines if line.role is Role.TITLE]
    first = titles[0] if titles else piece.lines[0].number
    prose = (line.number for line in piece.lines if line.role in PROSE and line.number > first)
    end = min(prose, default=piece.lines[-1].number + 1)
    own = [line for line in (*piece.lines, *piece.between) if line.number < end]
    own = sorted((*above(piece)[-4:], *own), key=lambda line: line.number)
    at = next((n for n, line in enumerate(own) if line.number >= first), len(own))
    last = at + max(0, len([t for t in titles if t < end]) - 1)
    return tuple(
        (n - at if n < at else 0 if line.role is Role.TITLE else max(1, n - last), line)
        for n, line in enumerate(own)
    )


def _segments(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield words, kind, label and sign of each segment."""
    start = 0
    for found in dates_in(text):
        if found.start < start:
            continue
        before = DATE_WORD.sub("", text[start : found.start].rstrip(" ,(["))[::-1]
        link = _BEFORE_DAY.match(before)
        yield from _parts(before[link.end() if link else 0 :][::-1])
        yield text[found.start : found.end], "date", "", ""
        start = found.end
    yield from _parts(text[start:])
    for quoted in _QUOTED.finditer(text):
        yield from _part(quoted[0], "quoted")


def _parts(text: str) -> Iterator[tuple[str, str, str, str]]:
    if found := read_east_asian(text):
        yield from ((name, "press", "", "") for name in found[1])
        yield from ((name, "person", "by", "|") for name in found[0])
        for part in filter(None, _PARTS.split(text)):
            if not any(name in part for names in found for name in names):
                yield from _part(part, "|")
        return
    start, sign = 0, ""
    for match in (*_PARTS.finditer(text), None):
        part = text[start : match.start() if match else len(text)]
        yield from _part(part, sign)
        if match:
            first = match[0].strip()[:1]
            start, sign = match.end(), first if first in (",", "，", ".", "(") else "|"


def _part(part: str, sign: str) -> Iterator[tuple[str, str, str, str]]:
    label = ""
    words = part.strip(" *_\"'“”")
    while cue := _BY.match(words):
        label, words = "by", words[cue.end() :]
    if not label and (match := _LABEL.match(words)):
        label = "source" if SOURCE_WORDS.fullmatch(match["label"]) else "field"
        words = words[match.end() :]
    if not label and (match := _FROM.match(words)):
        label, words = "from", words[match.end() :]
    if words.endswith((":", "：")):
        yield plain_name(words) or words, "label", label, sign
        return
    if match := _CLAIMED.search(words):
        if not (named := _CLAIMED.sub(" ", words).strip(" ,.:|*\"'«»„“”")):
            return
        label, words = "copyright", named
    if match := _REPORTED.match(words):
        label, words = "source", words[match.end() :]
    writer, *rest = _FOR.split(words, maxsplit=1)
    for place, name in enumerate((_REPORTS.sub("", writer), *rest)):
        plain = _unglued(plain_name(_GENERIC.sub("", name)))
        if plain:
            kind = _kind(plain, cued=label == "by" and not place)
            yield plain, kind, "for" if place else label, sign


def _unglued(text: str) -> str:
    """`TheLakeReview`, as a logo's text has it; one capital inside is a name's own: `TechCrunch`."""
    parts = _GLUED.split(text)
    return " ".join(parts) if len(parts) > 2 and " " not in text else text


def _kind(words: str, *, cued: bool) -> str:
    if not _LETTER.search(words) or _PAGE.fullmatch(words):
        return "page"
    if _MAIL.fullmatch(words):
        return "mail"
    if is_menu(words) or line_facts(words).furniture:
        return "menu"
    if is_distinct_outlet(words) or is_agency(words):
        return "press"
    if is_post(words):
        return "post"
    if is_person(words, cued=cued) and not looks_like_outlet(words):
        return "person"
    return "other"
