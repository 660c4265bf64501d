"""Time cut into slots, and the order of the lines in each, so that few cross.

A slot is made for each event and, where there is room, for parting before it. Barycentre sweeps,
forwards and backwards: each line takes the mean place that it has before and behind, those of an event
as one block (Tanahashi and Ma 2012; StoryFlow 2013). The best order met is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reading_room.render.storyline.axis import Format

Order = tuple[int, ...]
"""Lines of one slot from top to bottom, or from left to right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A stretch of time in which every line runs straight."""

    start: float
    """Where it begins, along."""
    end: float
    """Where it ends."""
    scene: int | None
    """The event in it; None where lines run apart."""
    lines: tuple[int, ...]
    """Numbers of the lines that run through it, sorted."""
    members: frozenset[int]
    """Those that are together in its event."""


def cut(
    places: Sequence[float],
    members: Sequence[frozenset[int]],
    needed: Sequence[float],
    shape: Format,
) -> tuple[Slot, ...]:
    """Return the slots of events at these places; before each event as much rest as its names need."""
    lives = lifetimes(members)
    slots = []
    for number, place in enumerate(places):
        before = places[number - 1] + shape.half if number else 0
        rest = _rest(before, place - shape.half, needed[number], shape, first=number == 0)
        alive = tuple(i for i, (a, z) in lives.items() if a <= number <= z)
        if rest:
            slots.append(Slot(start=rest[0], end=rest[1], scene=None, lines=alive, members=frozenset()))
        slots.append(
            Slot(
                start=place - shape.half,
                end=place + shape.half,
                scene=number,
                lines=alive,
                members=members[number],
            )
        )
    return tuple(slots)


def lifetimes(members: Sequence[frozenset[int]]) -> dict[int, tuple[int, int]]:
    """Return the first and last event of each line, by line."""
    lives: dict[int, tuple[int, int]] = {}
    for number, those in enumerate(members):
        for line in those:
            lives[line] = (lives.get(line, (number, number))[0], number)
    return dict(sorted(lives.items()))


def _rest(
    start: float, end: float, needed: float, shape: Format, *, first: bool
) -> tuple[float, float] | None:
    room = end - start
    bends = 1 if first else 2
    bend = min(shape.slow, max(shape.bend, (room - needed) / (bends + 1)))
    rest = start if first else start + bend, end - bend
    return rest if rest[1] - rest[0] >= max(needed, 4) - 0.001 else None


Track = dict[int, float]
"""Where each line of a slot runs, across, by number."""


def gap(slot: Slot, first: int, second: int, shape: Format) -> float:
    """Return the least distance of two neighbours; members of one event have just this."""
    return shape.together if {first, second} <= slot.members else shape.apart


def extent(slot: Slot, order: Order, shape: Format) -> float:
    """Return the least distance between the first and the last line of a slot."""
    return sum(gap(slot, first, second, shape) for first, second in pairwise(order))


SWEEPS = 12
"""How often the lines are put in order anew, backwards and forwards by turns."""


def order_lines(slots: Sequence[Slot]) -> tuple[Order, ...]:
    """Return the order of each slot's lines; the members of its event stand side by side."""
    orders = _swept(slots, [()] * len(slots))
    best, fewest = orders, crossings(orders)
    for sweep in range(SWEEPS):
        turn = -1 if sweep % 2 == 0 else 1
        orders = _swept(slots[::turn], orders[::turn])[::turn]
        if (count := crossings(orders)) < fewest:
            best, fewest = orders, count
    return tuple(best)


def crossings(orders: Sequence[Order]) -> int:
    """Return how often two lines change places from one slot to the next."""
    return sum(_inversions(before, after) for before, after in pairwise(orders))


def _inversions(before: Order, after: Order) -> int:
    place = {line: n for n, line in enumerate(after)}
    kept = [place[line] for line in before if line in place]
    return sum(a > b for a, b in combinations(kept, 2))


def _swept(slots: Sequence[Slot], orders: Sequence[Order]) -> list[Order]:
    """Return new orders, slot after slot, each by the one just made and by the old one behind it."""
    swept: list[Order] = []
    for number, slot in enumerate(slots):
        near = _places(swept[-1]) if swept else {}
        far = _places(orders[number + 1]) if number + 1 < len(slots) else {}
        swept.append(_arranged(slot, {**far, **near}))
    return swept


def _places(order: Order) -> dict[int, float]:
    """Return where each line stands, from 0 to 1, so that slots with many lines compare with others."""
    return {line: (n + 0.5) / len(order) for n, line in enumerate(order)}


def _arranged(slot: Slot, places: Mapping[int, float]) -> Order:
    alone = [(line,) for line in slot.lines if line not in slot.members]
    block = tuple(sorted(slot.members, key=lambda line: (places.get(line, 0.5), line)))
    groups = sorted([*alone, block] if block else alone, key=lambda group: (_mean(group, places), group))
    return tuple(line for group in groups for line in group)


def _mean(group: tuple[int, ...], places: Mapping[int, float]) -> float:
    known = [places[line] for line in group if line in places]
    return sum(known) / len(known) if known else 0.5
