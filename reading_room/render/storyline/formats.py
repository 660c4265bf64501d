"""The two shapes of a picture, wide for a desk and for paper, tall for a phone. Units are its own."""

from dataclasses import dataclass

PAD = 8
"""Free room around words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The measures of one shape. "Along" is the way that time runs, "across" the way between lines."""

    name: str
    """Its class in the page: `wide` or `tall`."""
    tall: bool
    """Whether time runs from top to bottom."""
    breadth: float
    """Width of the picture, which a page scales to its own."""
    length: float
    """Greatest place of an event, along."""
    apart: float
    """Least distance, across, between two lines that are not together."""
    together: float
    """Distance, across, of neighbours in a knot."""
    bend: float
    """Least length, along, in which a line changes its place."""
    slow: float
    """Greatest length in which it does where there is room."""
    half: float
    """Half of a knot's length, along."""
    step: float
    """Least distance, along, between two events."""
    stretch: float
    """What the logarithm of the days between two events adds to their distance, at most."""
    name_room: float
    """Widest line of a name."""
    name_lines: int
    """Most lines of a name."""
    name_size: float
    """Size of names."""
    label_size: float
    """Size of labels."""
    date_size: float
    """Size of dates and ticks."""

    @property
    def name_leading(self) -> float:
        """Return the distance of two lines of names."""
        return 1.2 * self.name_size

    @property
    def label_leading(self) -> float:
        """Return the distance of two lines of a label."""
        return 1.22 * self.label_size

    @property
    def date_leading(self) -> float:
        """Return the distance of two lines of a date."""
        return 1.25 * self.date_size


WIDE = Format(
    name="wide",
    tall=False,
    breadth=1120,
    length=984,
    apart=36,
    together=7,
    bend=22,
    slow=46,
    half=6,
    step=62,
    stretch=44,
    name_room=104,
    name_lines=2,
    name_size=14.5,
    label_size=13.5,
    date_size=12,
)

TALL = Format(
    name="tall",
    tall=True,
    breadth=340,
    length=4000,
    apart=18,
    together=7,
    bend=22,
    slow=22,
    half=6,
    step=46,
    stretch=6,
    name_room=150,
    name_lines=1,
    name_size=14,
    label_size=14,
    date_size=12,
)
