"""The schema for editors, so that they complete and check what is being written."""

from typing import Any

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
)
from reading_room.content.schema.kinds import Kind

_FORMATS: dict[str, Kind] = {
    "article": ARTICLE,
    "event": EVENT,
    "entity": ENTITY,
    "annotations": ANNOTATIONS,
    "ledger": LEDGER,
    "page": PAGE,
    "path": PATH,
    "site": SITE,
    "refused": REFUSED,
    "published": PUBLISHED,
}


def json_schema() -> dict[str, Any]:
    """Return JSON Schema 2020-12 of every format: each is `#/$defs/NAME`, the whole is any of them.

    `build.py schema` prints it for editors, which then complete and check front matter.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Files of a reading archive",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in _FORMATS],
        "$defs": {name: kind.json_schema() for name, kind in _FORMATS.items()},
    }
