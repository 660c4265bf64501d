"""How alike articles are, by their words and by their names, for the pairs that share a telling name."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reading_room.link.events.grouping import Pair
from reading_room.link.terms import Terms
from reading_room.link.vectors import Vector, cosine, strongest, vectors

_SIGNS, _COMMON = 15, 50
_FAINT = 0.02


def neighbours(articles: Sequence[Terms]) -> dict[Pair, float]:
    """Return how alike the articles are that share a telling name or number which few others have."""
    words, names = _vectors(articles, smoothing=20)
    return _likeness(articles, words, names, _candidates(names))


def close_up(articles: Sequence[Terms]) -> dict[Pair, float]:
    """Return how alike a few articles are beside each other, where what all share weighs little."""
    words, names = _vectors(articles, smoothing=2)
    return _likeness(articles, words, names, itertools.combinations(range(len(articles)), 2))


def _vectors(articles: Sequence[Terms], smoothing: float) -> tuple[tuple[Vector, ...], ...]:
    words = vectors([a.words for a in articles], smoothing)
    return words, vectors([a.names for a in articles], smoothing)


def _likeness(
    articles: Sequence[Terms], words: Sequence[Vector], names: Sequence[Vector], pairs: Iterable[Pair]
) -> dict[Pair, float]:
    """Half by all words, half by names and numbers; in two languages only names can be shared."""

    def alike(a: int, b: int) -> float:
        by_name = cosine(names[a], names[b])
        if by_name < _FAINT or articles[a].language[:2] != articles[b].language[:2]:
            return by_name
        return (cosine(words[a], words[b]) + by_name) / 2

    return {(a, b): alike(a, b) for a, b in pairs}


def _candidates(names: Sequence[Vector]) -> Iterator[Pair]:
    """Yield the pairs that share one of their most telling names, a bounded number for each article."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(names):
        for term in strongest(vector, _SIGNS):
            holders[term].append(number)
    pairs = {p for h in holders.values() if len(h) <= _COMMON for p in itertools.combinations(h, 2)}
    yield from sorted(pairs)
