"""Settle fitted weights on cases: small moves until each case holds by a margin, and no further.

A margin-infused perceptron (Crammer and Singer 2003): where another sequence of states comes within the
margin of the right one, the weights that tell the two apart move just as far as it takes. The cases are
few among all that the weights are fitted on, and say exactly what a reader expects of them.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bench.training.fit import Example, attributes, table_text
from reading_room.ingest.roles import Decoder, begins
from reading_room.ingest.weights import STATES, State, read_rows, read_weights

ROUNDS, STEP = 48, 0.02
"""Passes over all examples at most; the largest move of one weight at a time."""
MARGIN, KEPT = 0.6, 0.2
"""What a wrong state of a case is lent, and one of another dump; the rounded table is that exact."""
Table = dict[str, dict[State, float]]


def settle(text: str, cases: Sequence[Example], others: Sequence[Example]) -> str:
    """Return the weights moved until the right states of each case win by the margin, if they can.

    What the fitted weights say of the `others` stays as it is: where a move for a case changes it, the
    weights are moved back by as little as that takes.
    """
    table: Table = {name: dict(scores) for name, scores in read_rows(text)}
    decoder = Decoder(read_weights(text))
    said = [(names, _nearest(decoder, names)) for names, _ in others]
    wanted = [*((names, states, MARGIN) for names, states in cases)]
    wanted += [(names, states, KEPT) for names, states in said]
    for _ in range(ROUNDS):
        found = [(one, _nearest(decoder, *one)) for one in wanted]
        wrong = [(one, states) for one, states in found if states != tuple(one[1])]
        for (names, states, margin), instead in wrong:
            _learn(table, attributes(names), states, instead, margin, decoder.for_seed(names).readiness)
        decoder = Decoder(read_weights(table_text(list(table.items()))))
        if not wrong:
            break
    return table_text(list(table.items()))


def _nearest(
    decoder: Decoder,
    names: Sequence[frozenset[str]],
    wanted: Sequence[State] | None = None,
    margin: float = 0.0,
) -> tuple[State, ...]:
    """Return the best states, where each but the wanted one is lent the margin."""
    ready = decoder.for_seed(names)
    scores = ready.scores(names)
    if wanted:
        scores = [
            [score + margin * (state is not right) for state, score in zip(STATES, row, strict=True)]
            for right, row in zip(wanted, scores, strict=True)
        ]
    return ready.best(scores)


def _learn(
    table: Table,
    rows: Sequence[Sequence[str]],
    wanted: Sequence[State],
    found: Sequence[State],
    margin: float,
    readiness: float,
) -> None:
    """Move the table towards the right states of one example, away from those found instead."""
    cells: Counter[tuple[str, State]] = Counter()
    lead = 0.0
    for path, sign in ((wanted, 1), (found, -1)):
        lead += sign * readiness * sum(begins(a, b) for a, b in pairwise(path))
        for n, state in enumerate(path):
            for name in (*rows[n], f"after {path[n - 1].value}" if n else "first"):
                cells[name, state] += sign
    moved = {cell: count for cell, count in cells.items() if count and cell[0] in table}
    lead += sum(count * table[name].get(state, 0.0) for (name, state), count in moved.items())
    wrong = sum(a is not b for a, b in zip(wanted, found, strict=True))
    size = sum(count * count for count in moved.values()) or 1
    step = max(0.0, min(STEP, (margin * wrong - lead) / size))
    for (name, state), count in moved.items():
        table[name][state] = table[name].get(state, 0.0) + count * step
