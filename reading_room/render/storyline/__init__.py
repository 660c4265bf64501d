"""The storyline picture: a line for each leading participant through time, meeting in events.

The plot is chosen for a view; for its page it is laid out in two shapes and drawn, and
templates/storyline.html writes it as SVG.
Methods: Tanahashi and Ma, "Design considerations for optimizing storyline visualizations" (2012);
Liu and others, "StoryFlow: tracking the evolution of stories" (2013).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reading_room.model import Slug
from reading_room.render.storyline.axis import TALL, WIDE
from reading_room.render.storyline.cast import (
    LINES,
    Chronicle,
    Plot,
    Scene,
    choose,
    chronicle,
    without_least,
)
from reading_room.render.storyline.drawing import draw
from reading_room.render.storyline.layout import fits, lay_out
from reading_room.render.storyline.picture import Picture

FEWEST = 2
"""Events, and lines, that make a story: one event has no line to follow, and one line meets no other."""


__all__ = ["Plot", "Storyline", "chronicle", "plot_around", "plot_of", "storyline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Storyline:
    """One story, in every shape that a page may need."""

    plot: Plot
    """What is drawn, for the same story as a table."""
    pictures: tuple[Picture, ...]
    """The wide one, then the tall one."""

    @property
    def lead(self) -> str | None:
        """Return the name of the one whose story it is; None for the story of many."""
        return next((e.name for e in self.plot.cast if e.slug == self.plot.lead), None)

    @property
    def years(self) -> str:
        """Return in which years it is."""
        first, last = (scene.first.year for scene in (self.plot.scenes[0], self.plot.scenes[-1]))
        return str(first) if first == last else f"{first}–{last}"

    def names(self, scene: Scene) -> tuple[str, ...]:
        """Return the names of those whose lines meet in a scene."""
        return tuple(entity.name for entity in self.plot.cast if entity.slug in scene.members)


def plot_of(chronicle: Chronicle, lead: Slug | None = None) -> Plot | None:
    """Return the story of the archive, or of one participant; None where there is hardly one."""
    scenes = chronicle.scenes.get(lead, ())
    return _plot_of(scenes, chronicle, lead, chronicle.counts.get(lead, 0))


def plot_around(chronicle: Chronicle, members: Iterable[Slug]) -> Plot | None:
    """Return the story of some participants together; None where there is hardly one."""
    scenes = {s.event.slug: s for member in members for s in chronicle.scenes.get(member, ())}
    return _plot_of(tuple(scenes.values()), chronicle, None, len(scenes))


def _plot_of(
    scenes: tuple[Scene, ...], chronicle: Chronicle, lead: Slug | None, count: int
) -> Plot | None:
    """Names take room from events: of plots with fewer lines or more, that which tells most is kept."""
    if len(scenes) < FEWEST:
        return None
    plots = (_fitted(choose(scenes, chronicle.known, lead, n, count)) for n in range(LINES, 0, -1))
    plot = max(plots, key=lambda plot: plot.worth)
    return plot if min(len(plot.scenes), len(plot.cast)) >= FEWEST else None


def storyline(plot: Plot, language: str) -> Storyline:
    """Return a story drawn in every shape, its months in a language."""
    return Storyline(
        plot=plot, pictures=tuple(draw(lay_out(plot, shape), language) for shape in (WIDE, TALL))
    )


def _fitted(plot: Plot) -> Plot:
    """Return the plot with as many events as the wide shape, which is the shorter one, has room for."""
    while plot.scenes and not fits(plot, WIDE):
        plot = without_least(plot)
    return plot
