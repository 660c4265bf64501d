"""The likeliest state of every block of a seed, decided together (a conditional random field).

The best sequence is Viterbi's (1967), the probability of each state the forward-backward sums'.
"""

from collections.abc import Sequence
from copy import copy
from math import exp
from struct import Struct
from typing import TypeAlias

from reading_room.ingest.weights import FIRST, LAST, NEVER, REACH, STATES, WEIGHTS, State, Weights

Scores: TypeAlias = Sequence[Sequence[float]]
"""For each block, the score of each state."""
_WIDTH, _BLOCKS, _LANE = len(STATES), 2 * REACH + 1, 32
"""States, blocks that a feature speaks of, bits of a score in a whole row of them.

All that a feature scores is one integer, in hundredths, so that one addition takes the place of many;
each lane is held above zero, so that none borrows from the next.
"""
_BIAS = 1 << 28
_ZERO = sum(_BIAS << place * _LANE for place in range(_WIDTH * _BLOCKS))
_TEXT = LAST - {State.NAVIGATION} | {State.STANDFIRST}
_LEAST = 1e-9
"""Share of all sequences below which a state is left out of the sums."""
_ROW = (1 << _WIDTH * _LANE) - 1
_UNPACK = Struct(f"<{_WIDTH}I").unpack


WHOLE = 100
"""Blocks of a page with all that stands around its text."""
IN_DIGEST, IN_CLIPPING, IN_WHOLE, ELSEWHERE = 1.5, 0.0, -3.5, -1.0
"""What it scores where another article begins: in a letter or digest of several items, which have no
header lines (tried: 0.8 to 4), among clippings of sentences (-1 to 1.6), in a long page as a browser
shows it, where comments, teasers and galleries are more often taken for articles (0 to -9), and
elsewhere (1 to -6).
"""


def begins(before: State, state: State) -> bool:
    """Whether an article begins with a state where text, or what stands below text, came before."""
    return before in _TEXT and (state in FIRST or (state is State.LEAD and before is State.TAIL))


class Decoder:
    """A table of weights, made ready for decoding."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._evidence = {
            name: sum(round(score * 100) << place * _LANE for place, score in cells)
            for name, cells in weights.evidence.items()
        }
        self._any = _ZERO + self._evidence.get("any", 0)
        self._follow(0.0)

    def _follow(self, readiness: float) -> None:
        """Take the scores of what follows, with so much more for the beginning of another article."""
        self.readiness = readiness
        follows = [
            [x + readiness * begins(a, b) for b, x in zip(STATES, row, strict=True)]
            for a, row in zip(STATES, self._weights.follows, strict=True)
        ]
        known = [[j for j in range(_WIDTH) if row[j] > NEVER / 2] for row in follows]
        self._behind = tuple(
            tuple((i, follows[i][j]) for i in range(_WIDTH) if j in known[i]) for j in range(_WIDTH)
        )
        self._ahead = tuple(tuple((j, exp(follows[i][j])) for j in known[i]) for i in range(_WIDTH))

    def for_seed(self, blocks: Sequence[frozenset[str]]) -> "Decoder":
        """Return the decoder for a seed: in some, another article begins more readily than in others.

        Where most blocks are sentences a person clipped it, or wrote a letter of several items.
        """
        top = blocks[0] if blocks else frozenset()
        if "page" in top and len(blocks) > WHOLE:
            readiness = IN_WHOLE
        elif sum("prose" in names for names in blocks) * 2 > len(blocks):
            readiness = IN_DIGEST if "top of a digest" in top else IN_CLIPPING
        else:
            readiness = ELSEWHERE
        ready = copy(self)
        ready._follow(readiness)
        return ready

    def scores(self, blocks: Sequence[frozenset[str]]) -> Scores:
        """Return the score of each state for each block, apart from the states of its neighbours."""
        window, rows = 0, []
        unseen = (None,) * REACH
        for names in (*unseen, *blocks, *unseen):
            window >>= _WIDTH * _LANE
            window += _ZERO if names is None else self._any
            for name in names or ():
                window += self._evidence.get(name, 0)
            rows.append(window & _ROW)
        lanes = (_UNPACK(row.to_bytes(_WIDTH * 4, "little")) for row in rows[2 * REACH :])
        return [[(lane - _BIAS * _BLOCKS) / 100 for lane in row] for row in lanes]

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
        own = [[exp(x - top) for x in row] for row in scores for top in (max(row),)]
        first = [exp(max(x, -50.0)) if x > NEVER else 0.0 for x in self._weights.first]
        forward = [_shares([a * b for a, b in zip(first, own[0], strict=True)])]
        for here in own[1:]:
            sums = [0.0] * _WIDTH
            for i, mass in forward[-1]:
                for j, factor in self._ahead[i]:
                    sums[j] += mass * factor
            forward.append(_shares([a * b for a, b in zip(sums, here, strict=True)]))
        back = [1.0 if state in LAST else 0.0 for state in STATES]
        found = []
        for n in range(len(own) - 1, -1, -1):
            row = [0.0] * _WIDTH
            for i, mass in forward[n]:
                row[i] = mass * back[i]
            total = sum(row) or 1.0
            found.append([x / total for x in row])
            below = [a * b for a, b in zip(back, own[n], strict=True)]
            back = [0.0] * _WIDTH
            for i, _ in forward[n - 1] if n else ():
                back[i] = sum([factor * below[j] for j, factor in self._ahead[i]])
            top = max(back) or 1.0
            back = [x / top for x in back]
        return found[::-1]


def _shares(row: Sequence[float]) -> list[tuple[int, float]]:
    """Return the states that have a share of the whole worth counting, and the share."""
    total = sum(row) or 1.0
    return [(i, x / total) for i, x in enumerate(row) if x > total * _LEAST]


DECODER = Decoder(WEIGHTS)
"""Of the shipped weights."""
