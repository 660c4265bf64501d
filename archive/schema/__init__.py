"""The schema of everything that a person edits."""

from archive.schema.export import json_schema
from archive.schema.formats import ANNOTATIONS, ARTICLE, ENTITY, EVENT, LEDGER, PAGE, SITE
from archive.schema.kinds import line_range

__all__ = [
    "ANNOTATIONS",
    "ARTICLE",
    "ENTITY",
    "EVENT",
    "LEDGER",
    "PAGE",
    "SITE",
    "json_schema",
    "line_range",
]
