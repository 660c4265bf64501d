"""The likeliest state of every block of a seed, decided together (a conditional random field).

The best sequence is Viterbi's (1967), the probability of each state the forward-backward sums'.
"""

from collections.abc import Sequence
from math import exp
from typing import TypeAlias

from reading_room.ingest.weights import LAST, NEVER, REACH, STATES, WEIGHTS, State, Weights

Scores: TypeAlias = Sequence[Sequence[float]]
"""For each block, the score of each state."""
_WIDTH = len(STATES)


class Decoder:
    """A table of weights, made ready for decoding."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._behind = tuple(
            tuple((i, weights.follows[i][j]) for i in range(_WIDTH) if weights.follows[i][j] > NEVER)
            for j in range(_WIDTH)
        )
        self._ahead = tuple(
            tuple(
                (j, exp(weights.follows[i][j])) for j in range(_WIDTH) if weights.follows[i][j] > NEVER
            )
            for i in range(_WIDTH)
        )

    def scores(self, blocks: Sequence[frozenset[str]]) -> Scores:
        """Return the score of each state for each block, apart from the states of its neighbours."""
        count = len(blocks)
        flat = [0.0] * ((count + 2 * REACH) * _WIDTH)
        evidence = self._weights.evidence
        for n, names in enumerate(blocks):
            base = n * _WIDTH
            for name in ("any", *sorted(names)):
                for place, score in evidence.get(name, ()):
                    flat[base + place] += score
        return [flat[(n + REACH) * _WIDTH : (n + REACH + 1) * _WIDTH] for n in range(count)]

    def best(self, scores: Scores) -> tuple[State, ...]:
        """Return the sequence of states with the highest sum of evidence and transitions."""
        if not scores:
            return ()
        now = [a + b for a, b in zip(self._weights.first, scores[0], strict=True)]
        steps: list[list[int]] = []
        for own in scores[1:]:
            came_from = []
            then = []
            for sources, mine in zip(self._behind, own, strict=True):
                top, place = 4 * NEVER, 0
                for i, cost in sources:
                    if (score := now[i] + cost) > top:
                        top, place = score, i
                then.append(top + mine)
                came_from.append(place)
            now = then
            steps.append(came_from)
        final = [s + (0 if state in LAST else NEVER) for s, state in zip(now, STATES, strict=True)]
        path = [final.index(max(final))]
        for came_from in reversed(steps):
            path.append(came_from[path[-1]])
        return tuple(STATES[i] for i in reversed(path))

    def probabilities(self, scores: Scores) -> Scores:
        """Return the probability of each state for each block, all sequences weighed together."""
        if not scores:
            return []
        own = [[exp(x - max(row)) for x in row] for row in scores]
        forward = [
            _scaled(
                [
                    exp(max(a, -50.0)) * b if a > NEVER else 0.0
                    for a, b in zip(self._weights.first, own[0], strict=True)
                ]
            )
        ]
        for here in own[1:]:
            sums = [0.0] * _WIDTH
            for mass, ahead in zip(forward[-1], self._ahead, strict=True):
                if mass:
                    for j, factor in ahead:
                        sums[j] += mass * factor
            forward.append(_scaled([a * b for a, b in zip(sums, here, strict=True)]))
        back = [1.0 if state in LAST else 0.0 for state in STATES]
        found = [_scaled([a * b for a, b in zip(forward[-1], back, strict=True)])]
        for n in range(len(own) - 2, -1, -1):
            below = [a * b for a, b in zip(back, own[n + 1], strict=True)]
            back = _scaled([sum(factor * below[j] for j, factor in ahead) for ahead in self._ahead])
            found.append(_scaled([a * b for a, b in zip(forward[n], back, strict=True)]))
        return found[::-1]


def _scaled(row: Sequence[float]) -> list[float]:
    total = sum(row) or 1.0
    return [x / total for x in row]


DECODER = Decoder(WEIGHTS)
"""Of the shipped weights."""
