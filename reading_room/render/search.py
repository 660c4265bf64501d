"""The search page: a form that a script answers from the index, and the indexes for those without it."""

from jinja2 import Environment

from reading_room.model import Page, Url
from reading_room.render.environment import Sheet, fill

SEARCH_URL = Url("/search/")

FILTERS = (
    ("kind", "Kind of page"),
    ("publisher", "Publisher"),
    ("person", "Person"),
    ("organisation", "Organisation"),
    ("place", "Place"),
    ("year", "Year"),
)
"""Name in the index and label of everything that results can be narrowed by, in the form's order."""


def search_page(templates: Environment) -> Page:
    """Return the search page."""
    sheet = Sheet(
        url=SEARCH_URL,
        title="Search",
        description="Search every page of this archive by word, publisher, person, place and year.",
        kind="search",
    )
    return fill(templates, "search.html", sheet, filters=FILTERS)
