"""Fit the weights of roles: a conditional random field over labelled dumps (Lafferty et al. 2001)."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycrfsuite

from bench.training.labelled import Labelled
from reading_room.ingest.blocks import blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.weights import REACH, STATES, State, read_rows

OPTIONS = {
    "c1": 0.2,
    "c2": 8.0,
    "feature.minfreq": 3,
    "feature.possible_transitions": 1,
    "epsilon": 1e-4,
    "period": 10,
    "delta": 1e-3,
}
"""L1 keeps the table short, L2 its scores small."""
HEADER = (
    State.TITLE,
    State.OPENER,
    State.STANDFIRST,
    State.BYLINE,
    State.DATE,
    State.TOOLS,
    State.DATELINE,
)
"""States below which text is text; only where none of them stands above does it begin an article."""
BELOW_TITLE = frozenset(HEADER) - {State.TITLE, State.OPENER}
"""States that stand nowhere else than in a header that has begun."""
PAGE_PARTS = (
    "aside",
    "closing",
    "comments",
    "counter",
    "date",
    "navigation",
    "related",
    "system",
    "tools",
)
PICTURES = ("caption", "image")
NO_TITLE, NO_BYLINE, NO_CREDIT, RARE_TITLE = -4.0, -2.0, -3.0, -1.5
"""Of some 3,700 lines that say what part of a page they are or show a picture, none is a title, and of
410 titles one is a whole sentence with its full stop: the fit, which never needs to know it, is told."""
LEAST = 0.02
"""A score that is smaller says nothing."""
FAR = frozenset(
    """prose headline label sentence unfinished fragment question date dated timed byline names post
    counter caption menu bullet repeated related comments navigation closing tools aside""".split()  # noqa: SIM905
) | {
    "no letters",
    "long headline",
    "very long headline",
    "after a gap",
    "after a rare gap",
    "after a rule",
    "numbered row",
    "any likest",
    "main likest",
}
"""What is seen of blocks more than one line away."""
Example = tuple[tuple[frozenset[str], ...], tuple[State, ...]]


def example(dump: Labelled) -> Example:
    """Return the features and the state of each block of a dump."""
    blocks = observe(blocks_of(dump.lines))
    states = [dump.states[one.block.first - 1] or State.TAIL for one in blocks]
    for n, (before, state) in enumerate(pairwise(states), 1):
        if state is State.LEAD and before in HEADER:
            states[n] = State.BODY
    return tuple(one.names for one in blocks), tuple(states)


def attributes(names: Sequence[frozenset[str]]) -> list[list[str]]:
    """Return for each block what is seen of it and of its neighbours, as rows of the table are named."""
    count = len(names)
    near = [sorted(found) for found in names]
    far = [[name for name in found if name in FAR] for found in near]
    rows = []
    for n in range(count):
        row = ["0 any", *(f"0 {name}" for name in near[n])]
        for d in range(-REACH, REACH + 1):
            if d and 0 <= n + d < count:
                row += [f"{d} {name}" for name in (near if abs(d) == 1 else far)[n + d]]
        rows.append(row)
    return rows


class Fit:
    """A fit of all that was added to it; more may be added, and fitted on again."""

    def __init__(self) -> None:
        self._trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
        self._follows: set[tuple[State | None, State]] = set()

    def add(self, dumps: Iterable[Labelled], times: int = 1) -> None:
        """Add labelled dumps, each counting so many times."""
        for dump in dumps:
            names, states = example(dump)
            rows, said = attributes(names), [state.value for state in states]
            for _ in range(times if states else 0):
                self._trainer.append(rows, said)
            before = (None, *states[:-1])
            self._follows |= {
                (a, b)
                for a, b in zip(before, states, strict=True)
                if b not in BELOW_TITLE or a in HEADER
            }

    def table(self, passes: int = 50) -> str:
        """Return the weights fitted in so many passes, as `weights.txt` has them."""
        self._trainer.set_params({**OPTIONS, "max_iterations": passes})
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder) / "model")
            self._trainer.train(path)
            tagger = pycrfsuite.Tagger()
            tagger.open(path)
            info = tagger.info()
        return _table_of(info, self._follows)


def _table_of(info: Any, seen: Set[tuple[State | None, State]]) -> str:
    """Return the scores of a model for what was seen in the order of states."""
    transitions = {(State(a), State(b)): score for (a, b), score in info.transitions.items()}
    rows = [("first", {b: 0.0 for a, b in seen if a is None and b is not None})]
    for state in STATES:
        follows = {b: transitions.get((state, b), 0.0) for a, b in seen if a is state and b is not None}
        rows.append((f"after {state.value}", follows))
    evidence: dict[str, dict[State, float]] = defaultdict(dict)
    for (attribute, label), score in info.state_features.items():
        evidence[attribute][State(label)] = score
    for name in (*PAGE_PARTS, *PICTURES):
        own = evidence[f"0 {name}"]
        own[State.TITLE] = min(own.get(State.TITLE, 0.0), NO_TITLE)
        if name not in ("counter", "date", *PICTURES):
            own[State.BYLINE] = min(own.get(State.BYLINE, 0.0), NO_BYLINE)
    sentence = evidence["0 prose"]
    sentence[State.TITLE] = min(sentence.get(State.TITLE, 0.0), RARE_TITLE)
    rows += sorted(evidence.items())
    return table_text(rows)


def without_credits(text: str) -> str:
    """Return a table in which no part of a page is a credit, whatever stands below a text."""
    rows = [(name, dict(scores)) for name, scores in read_rows(text)]
    for name, scores in rows:
        if name.removeprefix("0 ") in PAGE_PARTS and name.startswith("0 "):
            scores[State.CREDIT] = min(scores.get(State.CREDIT, 0.0), NO_CREDIT)
    return table_text(rows)


def table_text(rows: Sequence[tuple[str, dict[State, float]]]) -> str:
    """Return a table as `weights.txt` has it: by feature, then from the lines above to those below."""

    def place(row: tuple[str, dict[State, float]]) -> tuple[int, str, int]:
        head, _, rest = row[0].partition(" ")
        if head in ("first", "after"):
            return (0, "", 0)
        return (1, rest, int(head))

    return "".join(_row(name, scores) for name, scores in sorted(rows, key=place))


def _row(name: str, scores: dict[State, float]) -> str:
    keep = name == "first" or name.startswith("after ")
    kept = [s for s in STATES if s in scores and (keep or abs(scores[s]) >= LEAST)]
    cells = [f"{s.value} {round(scores[s], 2) + 0.0:g}" for s in kept]
    return f"{name}\t{' '.join(cells)}\n" if cells else ""
