"""Where each line runs, across: apart by a least distance, together in knots, and as straight as can be.

In each slot the order is given and the least squares from where lines would like to be is an isotonic
regression (pool adjacent violators), exact within the picture's bounds. Then bends are taken out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reading_room.render.storyline.formats import Format
from reading_room.render.storyline.order import Order
from reading_room.render.storyline.slots import Slot
from reading_room.render.storyline.spacing import Track, extent, gap
from reading_room.render.storyline.straight import straighten


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Lines that keep their distances: the members of an event, or one line."""

    lines: tuple[int, ...]
    offset: float
    """Least distance of its first line from the first of all."""
    wish: float
    """Where its first line would like to be, less the offset."""
    weight: float


def tracks(slots: Sequence[Slot], orders: Sequence[Order], shape: Format) -> tuple[Track, ...]:
    """Return where each slot's lines run; 0 is the first track."""
    breadth = max((extent(s, o, shape) for s, o in zip(slots, orders, strict=True)), default=0)
    forward = _settled(slots, orders, breadth, shape)
    backward = _settled(slots[::-1], orders[::-1], breadth, shape)[::-1]
    paths = min(forward, backward, key=wiggle)
    return straighten(slots, orders, paths, breadth, shape)


def wiggle(paths: Sequence[Track]) -> float:
    """Return how far all lines move, in sum."""
    pairs = pairwise(paths)
    return sum(
        abs(after[line] - y) for before, after in pairs for line, y in before.items() if line in after
    )


def _settled(
    slots: Sequence[Slot], orders: Sequence[Order], breadth: float, shape: Format
) -> list[Track]:
    """Return tracks made slot by slot: each line stays where it was unless it must move."""
    paths: list[Track] = []
    for slot, order in zip(slots, orders, strict=True):
        before = paths[-1] if paths else {}
        free = breadth - extent(slot, order, shape)
        groups = _groups(slot, order, before, free / 2, shape)
        path: Track = {}
        for group, place in zip(groups, _isotonic(groups), strict=True):
            start = min(max(place, 0), free) + group.offset
            path |= {line: start + n * shape.together for n, line in enumerate(group.lines)}
        paths.append(path)
    return paths


def _groups(
    slot: Slot, order: Order, before: Mapping[int, float], middle: float, shape: Format
) -> list[_Group]:
    groups: list[_Group] = []
    offset, known = 0.0, False
    for n, line in enumerate(order):
        offset += gap(slot, order[n - 1], line, shape) if n else 0
        if n and {order[n - 1], line} <= slot.members:
            continue
        lines = tuple(o for o in order[n:] if o in slot.members) if line in slot.members else (line,)
        wishes = [before[o] - k * shape.together - offset for k, o in enumerate(lines) if o in before]
        wish = sum(wishes) / len(wishes) if wishes else groups[-1].wish if known else middle
        known = known or bool(wishes)
        groups.append(_Group(lines=lines, offset=offset, wish=wish, weight=len(wishes) or 0.001))
    return groups


def _isotonic(groups: Sequence[_Group]) -> list[float]:
    """Return the non-decreasing places nearest to the wishes by weighted least squares."""
    pools: list[tuple[float, float, int]] = []
    for group in groups:
        pool = (group.wish, group.weight, 1)
        while pools and pools[-1][0] > pool[0]:
            wish, weight, count = pools.pop()
            total = weight + pool[1]
            pool = ((wish * weight + pool[0] * pool[1]) / total, total, count + pool[2])
        pools.append(pool)
    return [wish for wish, _, count in pools for _ in range(count)]
