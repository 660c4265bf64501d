"""Which of several candidates is meant, or none: a table scores what is seen of each, all together.

A conditional logit (McFadden 1974): the share of a candidate is the exponential of its score by that of
all, and none has the score 0. Where two are near each other, neither has a share that is enough.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from math import exp
from pathlib import Path

BIAS = "any"
"""The row that every candidate has."""
_HIGHEST = 50.0
"""Score beyond which nothing more is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A table of weights, and what it says of candidates."""

    weights: Mapping[str, float]
    """By feature, on the scale of log-odds; what is not listed says nothing."""

    def shares(self, candidates: Sequence[Set[str]]) -> tuple[float, ...]:
        """Return the probability of each candidate that it is the one; the rest is that of none."""
        scores = (self._score(features) for features in candidates)
        factors = [exp(max(-_HIGHEST, min(_HIGHEST, score))) for score in scores]
        whole = 1.0 + sum(factors)
        return tuple(factor / whole for factor in factors)

    def _score(self, features: Set[str]) -> float:
        weights = self.weights
        return sum(weights.get(name, 0.0) for name in sorted(features)) + weights.get(BIAS, 0.0)


def read_choice(name: str) -> Choice:
    """Return the table of a file beside this one, as `bench.choices` writes it: feature, tab, weight."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.split("\n") if row and not row.startswith("#"))
    return Choice(weights={feature: float(weight) for feature, weight in rows})
