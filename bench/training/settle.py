"""Settle fitted weights on cases: small moves until each case holds by a margin, and no further.

A margin-infused perceptron (Crammer and Singer 2003): where another sequence of states comes within the
margin of the right one, the weights that tell the two apart move just as far as it takes. The cases are
few among all that the weights are fitted on, and say exactly what a reader expects of them.
"""

from collections import Counter
from collections.abc import Sequence

from bench.training.fit import Example, attributes, table_text
from reading_room.ingest.roles import Decoder
from reading_room.ingest.weights import LAST, NEVER, STATES, State, read_rows, read_weights

ROUNDS, STEP = 24, 0.02
"""Passes over all examples at most; the largest move of one weight at a time."""
MARGIN = 0.3
"""What a wrong state of a case is lent."""
Table = dict[str, dict[State, float]]


def settle(text: str, cases: Sequence[Example], others: Sequence[Example]) -> str:
    """Return the weights moved until the right states of each case win by the margin, if they can.

    What the fitted weights say of the `others` stays as it is: where a move for a case changes it, the
    weights are moved back by as little as that takes.
    """
    table: Table = {name: dict(scores) for name, scores in read_rows(text)}
    decoder = Decoder(read_weights(text))
    said = [(names, decoder.best(decoder.scores(names))) for names, _ in others]
    wanted = [*((names, states, MARGIN) for names, states in cases)]
    wanted += [(names, states, 0.0) for names, states in said]
    for _ in range(ROUNDS):
        wrong = [one for one in wanted if _nearest(decoder, *one) != tuple(one[1])]
        for names, states, margin in wrong:
            _learn(table, attributes(names), states, margin)
        decoder = Decoder(read_weights(table_text(list(table.items()))))
        if not wrong:
            break
    return table_text(list(table.items()))


def _nearest(
    decoder: Decoder, names: Sequence[frozenset[str]], wanted: Sequence[State], margin: float
) -> tuple[State, ...]:
    """Return the best states where each wrong one is lent the margin, as `_best` does, but faster."""
    lent = [
        [score + margin * (state is not right) for state, score in zip(STATES, row, strict=True)]
        for right, row in zip(wanted, decoder.scores(names), strict=True)
    ]
    return decoder.best(lent)


def _learn(table: Table, rows: Sequence[Sequence[str]], wanted: Sequence[State], margin: float) -> None:
    """Move the table towards the right states of one example."""
    found = _best(table, rows, wanted, margin)
    if found == tuple(wanted):
        return
    cells: Counter[tuple[str, State]] = Counter()
    for path, sign in ((wanted, 1), (found, -1)):
        for n, state in enumerate(path):
            for name in (*rows[n], f"after {path[n - 1].value}" if n else "first"):
                cells[name, state] += sign
    moved = {cell: count for cell, count in cells.items() if count and cell[0] in table}
    lead = sum(count * table[name].get(state, 0.0) for (name, state), count in moved.items())
    wrong = sum(a is not b for a, b in zip(wanted, found, strict=True))
    size = sum(count * count for count in moved.values()) or 1
    step = max(0.0, min(STEP, (margin * wrong - lead) / size))
    for (name, state), count in moved.items():
        table[name][state] = table[name].get(state, 0.0) + count * step


def _best(
    table: Table, rows: Sequence[Sequence[str]], wanted: Sequence[State], margin: float
) -> tuple[State, ...]:
    """Return the best states where each wrong one is lent the margin."""
    scores: dict[State, float] = {}
    steps: list[dict[State, State]] = []
    for n, row in enumerate(rows):
        own = dict.fromkeys(STATES, 0.0)
        for name in row:
            for state, score in table.get(name, {}).items():
                own[state] += score
        for state in STATES:
            own[state] += margin * (state is not wanted[n])
        if not n:
            scores = {state: own[state] + score for state, score in table["first"].items()}
            continue
        then: dict[State, float] = {}
        came: dict[State, State] = {}
        for before, score in scores.items():
            for state, cost in table.get(f"after {before.value}", {}).items():
                if (total := score + cost) > then.get(state, 10 * NEVER):
                    then[state], came[state] = total, before
        scores = {state: score + own[state] for state, score in then.items()}
        steps.append(came)
    state = max((s for s in scores if s in LAST), key=scores.__getitem__)
    path = [state]
    for came in reversed(steps):
        path.append(came[path[-1]])
    return tuple(reversed(path))
