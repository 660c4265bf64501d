"""The search page: a form that a script answers from the index, and the indexes for those without it."""

from jinja2 import Environment

from reading_room.model import Page, RefKind, Url
from reading_room.render.environment import Sheet, fill

SEARCH_URL = Url("/search/")

FILTERS = (
    ("publisher", "Publisher"),
    ("person", "Person"),
    ("organisation", "Organisation"),
    ("place", "Place"),
)
"""Name in the index and label of what is chosen by a name: too many for a list that is always there."""

KINDS = tuple(kind.value for kind in RefKind if kind is not RefKind.NOTE)
"""The kinds of pages that can be found."""


def search_page(templates: Environment) -> Page:
    """Return the search page."""
    sheet = Sheet(
        url=SEARCH_URL,
        title="Search",
        description="Search every page of this archive by word, publisher, person, place and year.",
        kind="search",
    )
    return fill(templates, "search.html", sheet, kinds=KINDS, filters=FILTERS)
