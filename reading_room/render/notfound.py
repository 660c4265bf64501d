"""The page for an address that leads nowhere."""

from jinja2 import Environment

from reading_room.model import Page, Url
from reading_room.render.environment import Sheet, fill


def not_found_page(templates: Environment) -> Page:
    """Return the page that a server shows with status 404."""
    sheet = Sheet(
        url=Url("/404.html"),
        title="Nothing stands at this address",
        description="The page was moved or never existed.",
        kind="page",
    )
    return fill(templates, "404.html", sheet)
