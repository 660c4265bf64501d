"""Sources: which articles have one wording, and which sentences they share word for word.

Candidates come from an index of the samples of their wording, so that the cost grows with the text and
not with the pairs.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reading_room.link.events.facts import SentenceFacts
from reading_room.link.names.entities import Named
from reading_room.model import Place, Slug

SHARED = 0.5
"""The share of the shorter article's sample that a copy has in common with the other."""
COMMON = 20
"""Articles with a run or a sentence beyond which it says nothing."""


class SourceIndex:
    """The articles of an archive as sources: whom they name where, and what they have word for word."""

    def __init__(self, named: Named, samples: Mapping[Slug, Sequence[int]]) -> None:
        """Index the mentions by entity and article, and find each article's first version."""
        self.originals = originals(samples)
        self._mentions: defaultdict[tuple[Slug, Slug], list[Place]] = defaultdict(list)
        for mention in named.mentions:
            self._mentions[mention.target.slug, mention.place.article].append(mention.place)

    def origins(self, articles: Iterable[Slug]) -> int:
        """Return how many of the articles are independent."""
        return len({self.originals[article] for article in articles})

    def mentions(self, entity: Slug, article: Slug) -> Sequence[Place]:
        """Return where an article names an entity."""
        return self._mentions.get((entity, article), ())


def originals(samples: Mapping[Slug, Sequence[int]]) -> Mapping[Slug, Slug]:
    """Return for each article the first one with nearly its wording, itself where there is none.

    `samples` gives the `sample` of each.
    """
    slugs, sizes = [*samples], [*map(len, samples.values())]
    first: dict[Slug, Slug] = {}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, (slug, found) in enumerate(samples.items()):
        shared = Counter(other for run in found for other in holders[run][:COMMON])
        alike = (o for o, n in shared.items() if n >= SHARED * min(len(found), sizes[o]))
        other = min(alike, default=number)
        first[slug] = slug if other == number else first[slugs[other]]
        for run in found:
            holders[run].append(number)
    return first


def shared_sentences(
    articles: Iterable[Sequence[SentenceFacts]],
) -> Mapping[tuple[Slug, Slug], tuple[str, ...]]:
    """Return the sentences that two articles have word for word, for each two that have any."""
    holders: defaultdict[int, dict[Slug, str]] = defaultdict(dict)
    for sentences in articles:
        for facts in sentences:
            if facts.wording is not None:
                holders[facts.wording].setdefault(facts.place.article, facts.place.quote)
    found: defaultdict[tuple[Slug, Slug], list[str]] = defaultdict(list)
    for held in holders.values():
        if 1 < len(held) <= COMMON:
            for one, two in itertools.combinations(sorted(held), 2):
                found[one, two].append(held[one])
    return {pair: tuple(quotes) for pair, quotes in found.items()}
