"""A reading: all that is found in one article by itself, before it is seen beside others."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.dates.expression import Expression
from archive.dates.expressions import resolve_dates
from archive.link.names import NameMention, find_names
from archive.link.quotations import find_quotations
from archive.link.terms import Terms, article_terms
from archive.model import Article, Entity, Place, Quotation


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

    def names_in(self, place: Place) -> tuple[NameMention, ...]:
        """Return the names that begin in some words of the article."""
        return tuple(n for n in self.names if _begins_in(n.place.paragraph, n.place.start, place))

    def times_in(self, place: Place) -> tuple[Expression, ...]:
        """Return the time expressions that begin in some words of the article."""
        ids = [p.id for p in self.article.text.paragraphs]
        return tuple(t for t in self.times if _begins_in(ids[t.paragraph], t.start, place))

    def is_quoted(self, time: Expression) -> bool:
        """Return whether a time expression stands in direct speech, counted from the speaker's day."""
        paragraph = self.article.text.paragraphs[time.paragraph].id
        return any(_begins_in(paragraph, time.start, q.place) for q in self.quotations)


def read(article: Article, known: Sequence[Entity]) -> Reading:
    """Read one article; nothing but the article and the curated entities goes in."""
    names = find_names(article, known)
    texts = [p.text for p in article.text.paragraphs]
    return Reading(
        article=article,
        names=names,
        times=resolve_dates(texts, article.published, article.language),
        quotations=find_quotations(article, names),
        terms=article_terms(article),
    )


def _begins_in(paragraph: str, start: int, place: Place) -> bool:
    return paragraph == place.paragraph and place.start <= start < place.end
