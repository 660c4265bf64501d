"""Score the time expressions against a folder of TimeML files: `python -m bench.timex FOLDER SCORER`.

FOLDER holds `.tml` files (TempEval-3, WikiWars); SCORER is a Python file with `load(folder)` and
`score(documents, predicted)`.
"""

import argparse
import importlib.util
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

from archive.dates.edtf import parse_edtf
from archive.dates.expression import Expression, Kind, Meaning
from archive.dates.expressions import resolve_dates
from archive.dates.period import Period, Unit
from archive.model import Edtf

_PARTS = {"MI": "12:00"}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def timex_value(meaning: Meaning) -> str | None:
    """Return a meaning as the value of a TIMEX3."""
    if meaning.period is None or meaning.amount:
        return meaning.amount or None
    day = _period_value(meaning.period)
    if meaning.clock:
        return f"{day}T{meaning.clock}"
    return f"{day}T{_PARTS.get(meaning.part, meaning.part)}" if meaning.part else day


def _period_value(period: Period) -> str:
    year = f"{period.year:04}" if period.year > 0 else f"BC{1 - period.year:04}"
    week = "" if period.year < 1 else "{}-W{:02}".format(*_iso_week(period))
    return {
        Unit.DAY: f"{year}-{period.month:02}-{period.day:02}",
        Unit.WEEK: week,
        Unit.WEEKEND: f"{week}-WE",
        Unit.MONTH: f"{year}-{period.month:02}",
        Unit.SEASON: f"{year}-{_SEASONS.get(period.month)}",
        Unit.QUARTER: f"{year}-Q{(period.month + 2) // 3}",
        Unit.HALF: f"{year}-H{(period.month + 5) // 6}",
        Unit.YEAR: year,
        Unit.DECADE: year[:-1],
        Unit.CENTURY: year[:-2],
    }[period.unit]


def _iso_week(period: Period) -> tuple[int, int]:
    from datetime import date

    return date(period.year, period.month, period.day).isocalendar()[:2]


def main() -> None:
    """Print the scores and the speed; with `--misses`, the most frequent wrong values."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only the even or the odd documents")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    scorer = _module(options.scorer)
    documents = scorer.load(options.folder)
    if options.half is not None:
        documents = documents[options.half :: 2]
    start = time.perf_counter()
    found = [resolve_dates([d["text"]], _created(d["dct"]), "en") for d in documents]
    seconds = time.perf_counter() - start
    scores, misses = scorer.score(documents, [_spans(expressions) for expressions in found])
    print(scores, f"{sum(len(d['text']) for d in documents) / seconds / 1e6:.2f} MB/s")
    if options.misses:
        _print_misses(documents, found, misses)


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _created(text: str | None) -> Edtf | None:
    return Edtf(text[:10]) if text else None


def _spans(expressions: tuple[Expression, ...]) -> list[tuple[int, int, str, str]]:
    spans = []
    for e in expressions:
        value = timex_value(e.meaning)
        if value:
            spans.append((e.start, e.end, e.meaning.kind.upper(), value))
    return spans


def _print_misses(documents, found, misses):
    for m in misses:
        print("MISS", *m, sep=" | ")
    for d, es in zip(documents, found):
        for e in es:
            if not any(min(g[1], e.end) > max(g[0], e.start) for g in d["gold"]):
                print(
                    "SPUR",
                    d["id"],
                    d["text"][max(0, e.start - 25) : e.start].replace("\n", " ")
                    + "[["
                    + d["text"][e.start : e.end]
                    + "]]"
                    + d["text"][e.end : e.end + 20].replace("\n", " "),
                    timex_value(e.meaning),
                    e.rule,
                    sep=" | ",
                )


if __name__ == "__main__":
    main()
