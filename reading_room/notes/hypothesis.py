"""Notes out of Hypothes.is: the rows of its API's search, and of the JSON that its clients export."""

import re
from collections.abc import Iterator
from typing import Any

from reading_room.notes.exchanged import Exchanged, instant, list_of, mappings, quotation, text_of

_ACCOUNT = re.compile(r"acct:([^@]+)@.+")


def rows(document: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of an answer or an export, or of a bare list of them."""
    if isinstance(document, dict):
        document = document.get("rows", document.get("annotations", document))
    yield from mappings(document)


def is_row(item: dict[str, Any]) -> bool:
    """Return whether an object is a row of Hypothes.is and no W3C annotation."""
    return "uri" in item and "type" not in item


def read_row(row: dict[str, Any]) -> Exchanged:
    """Return the note of one row. A reply is a note on the whole page, and has no quotation."""
    selector = [s for target in mappings(row.get("target")) for s in mappings(target.get("selector"))]
    exact, prefix, suffix = ("", "", "") if row.get("references") else quotation(selector)
    user = text_of(row.get("user"))
    account = _ACCOUNT.fullmatch(user)
    return Exchanged(
        id=f"hypothesis-{text_of(row.get('id'))}",
        uri=text_of(row.get("uri")),
        quote=exact,
        prefix=prefix,
        suffix=suffix,
        note=text_of(row.get("text")),
        tags=tuple(tag for tag in list_of(row.get("tags")) if text_of(tag).strip()),
        color=None,
        created=instant(row.get("created")),
        author=(account[1] if account else user) or None,
    )
