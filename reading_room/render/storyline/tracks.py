"""Where each line runs, across: apart by a least distance, together in knots, as straight as can be.

In each slot the order is given and the least squares from where lines would like to be is an isotonic
regression (pool adjacent violators), exact within the picture's bounds. Then bends are taken out: what
runs level is moved, whole, to be level with what comes before or behind it. A part is all that hangs
together: a line as long as it keeps its place, and with it the knots that it goes through and their
lines. It moves where nothing is in its way and fewer bends are left.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reading_room.render.storyline.axis import Format
from reading_room.render.storyline.slots import Order, Slot, Track, extent, gap


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
    forward = _settled(slots, orders, shape)
    backward = _settled(slots[::-1], orders[::-1], shape)[::-1]
    return Straightening(slots, orders, min(forward, backward, key=wiggle), shape).run()


def breadth_of(slots: Sequence[Slot], orders: Sequence[Order], shape: Format) -> float:
    """Return the room, across, that the slot with the most of it needs."""
    return max((extent(s, o, shape) for s, o in zip(slots, orders, strict=True)), default=0)


def wiggle(paths: Sequence[Track]) -> float:
    """Return how far all lines move, in sum."""
    pairs = pairwise(paths)
    return sum(
        abs(after[line] - y) for before, after in pairs for line, y in before.items() if line in after
    )


def _settled(slots: Sequence[Slot], orders: Sequence[Order], shape: Format) -> list[Track]:
    """Return tracks made slot by slot: each line stays where it was unless it must move."""
    paths: list[Track] = []
    breadth = breadth_of(slots, orders, shape)
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


ROUNDS = 8
"""How often all bends are tried, at most."""

NEAR = 0.001
"""Distances below it are none."""

Joint = tuple[int, int]
"""A line in a slot: the slot's number and the line's."""


class Straightening:
    """Tracks while bends are taken out of them; lines stay apart and within the breadth."""

    def __init__(
        self, slots: Sequence[Slot], orders: Sequence[Order], paths: Sequence[Track], shape: Format
    ) -> None:
        self.paths = [dict(path) for path in paths]
        self._slots, self._orders, self._shape = slots, orders, shape
        self._breadth = breadth_of(slots, orders, shape)

    def run(self) -> tuple[Track, ...]:
        """Return the tracks with fewer and smaller bends; 0 is the first."""
        for _ in range(ROUNDS):
            steps = sorted(self._steps(), key=lambda step: (abs(self._way(*step)), *step))
            if not sum(self._level(joint, aim) for joint, aim in steps):
                break
        lowest = min((across for path in self.paths for across in path.values()), default=0.0)
        return tuple({line: across - lowest for line, across in path.items()} for path in self.paths)

    def _steps(self) -> Iterator[tuple[Joint, Joint]]:
        """Yield both ends of every bend: the one to be moved and the one to be level with."""
        for number, (before, after) in enumerate(pairwise(self.paths)):
            for line, across in before.items():
                if abs(after.get(line, across) - across) > NEAR:
                    yield (number, line), (number + 1, line)
                    yield (number + 1, line), (number, line)

    def _way(self, joint: Joint, aim: Joint) -> float:
        return self.paths[aim[0]][aim[1]] - self.paths[joint[0]][joint[1]]

    def _level(self, joint: Joint, aim: Joint) -> bool:
        """Move the part around a joint towards its aim as far as it can, where that is better."""
        part, way = self._part(joint), self._way(joint, aim)
        room = self._room(part, down=way > 0)
        shift = max(-room, way) if way < 0 else min(room, way)
        moved = {(number, line): self.paths[number][line] + shift for number, line in part}
        if abs(shift) <= NEAR or self._gain(moved) <= (0, NEAR):
            return False
        for (number, line), across in moved.items():
            self.paths[number][line] = across
        return True

    def _part(self, joint: Joint) -> frozenset[Joint]:
        """Return all that hangs together with a joint."""
        part, open_ends = {joint}, [joint]
        while open_ends:
            number, line = open_ends.pop()
            across = self.paths[number][line]
            beside = [
                (n, line) for n, other in self._beside(number, line) if abs(other - across) <= NEAR
            ]
            if line in self._slots[number].members:
                beside += [(number, other) for other in self._slots[number].members]
            new = [other for other in beside if other not in part]
            part.update(new)
            open_ends += new
        return frozenset(part)

    def _beside(self, number: int, line: int) -> Iterator[tuple[int, float]]:
        """Yield the slots before and behind one that a line runs through too, and where it does."""
        for other in (number - 1, number + 1):
            if 0 <= other < len(self.paths) and line in self.paths[other]:
                yield other, self.paths[other][line]

    def _gain(self, moved: Mapping[Joint, float]) -> tuple[int, float]:
        """Return how many bends fewer there are and how much smaller they are when joints are moved."""
        fewer, smaller = 0, 0.0
        for (number, line), across in moved.items():
            for other, level in self._beside(number, line):
                if (other, line) not in moved:
                    before, after = (abs(level - y) for y in (self.paths[number][line], across))
                    fewer += (before > NEAR) - (after > NEAR)
                    smaller += before - after
        return fewer, smaller

    def _room(self, part: frozenset[Joint], *, down: bool) -> float:
        """Return how far a part can move before something is in its way."""
        rooms = []
        for number, line in sorted(part):
            order, path = self._orders[number], self.paths[number]
            place = order.index(line) + (1 if down else -1)
            if not 0 <= place < len(order):
                rooms.append(self._breadth - path[line] if down else path[line])
            elif (number, order[place]) not in part:
                distance = abs(path[order[place]] - path[line])
                rooms.append(distance - gap(self._slots[number], line, order[place], self._shape))
        return max(0.0, min(rooms))
