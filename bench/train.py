"""Fit the weights of roles and say how well they do on what was left out: `make train DATA=DIR`.

    python -m bench.train DATA            write reading_room/ingest/weights.txt
    python -m bench.train DATA --folds    leave publishers, cases and layouts out, and print the figures

DATA holds `newspages/` (real pages with gold), `webpages/` (more of them, whose text has gaps) and
`pages_as_text/` (pages with the lines of their text marked); docs/import.md says where they come from.
Deterministic: the same data gives the same bytes.
"""

import argparse
from pathlib import Path

from bench.training.assemble import dumps
from bench.training.fit import Fit, example, without_credits
from bench.training.folds import (
    CASES,
    FOLDS,
    INVENTED,
    Data,
    beside,
    joined,
    part,
    read_data,
    training_set,
)
from bench.training.labelled import Labelled
from bench.training.outlined import labelled
from bench.training.score import Tally
from bench.training.settle import settle
from reading_room.ingest.roles import Decoder
from reading_room.ingest.weights import read_weights

ROOT = Path(__file__).resolve().parents[1]
FIRST_PASSES = 25
"""Passes of the fit that tells the headers of pages whose text alone is known."""


def main() -> None:
    """Write the weights, or print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", action="store_true", help="leave out in turn, and print the figures")
    parser.add_argument("--only", type=int, help="one fold")
    parser.add_argument("--misses", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    data = read_data(args.data, ROOT)
    if args.folds:
        validate(data, [args.only] if args.only is not None else list(range(FOLDS)), misses=args.misses)
    else:
        text = weights(data)
        (ROOT / "reading_room" / "ingest" / "weights.txt").write_text(text, encoding="utf-8")


def weights(data: Data) -> str:
    """Return the table fitted on the data: first without the pages of which less is known.

    Where what is said of pages stands against a case, the case has the last word.
    """
    fit = Fit()
    fit.add(data.cases, CASES)
    fit.add(data.invented, INVENTED)
    fit.add(training_set(data))
    first = Decoder(read_weights(fit.table(FIRST_PASSES)))
    fit.add(beside([dump for page in data.outlined if (dump := labelled(page, first))]))
    fitted = fit.table()
    others = (*data.pages["main"], *joined(data, "main", seed="kept"), *data.pages["full"][::4])
    examples = [example(dump) for dump in data.cases]
    settled = settle(fitted, examples, [example(dump) for dump in others])
    return without_credits(settle(settled, examples, []))


def test_sets(data: Data) -> dict[str, tuple[Labelled, ...]]:
    """Return what is counted, by kind."""
    return {
        "main": data.pages["main"],
        "joined": tuple(joined(data, "main", seed="test", rounds=2)),
        "full": data.pages["full"],
        "cases": data.cases,
        "invented": data.invented,
        "assembled": tuple(dumps(data.material, 60, seed="test", families=data.families)),
    }


def validate(data: Data, folds: list[int], *, misses: bool) -> None:
    """Print the figures on what was left out, and beside them those on what was fitted on."""
    held = {name: Tally() for name in ("main", "joined", "full", "cases", "invented", "assembled")}
    seen = {name: Tally() for name in held}
    for fold in folds:
        rest = part(data, fold, held=False)
        decoder = Decoder(read_weights(weights(rest)))
        for tallies, chosen in ((held, part(data, fold, held=True)), (seen, rest)):
            for name, found in test_sets(chosen).items():
                for dump in found[:: 1 if tallies is held else 4]:
                    names = example(dump)[0]
                    fit_for = decoder.for_seed(names)
                    tallies[name].add(dump, fit_for.best(fit_for.scores(names)))
    for name, tally in held.items():
        print(f"{name:10} left out: {tally}   fitted on: {seen[name]}")
        if misses:
            print(*tally.wrong, sep="\n")


if __name__ == "__main__":
    main()
