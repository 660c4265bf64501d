"""The way of each line as SVG path data: straight within a slot, a soft bend between two."""

from collections.abc import Sequence

from reading_room.render.storyline.slots import Slot
from reading_room.render.storyline.spacing import Track


def number(value: float) -> str:
    """Return a coordinate as short as a tenth of a unit allows."""
    return f"{value:.1f}".removesuffix(".0").replace("-0.0", "0")


def point(along: float, across: float, *, tall: bool) -> str:
    """Return a point of the picture as SVG has it."""
    x, y = (across, along) if tall else (along, across)
    return f"{number(x)} {number(y)}"


def line_path(
    line: int, birth: float, slots: Sequence[Slot], paths: Sequence[Track], *, tall: bool
) -> str:
    """Return the way of a line that begins at `birth`, in its first slot."""
    passed = [(s, p[line]) for s, p in zip(slots, paths, strict=True) if line in p]
    drawn = [f"M{point(birth, passed[0][1], tall=tall)}"]
    end, level = birth, passed[0][1]
    for slot, across in passed:
        if across != level:
            middle = (end + slot.start) / 2
            ends = ((end, level), (middle, level), (middle, across), (slot.start, across))
            before, *curve = (point(a, c, tall=tall) for a, c in ends)
            drawn.append(f"L{before}C{' '.join(curve)}")
        end, level = slot.end, across
    drawn.append(f"L{point(end, level, tall=tall)}")
    return "".join(drawn)
