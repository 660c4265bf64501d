"""The catalogue: the archive's graph looked up by slug, made once for all pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from reading_room.model import (
    Archive,
    Article,
    Entity,
    LinkedEvent,
    Place,
    QuotationCluster,
    Related,
    Relation,
    Slug,
    Url,
)
from reading_room.rights import shown_words
from reading_room.slugs import article_url

T = TypeVar("T")

EXCERPT = 400
"""Code points of a paragraph that is shown beside others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Words of an article, with the way to the paragraph that they stand in."""

    article: Article
    """The article."""
    words: str
    """As written."""
    address: Url
    """The paragraph's address in the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What pages look up."""

    articles: Mapping[Slug, Article]
    """By slug, in order."""
    entities: Mapping[Slug, Entity]
    """By slug, in order."""
    events: Mapping[Slug, LinkedEvent]
    """By slug, in order."""
    words: Mapping[Slug, Mapping[str, str]]
    """The words that the site shows: article, then paragraph id in reading order, to text."""
    telling: Mapping[Slug, tuple[LinkedEvent, ...]]
    """The events that an article reports or mentions."""
    attended: Mapping[Slug, tuple[LinkedEvent, ...]]
    """The events that an entity took part in, or that happened there."""
    earlier: Mapping[Slug, tuple[Relation, ...]]
    """Relations from an event: to what it follows, answers or is part of."""
    later: Mapping[Slug, tuple[Relation, ...]]
    """Relations to an event."""
    related: Mapping[Slug, tuple[Related, ...]]
    """What to read next to an article, closest first."""
    quotation_clusters: tuple[QuotationCluster, ...]
    """All quotations."""

    def cite(self, place: Place) -> Citation | None:
        """Return the words with the way to them; None where the site does not show them."""
        if place.paragraph not in self.words[place.article]:
            return None
        return self._citation(place.article, place.paragraph, place.quote)

    def around(self, place: Place) -> Citation | None:
        """Return the paragraph that the words stand in, cut at words around them where it is long."""
        text = self.words[place.article].get(place.paragraph)
        if text is None:
            return None
        return self._citation(place.article, place.paragraph, excerpt(text, place.start, place.end))

    def find(self, article: Slug | None, quote: str | None) -> Citation | None:
        """Return where an article has the words; None where the site shows them in no paragraph."""
        if article is None or not quote:
            return None
        folded = " ".join(quote.split())
        held = (id for id, text in self.words[article].items() if folded in " ".join(text.split()))
        paragraph = next(held, None)
        return self._citation(article, paragraph, quote) if paragraph else None

    def _citation(self, article: Slug, paragraph: str, words: str) -> Citation:
        address = Url(f"{article_url(article)}#{paragraph}")
        return Citation(article=self.articles[article], words=words, address=address)


def excerpt(text: str, start: int, end: int) -> str:
    """Return the text around some of its words: all of it, or about `EXCERPT` code points."""
    if len(text) <= EXCERPT:
        return text
    room = max(0, EXCERPT - (end - start)) // 2
    first, last = max(0, start - room), min(len(text), end + room)
    head = text[first:start].partition(" ")[2] if first else text[:start]
    tail = text[end:last].rpartition(" ")[0] if last < len(text) else text[end:]
    return f"{'… ' if first else ''}{head}{text[start:end]}{tail}{' …' if last < len(text) else ''}"


def catalogue(archive: Archive) -> Catalogue:
    """Return the archive's graph, looked up by slug."""
    return Catalogue(
        articles={a.slug: a for a in archive.content.articles},
        entities={e.slug: e for e in archive.entities},
        events={e.event.slug: e for e in archive.events},
        words=shown_words(archive),
        telling=_grouped((a, e) for e in archive.events for a in (*e.reported_in, *e.mentioned_in)),
        attended=_grouped((s, e) for e in archive.events for s in _there(e)),
        earlier=_grouped((r.source, r) for r in archive.relations),
        later=_grouped((r.target, r) for r in archive.relations),
        related=_grouped(
            (slug, r)
            for r in sorted(archive.related, key=lambda r: (-r.score, r.first, r.second))
            for slug in (r.first, r.second)
        ),
        quotation_clusters=archive.quotation_clusters,
    )


def _there(linked: LinkedEvent) -> Iterable[Slug]:
    place = linked.event.place
    return dict.fromkeys((*linked.event.participants, *((place,) if place else ())))


def _grouped(pairs: Iterable[tuple[Slug, T]]) -> Mapping[Slug, tuple[T, ...]]:
    groups: defaultdict[Slug, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
