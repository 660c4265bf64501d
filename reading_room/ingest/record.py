"""One record of a dump: consecutive lines that are one article, and what is known of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reading_room.ingest.blocks import NARROWEST
from reading_room.ingest.labelled import Field
from reading_room.ingest.line_facts import count_words, ends_sentence

_COUNTER = re.compile(
    r"\W*(?:(?:end of )?(?:document|doc|record|entry|item|article|hit|result|text|dokument|artikel"
    r"|treffer|beitrag|eintrag|notice|artículo|artigo|documento|registro|articolo|документ|статья|запись"
    r"|публикация|belge|kayıt|haber|وثيقة|記事|文書|文章|第)\W{0,3})?"
    r"(?:no\.?|nr\.?|n°|#|№)?\s?\d{1,5}(?:\s?(?:of|/|von|sur|de|di|из|av|af|van|z|中|ze)\s?\d{1,5})?"
    r"(?:\s?(?:documents?|articles?|dokumente?n?|artikel|articoli|artículos|件|篇|条))?\W*",
    re.I,
)
_NUMBERED = re.compile(
    r"\W{0,3}[^\W\d_]{2,20}\s(?:no\.?|nr\.?|nº|n°|#|№)\s?\d{1,5}\W{0,3}(?:\([^()]{0,40}\))?", re.I
)
"""A word and its number: `CUTTING No. 3 (see also No. 4)`."""
_CLOSING = re.compile(
    r"\W*(?:end of (?:document|article|record|story|text)|fin du document|ende des dokuments"
    r"|fin del documento|fine del documento|fim do documento|einde document|koniec dokumentu"
    r"|конец документа)\W*",
    re.I,
)
"""What stands between two documents, besides rules and numbers."""
_LONGEST_RULE, _LONGEST_COUNTER = 250, 60
"""Code points of lines that part records."""
TOLD = ("day", "sender", "poster")
"""Kinds of what a line tells besides its own words, as the stamp of a message does."""
_PROSE = 18
"""Words of a line that is text and no head; half of them, where it ends as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Consecutive lines that are one article with its fields."""

    first: int
    """First line, counted from 1."""
    last: int
    """Last line, inclusive."""
    fields: tuple[Field, ...]
    """What its lines say that they are."""
    title: int | None
    """Line that is the title, labelled or not; None where it has none."""
    words: tuple[tuple[int, str], ...] = ()
    """Unlabelled lines whose words are not all that stands there, and the words."""

    @property
    def taken(self) -> frozenset[int]:
        """Lines that are fields, and no text."""
        kept = (field for field in self.fields if field.kind not in TOLD)
        return frozenset(n for field in kept for n in range(field.first, field.last + 1))


def is_prose(line: str) -> bool:
    """Return whether a line is text rather than a part of a head."""
    words = count_words(line)
    sentence = words >= _PROSE // 2 and ends_sentence(line.strip()) and not line.lstrip().startswith("[")
    return words > _PROSE * 2 or sentence


def is_wrapped(lines: Sequence[str], number: int) -> bool:
    """Return whether a line is the first of a text that was wrapped by hand."""
    line, follower = lines[number - 1].rstrip(), lines[number] if number < len(lines) else ""
    return follower[:1].islower() and (line.endswith("-") or len(line) >= NARROWEST)


def is_separator(line: str) -> bool:
    """Return whether a line is a rule, or numbers what is below: `2 of 3 DOCUMENTS`, `[entry 1]`."""
    if len(line) > _LONGEST_RULE:
        return False
    text = " ".join(line.split())
    rule = len(text) > 2 and not any(map(str.isalnum, text))
    counts = bool(text) and len(text) < _LONGEST_COUNTER
    numbered = counts and (_COUNTER.fullmatch(text) or _NUMBERED.fullmatch(text))
    return rule or bool(numbered or (counts and _CLOSING.fullmatch(text)))
