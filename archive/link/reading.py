"""A reading: all that is found in one article by itself, before it is seen beside others."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.dates.expression import Expression
from archive.dates.expressions import resolve_dates
from archive.link.names import NameMention, find_names
from archive.link.quotations import find_quotations
from archive.link.terms import Terms, article_terms
from archive.model import Article, Entity, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with its names, times and direct speech."""

    article: Article
    """The article read."""
    names: tuple[NameMention, ...]
    """In reading order."""
    times: tuple[Expression, ...]
    """In reading order."""
    quotations: tuple[Quotation, ...]
    """In reading order."""
    terms: Terms
    """What it is about."""


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
