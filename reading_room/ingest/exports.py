"""Exports of reading lists and libraries: Wallabag, Readwise, Instapaper, Zotero (CSL-JSON).

Sources: the fields of the programs' own exports; CSL-JSON's schema (citation-style-language/schema).
"""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reading_room.files import LARGEST
from reading_room.ingest.items import Item, refuse
from reading_room.ingest.saved_page import read_blocks
from reading_room.model import Role

_MOST = 5_000
"""Items of one file."""
_CSL_DATES = ("issued", "original-date")


def read_json(raw: bytes, name: str) -> tuple[Item, ...]:
    """Return the items of an export in JSON; raises ProblemsError where it is none that is known."""
    try:
        data: Any = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        hint = "export it again; other seeds were imported"
        raise refuse(name, "unreadable-export", "the file is not JSON in UTF-8", hint) from error
    rows = data if isinstance(data, list) else data.get("items") if isinstance(data, dict) else None
    entries = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    readers = [reader for reader in map(_reader_of, entries) if reader]
    if not entries or len(readers) < len(entries) or len(entries) > _MOST:
        raise refuse(
            name,
            "unknown-export",
            "the file is no export of Wallabag nor CSL-JSON",
            "annotations of Hypothes.is are taken over by import-annotations; other seeds were imported",
        )
    return tuple(reader(entry) for reader, entry in zip(readers, entries, strict=True))


def _reader_of(entry: Mapping[str, Any]) -> Any:
    if isinstance(entry.get("content"), str) and "title" in entry:
        return _of_wallabag
    return _of_csl if isinstance(entry.get("type"), str) and "title" in entry else None


def _of_wallabag(entry: Mapping[str, Any]) -> Item:
    writers = entry.get("published_by")
    claims = (
        *_said("title", entry.get("title")),
        *(row for writer in _list(writers) for row in _said("author", writer)),
        *_said("published", entry.get("published_at")),
        *_said("language", entry.get("language")),
        *_said("url", entry.get("url") or entry.get("given_url")),
        *(row for tag in _list(entry.get("tags")) for row in _said("tag", tag)),
    )
    return Item(claims=claims, rows=tuple(read_blocks(entry["content"])))


def _of_csl(entry: Mapping[str, Any]) -> Item:
    """A reference has no text but its abstract; its container is the outlet."""
    names = (_name(one) for one in _list(entry.get("author")) if isinstance(one, dict))
    days = (_day(entry.get(key)) for key in _CSL_DATES)
    claims = (
        *_said("title", entry.get("title")),
        *(row for name in names for row in _said("author", name)),
        *_said("publisher", entry.get("container-title") or entry.get("publisher")),
        *_said("published", next(filter(None, days), None)),
        *_said("language", entry.get("language")),
        *_said("url", entry.get("URL")),
        *(row for word in str(entry.get("keyword") or "").split(",") for row in _said("tag", word)),
    )
    abstract = entry.get("abstract")
    return Item(
        claims=claims, rows=((Role.BODY, abstract),) if isinstance(abstract, str) and abstract else ()
    )


def _name(one: Mapping[str, Any]) -> str:
    parts = [one.get(key) for key in ("given", "non-dropping-particle", "family")]
    return " ".join(part for part in parts if isinstance(part, str) and part) or str(
        one.get("literal") or ""
    )


def _day(value: Any) -> str | None:
    """Return `2021-05-03`, or as much of it as there is, of a date in CSL."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [str(part) for part in first[:3] if str(part).isdecimal()]
    return "-".join(part.zfill(2) for part in numbers) or None


def read_csv(raw: bytes, name: str) -> tuple[Item, ...]:
    """Return the items of an export in CSV: highlights of one document are one item.

    Raises ProblemsError where it is none that is known.
    """
    csv.field_size_limit(LARGEST)
    try:
        rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    except (ValueError, csv.Error) as error:
        hint = "export it again; other seeds were imported"
        raise refuse(name, "unreadable-export", "the file is not CSV in UTF-8", hint) from error
    keys = set(rows[0]) if rows else set()
    if {"Highlight", "Book Title"} <= keys:
        title, text, author, url = "Book Title", "Highlight", "Book Author", "URL"
    elif {"URL", "Title", "Selection"} <= keys:
        title, text, author, url = "Title", "Selection", "", "URL"
    else:
        raise refuse(
            name,
            "unknown-export",
            "the file is no export of Readwise or Instapaper",
            "its first line names the columns; other seeds were imported",
        )
    if len(rows) > _MOST:
        raise refuse(name, "too-large", f"the file has more than {_MOST:,} rows", "split it")
    groups: dict[tuple[str, str], list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        groups[row.get(title) or "", row.get(url) or ""].append(row)
    return tuple(_of_rows(group, title, text, author, url) for group in groups.values())


def _of_rows(rows: Sequence[Mapping[str, str]], title: str, text: str, author: str, url: str) -> Item:
    claims = (
        *_said("title", rows[0].get(title)),
        *_said("author", rows[0].get(author)),
        *_said("url", rows[0].get(url)),
        *(row for tag in _tags_of(rows) for row in _said("tag", tag)),
    )
    marked = tuple((Role.QUOTATION, row[text]) for row in rows if row.get(text))
    return Item(claims=claims, rows=marked)


def _tags_of(rows: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """Return the tags of a document, each once: Readwise parts them by commas, Instapaper as JSON."""
    columns = ("Document tags", "Document Tags", *(("Tags",) if "Selection" in rows[0] else ()))
    listed = (row.get(column) or "" for row in rows for column in columns)
    return tuple(dict.fromkeys(t.strip(' "') for words in listed for t in words.strip("[]").split(",")))


def _said(field: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and value.strip():
        yield f"export {field}", value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
