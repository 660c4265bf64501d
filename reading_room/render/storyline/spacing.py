"""How far lines are from each other in a slot."""

from itertools import pairwise

from reading_room.render.storyline.formats import Format
from reading_room.render.storyline.order import Order
from reading_room.render.storyline.slots import Slot

Track = dict[int, float]
"""Where each line of a slot runs, across, by number."""


def gap(slot: Slot, first: int, second: int, shape: Format) -> float:
    """Return the least distance of two neighbours; members of one event have just this."""
    return shape.together if {first, second} <= slot.members else shape.apart


def extent(slot: Slot, order: Order, shape: Format) -> float:
    """Return the least distance between the first and the last line of a slot."""
    return sum(gap(slot, first, second, shape) for first, second in pairwise(order))
