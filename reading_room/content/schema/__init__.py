"""The schema of everything that a person edits: what is checked, and what editors are told."""

from reading_room.content.schema.formats import (
    ANNOTATIONS,
    ARTICLE,
    ENTITY,
    EVENT,
    LEDGER,
    PAGE,
    PATH,
    PUBLISHED,
    REFUSED,
    SITE,
    json_schema,
)
from reading_room.content.schema.forms import line_range

__all__ = [
    "ANNOTATIONS",
    "ARTICLE",
    "ENTITY",
    "EVENT",
    "LEDGER",
    "PAGE",
    "PATH",
    "PUBLISHED",
    "REFUSED",
    "SITE",
    "json_schema",
    "line_range",
]
