"""A storyline picture, measured out: all that the template draws, in the picture's own units."""

from dataclasses import dataclass

from reading_room.model import Url
from reading_room.render.storyline.axis import Format, Tick


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Lines of text, each at its own baseline."""

    anchor: str
    """`start`, `middle` or `end`: which part of each line stands at `x`."""
    x: float
    """Of all lines."""
    lines: tuple[tuple[float, str], ...]
    """Baseline and text."""
    box: Box
    """The room that they take at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One participant's way through the picture."""

    hue: int
    """Which of the colours it has, from 1; 0 for the one whose story it is."""
    path: str
    """SVG path data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A participant's name at its line."""

    hue: int
    """That of its line."""
    url: Url
    """The participant's page."""
    words: Words
    """The name."""
    leader: str
    """SVG path data of the thread from the line to its name; empty where the name stands at the line."""
    again: bool
    """Whether the line has come from further back; then the name may stand on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """An event, where its lines come together."""

    url: Url
    """The event's page."""
    title: str
    """The whole title, with the date."""
    planned: bool
    """Whether it had not happened when it was told of."""
    body: Box
    """The knot itself, over all its lines."""
    haze: Box | None
    """The days on which it may have been; None where they are one day."""
    soft: bool
    """Whether these days are rough; otherwise it lasted from the first to the last."""
    date: Words
    """When, short."""
    label: Words
    """What happened, short."""
    leader: str
    """SVG path data of the thread from the knot to its label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One shape of a storyline."""

    shape: Format
    """Which one, with the sizes of its words."""
    width: float
    height: float
    lines: tuple[Line, ...]
    names: tuple[Name, ...]
    knots: tuple[Knot, ...]
    ticks: tuple[Tick, ...]
    axis: float
    """Where the axis runs, across."""
    span: tuple[float, float]
    """From where to where it runs, along."""
