"""Stories: articles grouped by the one thing that each chiefly reports, first alike, then told apart.

Articles join while they are alike on the average. A group may still hold two events of
one kind with the same cast: seen beside its own articles only, what all share weighs nothing and what
tells them apart weighs most; where a group then falls into two clearly distinct halves, it is two.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence

from reading_room.link.events.grouping import Pair, average_link, halves
from reading_room.link.events.likeness import close_up
from reading_room.link.terms import Terms

ALIKE = 0.1
"""Mean likeness from which articles are of one story."""
_DISTINCT, _FAINT = 0.45, 0.06
"""Likeness across the halves of a group, over that within the looser one and by itself, below which they
are two stories."""
_SMALLEST = 3
"""Articles that a half needs, so that one odd article never splits a group."""


def stories(articles: Sequence[Terms], likeness: Mapping[Pair, float]) -> tuple[tuple[int, ...], ...]:
    """Return the articles' numbers in groups; one that stands alone is a group of its own."""
    groups = average_link(len(articles), likeness, ALIKE)
    return tuple(sorted(part for group in groups for part in _told_apart(group, articles)))


def _told_apart(group: tuple[int, ...], articles: Sequence[Terms]) -> list[tuple[int, ...]]:
    """Return the group, or its halves told apart in turn where they are clearly distinct."""
    if len(group) < 2 * _SMALLEST:
        return [group]
    near = close_up([articles[n] for n in group])
    parted = halves(len(group), near, _SMALLEST)
    if parted is None or not _distinct(*parted, near):
        return [group]
    parts = (tuple(group[n] for n in half) for half in parted)
    return [told for part in parts for told in _told_apart(part, articles)]


def _distinct(first: Sequence[int], second: Sequence[int], near: Mapping[Pair, float]) -> bool:
    across = _mean(near[min(a, b), max(a, b)] for a in first for b in second)
    looser = min(_mean(near[p] for p in itertools.combinations(half, 2)) for half in (first, second))
    return across < min(_FAINT, _DISTINCT * looser)


def _mean(values: Iterator[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
