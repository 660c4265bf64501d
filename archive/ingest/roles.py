"""The likeliest state of every block of a seed, decided together: Viterbi's algorithm over two tables."""

from collections.abc import Sequence

from archive.ingest.features import Seen
from archive.ingest.weights import EVIDENCE, FOLLOWS, LAST, NEVER, STATES, State

_START = EVIDENCE["start"]
_SOURCES = tuple(
    tuple((i, FOLLOWS[source][j]) for i, source in enumerate(STATES) if FOLLOWS[source][j] > NEVER)
    for j in range(len(STATES))
)


def states_of(seen: Sequence[Seen]) -> tuple[State, ...]:
    """Return one state a block: the sequence with the highest sum of evidence and transitions."""
    if not seen:
        return ()
    scores = [a + b for a, b in zip(FOLLOWS["first"], evidence(seen[0]), strict=True)]
    steps: list[list[int]] = []
    for one in seen[1:]:
        scores, came_from = _step(scores, evidence(one))
        steps.append(came_from)
    best = max(range(len(STATES)), key=lambda i: scores[i] + (0 if STATES[i] in LAST else NEVER))
    return _trace(best, steps)


def evidence(one: Seen) -> list[float]:
    """Return the score of each state for one block, apart from its neighbours' states."""
    rows = [EVIDENCE[name] for name in sorted(one.names)]
    return [sum(column) for column in zip(_START, *rows, strict=True)]


def _step(scores: list[float], here: list[float]) -> tuple[list[float], list[int]]:
    best: list[float] = []
    came_from: list[int] = []
    for sources, own in zip(_SOURCES, here, strict=True):
        score, source = max((scores[i] + cost, -i) for i, cost in sources)
        best.append(score + own)
        came_from.append(-source)
    return best, came_from


def _trace(state: int, steps: list[list[int]]) -> tuple[State, ...]:
    path = [state]
    for came_from in reversed(steps):
        path.append(came_from[path[-1]])
    return tuple(STATES[i] for i in reversed(path))
