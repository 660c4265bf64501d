"""Fit the model of which two articles report one event, or say how well it does on what was left out.

    python -m bench.pairs ECB.jsonl FOLDER… --pages ROOT    write reading_room/link/events/pairs.txt
    python -m bench.pairs ECB.jsonl FOLDER… --folds         leave each out, and print the figures

ECB.jsonl has the stories of ECB+, a part of which keeps the weights of words and names in proportion;
each FOLDER has `seeds/` and `gold.yaml`, which says where the articles stand and what they report.
Deterministic: the same data gives the same bytes.
"""

import argparse
import math
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from bench.articles import bare_article
from bench.events import article, ecb, uncurated
from reading_room.content import load_content
from reading_room.kept import Cache, Fingerprints
from reading_room.link.articles import read_articles
from reading_room.link.events.finding import profiles_of
from reading_room.link.events.likeness import neighbours
from reading_room.link.events.pairs import Features, PairModel
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.stories import of_one_day, shown_pairs, stories
from reading_room.link.names.entities import merge_names
from reading_room.markdown.text import parse_text
from reading_room.model import Article, Edtf
from reading_room.workers import HERE

TABLE = Path(__file__).resolve().parents[1] / "reading_room" / "link" / "events" / "pairs.txt"
EVERY, LIGHT = 7, 0.3
"""Of the pairs of ECB+ one in so many is used, and counts so much."""
RARE = 0.005
"""How much a pair of strangers counts."""
PRIOR, STEPS = 3.0, 10
"""How strongly weights are held to nothing, and Newton steps."""
DAY = date(2020, 1, 1)
"""That on which strangers write and all happens to them."""
_LONG_LINE = 100
"""Characters of a line that no writer has wrapped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Articles of which people said what they report."""

    profiles: tuple[ArticleProfile, ...]
    """The articles."""
    events: tuple[frozenset[str], ...]
    """What each reports."""

    def same(self, a: int, b: int) -> bool:
        """Return whether two articles report one event."""
        return not self.events[a].isdisjoint(self.events[b])


Row = tuple[Features, bool, float]
"""What two articles show, whether they report one event, and how much that counts."""


def profiled(articles: Sequence[Article]) -> tuple[ArticleProfile, ...]:
    """Return what each article reports, as the program sees it."""
    content = uncurated(articles)
    read = read_articles(content, HERE, Cache()["readings"], Fingerprints(Article))
    return profiles_of(read, merge_names([reading.names for reading, _ in read], (), content.refused))


def judged(folder: Path) -> Judged:
    """Return the articles of a folder's gold, each with the words that its lines have."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    articles = {a.slug: a for seed, rows in gold["seeds"].items() for a in _articles(folder, seed, rows)}
    told = {
        str(slug): {n for n, e in gold["events"].items() if slug in e["reported_in"]}
        for slug in articles
    }
    in_order = [articles[slug] for slug in sorted(articles)]
    return Judged(
        profiles=profiled(in_order), events=tuple(frozenset(told[str(a.slug)]) for a in in_order)
    )


def _articles(folder: Path, seed: str, rows: dict[str, Any]) -> Iterator[Article]:
    raw = (folder / "seeds" / seed).read_bytes().decode(rows.get("encoding") or "utf-8", "replace")
    lines = [line.strip() for line in raw.lstrip("\ufeff").split("\n")]
    for row in rows["articles"]:
        spans = (*row.get("meta_lines", ()), *row.get("boilerplate_lines_inside", ()))
        left_out = {n for first, last in spans for n in range(first, last + 1)}
        kept = [
            lines[n - 1]
            for n in range(row["first_line"], row["last_line"] + 1)
            if n not in left_out and row["title"] not in (lines[n - 1], None)
        ]
        wrapped = max(map(len, kept), default=0) <= _LONG_LINE
        text = ("\n" if wrapped else "\n\n").join(kept)
        published = row.get("published")
        made = article(0, row["title"] or "", re.split(r"\n\s*\n", text), str(published or "") or None)
        bare = bare_article(row["id"], parse_text(made.body), title=made.title, published=made.published)
        yield replace(bare, language=row["language"])


def pages(root: Path | None) -> Iterator[Judged]:
    """Yield the articles of an archive of pages no two of which report one event, each by itself."""
    for profile in profiled(load_content(root).articles) if root else ():
        yield Judged(profiles=(profile,), events=(frozenset(),))


def rows_of(one: Judged, every: int = 1, weight: float = 1.0) -> Iterator[Row]:
    """Yield what each two neighbours show."""
    compared = neighbours([p.terms for p in one.profiles], of_one_day(one.profiles))
    for number, ((a, b), shown) in enumerate(shown_pairs(one.profiles, compared)):
        if number % every == 0:
            yield shown, one.same(a, b), weight


def strangers(sets: Sequence[Judged]) -> Iterator[Row]:
    """Yield what articles of two sets would show, were they of one day, or the other's day unknown.

    A set has few events of one day, and few undated articles; an archive has many.
    """
    owner = [n for n, one in enumerate(sets) for _ in one.profiles]
    day = Edtf(DAY.isoformat())
    known = [
        replace(p, published=DAY, latest=DAY, date=day, rule="lead-date")
        for one in sets
        for p in one.profiles
    ]
    compared = neighbours([p.terms for p in known])
    foreign = {pair: alike for pair, alike in compared.items() if owner[pair[0]] != owner[pair[1]]}
    half = [
        replace(p, published=None, latest=None, date=None, rule="") if n % 2 else p
        for n, p in enumerate(known)
    ]
    for profiles in (known, half):
        for pair, shown in shown_pairs(profiles, foreign):
            if any(profiles[n].latest for n in pair):
                yield shown, False, RARE


def fit(rows: Sequence[Row]) -> PairModel:
    """Return the model most probable of the rows, by Newton's method."""
    names = [*rows[0][0]]
    data = [([shown[n] for n in names], same, weight) for shown, same, weight in rows]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [-PRIOR * w * bool(n) for n, w in enumerate(weights)]
        curve = [[PRIOR * (i == j > 0) for j in range(len(names))] for i in range(len(names))]
        for values, same, weight in data:
            chance = 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, values, strict=True))))
            for i, value in enumerate(values):
                slope[i] += weight * (same - chance) * value
                for j, other in enumerate(values):
                    curve[i][j] += weight * chance * (1 - chance) * value * other
        step = solved(curve, slope)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
    return PairModel(weights=dict(zip(names, weights, strict=True)))


def solved(rows: list[list[float]], values: list[float]) -> list[float]:
    """Return the unknowns of as many linear equations, by elimination (Gauss and Jordan)."""
    table = [[*row, value] for row, value in zip(rows, values, strict=True)]
    for n, pivot in enumerate(table):
        pivot[:] = [x / pivot[n] for x in pivot]
        for other in table:
            if other is not pivot:
                other[:] = [x - other[n] * y for x, y in zip(other, pivot, strict=True)]
    return [row[-1] for row in table]


def counts(one: Judged, model: PairModel) -> tuple[int, int, int]:
    """Return how many pairs are right, found and to be found where the model groups the articles."""
    compared = neighbours([p.terms for p in one.profiles], of_one_day(one.profiles))
    groups = stories(one.profiles, compared, model=model)
    found = [pair for group in groups for pair in combinations(group, 2)]
    wanted = [pair for pair in combinations(range(len(one.profiles)), 2) if one.same(*pair)]
    return sum(one.same(*pair) for pair in found), len(found), len(wanted)


def table(model: PairModel) -> str:
    """Return the model as it is kept."""
    rows = (f"{name} {weight:.2f}\n" for name, weight in model.weights.items())
    return (
        "# Written by `python -m bench.pairs`: log-odds that two articles report one event.\n"
        + "".join(rows)
    )


def main() -> None:
    """Write the table, or print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("ecb", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--pages", type=Path, help="an archive of pages, all of different events")
    parser.add_argument("--folds", action="store_true", help="leave out in turn, and print the figures")
    options = parser.parse_args()
    told = [*ecb(options.ecb)]
    stored = Judged(
        profiles=profiled([a for a, _ in told]), events=tuple(frozenset({str(e)}) for _, e in told)
    )
    beside = [*rows_of(stored, EVERY, LIGHT)]
    sets = {folder: judged(folder) for folder in options.folders}
    rows = {folder: [*rows_of(one)] for folder, one in sets.items()}
    beside += strangers([*sets.values(), *pages(options.pages)])
    if options.folds:
        folds(sets, rows, beside)
    else:
        everything = [row for part in rows.values() for row in part]
        TABLE.write_text(table(fit([*everything, *beside])), encoding="utf-8")


def folds(sets: dict[Path, Judged], rows: dict[Path, list[Row]], beside: Collection[Row]) -> None:
    """Print how each set is grouped by a model that was fitted without it, and the sum of all."""
    total = [0, 0, 0]
    for folder, one in sets.items():
        rest = [row for other, part in rows.items() if other != folder for row in part]
        found = counts(one, fit([*rest, *beside]))
        total = [a + b for a, b in zip(total, found, strict=True)]
        print(f"{folder.name}: {_said(*found)}", flush=True)
    print(f"all: {_said(*total)}")


def _said(right: int, found: int, wanted: int) -> str:
    return (
        f"{right} of {found} pairs right, of {wanted} to be found; F1 {2 * right / (found + wanted):.3f}"
    )


if __name__ == "__main__":
    main()
