"""Fit the tables of weights to cases and, lightly, to real pages: a margin-infused perceptron.

    python bench/fit_weights.py CASES PAGES > reading_room/ingest/weights.txt

Movement is from the tables as they are: fit again until the cases hold.
CASES are dumps with a role in front of each line (`tests/cases/split`); PAGES is a folder with
`gold.json` and `txt/` that says which lines are body and no more. It starts from the tables as they are.
Of the paths that agree with what is known the best is taken, and weights move towards it from the path
that the tables prefer, no further than puts it ahead by the margin (Crammer and Singer 2003, averaged
after Collins 2002; latent states after Yu and Joachims 2009). Deterministic.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reading_room.ingest.block_features import BlockFeatures
from reading_room.ingest.blocks import blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.seed import read_seed
from reading_room.ingest.weights import EVIDENCE, FOLLOWS, LAST, NEVER, STATES, State

OUT = {State.NAVIGATION, State.TOOLS, State.CAPTION, State.INSERT, State.TAIL}
ALLOWED: dict[str, Set[State]] = {
    "-": OUT,
    "title": {State.TITLE},
    "byline": {State.BYLINE, State.OPENER, State.ABOVE},
    "date": {State.DATE, State.ABOVE},
    "dateline": {State.DATELINE},
    "standfirst": {State.STANDFIRST},
    "subheading": {State.SUBHEADING},
    "body": {State.LEAD, State.BODY},
    "list": {State.LIST},
    "quotation": {State.QUOTATION, State.BODY},
    "credit": {State.CREDIT, State.TAIL},
    "kicker": {State.ABOVE, State.NAVIGATION, State.TAIL},
    "?": set(State),
}
BODY = {State.LEAD, State.BODY, State.LIST, State.QUOTATION, State.SUBHEADING, State.DATELINE}
RATE, MARGIN, PAGE = 0.01, 1.0, 0.5
"""Largest step, what a wrong state is lent in training, the weight of a page."""
FORBIDDEN = -500.0
Example = tuple[Sequence[BlockFeatures], Sequence[Set[State]], float]
Table = dict[str, list[float]]


def cases(folder: Path) -> Iterator[Example]:
    """Return the dumps with a role in front of each line, and the states that each role allows."""
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").split("\n")
        sights = observe(blocks_of([line[13:] for line in lines]))
        yield sights, [ALLOWED[lines[one.block.first - 1][:10].strip()] for one in sights], 1.0


def pages(folder: Path) -> Iterator[Example]:
    """Return the real pages; a line of body may be in any state of a body, another in any other."""
    for page in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        path = folder / "txt" / Path(page["file"]).name
        sights = observe(blocks_of(read_seed(path, path.name).lines))
        is_body = [page["line_labels"][one.block.first - 1 : one.block.first] == "1" for one in sights]
        yield sights, [BODY if yes else set(State) - BODY for yes in is_body], PAGE


def best_path(own: Sequence[Sequence[float]], follows: Table) -> list[int]:
    """Return the best sequence of states, given the score of each state for each block."""
    scores = [a + b for a, b in zip(follows["first"], own[0], strict=True)]
    steps = []
    arcs = [
        [(i, follows[s][j]) for i, s in enumerate(STATES) if follows[s][j] > NEVER]
        for j in range(len(STATES))
    ]
    for here in own[1:]:
        chosen = [max((scores[i] + cost, -i) for i, cost in sources) for sources in arcs]
        scores = [score + mine for (score, _), mine in zip(chosen, here, strict=True)]
        steps.append([-source for _, source in chosen])
    path = [max(range(len(STATES)), key=lambda i: scores[i] + (0 if STATES[i] in LAST else NEVER))]
    for came_from in reversed(steps):
        path.append(came_from[path[-1]])
    return path[::-1]


def paths(example: Example, evidence: Table, follows: Table) -> tuple[list[int], list[int]]:
    """Return the path that the tables prefer by less than the margin, and the best allowed one."""
    sights, allowed, _ = example
    own = [
        [sum(c) for c in zip(*(evidence[n] for n in ("start", *sorted(s.names))), strict=True)]
        for s in sights
    ]
    wrong = [[state not in states for state in STATES] for states in allowed]
    lent = [[x + MARGIN * w for x, w in zip(*row, strict=True)] for row in zip(own, wrong, strict=True)]
    kept = [
        [x + FORBIDDEN * w for x, w in zip(*row, strict=True)] for row in zip(own, wrong, strict=True)
    ]
    return best_path(lent, follows), best_path(kept, follows)


def change(
    sights: Sequence[BlockFeatures], path: Sequence[int], sign: float
) -> Counter[tuple[str, str, int]]:
    """Return how often each cell of the tables is used on a path, times a sign."""
    cells: Counter[tuple[str, str, int]] = Counter()
    for sight, before, state in zip(sights, [None, *path[:-1]], path, strict=True):
        for name in ("start", *sight.names):
            cells["evidence", name, state] += sign  # type: ignore[assignment]
        cells["follows", "first" if before is None else STATES[before].value, state] += sign  # type: ignore[assignment]
    return cells


def fit(examples: list[Example], rounds: int) -> tuple[Table, Table]:
    """Return the averaged tables after some rounds over all examples."""
    tables = {
        name: {k: list(v) for k, v in t.items()}
        for name, t in (("evidence", EVIDENCE), ("follows", FOLLOWS))
    }
    totals = {name: {k: [0.0] * len(STATES) for k in t} for name, t in tables.items()}
    shuffled = random.Random(0)  # noqa: S311
    for _ in range(rounds):
        shuffled.shuffle(examples)
        for example in examples:
            learn(example, tables["evidence"], tables["follows"])
            for name, table in tables.items():
                for key, row in table.items():
                    totals[name][key] = [a + b for a, b in zip(totals[name][key], row, strict=True)]
    count = rounds * len(examples)
    mean = {name: {k: [x / count for x in row] for k, row in t.items()} for name, t in totals.items()}
    return mean["evidence"], mean["follows"]


def learn(example: Example, evidence: Table, follows: Table) -> None:
    """Move the tables towards the allowed path, where they prefer another: just as far as it takes."""
    found, wanted = paths(example, evidence, follows)
    sights, allowed, weight = example
    wrong = sum(STATES[s] not in states for s, states in zip(found, allowed, strict=True))
    if not wrong:
        return
    cells = change(sights, wanted, 1)
    cells.subtract(change(sights, found, 1))
    tables = {"evidence": evidence, "follows": follows}
    lead = sum(count * tables[table][name][state] for (table, name, state), count in cells.items())
    size = sum(count * count for count in cells.values())
    step = weight * min(RATE, (MARGIN * wrong - lead) / size) if size else 0.0
    for (table, name, state), count in cells.items():
        row = tables[table][name]
        if row[state] > NEVER:
            row[state] += count * step


def printed(table: Table, width: int) -> str:
    """Return a table as `weights.txt` has it."""
    lines = [" " * width + "".join(f"{state.value:>7}" for state in STATES)]
    for name, row in table.items():
        cells = ("." if x < NEVER / 2 else f"{round(x, 1) + 0.0:g}" for x in row)
        lines.append(f"{name:{width}}" + "".join(f"{cell:>7}" for cell in cells))
    return "\n".join(lines)


def main() -> None:
    """Print the fitted tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--rounds", type=int, default=40)
    args = parser.parse_args()
    examples = [example for example in (*cases(args.cases), *pages(args.pages)) if example[0]]
    evidence, follows = fit(examples, args.rounds)
    print(printed(evidence, 31), printed(follows, 8), sep="\n\n")


if __name__ == "__main__":
    main()
