"""Bylines as newspapers, agencies, blogs and content systems print them: who wrote, who published."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.east_asian_byline import read_east_asian
from reading_room.ingest.lexicon import BY, any_of
from reading_room.ingest.outlets import (
    is_menu,
    is_name,
    is_title_of_paper,
    looks_like_outlet,
    plain_name,
    same_outlet,
)
from reading_room.ingest.persons import are_stationed, has_given_name, is_person, is_post, split_names
from reading_room.ingest.seed_article import Line
from reading_room.model import Role

_DID = any_of(
    """
    written | posted | reported | reviewed | published | submitted | words | story | interview | text |
    analysis | opinion | commentary | review | report | reporting | geschrieben | ein
    beitrag | ein bericht | publié | rédigé | écrit | propos recueillis | recueilli | escrito |
    publicado | redactado | scritto | geschreven | skrevet | skriven
    """
)
_LABEL = any_of(
    """
    byline | author | authors | autor | autora | autorka | авторка | autorin | autoren | autores |
    penulis | نویسنده | लेखक | संवाददाता | रिपोर्टर | रिपोर्ट | σύνταξη | auteur | auteure | auteurs
    | autore | autrice | autori | автор | авторы | текст | 投稿者 | text | texte | texto | testo | tekst
    | story | words | writer | reporter | interview | report | analysis | bericht | analyse |
    reportage | entretien | entrevista | intervista | yazan | írta | szerző | scris de |
    kirjoittanut | teksti | haber | muhabir | kirjoittaja | reporterka | dziennikarz | بقلم |
    كتب | كتبت | تقرير | tác giả | penulis | oleh | συντάκτης |
    auteurs | redactor | redactora | journalist | journaliste
    """
)
_MAIL_SENDER = re.compile(
    r"(?:from|von|de|fra|från|от):\s(?:[^\s@]++@\S++\s\((?P<b>[^()]++)\)|\"?(?P<a>[^<\"]++)\"?\s*+<[^\s>]++>)",
    re.I,
)
"""The field of a mail that says who sent it, with a name beside the address (RFC 5322)."""
CUE = (
    rf"(?:(?:(?:an?\s)?(?:[\w'-]+\s){{0,2}}?{_DID}\s+{BY}|{BY}|{_LABEL}\s*[:：]|yazan)\s*:?\s+(?=\S)"
    r"|(?:取材[・･]?)?(?:文|글)\s?[:：/／●◎＝]\s?(?=\S)|글\s(?=[가-힣]{2,4}$))"
)
"""Regular expression for the words that say of a name that it wrote; without regard to case."""
_CUE = re.compile(CUE, re.I)
_CUE_INSIDE = re.compile(r"[\s(](?:by|von|par|por|door)\s+(?=[A-ZÀ-Þ])")
_SEPARATOR = re.compile(
    r"\s*[|•·–—»/／\u3000]\s*|\s+-+\s+|\s{2,}|(?<=[^\W\d_]{4})\.\s+(?=[A-ZÀ-Þ])|\s+(?=(?:fotos?|photos?|pictures?|bild(?:er)?|images?|illustrations?|illustrationen)\s*:)",
    re.I,
)
_NOT_WRITERS = re.compile(
    r"(?:photo|photos|image|foto|picture|illustration|video|credit|©|copyright|source|tags?)\b", re.I
)
_CREDITS_PICTURE = re.compile(
    r"©|\b(?:photos?|photographs?|fotos?|bild|images?|handout|picture)\b", re.I
)
_LONGEST_WORDS = 24
"""Words of a line that may name its outlet; a longer one is a caption or a sentence."""
DATE_WORD = re.compile(
    any_of(
        """
        updated | last updated | published | posted | modified | last modified | aktualisiert |
        veröffentlicht | stand | publié | mis à jour | publicado | actualizado | pubblicato |
        aggiornato | geplaatst | bijgewerkt | publisert | oppdatert | publiceret | publicerad |
        uppdaterad | atualizado | опубликовано | 公開 | 更新 | 配信 | 发布 | 发表 | 입력 | 수정 | 승인
        """
    )
    + r"(?:\s(?:on|at|le|el|il|am|den|op|em|à))?\s*+:?\s*+$",
    re.I,
)
_LINK = re.compile(r"(?<!\s)\s++(?:on|am|den|le|el|il|op|em|dne|dnia)$", re.I)
"""What may stand between a name and a day."""
_JOINED_NOUNS = re.compile(r"\w (?:&|and|of|und|et|y|e) \w")
_SOURCE = re.compile(r"(?:источник|kaynak|źródło|المصدر)\s*[:：]\s*(\S.*)", re.I)
_SAYS_WHO = (Role.BYLINE, Role.DATE, Role.CREDIT)
_LONGEST = 90
"""Code points of a byline without a cue; a longer line is a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """What one line of a header says about who wrote and who published."""

    line: Line
    """The line."""
    authors: tuple[str, ...]
    """Names without titles, posts and places."""
    outlets: tuple[str, ...]
    """Names of papers, agencies, sites."""
    known: bool = False
    """Whether the page says elsewhere that one of the outlets is its own."""


def read_byline(line: Line, known: frozenset[str]) -> Byline:
    """Return the authors and outlets of a line; `known`: keys of names from the seed's mastheads.

    What stands beside a writer who is named with a cue is a place: `By Jane Doe — Oslo`.
    """
    authors: list[str] = []
    others: list[str] = []
    outlets: list[str] = []
    credited = bool(_CREDITS_PICTURE.search(line.text)) or len(line.text.split()) > _LONGEST_WORDS
    for segment in segments(line.text):
        if found := read_east_asian(segment):
            authors += found[0]
            outlets += found[1]
            continue
        cued, names = _names(segment, line)
        for name in names:
            writer, outlet = _parted(name) if cued else ("", name)
            if is_outlet(outlet, cued=cued and not authors, known=known):
                authors += [writer] if writer else []
                outlets += [] if credited else [plain_name(outlet)]
            elif _is_shouted(name):
                continue
            elif is_person(name, cued=cued and len(names) == 1) and not is_menu(name):
                if cued:
                    authors.append(name)
                elif not is_title_of_paper(name):
                    others.append(name)
    source = None if outlets or credited else _before_date(line, joined=not authors)
    outlets += [source] if source and source not in (authors or others) else []
    return Byline(
        line=line,
        authors=tuple(dict.fromkeys(authors or others)),
        outlets=tuple(dict.fromkeys(outlets)),
        known=any(same_outlet(name) in known for name in outlets),
    )


def _is_shouted(name: str) -> bool:
    """Whether a name kept its capitals, beside others in small letters: it is no writer's."""
    return " " in name and name.isupper()


def _before_date(line: Line, *, joined: bool) -> str | None:
    """Return the name that a date follows: one that no person has, as `Port & Strand, 3 August 2016`.

    Where another name of the line has a cue, it may be any.
    """
    dates = dates_in(line.text)
    name = DATE_WORD.sub("", line.text[: dates[0].start].strip(" ,*_")) if dates else ""
    return name if is_name(name) and (not joined or _JOINED_NOUNS.search(name)) else None


def _parted(name: str) -> tuple[str, str]:
    """Part a writer from the outlet that follows without a mark: `Jane Doe The Daily Post`."""
    first, last, *rest = [*name.split(), "", ""]
    writer, outlet = f"{first} {last}", " ".join(rest).strip()
    if looks_like_outlet(outlet) and is_person(writer, cued=False) and not looks_like_outlet(writer):
        return writer, outlet
    return "", name


def is_outlet(name: str, *, cued: bool, known: frozenset[str]) -> bool:
    """Return whether a name in a byline is an outlet's: its form says so, or the seed's mastheads do.

    Behind `By`, a name of two words that the page repeats is more likely its writer's.
    """
    writer = cued and " " in name and not is_title_of_paper(name)
    repeated = same_outlet(name) in known and not writer and not is_menu(name)
    return repeated or (looks_like_outlet(name) and not is_post(name))


@lru_cache(maxsize=1024)
def segments(text: str) -> tuple[str, ...]:
    """Return the parts of a header line between its separators, without dates."""
    rest, parts = 0, []
    for found in dates_in(text):
        parts.append(DATE_WORD.sub("", _LINK.sub("", text[rest : found.start].rstrip(" ,("))))
        rest = found.end
    parts.append(text[rest:])
    pieces = (piece for part in parts for piece in _SEPARATOR.split(part))
    return tuple(
        words
        for piece in pieces
        if (words := piece.strip(" ,;*-_").removeprefix(". ").removesuffix("."))
    )


def _names(segment: str, line: Line) -> tuple[bool, tuple[str, ...]]:
    """Return whether the words are said to name writers, and the names in them."""
    if _NOT_WRITERS.match(segment):
        return False, ()
    if match := _SOURCE.match(segment):
        return True, (match[1],)
    if match := _MAIL_SENDER.match(segment):
        return True, ((match["a"] or match["b"]).strip(),)
    stationed = line.role is not None and are_stationed(segment)
    name, first = segment.partition(",")[0], segment.partition(" of ")[0]
    if looks_like_outlet(name) and (" & " in name or (first != segment and looks_like_outlet(first))):
        return False, (name,)
    says_who = stationed or line.role in _SAYS_WHO or bool(dates_in(line.text))
    if match := _CUE.match(segment) or (_cue_inside(segment) if says_who else None):
        return True, split_names(_without_cue(segment[match.end() :]))
    return False, split_names(segment) if says_who and len(segment) <= _LONGEST else ()


def _cue_inside(segment: str) -> re.Match[str] | None:
    """Find `von` in `Kolumne von Lars Brunn`; not in `Christoph von Eich`, whose own it is."""
    match = _CUE_INSIDE.search(segment)
    before = segment[: match.start()].strip() if match else ""
    return None if " " not in before and has_given_name(before) else match


def _without_cue(text: str) -> str:
    """`Posted by By Jane Doe` has two cues."""
    match = _CUE.match(text)
    return text[match.end() :] if match else text
