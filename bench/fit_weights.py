"""Fit the tables of weights: an averaged structured perceptron that starts from the tables as they are.

    python bench/fit_weights.py CASES PAGES [--rounds N]

CASES are dumps with a role in front of each line (`tests/cases/split`); PAGES is a folder with `gold.json`
and `txt/` that says only which lines are body. A path that agrees with what is known is found first; the
weights then move from the path that they prefer towards it (Collins 2002; latent states as in Sun 2009).
Prints the two tables for `archive/ingest/weights.py`.
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from archive.ingest.blocks import blocks_of
from archive.ingest.features import Seen, observe
from archive.ingest.seed import read_seed
from archive.ingest.weights import EVIDENCE, FOLLOWS, LAST, NEVER, STATES, State

OUT = {State.NAVIGATION, State.TOOLS, State.CAPTION, State.INSERT, State.TAIL}
ALLOWED = {
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
REST = set(State) - BODY
Example = tuple[tuple[Seen, ...], list[set[State]]]
RATE, MARGIN = 0.03, 2.0


def cases(folder: Path) -> list[Example]:
    """Return the dumps with a role in front of each line."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        rows = [(line[:10].strip(), line[13:]) for line in path.read_text("utf-8").split("\n")]
        seen = observe(blocks_of([text for _, text in rows]))
        found.append((seen, [ALLOWED[rows[one.block.first - 1][0]] for one in seen]))
    return found


def pages(folder: Path) -> list[Example]:
    """Return the real pages, of which only the body lines are known."""
    found = []
    for page in json.loads((folder / "gold.json").read_text("utf-8")):
        path = folder / "txt" / Path(page["file"]).name
        seen = observe(blocks_of(read_seed(path, path.name).lines))
        labels = page["line_labels"]
        found.append((seen, [BODY if labels[one.block.first - 1 : one.block.first] == "1" else REST for one in seen]))
    return found


def viterbi(seen, evidence, follows, allowed, margin):
    n = len(STATES)
    def own(i):
        names = sorted(seen[i].names)
        score = [evidence["start"][j] + sum(evidence[f][j] for f in names) for j in range(n)]
        for j, state in enumerate(STATES):
            inside = state in allowed[i]
            if margin is None and not inside:
                score[j] -= 500
            elif margin and not inside:
                score[j] += margin
        return score
    scores = [a + b for a, b in zip(follows["first"], own(0))]
    steps = []
    arcs = [[(i, follows[s][j]) for i, s in enumerate(STATES) if follows[s][j] > NEVER] for j in range(n)]
    for k in range(1, len(seen)):
        here, new, came = own(k), [], []
        for j in range(n):
            best, src = max((scores[i] + c, -i) for i, c in arcs[j])
            new.append(best + here[j]); came.append(-src)
        scores = new; steps.append(came)
    best = max(range(n), key=lambda i: scores[i] + (0 if STATES[i] in LAST else NEVER))
    path = [best]
    for came in reversed(steps):
        path.append(came[path[-1]])
    return path[::-1]


def fit(examples, rounds):
    evidence = {k: list(v) for k, v in EVIDENCE.items()}
    follows = {k: list(v) for k, v in FOLLOWS.items()}
    total_e = {k: [0.0] * len(STATES) for k in evidence}
    total_f = {k: [0.0] * len(STATES) for k in follows}
    rng, count = random.Random(0), 0
    for _ in range(rounds):
        rng.shuffle(examples)
        errors = 0
        for weight, (seen, allowed) in examples:
            if not seen: continue
            found = viterbi(seen, evidence, follows, allowed, MARGIN)
            if any(STATES[j] not in allowed[i] for i, j in enumerate(found)):
                errors += 1
                wanted = viterbi(seen, evidence, follows, allowed, None)
                rate = RATE * weight
                change = defaultdict(float)
                before = ("first", "first")
                for one, good, bad in zip(seen, wanted, found):
                    if good != bad:
                        for name in ("start", *one.names):
                            change["e", name, good] += rate; change["e", name, bad] -= rate
                    a, b = ("f", before[0], good), ("f", before[1], bad)
                    change[a] += rate; change[b] -= rate
                    before = (STATES[good].value, STATES[bad].value)
                size = sum(abs(v) for v in change.values())
                scale = min(1.0, 6.0 * weight / size) if size else 0
                for (table, name, j), value in change.items():
                    t = evidence if table == "e" else follows
                    if t[name][j] > NEVER: t[name][j] += value * scale
            count += 1
            for k, row in evidence.items():
                acc = total_e[k]
                for j, v in enumerate(row): acc[j] += v
            for k, row in follows.items():
                acc = total_f[k]
                for j, v in enumerate(row): acc[j] += v
        print("errors", errors, "of", len(examples), file=sys.stderr)
    avg = lambda t: {k: [v / count if v > NEVER * count * .5 else NEVER for v in row] for k, row in t.items()}
    return avg(total_e), avg(total_f)


def table(rows, width):
    lines = [" " * width + "".join(f"{s.value:>7}" for s in STATES)]
    for name, row in rows.items():
        cells = ("." if v <= NEVER else f"{round(v, 1) + 0.0:g}" for v in row)
        lines.append(f"{name:{width}}" + "".join(f"{c:>7}" for c in cells))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", type=Path)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--case", type=float, default=1.0)
    parser.add_argument("--page", type=float, default=0.2)
    args = parser.parse_args()
    examples = [(args.case, e) for e in cases(args.cases)] + [(args.page, e) for e in pages(args.pages)]
    evidence, follows = fit(examples, args.rounds)
    print(table(evidence, 31)); print(); print(table(follows, 8))


if __name__ == "__main__":
    main()
