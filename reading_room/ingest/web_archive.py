"""Web archives (WARC, ISO 28500): each page that a crawl kept is an item, read as a saved page is."""

import io
from collections.abc import Iterator

from reading_room.files import LARGEST
from reading_room.ingest.items import Item, refuse
from reading_room.ingest.saved_page import read_page

_MOST_PAGES, _MOST_BYTES = 500, 64 * 2**20
"""Pages of one archive, and bytes of all of them, unpacked."""


def read_warc(raw: bytes, name: str) -> tuple[Item, ...]:
    """Return the pages of an archive; raises ProblemsError where it is none, or holds too much."""
    from warcio.exceptions import ArchiveLoadFailed

    try:
        items = tuple(_items(raw, name))
    except (ArchiveLoadFailed, OSError, ValueError, EOFError) as error:
        hint = "save it again; other seeds were imported"
        raise refuse(name, "unreadable-archive", f"the file is no web archive: {error}", hint) from error
    if not items:
        hint = "save the pages as .html; other seeds were imported"
        raise refuse(name, "no-pages", "the web archive has no page in HTML", hint)
    return items


def _items(raw: bytes, name: str) -> Iterator[Item]:
    """A record is unpacked no further than a page may be long, all of them than an archive may."""
    from warcio.archiveiterator import ArchiveIterator

    left, pages = _MOST_BYTES, 0
    for record in ArchiveIterator(io.BytesIO(raw)):
        head = record.http_headers
        kind = head.get_header("Content-Type", "") if head else record.content_type or ""
        kept = record.rec_type in ("response", "resource") and "html" in kind
        if not kept or (head and not head.get_statuscode().startswith("2")):
            continue
        page = record.content_stream().read(min(LARGEST, left) + 1)
        left, pages = left - len(page), pages + 1
        if len(page) > LARGEST or left < 0 or pages > _MOST_PAGES:
            raise refuse(name, "too-large", "the web archive holds too much", "split it")
        address = record.rec_headers.get_header("WARC-Target-URI") or ""
        reading = read_page(page, claims=[("saved from", address)])
        first = reading.lines.index("")
        claims = tuple(_claim(line) for line in reading.lines[:first])
        roles = reading.outline or (None,) * len(reading.lines)
        rows = zip(roles[first + 1 :], reading.lines[first + 1 :], strict=True)
        yield Item(claims=claims, rows=tuple(rows))


def _claim(line: str) -> tuple[str, str]:
    tag, _, words = line.partition(": ")
    return tag, words
