"""Average-link grouping over a sparse graph: items join while they are alike on the average.

Sokal and Michener's method (UPGMA, 1958). A pair that is not in the graph counts as not alike at all, so
that a group is never held together by a chain. The cost grows with the pairs given, not with all pairs.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]
"""Two items, the lower number first."""


def average_link(size: int, likeness: Mapping[Pair, float], least: float) -> tuple[tuple[int, ...], ...]:
    """Return the items 0 ... `size` - 1 in groups, joined while their mean likeness is enough."""
    groups = _Groups(size, likeness)
    while (pair := groups.closest(least)) is not None:
        groups.join(*pair)
    return tuple(sorted(tuple(sorted(members)) for members in groups.members.values()))


def halves(
    size: int, likeness: Mapping[Pair, float], smallest: int
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return all items, each with the nearer of two cores; None where there are no two.

    The cores are the last two groups of at least `smallest` items to join, so that an odd item, which
    joins last of all, is no half by itself. Every pair must be in `likeness`.
    """
    groups = _Groups(size, likeness)
    cores: tuple[list[int], list[int]] | None = None
    while (pair := groups.closest(-math.inf)) is not None:
        first, second = (groups.members[n] for n in pair)
        if min(len(first), len(second)) >= smallest:
            cores = first, second
        groups.join(*pair)
    return _around(*cores, size, likeness) if cores else None


def _around(
    one: Sequence[int], two: Sequence[int], size: int, likeness: Mapping[Pair, float]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    def mean(item: int, core: Sequence[int]) -> float:
        others = [likeness[min(item, c), max(item, c)] for c in core if c != item]
        return sum(others) / len(others)

    first = tuple(item for item in range(size) if mean(item, one) >= mean(item, two))
    return first, tuple(sorted({*range(size)} - {*first}))


class _Groups:
    """Groups under way: their members, and the sums of likeness between those that share any."""

    def __init__(self, size: int, likeness: Mapping[Pair, float]) -> None:
        self.members: dict[int, list[int]] = {n: [n] for n in range(size)}
        self._sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._heap: list[tuple[float, int, int]] = []
        self._next = size
        for (a, b), value in sorted(likeness.items()):
            self._sums[a][b] = self._sums[b][a] = value
            self._heap.append((-value, a, b))
        heapq.heapify(self._heap)

    def closest(self, least: float) -> Pair | None:
        """Return the two groups that are most alike; None where none are alike enough."""
        while self._heap:
            negative, a, b = heapq.heappop(self._heap)
            if -negative < least:
                return None
            if a in self.members and b in self.members:
                return a, b
        return None

    def join(self, a: int, b: int) -> None:
        """Make one group of two, under a new number."""
        new, self._next = self._next, self._next + 1
        self.members[new] = self.members.pop(a) + self.members.pop(b)
        first, second = self._sums.pop(a), self._sums.pop(b)
        for other in sorted((first.keys() | second.keys()) - {a, b}):
            total = first.get(other, 0.0) + second.get(other, 0.0)
            sums = self._sums[other]
            sums.pop(a, None)
            sums.pop(b, None)
            sums[new] = self._sums[new][other] = total
            mean = total / (len(self.members[new]) * len(self.members[other]))
            heapq.heappush(self._heap, (-mean, other, new))
