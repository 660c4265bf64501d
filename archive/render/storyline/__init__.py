"""The storyline picture: a line for each leading participant through time, meeting in events.

The plot is chosen, laid out in two shapes, and drawn; templates/storyline.html writes it as SVG.
Methods: Tanahashi and Ma, "Design considerations for optimizing storyline visualizations" (2012);
Liu and others, "StoryFlow: tracking the evolution of stories" (2013).
"""

from dataclasses import dataclass

from archive.model import Archive, Slug
from archive.render.storyline.cast import Plot, Scene, choose, without_least
from archive.render.storyline.drawing import draw
from archive.render.storyline.formats import TALL, WIDE
from archive.render.storyline.layout import lay_out
from archive.render.storyline.picture import Picture

FEWEST = 2
"""Events that make a story; one alone has no line to follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Storyline:
    """One story, in every shape that a page may need."""

    plot: Plot
    """What is drawn, for the same story as a table."""
    pictures: tuple[Picture, ...]
    """The wide one, then the tall one."""

    @property
    def title(self) -> str:
        """Return who is shown, and in which years."""
        first, last = (scene.first.year for scene in (self.plot.scenes[0], self.plot.scenes[-1]))
        years = str(first) if first == last else f"{first}–{last}"
        lead = next((e.name for e in self.plot.cast if e.slug == self.plot.lead), None)
        return f"{lead} among others, {years}" if lead else f"Who took part in what, {years}"

    def names(self, scene: Scene) -> tuple[str, ...]:
        """Return the names of those whose lines meet in a scene."""
        return tuple(entity.name for entity in self.plot.cast if entity.slug in scene.members)


def storyline(archive: Archive, lead: Slug | None = None) -> Storyline | None:
    """Return the story of the archive, or of one participant; None where there is hardly one."""
    plot = choose(archive, lead)
    while len(plot.scenes) >= FEWEST:
        wide = lay_out(plot, WIDE)
        if wide:
            tall = lay_out(plot, TALL)
            return Storyline(plot=plot, pictures=(draw(wide), draw(tall)) if tall else (draw(wide),))
        plot = without_least(plot)
    return None
