"""Pairs of articles: how probable it is that both report one event.

A logistic model (Cox 1958) of the names and numbers that two articles share, and of when each was
written and dates what it reports. `pairs.txt` has its weights, which `python -m bench.pairs` fits on
articles of which people said what they report.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.likeness import Likeness
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import apart

_SEVERAL = 4
"""Signs shared, beyond which more tell no more."""

Features = Mapping[str, float]
"""What speaks for one event or against it, by name."""


def features(one: ArticleProfile, two: ArticleProfile, likeness: Likeness, cast: float) -> Features:
    """Return what two articles show; `cast` is how alike those are whom their beginnings name.

    The days between them tell nothing where both say which day it was, and that is one.
    """
    known = one.published and two.published
    delay = abs((one.latest - two.latest).days) if one.latest and two.latest else 0
    agreed = one.firm and two.firm and not apart(one.date, two.date)
    kinds = {k.family for k in one.kinds} & {k.family for k in two.kinds}
    return {
        "always": 1.0,
        "two languages": float(likeness.foreign),
        "names": 0.0 if likeness.foreign else likeness.names,
        "signs": min(_SEVERAL, likeness.signs),
        "cast": cast,
        "kind": float(bool(kinds)),
        "one day": float(agreed),
        "delay": 0.0 if agreed else math.log1p(delay),
        "no delay": float(bool(known) and delay <= 1),
        "ahead": float(_is_ahead(one, two) or _is_ahead(two, one)),
    }


def _is_ahead(later: ArticleProfile, earlier: ArticleProfile) -> bool:
    """Return whether an article surely dates what it reports after the other was published."""
    if not (later.date and later.firm and earlier.published) or not apart(later.date, earlier.date):
        return False
    return parse_edtf(later.date).first > earlier.published


@dataclass(frozen=True, slots=True, kw_only=True)
class PairModel:
    """The weights of what two articles show."""

    weights: Features
    """By name, on the scale of log-odds."""

    def probability(self, shown: Features) -> float:
        """Return how probable one event is, 0 to 1."""
        return 1 / (1 + math.exp(-sum(weight * shown[name] for name, weight in self.weights.items())))


def read_model(table: str) -> PairModel:
    """Return the model of which a table has the weights, one a line behind its name."""
    rows = (line.rsplit(None, 1) for line in table.splitlines() if line and not line.startswith("#"))
    return PairModel(weights={name: float(weight) for name, weight in rows})


MODEL = read_model((Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8"))
"""The model that this program links with."""
