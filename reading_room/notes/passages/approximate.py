"""Approximate matching: how few edits make a pattern of a stretch of a text, and which stretch.

Myers' bit-vector algorithm (J. ACM 46, 1999) in Hyyrö's form (2001), for sequences of anything hashable.
A column of the table of edit distances is two integers of as many bits as the pattern has elements.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple


class Match(NamedTuple):
    """The stretch of a text that needs the fewest edits."""

    start: int
    """First element of the text."""
    end: int
    """Behind the last one."""
    edits: int
    """Elements inserted, removed or exchanged."""


def distances(
    pattern: Sequence[Hashable], text: Sequence[Hashable], *, anchored: bool = False
) -> Iterator[int]:
    """Yield, behind each element of the text, the fewest edits to a stretch of it that ends there.

    `anchored` stretches begin where the text begins. The pattern has at least one element.
    """
    where: defaultdict[Hashable, int] = defaultdict(int)
    for place, element in enumerate(pattern):
        where[element] |= 1 << place
    last, mask = 1 << (len(pattern) - 1), (1 << len(pattern)) - 1
    more, less, edits = mask, 0, len(pattern)  # the column's steps of +1 and -1, and its foot
    for element in text:
        equal = where.get(element, 0)
        level = (((equal & more) + more) ^ more) | equal
        gains, losses = less | (~(level | more) & mask), more & level
        edits += bool(gains & last) - bool(losses & last)
        gains, losses = (gains << 1 | anchored) & mask, (losses << 1) & mask
        diagonal = equal | less
        more, less = losses | (~(diagonal | gains) & mask), gains & diagonal
        yield edits


def best_match(pattern: Sequence[Hashable], text: Sequence[Hashable]) -> Match | None:
    """Return the first of the stretches with the fewest edits, the shortest of those that end there.

    None where either is empty.
    """
    if not pattern or not text:
        return None
    edits, end = min((edits, end) for end, edits in enumerate(distances(pattern, text), 1))
    return Match(end - _length(pattern, text[:end], edits), end, edits)


def _length(pattern: Sequence[Hashable], text: Sequence[Hashable], edits: int) -> int:
    """Return the length of the shortest end of the text that is so many edits from the pattern."""
    if edits == len(pattern):
        return 0
    backwards = distances(pattern[::-1], text[::-1], anchored=True)
    return next(length for length, found in enumerate(backwards, 1) if found == edits)
