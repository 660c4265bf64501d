"""The home page: what this archive is, what is new in it, and the ways in."""

from jinja2 import Environment

from reading_room.model import Archive, Page, Url
from reading_room.render.environment import Sheet, fill
from reading_room.render.events import most_reported
from reading_room.render.shelves import Shelf, entities, latest, publishers, years
from reading_room.render.storyline import storyline
from reading_room.render.storyline.cast import chronicle

LATEST = 7
"""Articles on the home page."""

ESSENTIAL = 5
"""Events on the home page: those that most independent articles report."""

LEADING = 12
"""Names on the home page: those that most articles speak of."""


def home_page(archive: Archive, templates: Environment) -> Page:
    """Return the home page."""
    site = archive.content.site
    articles = latest(archive.content.articles)
    return fill(
        templates,
        "home.html",
        Sheet(url=Url("/"), title=site.title, description=site.description, kind="page"),
        essential=most_reported(archive, ESSENTIAL),
        articles=articles[:LATEST],
        count=len(articles),
        leading=_leading(entities(archive)),
        publishers=publishers(archive),
        story=storyline(chronicle(archive)),
        years=years(archive),
    )


def _leading(shelves: tuple[Shelf, ...]) -> tuple[Shelf, ...]:
    named = sorted((s for s in shelves if s.articles), key=lambda s: (-len(s.articles), s.title))
    return tuple(named[:LEADING])
