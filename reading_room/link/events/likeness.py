"""Likeness of articles: half by all words, half by names and numbers; in two languages by signs.

Only articles that share a telling name, number or sign are compared, and each with a bounded number of
others, so that the work grows with the archive and not with its square.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reading_room.link.events.grouping import Pair
from reading_room.link.rarity import Rarity, rarity
from reading_room.link.terms import Terms
from reading_room.link.vectors import Vector, cosine, strongest, vectors

_SIGNS, _COMMON, _NEAREST = 15, 50, 40
"""Names by which an article finds others, articles of a name beyond which it tells nothing, and how many
an article is compared with."""
_LEAST_BY_NAME = 0.02
_NAMELESS = ("ar", "fa", "he", "hi", "ja", "ko", "th", "ur", "zh")
"""Languages whose scripts tell no name by a capital, so that all words stand for names."""
_SEVERAL, _LONG, _ONE = 2, 4, 0.07
"""Signs that two articles share, or letters or digits of the only one, below which they share nothing;
and the most that one can tell: by itself, that they may speak of one story, not that they report one
event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two articles are."""

    value: float
    """By all that can be compared, 0 to 1."""
    names: float
    """By names and numbers, 0 to 1."""
    signs: float
    """How many of their strongest signs both have, a common one counting less; 0 in one language."""
    foreign: bool
    """Whether they are in two languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Space:
    """The articles as vectors of one collection."""

    languages: Sequence[str]
    words: Sequence[Vector]
    names: Sequence[Vector]
    signs: Sequence[Vector]
    strong: Sequence[frozenset[str]]
    """The signs of most weight, as many of each article."""
    known: Rarity
    """How telling each sign is."""

    def alike(self, a: int, b: int) -> Likeness:
        """Return how alike two articles are."""
        foreign = self.languages[a] != self.languages[b]
        names = cosine(self.names[a], self.names[b])
        compared = not foreign and names >= _LEAST_BY_NAME
        words = cosine(self.words[a], self.words[b]) if compared else 0.0
        signs = self.signs[a].keys() & self.signs[b] if foreign else ()
        value = max(self._by_sign(a, b, signs), names) if foreign else (words + names) / (1 + compared)
        strong = self.strong[a] & self.strong[b] if foreign else ()
        telling = sum(self.known.share(sign) for sign in sorted(strong))
        return Likeness(value=value, names=names, signs=telling, foreign=foreign)

    def _by_sign(self, a: int, b: int, shared: Collection[str]) -> float:
        if len(shared) >= _SEVERAL:
            return cosine(self.signs[a], self.signs[b])
        one = any(len(sign) >= _LONG for sign in shared)
        return min(_ONE, cosine(self.signs[a], self.signs[b])) if one else 0.0


def neighbours(articles: Sequence[Terms], beside: Iterable[Pair] = ()) -> dict[Pair, Likeness]:
    """Return how alike the articles are that share a telling name or number which few others have.

    `beside` are pairs that are looked at whatever they share.
    """
    space = _space(articles, smoothing=20)
    foreign = (
        (a, b)
        for a, b in _sharing(space.signs, space.strong)
        if space.languages[a] != space.languages[b]
    )
    named = _sharing(space.names, [strongest(vector, _SIGNS) for vector in space.names])
    pairs = sorted({*named, *foreign, *beside})
    return {(a, b): space.alike(a, b) for a, b in pairs}


def close_up(articles: Sequence[Terms]) -> dict[Pair, float]:
    """Return how alike a few articles are beside each other, where what all share weighs little."""
    space = _space(articles, smoothing=2)
    return {(a, b): space.alike(a, b).value for a, b in itertools.combinations(range(len(articles)), 2)}


def _space(articles: Sequence[Terms], smoothing: float) -> _Space:
    languages = [a.language[:2] for a in articles]
    signs = vectors([a.signs for a in articles], smoothing)
    return _Space(
        languages=languages,
        words=vectors([a.words for a in articles], smoothing),
        names=vectors(
            [a.words if a.language[:2] in _NAMELESS else a.names for a in articles], smoothing
        ),
        signs=signs,
        strong=_strong(signs, languages),
        known=rarity(a.signs for a in articles),
    )


def _strong(signs: Sequence[Vector], languages: Sequence[str]) -> list[frozenset[str]]:
    """Return the signs of most weight of each article, of those that another language has too."""
    first: dict[str, str] = {}
    both: set[str] = set()
    for vector, language in zip(signs, languages, strict=True):
        for sign in vector:
            if first.setdefault(sign, language) != language:
                both.add(sign)
    known = ({sign: weight for sign, weight in vector.items() if sign in both} for vector in signs)
    return [frozenset(strongest(vector, _SIGNS)) for vector in known]


def _sharing(terms: Sequence[Vector], telling: Sequence[Collection[str]]) -> set[Pair]:
    """Return the pairs that share telling terms, each article with a bounded number of others."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    signs = [sorted(keys) for keys in telling]
    for number, keys in enumerate(signs):
        for key in keys:
            holders[key].append(number)
    pairs: set[Pair] = set()
    for number, keys in enumerate(signs):
        shared: Counter[int] = Counter()
        for key in keys:
            if len(holders[key]) <= _COMMON:
                weight = terms[number][key]
                for other in holders[key]:
                    shared[other] += round(1e6 * weight * terms[other][key])
        del shared[number]
        nearest = sorted(shared, key=lambda other: (-shared[other], other))[:_NEAREST]
        pairs |= {(min(number, o), max(number, o)) for o in nearest}
    return pairs
