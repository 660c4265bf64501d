"""Term vectors: TF-IDF (Spärck Jones 1972), of unit length, compared by their cosine."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import mul

Vector = Mapping[str, float]
"""Weights by term; the squares add up to 1."""


def vectors(documents: Sequence[Mapping[str, float]], smoothing: float = 20) -> tuple[Vector, ...]:
    """Return the vector of each document, from its terms' `damped` frequencies.

    `smoothing` is how many unseen documents are assumed beside these: with many, the terms that all
    of a few documents share keep their weight.
    """
    spread = Counter(chain.from_iterable(documents))
    total = len(documents) + smoothing
    known = {count: math.log(total / (count + 0.5)) for count in {*spread.values()}}
    rarity = {term: known[count] for term, count in spread.items()}
    rare = rarity.__getitem__
    return tuple(unit(dict(zip(d, map(mul, d.values(), map(rare, d)), strict=True))) for d in documents)


def damped(frequencies: Mapping[str, float]) -> dict[str, float]:
    """Return (weighed) frequencies of terms so that each time more tells less."""
    return {term: math.log1p(2 * frequency) for term, frequency in frequencies.items()}


def cosine(first: Vector, second: Vector) -> float:
    """Return the cosine of the angle between two vectors, 0 to 1."""
    small, large = (first, second) if len(first) <= len(second) else (second, first)
    products: Iterable[float] = map(mul, small.values(), map(large.get, small, repeat(0.0)))
    return sum(products)


def strongest(vector: Vector, count: int) -> tuple[str, ...]:
    """Return the terms of most weight, at most `count`."""
    return tuple(sorted(vector, key=lambda term: (-vector[term], term))[:count])


def unit(weights: Mapping[str, float]) -> Vector:
    """Return the weights in the same proportion, their squares adding up to 1."""
    values = weights.values()
    length = math.sqrt(sum(map(mul, values, values)))
    return {term: w / length for term, w in weights.items()} if length else {}
