"""Where outlets name themselves: mastheads, copyright and source lines, and what sources told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.ingest.byline import segments
from reading_room.ingest.furniture import furniture_of
from reading_room.ingest.lexicon import any_of, words
from reading_room.ingest.outlets import is_name, is_title_of_paper, looks_like_outlet, plain_name
from reading_room.ingest.persons import is_post, strip_titles
from reading_room.ingest.seed_article import Line, SeedArticle, SeedLines
from reading_room.model import Role

_TOP = 6
"""Lines above the first article that may be its masthead."""

_NAME = (
    r"((?:[^\W\d_]|\d)[\w’'&.\-]*"
    r"(?:[ ](?:&|[A-ZÀ-ÞА-Я0-9][\w’'&.\-]*|of|the|de"
    r"|del|della|la|du|des|der|van|von|da|do|und|et|for|and)(?![^\s.,;:]))*)"
)
_LIST_MARK = re.compile(r"[*•\-–>]\s|\[")
_AFTER_NAME = re.compile(r",\s|\s›\s")
_SOURCE = re.compile(r"(?:^|[-–—|]\s?)source\s?:?\s+([A-ZÀ-Þ].{1,60})$", re.I)
_YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|\d\d))?)"
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|\bcopyrights?\b)\s*(?:©|\(c\)|copyrights?)?\s*(?:by\s)?\s*{_YEARS}?,?\s*(.+)", re.I
)
_OWNER_FIRST = re.compile(rf"{_NAME},?\s(?:©|\(c\)|copyright)\s*{_YEARS}", re.I)
_RIGHTS_RESERVED = any_of(
    """
    all rights | tous droits | alle rechte | todos los derechos | tutti i diritti | todos os
    direitos | alle rechten | alle rettigheter | alle rettigheder | все права | wszelkie prawa |
    click for | reproduction
    """
)
_COPYRIGHT_END = re.compile(
    rf"\s*(?:[.|;]\s|,\s|,?\s*\(?(?:{_YEARS}|{_RIGHTS_RESERVED})|[—–|]\s|\s-\s|\.$)", re.I
)
_CLAIM = re.compile(rf"{_YEARS}|{_RIGHTS_RESERVED}", re.I)
_COMPANY = re.compile(
    r"\s+(?:Publishing|Publishers?|Publications?|Group|Inc|Ltd|LLC|Limited|GmbH|S\.?A\.?|plc|AB|AS|Pvt|Verlag"
    r"|Company|Co)\.?$"
)
_SAYS_OF_ITSELF = re.compile(
    rf"{_NAME} (?:is|are|ist|est|es|è|é|är|er) (?:a|an|the|free|part|prepared|published|produced|edited"
    r"|written|owned|ein|eine|un|une|una|um|uma|en|ett|et|publi\w*|herausgegeben)\b"
)
_ABOUT = re.compile(
    any_of(
        """
        about | why you can trust |
        über | à propos de | acerca de | sobre | follow | subscribe to | read more
        on | read more at
        """
    )
    + rf"\s+(?:(?-i:the) )?{_NAME}\.?$",
    re.I,
)
_FIRST_IN = re.compile(
    any_of(
        """
        originally published by | originally published in | originally published on | first
        published by | first published in | first published on | this article first appeared
        in | this article appeared in | this story first appeared in | this article was
        first published in | zuerst erschienen in | publié initialement dans | publicado
        originalmente en | pubblicato originariamente su
        """
    )
    + rf"\s+(?:(?-i:the) )?{_NAME}\.?$",
    re.I,
)
_WRITES_FOR = re.compile(
    rf"[^.]{{3,60}}\b(?:cover|write|report|work|edit)s\b[^.]{{0,60}}\bfor (?:(?-i:the) )?{_NAME}\.?$"
)
_RELEASE = re.compile(
    any_of(
        """
        for immediate release | press release | news release | media release | pressemitteilung
        | presseinformation | communiqué de presse | nota de prensa | comunicado de prensa |
        comunicato stampa | persbericht | pressmeddelande | pressemelding
        """
    ),
    re.I,
)
_TOLD = re.compile(
    r"\b(?:told|tells|seen by|obtained by|shared with|in an interview with|gegenüber|déclaré à|a dit à"
    r"|dijo a|ha detto a)\s+(?:the\s)?([A-ZÀ-Þ][\w&]*(?:\s[A-Z][\w&]*)?)"
)
_NOT_TOLD = words(
    """
    parliament congress senate mps lawmakers reporters monday tuesday wednesday thursday friday
    saturday sunday
    """
)

_OF_ITSELF = (
    ("says-of-itself", 2.0, _SAYS_OF_ITSELF),
    ("about", 1.5, _ABOUT),
    ("first-published", 5.0, _FIRST_IN),
    ("writes-for", 1.5, _WRITES_FOR),
)
"""Sentences in which a site names itself or its source: rule, weight, pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that may be the publisher's."""

    name: str
    """As printed there."""
    line: Line
    """Where it stands."""
    quote: str
    """The words that say so."""
    rule: str
    """The rule that read them."""
    weight: float
    """How much that says; see `publisher.ENOUGH`."""


def mastheads(dump: SeedLines) -> Iterator[Named]:
    """Yield the name above the articles, weaker ones below it, and lines elsewhere that repeat one."""
    weight = 4.0 if dump.masthead else 1.0
    for line in dump.front[:_TOP]:
        if name := _masthead(line.text):
            kicker = line.role is Role.KICKER
            plain = " " not in name and name.isascii() and not looks_like_outlet(name)
            share = min(weight, 1.5) if kicker else min(weight, 2.2) if plain else weight
            yield Named(name=name, line=line, quote=line.text, rule="masthead", weight=share)
            weight = weight if kicker else 0.5
    for line in dump.discarded:
        if line not in dump.front and (name := _masthead(line.text)):
            yield Named(name=name, line=line, quote=line.text, rule="masthead-again", weight=0.5)


def imprints(dump: SeedLines) -> Iterator[Named]:
    """Yield the names in source and copyright lines and in what an outlet says about itself."""
    released = any(_RELEASE.match(line.text) for line in dump.discarded)
    for line in dump.discarded:
        for rule, weight, name in _imprint(line.text):
            yield Named(name=name, line=line, quote=line.text, rule=rule, weight=weight)
        if released and (match := _ABOUT.match(line.text)) and _is_distinct(match[1]):
            yield Named(name=match[1], line=line, quote=line.text, rule="issuer", weight=2.5)


def tellings(piece: SeedArticle) -> Iterator[Named]:
    """Yield whom the article's sources told."""
    for line in piece.lines:
        for match in _TOLD.finditer(line.text):
            first, _, second = match[1].partition(" ")
            name = first if second.casefold() in _NOT_TOLD else match[1]
            if first.casefold() not in _NOT_TOLD:
                weight = 2.0 if looks_like_outlet(name) else 1.0
                yield Named(name=name, line=line, quote=match[0], rule="told", weight=weight)


def _masthead(text: str) -> str | None:
    """Return the name that a line above the articles begins with; a person's has a form of address."""
    if _LIST_MARK.match(text) or strip_titles(text) != text or furniture_of(text, len(text.split())):
        return None
    name = plain_name(text)
    if name != text.strip(" #"):
        return name if is_name(name) else None
    if "  " in text:
        return None
    parts = segments(text)
    name = plain_name(_AFTER_NAME.split(parts[0])[0]) if parts else ""
    return name if _may_head_a_page(name) else None


def _may_head_a_page(name: str) -> bool:
    """Tell a name from a desk's and from a place with an agency in brackets."""
    return (
        bool(name)
        and (is_name(name) or is_title_of_paper(name))
        and "(" not in name
        and not is_post(name)
    )


def _imprint(text: str) -> Iterator[tuple[str, float, str]]:
    if match := _SOURCE.search(text):
        yield from _named("source-line", 5, match[1])
    if (match := _COPYRIGHT.search(text)) and (not match.start() or _CLAIM.search(text)):
        name = plain_name(_COPYRIGHT_END.split(match[1])[0])
        yield from _named("copyright", 2.5, _COMPANY.sub("", name) if len(name.split()) > 2 else name)
    if match := _OWNER_FIRST.match(text):
        yield from _named("copyright", 2.5, match[1])
    for rule, weight, pattern in _OF_ITSELF:
        match = pattern.match(text)
        if match and _is_distinct(match[1]) and not is_post(text):
            yield from _named(rule, weight, match[1])


def _named(rule: str, weight: float, name: str) -> Iterator[tuple[str, float, str]]:
    plain = plain_name(name)
    if plain and is_name(plain):
        yield rule, weight, plain


def _is_distinct(name: str) -> bool:
    """One capitalised word at a sentence's start may be any noun; two, or an acronym, are a name."""
    return is_name(name) and (len(name.split()) > 1 or looks_like_outlet(name))
