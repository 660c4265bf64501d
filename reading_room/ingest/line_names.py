"""The writers whom one line names, whatever stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reading_room.ingest.byline import CUE, DATE_WORD, read_byline, segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.header_segments import segments_of
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.lexicon import BY
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.outlets import is_agency
from reading_room.ingest.persons import has_given_name, is_person, is_post, split_names, unglued
from reading_room.ingest.seed_article import Line
from reading_room.model import Role

CUED = re.compile(rf"{CUE}|(?:[^\W\d_]++ ){{0,2}}?{BY}\b\s?:?|from\s(?=[A-ZÀ-Þ])", re.I)
"""What says that a name behind it is a writer's."""
_LABEL = re.compile(
    r"^(?:bylines?\s?:\s*+(?=by\b)|(?:(?:post )?author\s|by)(?=by\s)|from\s(?=[A-ZÀ-Þ])"
    r"|(?-i:By(?=[A-Z][a-z.]))|(?:post )?(?:author|autor(?:in|en)?|auteur)\s(?=(?-i:[A-ZÀ-Þ])))",
    re.I,
)
"""What a field's label says beside the word for "by", and a word that stands for it."""
_LONE_CUE = re.compile(
    rf"(?:(?:an? )?(?:[\w'-]+ ){{0,2}}{BY}|authors?(?: of the article)?|autor(?:in|en)?|auteurs?|autore"
    r"|texte?)\s?:?",
    re.I,
)
_FILED = re.compile(
    r"(?:aus|from|de|depuis|desde|da|uit|fra|från)\s[^,.;:]{2,40}\s(?:berichtet|reports|rapporte"
    r"|informa|segnala)\s"
    r"(?=[A-ZÀ-Þ])",
    re.I,
)
_WITH_AGENCIES = re.compile(
    r"(?<!\s)[\s,(]{1,3}(?:with|avec|mit|con|com|met|med)\s(?:(?:news|les)\s)?(?:agenc|agens"
    r"|agentur|agenz|agênc)\w{1,4}\)?$",
    re.I,
)
_GLUED = re.compile(
    r"(?<![^\W\d_])(?:by|von|par|por|author|autor)(?=(?-i:[A-ZÀ-Þ][a-zß-ÿ]))"
    r"|(?<=[a-zß-ÿ]{2})(?=\d{1,2}[ .])|(?<=[a-zß-ÿ]{2})(?=(?-i:[A-Z][a-z]{2,8}) \d{1,2}, \d)",
    re.I,
)
"""Where a page ran a word for "by", a name and a number together."""
_MARK = re.compile(r"[*•·–+_-]+\s*+")
_JOINED = re.compile(r"(?<!\s)\s*+(?:[,/|&]|(?<=\s)(?:und|and|et|y|og|och|en|e)\s)\s*+")
_NOT_WROTE = re.compile(
    r"(?:herausgegeben|edited|published|photograph\w*|translated|produced|hosted)\b", re.I
)
_REPORTER = re.compile(r"[\u3400-\u9fff]{2,5} ?記者|[가-힣]{2,4} ?(?:기자|특파원)|记者")
_JOINING = re.compile(
    r"(?<![^\W\d_])(?:und|and|et|y|og|och|en|e|for|the|with|in)(?![^\W\d_])|[\W\d_]+", re.I
)
_NETWORK = re.compile(
    r"facebook|twitter|whats ?app|telegram|linkedin|instagram|youtube|פייסבוק|טוויטר|ווטסאפ|וואטסאפ"
    r"|טלגרם|فيسبوك|فيس بوك|تويتر|واتس ?[اآ]ب|تيليجرام|تلغرام|فیس‌?بوک|फेसबुक|फ़ेसबुक|ट्विटर|व्हाट्सए?ऐ?प"
    r"|페이스북|트위터|카카오톡|フェイスブック|ツイッター|微信|微博|เฟซบุ๊ก|ফেসবুক|வாட்ஸ்அப்|фейсбук|вконтакте|вотсап",
    re.I,
)
"""Where a button shares a page."""
_LETTERS_LEFT = 10
"""Letters that forms of address and the like may leave of a line that is a name alone."""
LONGEST = 220
"""Code points of a byline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineNames:
    """Who is named on a line as having written."""

    names: tuple[str, ...]
    """Without titles, posts and outlets; empty where the line names nobody."""
    said: bool
    """Whether it says that they wrote."""
    alone: bool
    """Whether it is names and no more."""


NOBODY = LineNames(names=(), said=False, alone=False)


def bare(text: str) -> str:
    """Return a byline's words without marks, labels, agencies, and what sites print behind a name.

    >>> bare("* Post author By Ann Lee 2 minutes read")
    'By Ann Lee'
    """
    words = text[mark.end() :].rstrip("_* ") if (mark := _MARK.match(text)) else text
    filed = _FILED.match(words) if len(words) < LONGEST else None
    words = words[filed.end() :] if filed else _WITH_AGENCIES.sub("", words)
    return _LABEL.sub("", unglued(_GLUED.sub(r"\g<0> ", words)))


def is_filed(text: str) -> bool:
    """Whether a line says before a name that it wrote, and from where: `Aus Wien berichtet Ann Lee`."""
    return len(text) < LONGEST and bool(_FILED.match(text))


def is_lone_cue(text: str) -> bool:
    """Whether a line only says that the next one names who wrote."""
    return bool(_LONE_CUE.fullmatch(text.strip()))


def names_in(text: str, line: Line, known: frozenset[str]) -> LineNames:
    """Return the writers whom a line names; `text`: its words, without what stands before and behind.

    `known`: keys of outlets' names.
    """
    kicker = line.role is Role.KICKER and not dates_in(text) and not CUED.match(text) and " " not in text
    if len(text) > LONGEST or line.role is Role.TITLE or kicker or _NOT_WROTE.match(text):
        return NOBODY
    parts = segments(text)
    said = any(CUED.match(part) for part in parts) or bool(_REPORTER.search(text))
    byline = read_byline(replace(line, text=text, role=Role.BYLINE), known)
    authors = byline.authors or tuple(_of_segments(text))
    agencies = tuple(_agencies(text, whole=not authors))
    names = tuple(name for name in dict.fromkeys((*authors, *agencies)) if not _is_button(name))
    rest = " ".join(part for part in parts if not is_post(part))
    if not said and is_post(text.partition(",")[0]) and not (names and text.startswith(names)):
        return NOBODY
    for name in (*names, *byline.outlets):
        rest = re.sub(re.escape(name), "", rest, flags=re.I)
    alone = bool(names) and not said and len(_JOINING.sub("", rest)) <= _LETTERS_LEFT
    return LineNames(names=names, said=said, alone=alone)


def _is_button(name: str) -> bool:
    """Whether the words are a page's own: a label of a field, a tool, what stands before a day."""
    return bool(
        kinds_of(name)
        or line_facts(name).furniture
        or DATE_WORD.fullmatch(name)
        or _NETWORK.search(name)
    )


def _of_segments(text: str) -> Iterator[str]:
    for segment in segments_of(text):
        if segment.kind == "person" and (segment.label == "by" or has_given_name(segment.words)):
            yield from persons_in(segment.words)


def _agencies(text: str, *, whole: bool) -> Iterator[str]:
    """Yield agencies that sign: alone, in small letters, or joined to a writer by a word for "and"."""
    cue = CUED.match(text)
    parts = _JOINED.split(text[cue.end() :] if cue else text)
    for part in parts:
        name = part.strip(" .:")
        if name and is_agency(name) and (whole or name.islower() or f" and {name}" in text):
            yield name


def persons_in(text: str) -> Iterator[str]:
    """Return the names in a text that are people's by their form."""
    return (name for name in split_names(text) if is_person(name, cued=False))
