"""Evidence for what a name names: clues by rule, and how they add up.

A clue that comes again says less each time, so that one rule that errs does not err louder in a longer
article. The certainties are the shares of right names at each strength on text read by hand.
"""

import math
from collections.abc import Iterable, Mapping

from reading_room.model import EntityKind

Clue = tuple[str, EntityKind, float]
"""The rule that speaks, the kind that it speaks for, and how strongly; below 0 it speaks against it."""

Evidence = Mapping[tuple[str, EntityKind], tuple[float, int]]
"""For each rule and kind the strongest weight, and how often it spoke."""

NEEDED = {EntityKind.PERSON: 2.5, EntityKind.ORGANISATION: 3.0, EntityKind.PLACE: 3.0}
"""Strength of evidence, over all articles, from which a name has a page."""

_AGAIN = 0.25
"""What a rule adds, of its weight, each time that it speaks again,"""
_MOST = 4
"""at most so many times."""
_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


def gather(clues: Iterable[Clue], counts: int = 1) -> dict[tuple[str, EntityKind], tuple[float, int]]:
    """Return single clues as evidence."""
    found: dict[tuple[str, EntityKind], tuple[float, int]] = {}
    for rule, kind, weight in clues:
        before = found.get((rule, kind), (0.0, 0))
        found[rule, kind] = (max(before[0], weight, key=abs), before[1] + counts)
    return found


def add_up(parts: Iterable[Evidence]) -> Evidence:
    """Return several pieces of evidence as one."""
    found: dict[tuple[str, EntityKind], tuple[float, int]] = {}
    for part in parts:
        for key, (weight, count) in part.items():
            before = found.get(key, (0.0, 0))
            found[key] = (max(before[0], weight, key=abs), before[1] + count)
    return found


def strength(evidence: Evidence) -> dict[EntityKind, float]:
    """Return how much speaks for each kind."""
    total = dict.fromkeys(_KINDS, 0.0)
    for (_, kind), (weight, count) in evidence.items():
        total[kind] += weight * (1 + _AGAIN * min(count - 1, _MOST))
    return total


def leading(evidence: Evidence, enough: float) -> EntityKind | None:
    """Return the kind with most evidence, None where it is not enough."""
    total = strength(evidence)
    best = max(_KINDS, key=lambda kind: total[kind])
    return best if total[best] >= enough else None


def certainty(found: float, needed: float) -> float:
    """Return how sure a name of some strength is: .9 at the strength needed for a page."""
    return round(1 / (1 + math.exp(-(found - needed) - 2.2)), 2)
