"""A reference in CSL-JSON. Source: the Citation Style Language 1.0.2, its schema for input data."""

import json

from reading_room.render.cite.reference import Reference, date_parts, is_approximate


def csl_json(reference: Reference) -> str:
    """Return a list of one item; names are literal, dates are parts."""
    item: dict[str, object] = {
        "id": reference.key,
        "type": "article-newspaper" if reference.newspaper else "webpage",
        "title": reference.title,
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.container,
        "issued": _issued(reference),
        "event-place": reference.place,
        "language": reference.language,
        "URL": reference.url,
        "archive": reference.archive if reference.newspaper else None,
        "archive_location": reference.copy if reference.newspaper else None,
    }
    kept = {key: value for key, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=1) + "\n"


def _issued(reference: Reference) -> dict[str, object]:
    parts = date_parts(reference.date)
    if parts:
        circa = {"circa": True} if is_approximate(reference.date) else {}
        return {"date-parts": parts, **circa}
    return {"literal": reference.date} if reference.date else {}
