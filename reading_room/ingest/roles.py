"""The likeliest state of every block of a seed, decided together (Viterbi 1967)."""

from collections.abc import Sequence

from reading_room.ingest.block_features import BlockFeatures
from reading_room.ingest.weights import EVIDENCE, FOLLOWS, LAST, NEVER, STATES, State

_BEHIND = tuple(
    tuple((i, FOLLOWS[source][j]) for i, source in enumerate(STATES) if FOLLOWS[source][j] > NEVER)
    for j in range(len(STATES))
)
"""For each state, the states that it may follow, and the score of that."""


def states_of(blocks: Sequence[BlockFeatures]) -> tuple[State, ...]:
    """Return one state a block: the sequence with the highest sum of evidence and transitions."""
    if not blocks:
        return ()
    scores = [a + b for a, b in zip(FOLLOWS["first"], evidence(blocks[0]), strict=True)]
    steps: list[list[int]] = []
    for one in blocks[1:]:
        scores, came_from = _step(scores, evidence(one))
        steps.append(came_from)
    final = [
        score + (0 if state in LAST else NEVER) for score, state in zip(scores, STATES, strict=True)
    ]
    return _trace(final.index(max(final)), steps)


def evidence(one: BlockFeatures) -> list[float]:
    """Return the score of each state for one block, apart from its neighbours' states."""
    rows = [EVIDENCE[name] for name in sorted(one.names)]
    return [sum(column) for column in zip(EVIDENCE["start"], *rows, strict=True)]


def _step(scores: Sequence[float], here: Sequence[float]) -> tuple[list[float], list[int]]:
    best: list[float] = []
    came_from: list[int] = []
    for sources, own in zip(_BEHIND, here, strict=True):
        score, source = max([(scores[i] + cost, -i) for i, cost in sources])
        best.append(score + own)
        came_from.append(-source)
    return best, came_from


def _trace(state: int, steps: Sequence[Sequence[int]]) -> tuple[State, ...]:
    path = [state]
    for came_from in reversed(steps):
        path.append(came_from[path[-1]])
    return tuple(STATES[i] for i in reversed(path))
