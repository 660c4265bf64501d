"""Sources: which articles have one wording, and which sentences they share word for word.

The runs of five words of two articles are compared by a sample of them: those whose checksum is a
multiple of four (Manber, "Finding similar files in a large file system", 1994). Candidates come from an
index of the samples, so that the cost grows with the text and not with the pairs.
"""

import itertools
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reading_room.link.events.facts import SentenceFacts
from reading_room.link.names.entities import Named
from reading_room.model import Article, Place, Slug

RUN, SAMPLED = 5, 4
SHARED = 0.5
"""The share of the shorter article's sample that a copy has in common with the other."""
COMMON = 20
"""Articles with a run or a sentence beyond which it says nothing."""
_TELLING = 10
"""Words of a sentence that two articles do not have alike by chance."""


class SourceIndex:
    """The articles of an archive as sources: whom they name where, and what they have word for word."""

    def __init__(self, named: Named, articles: Sequence[Article]) -> None:
        """Index the mentions by entity and article, and find each article's first version."""
        self.originals = originals(articles)
        self._mentions: defaultdict[tuple[Slug, Slug], list[Place]] = defaultdict(list)
        for mention in named.mentions:
            self._mentions[mention.target.slug, mention.place.article].append(mention.place)

    def origins(self, articles: Iterable[Slug]) -> int:
        """Return how many of the articles are independent."""
        return len({self.originals[article] for article in articles})

    def mentions(self, entity: Slug, article: Slug) -> Sequence[Place]:
        """Return where an article names an entity."""
        return self._mentions.get((entity, article), ())


def originals(articles: Sequence[Article]) -> Mapping[Slug, Slug]:
    """Return for each article the first one with nearly its wording, itself where there is none."""
    samples = [_sample(article) for article in articles]
    first: dict[Slug, Slug] = {}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, (article, sample) in enumerate(zip(articles, samples, strict=True)):
        shared = Counter(other for run in sample for other in holders[run][:COMMON])
        alike = (o for o, n in shared.items() if n >= SHARED * min(len(sample), len(samples[o])))
        other = min(alike, default=number)
        first[article.slug] = article.slug if other == number else first[articles[other].slug]
        for run in sample:
            holders[run].append(number)
    return first


def shared_sentences(
    articles: Iterable[Sequence[SentenceFacts]],
) -> Mapping[tuple[Slug, Slug], tuple[str, ...]]:
    """Return the sentences that two articles have word for word, for each two that have any."""
    holders: defaultdict[str, dict[Slug, str]] = defaultdict(dict)
    for sentences in articles:
        for facts in sentences:
            words = re.findall(r"\w+", facts.place.quote.casefold())
            if len(words) >= _TELLING:
                holders[" ".join(words)].setdefault(facts.place.article, facts.place.quote)
    found: defaultdict[tuple[Slug, Slug], list[str]] = defaultdict(list)
    for held in holders.values():
        if 1 < len(held) <= COMMON:
            for one, two in itertools.combinations(sorted(held), 2):
                found[one, two].append(held[one])
    return {pair: tuple(quotes) for pair, quotes in found.items()}


def _sample(article: Article) -> frozenset[int]:
    text = " ".join(p.text for p in article.text.paragraphs).casefold()
    words = re.findall(r"\w+", text)
    runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return frozenset(n for run in runs if (n := zlib.crc32(run.encode())) % SAMPLED == 0)
