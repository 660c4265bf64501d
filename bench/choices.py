"""Fit the tables by which publishers and writers are chosen: `python -m bench.choices DATA`.

    python -m bench.choices DATA             write outlet_choice.txt and author_choice.txt
    python -m bench.choices DATA --left-out  leave each set of dumps out in turn, and print the figures

DATA holds `newspages/` and `webpages/`; the invented dumps and the cases are the project's own.
Deterministic.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from bench.training.choice_sets import SETS, Known, known_articles
from reading_room.ingest.author_candidates import author_candidates
from reading_room.ingest.choice import BIAS, Choice
from reading_room.ingest.outlet_candidates import outlet_candidates

ROOT = Path(__file__).resolve().parents[1]
FEWEST, LEAST = 3, 0.05
"""Candidates that have a feature which is weighed; a weight that is too small to be kept."""
ROUNDS, FIRST, LARGEST, PENALTY = 120, 0.05, 0.5, 1.0
"""Steps of the descent, the first and the largest one, and the weight of the squares (L2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The candidates of one article, and which of them are right."""

    group: str
    """The set that is left out with it."""
    weight: float
    candidates: tuple[frozenset[str], ...]
    right: tuple[bool, ...]
    known: bool
    """Whether the article has a value at all."""


def main() -> None:
    """Write the tables, or print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument(
        "--left-out", action="store_true", help="leave each set out, and print the figures"
    )
    args = parser.parse_args()
    for name, read, what in (
        ("outlet_choice.txt", _of_outlets, "a name to be the publisher's"),
        ("author_choice.txt", _of_authors, "a line to name who wrote"),
    ):
        examples = [read(one) for one in known_articles(ROOT, args.data)]
        if args.left_out:
            for group in SETS:
                rest = [one for one in examples if one.group != group]
                _print(group, Choice(weights=fit(rest)), [one for one in examples if one.group == group])
        else:
            path = ROOT / "reading_room" / "ingest" / name
            path.write_text(_table(fit(examples), what), encoding="utf-8")


def _of_outlets(one: Known) -> Example:
    found = outlet_candidates(one.piece, one.setting)
    return Example(
        group=one.fold,
        weight=one.weight,
        candidates=tuple(candidate.features for candidate in found),
        right=tuple(any(one.is_publisher(m.name) for m in candidate.mentions) for candidate in found),
        known=bool(one.publisher),
    )


def _of_authors(one: Known) -> Example:
    """A page's data that name no writer do not say that the page names none: it is left out."""
    silent = one.site and not one.authors
    lines = () if silent else author_candidates(one.piece, one.setting, one.publisher)
    found = [line for line in lines if line.names]
    return Example(
        group=one.fold,
        weight=one.weight,
        candidates=tuple(line.features for line in found),
        right=tuple(bool(one.authors) and all(map(one.is_author, line.names)) for line in found),
        known=bool(one.authors),
    )


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights that make what is right likeliest (resilient descent, Riedmiller 1993)."""
    counts = Counter(f for one in examples for candidate in one.candidates for f in candidate)
    names = [BIAS, *sorted(name for name, count in counts.items() if count >= FEWEST)]
    place = {name: n for n, name in enumerate(names)}
    rows = [
        (
            one.weight,
            tuple(
                (0, *sorted(place[f] for f in candidate if f in place)) for candidate in one.candidates
            ),
            one.right,
        )
        for one in examples
        if one.candidates
    ]
    weights, steps, before = [0.0] * len(names), [FIRST] * len(names), [0.0] * len(names)
    for _ in range(ROUNDS):
        slopes = [PENALTY * weight for weight in weights]
        slopes[0] = 0.0
        for weight, candidates, right in rows:
            factors = [exp(max(-50.0, min(50.0, sum([weights[f] for f in row])))) for row in candidates]
            whole = 1.0 + sum(factors)
            meant = sum(x for x, is_right in zip(factors, right, strict=True) if is_right) or 0.0
            for factor, row, is_right in zip(factors, candidates, right, strict=True):
                slope = weight * (factor / whole - (factor / meant if is_right else 0.0))
                for f in row:
                    slopes[f] += slope
        for n, slope in enumerate(slopes):
            turned = slope * before[n]
            steps[n] = (
                min(steps[n] * 1.2, LARGEST)
                if turned > 0
                else steps[n] * 0.5
                if turned < 0
                else steps[n]
            )
            before[n] = 0.0 if turned < 0 else slope
            if turned >= 0 and slope:
                weights[n] -= steps[n] if slope > 0 else -steps[n]
    return dict(zip(names, weights, strict=True))


def _table(weights: dict[str, float], what: str) -> str:
    rows = [f"{name}\t{weight:.2f}\n" for name, weight in weights.items() if abs(weight) >= LEAST]
    head = f"# What speaks for {what}, on the scale of log-odds; written by `make train`.\n"
    return head + "".join(rows)


def _print(group: str, choice: Choice, examples: Sequence[Example]) -> None:
    for least in (0.5, 0.7):
        told = Counter(_outcomes(choice, examples, least))
        print(f"{group:12} at {least}: {dict(sorted(told.items()))}")


def _outcomes(choice: Choice, examples: Sequence[Example], least: float) -> Iterator[str]:
    for one in examples:
        shares = choice.shares(one.candidates)
        best = max(range(len(shares)), key=shares.__getitem__, default=None)
        if best is None or shares[best] < least:
            yield "empty" if one.known else "right"
        else:
            yield "right" if one.right[best] else "wrong"


if __name__ == "__main__":
    main()
