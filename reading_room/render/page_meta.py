"""What a page says of itself, whatever stands on it, and the base of all views."""

from dataclasses import dataclass
from typing import ClassVar

from reading_room.model import Url


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What one page says of itself: `page` in every template."""

    url: Url
    """Its address."""
    title: str
    """Its heading, and its name in a list of results."""
    description: str
    """What a reader finds on it, in a sentence."""
    kind: str
    """A common noun: `article`, `person`, `year`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that one page depends on, but for what is the same on every page of the site.

    Views can be pickled; a template names their fields.
    """

    template: ClassVar[str]
    """Name of the template that shows it."""
    meta: PageMeta
    """What the page says of itself."""
