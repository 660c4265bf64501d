"""The same index for the same pages: what Pagefind writes in the order of a hash table, put in order.

That is the values in each filter, and the filters and sort keys in the index's table of contents. A file
that changes takes a new name after its content, as all of the index's files have, and is written without
compression, which the reader accepts: compressors differ from machine to machine.
"""

import gzip
import hashlib
import json
from pathlib import Path

from reading_room.publish.search.cbor import Value, decode, encode

_SIGNATURE = b"pagefind_dcd"
_FILTERS, _SORTS = 3, 4
"""Places in the table of contents."""


def put_in_order(index: Path) -> None:
    """Rewrite the files of an index that no rule puts in order."""
    path = index / "pagefind-entry.json"
    entry = json.loads(path.read_bytes())
    for code, language in entry["languages"].items():
        language["hash"] = _contents(index, code, language["hash"])
    path.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def _contents(index: Path, code: str, name: str) -> str:
    """Rewrite the table of contents of one language; return its new name."""
    path = index / f"pagefind.{name}.pf_meta"
    table = _list(_take(path))
    filters = [_list(row) for row in _list(table[_FILTERS])]
    table[_FILTERS] = _sorted([[key, _filter(index, code, str(old))] for key, old in filters])
    table[_SORTS] = _sorted(_list(table[_SORTS]))
    data = _SIGNATURE + encode(table)
    new = _name(code, data)
    path.with_name(f"pagefind.{new}.pf_meta").write_bytes(data)
    return new


def _filter(index: Path, code: str, name: str) -> str:
    """Rewrite one filter; return its new name."""
    path = index / "filter" / f"{name}.pf_filter"
    key, values = _list(_take(path))
    data = _SIGNATURE + encode([key, _sorted(_list(values))])
    new = _name(code, data)
    path.with_name(f"{new}.pf_filter").write_bytes(data)
    return new


def _take(path: Path) -> Value:
    data = gzip.decompress(path.read_bytes())
    path.unlink()
    return decode(data.removeprefix(_SIGNATURE))


def _name(code: str, data: bytes) -> str:
    return f"{code}_{hashlib.sha256(data).hexdigest()[:10]}"


def _list(value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} stands where an index has a list")
    return value


def _sorted(rows: list[Value]) -> Value:
    return sorted(rows, key=lambda row: str(_list(row)[0]))
