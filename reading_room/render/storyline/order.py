"""The order of lines in each slot of time, so that few cross.

Barycentre sweeps, forwards and backwards: each line takes the mean place that it has before and behind,
those of an event as one block (Tanahashi and Ma 2012; StoryFlow 2013). The best order met is kept.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from reading_room.render.storyline.slots import Slot

SWEEPS = 12

Order = tuple[int, ...]
"""Lines of one slot from top to bottom, or from left to right."""


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
