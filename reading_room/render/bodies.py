"""Markdown that people wrote for the archive itself: `[[slug]]` links to its pages."""

from typing import cast

from jinja2 import Environment

from reading_room.markdown.text import parse_text
from reading_room.markdown.wikilinks import Targets
from reading_room.model import Text


def parse_body(markdown: str, templates: Environment) -> Text:
    """Return the paragraphs of a note, a summary or a page, its links leading to this site's pages."""
    return parse_text(markdown, cast(Targets, templates.globals["targets"]))
