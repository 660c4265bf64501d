"""Score time expressions against TimeML: `python -m bench.timex FOLDER SCORER [--half 0|1] [--misses]`.

FOLDER holds `.tml` files (TempEval-3, WikiWars); SCORER is a Python file with `load(folder)`, which
gives documents, and `score(documents, predicted)`, which gives figures and misses.
"""

import argparse
import importlib.util
import time
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from reading_room.dates.expressions import single_dates
from reading_room.dates.period import Period, Unit
from reading_room.dates.reference import Expression, Meaning
from reading_room.model import Edtf

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_PARTS = {"MI": "12:00"}


def timex_value(meaning: Meaning) -> str | None:
    """Return a meaning as the value of a TIMEX3; None where that has none."""
    if meaning.period is None or meaning.amount:
        return meaning.amount or None
    day = _period_value(meaning.period)
    time_of_day = meaning.clock or _PARTS.get(meaning.part, meaning.part)
    return f"{day}T{time_of_day}" if time_of_day else day


def _period_value(period: Period) -> str:
    year = f"{period.year:04}" if period.year > 0 else f"BC{1 - period.year:04}"
    values = {
        Unit.DAY: f"{year}-{period.month:02}-{period.day:02}",
        Unit.MONTH: f"{year}-{period.month:02}",
        Unit.SEASON: f"{year}-{_SEASONS.get(period.month)}",
        Unit.QUARTER: f"{year}-Q{(period.month + 2) // 3}",
        Unit.HALF: f"{year}-H{(period.month + 5) // 6}",
        Unit.YEAR: year,
        Unit.DECADE: year[:-1],
        Unit.CENTURY: year[:-2] if period.year > 0 else f"BC{-period.year // 100:02}",
    }
    return values.get(period.unit) or _week_value(period)


def _week_value(period: Period) -> str:
    year, week, _ = date(period.year, period.month, period.day).isocalendar()
    return f"{year}-W{week:02}{'-WE' if period.unit is Unit.WEEKEND else ''}"


def main() -> None:
    """Print the figures and the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only every other document")
    parser.add_argument(
        "--misses", action="store_true", help="list what was missed or wrong, and what was extra"
    )
    options = parser.parse_args()
    scorer = _module(options.scorer)
    documents = scorer.load(options.folder)[
        slice(options.half, None, 2 if options.half is not None else None)
    ]
    start = time.process_time()
    found = [single_dates([d["text"]], _created(d["dct"]), "en") for d in documents]
    speed = sum(len(d["text"]) for d in documents) / (time.process_time() - start) / 1e6
    scores, misses = scorer.score(documents, [_spans(expressions) for expressions in found])
    print(", ".join(f"{name} {value:.4g}" for name, value in scores.items()), f"at {speed:.2f} MB/s")
    if options.misses:
        _print_misses(documents, found, misses)


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _created(text: str | None) -> Edtf | None:
    return Edtf(text[:10]) if text else None


def _spans(expressions: tuple[Expression, ...]) -> list[tuple[int, int, str, str]]:
    valued = ((e, timex_value(e.meaning)) for e in expressions)
    return [(e.start, e.end, e.meaning.kind.upper(), value) for e, value in valued if value]


def _print_misses(
    documents: list[dict[str, Any]], found: list[tuple[Expression, ...]], misses: list[tuple[str, ...]]
) -> None:
    for miss in misses:
        print("MISS", *miss, sep=" | ")
    for document, expressions in zip(documents, found, strict=True):
        for e in expressions:
            if not any(g[0] < e.end and e.start < g[1] for g in document["gold"]):
                quote = document["text"][max(0, e.start - 25) : e.end + 20].replace("\n", " ")
                print("EXTRA", document["id"], quote, timex_value(e.meaning), e.rule, sep=" | ")


if __name__ == "__main__":
    main()
