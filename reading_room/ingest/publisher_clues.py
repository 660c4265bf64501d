"""Names that may be a publisher's, each with the words that say so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.ingest.lexicon import words
from reading_room.ingest.outlets import is_agency, looks_like_outlet
from reading_room.ingest.seed_article import Line, SeedArticle

_TOLD = re.compile(
    r"\b(?:told|tells|seen by|obtained by|shared with|in an interview with|gegenüber|déclaré à|a dit à"
    r"|dijo a|ha detto a)\s(?:the\s)?([A-ZÀ-Þ][\w&]*(?:\s[A-Z][\w&]*){0,2})"
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
    """How much that says: 3 and more where it names an outlet by itself."""


def tellings(piece: SeedArticle) -> Iterator[PublisherClue]:
    """Yield whom the article's sources told."""
    for line in piece.lines:
        for match in _TOLD.finditer(line.text):
            first, *rest = match[1].split()
            kept = [word for word in rest if word.casefold() not in _NOT_TOLD]
            name = " ".join((first, *kept))
            if first.casefold() not in _NOT_TOLD and not is_agency(name):
                weight = 2.0 if looks_like_outlet(name) else 1.0
                yield PublisherClue(name=name, line=line, quote=match[0], rule="told", weight=weight)
