"""Term vectors: TF-IDF (Spärck Jones 1972), of unit length, compared by their cosine."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from operator import mul

Vector = Mapping[str, float]
"""Weights by term; the squares add up to 1."""


def vectors(documents: Sequence[Mapping[str, float]], smoothing: float = 20) -> tuple[Vector, ...]:
    """Return the vector of each document, from its terms' (weighed) frequencies.

    `smoothing` is how many unseen documents are assumed beside these: with many, the terms that all
    of a few documents share keep their weight.
    """
    spread = Counter(term for document in documents for term in document)
    total = len(documents) + smoothing
    rarity = {term: math.log(total / (count + 0.5)) for term, count in spread.items()}
    return tuple(unit({t: math.log1p(2 * f) * rarity[t] for t, f in d.items()}) for d in documents)


def cosine(first: Vector, second: Vector) -> float:
    """Return the cosine of the angle between two vectors, 0 to 1."""
    small, large = sorted((first, second), key=len)
    weights = (small.values(), map(large.get, small, repeat(0.0)))
    products: Iterable[float] = map(mul, *weights)
    return sum(products)


def strongest(vector: Vector, count: int) -> tuple[str, ...]:
    """Return the terms of most weight, at most `count`."""
    return tuple(sorted(vector, key=lambda term: (-vector[term], term))[:count])


def unit(weights: Mapping[str, float]) -> Vector:
    """Return the weights in the same proportion, their squares adding up to 1."""
    length = math.sqrt(sum(w * w for w in weights.values()))
    return {term: w / length for term, w in weights.items()} if length else {}
