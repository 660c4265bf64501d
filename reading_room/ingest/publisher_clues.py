"""Names that may be a publisher's, each with the words that say so, and those of an article's head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.ingest.byline import segments
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.lexicon import words
from reading_room.ingest.outlets import (
    is_agency,
    is_distinct_outlet,
    is_name,
    is_title_of_paper,
    looks_like_outlet,
    plain_name,
)
from reading_room.ingest.persons import is_post
from reading_room.ingest.seed_article import Line, SeedArticle
from reading_room.model import Role

_FIELD = re.compile(
    r"(?:publication|publisher|source|newspaper|outlet|quelle|medium|zeitung|fuente|fonte|bron|kilde|källa"
    r"|journal|média|testata|źródło|来源|來源|出典|출처)\s?[:：]\s*+(?P<rest>\S.{1,60})$",
    re.I,
)
_HEADING = (Role.KICKER, Role.BYLINE, Role.DATE, Role.DATELINE)
_COUNTED = re.compile(r"\W{0,3}(?:[\[(]\d{1,4}[\])]|#\d{1,4}|\d{1,4}[.)])\s")
"""The number of a hit or of an entry before what it names: `[1] The Echo`."""
_NEAR = 5
"""Lines from the title in which an outlet's name stands for the article's."""
_BESIDE = 2
"""Lines from the title in which an article with a few words may be an outlet's name."""
_LONGEST = 400
"""Code points of a line that may be an imprint."""
_TOLD = re.compile(
    r"\b(?:told|tells|seen by|obtained by|shared with|in an interview with|gegenüber|déclaré à|a dit à"
    r"|dijo a|ha detto a)\s(?:the\s)?([A-ZÀ-Þ][\w&]*(?:\s[A-Z][\w&]*)?)"
)
_NOT_TOLD = words(
    """
    parliament congress senate mps lawmakers reporters monday tuesday wednesday thursday friday
    saturday sunday
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherClue:
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


def head_outlets(piece: SeedArticle) -> Iterator[PublisherClue]:
    """Yield the outlets of an article's own head: a field that says so, a line or a title's end."""
    for place, line in piece.head:
        if len(line.text) > _LONGEST or line.article not in (piece.slug, None):
            continue
        if label := _FIELD.match(line.text):
            name = plain_name(label["rest"])
            if is_name(name) and not is_agency(name):
                yield PublisherClue(name=name, line=line, quote=line.text, rule="field", weight=5.0)
        elif abs(place) <= _NEAR and line.article and line.role in _HEADING:
            text = _COUNTED.sub("", line.text, count=1) if _COUNTED.match(line.text) else line.text
            dated = dates_in(text)
            name = plain_name(text[: dated[0].start].rstrip(" ,|·•–—-/") if dated else text)
            plain = (
                len(segments(name)) == 1 and "(" not in name and ", " not in name and not is_post(name)
            )
            titled = abs(place) <= _BESIDE and is_title_of_paper(name)
            if name and plain and (is_distinct_outlet(name) or titled) and not is_agency(name):
                weight = 2.0 if titled else 4.5 if dated else 4.0
                yield PublisherClue(name=name, line=line, quote=line.text, rule="head", weight=weight)


def tellings(piece: SeedArticle) -> Iterator[PublisherClue]:
    """Yield whom the article's sources told."""
    for line in piece.lines:
        for match in _TOLD.finditer(line.text):
            first, _, second = match[1].partition(" ")
            name = first if second.casefold() in _NOT_TOLD else match[1]
            if first.casefold() not in _NOT_TOLD and not is_agency(name):
                weight = 2.0 if looks_like_outlet(name) else 1.0
                yield PublisherClue(name=name, line=line, quote=match[0], rule="told", weight=weight)
