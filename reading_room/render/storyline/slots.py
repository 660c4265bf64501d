"""Time cut into slots: one for each event and, where there is room, one for parting before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reading_room.render.storyline.formats import Format


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
        if rest:
            alive = tuple(i for i, (a, z) in lives.items() if a <= number <= z)
            slots.append(Slot(start=rest[0], end=rest[1], scene=None, lines=alive, members=frozenset()))
        alive = tuple(i for i, (a, z) in lives.items() if a <= number <= z)
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
