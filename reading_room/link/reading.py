"""A reading: all that is found in one article by itself, before it is seen beside others."""

import re
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from reading_room.dates.expressions import resolve_dates
from reading_room.dates.reference import Expression
from reading_room.link.names.curated import NO_NAMES, CuratedNames
from reading_room.link.names.mentions import NameMention, find_names
from reading_room.link.quotations.direct import find_quotations
from reading_room.link.terms import Terms, article_terms
from reading_room.model import Article, Quotation

_RUN, _SAMPLED = 5, 4
_TELLING = 10
"""Words of a sentence that two articles do not have alike by chance."""
_WORD = re.compile(r"\w+")


def sample(article: Article) -> Sequence[int]:
    """Return the checksums of an article's runs of five words, rising: of those that four divides.

    Two articles are compared word for word by them (Manber, "Finding similar files in a large file
    system", 1994).
    """
    words = _WORD.findall(" ".join(p.text for p in article.text.paragraphs).casefold())
    runs = (" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
    sums = {zlib.crc32(run.encode()) for run in runs}
    return array("I", sorted(n for n in sums if n % _SAMPLED == 0))


def wording(sentence: str) -> int | None:
    """Return the checksum of all words of a sentence; None where others may have them by chance."""
    words = _WORD.findall(sentence.casefold())
    if len(words) < _TELLING:
        return None
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with its names, times and direct speech."""

    article: Article
    """The article read."""
    names: tuple[NameMention, ...]
    """In reading order."""
    times: tuple[Expression, ...]
    """In reading order; their paragraphs are numbered."""
    quotations: tuple[Quotation, ...]
    """In reading order."""
    terms: Terms
    """What it is about."""
    sample: Sequence[int]
    """Checksums of some of its runs of words."""

    def paragraph_of(self, time: Expression) -> str:
        """Return the id of the paragraph that a time expression stands in."""
        return self.article.text.paragraphs[time.paragraph].id

    def is_quoted(self, time: Expression) -> bool:
        """Return whether a time expression stands in direct speech, counted from the speaker's day."""
        places = (q.place for q in self.quotations if q.place.paragraph == self.paragraph_of(time))
        return any(place.start <= time.start < place.end for place in places)


def read(article: Article, curated: CuratedNames = NO_NAMES) -> Reading:
    """Read one article; nothing but the article and the names of curated entities goes in."""
    names = find_names(article, curated)
    texts = [p.text for p in article.text.paragraphs]
    return Reading(
        article=article,
        names=names,
        times=resolve_dates(texts, article.published, article.language),
        quotations=find_quotations(article, names),
        terms=article_terms(article),
        sample=sample(article),
    )
