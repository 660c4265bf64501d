"""Bytes of a raw dump to its lines, and what looks broken in them."""

import hashlib
import re
from itertools import islice
from pathlib import Path

from reading_room.errors import Problem
from reading_room.ingest.clippings import read_clipping
from reading_room.ingest.exports import read_csv, read_json
from reading_room.ingest.items import Item, seed_of_items
from reading_room.ingest.pdf import read_pdf
from reading_room.ingest.web_archive import read_warc
from reading_room.model import Seed

_C1 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_LEAD = "".join(bytes([byte]).decode("cp1252") for byte in (*range(0xC2, 0xE0), *range(0xE2, 0xF0)))
_TRAIL = re.escape(
    "".join(_C1[byte] for byte in range(0x80, 0xA0)) + "".join(map(chr, range(0xA0, 0xC0)))
)
_MOJIBAKE = re.compile(f"[{_LEAD}][{_TRAIL}]+|\ufffd+|[\x80-\x9f]+")


_TOLD = 3
"""Lines of one seed that are told; one wrong encoding spoils many."""
DUMPS = frozenset({"", "txt", "text", "md", "markdown"})
PAGES = frozenset({"html", "htm", "xhtml"})
MAILS = frozenset({"eml", "mhtml", "mht"})
EXPORTS = frozenset({"json", "csv"})
ARCHIVES = frozenset({"warc", "warc.gz"})
PDFS = frozenset({"pdf"})
"""Endings of the names of seeds, by how they are read."""


def read_seed(path: Path, name: str) -> Seed:
    """Return the dump at `path` as lines; raises OSError where the file can't be read."""
    return decode_seed(path.read_bytes(), name)


def decode_seed(raw: bytes, name: str) -> Seed:
    """Return the bytes of a seed as lines, under the name it has below `seeds/`.

    A dump is read as UTF-8, with or without a byte-order mark; where that fails, as Windows-1252 as
    browsers read it, where every byte has a meaning (WHATWG Encoding). Saved pages and mails are read
    by their mark-up, exports and web archives item by item. Raises ProblemsError where the file is none
    of its kind.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    kind = _kind(name)
    if kind in PAGES or kind in MAILS:
        from reading_room.ingest.mail import read_mail
        from reading_room.ingest.saved_page import read_page

        page = read_page(raw) if kind in PAGES else read_mail(raw)
        return Seed(
            name=name,
            lines=page.lines,
            sha256=sha256,
            encoding=page.encoding,
            saved=True,
            outline=page.outline,
        )
    items = _items(raw, name, kind)
    if items:
        return seed_of_items(items, name=name, sha256=sha256, encoding="utf-8")
    text, encoding = (read_pdf(raw, name), "pdf") if kind in PDFS else _decode(raw)
    lines = tuple(line.removesuffix("\r") for line in text.split("\n"))
    return Seed(name=name, lines=lines, sha256=sha256, encoding=encoding)


def _items(raw: bytes, name: str, kind: str) -> tuple[Item, ...]:
    """Return the articles of a file that has fields for each; none where it is a dump."""
    if kind in ARCHIVES:
        return read_warc(raw, name)
    if kind in EXPORTS:
        return read_json(raw, name) if kind == "json" else read_csv(raw, name)
    clipping = read_clipping(_decode(raw)[0]) if kind in ("md", "markdown") else None
    return (clipping,) if clipping else ()


def is_marked_up(name: str) -> bool:
    """Return whether a seed may have more in it than text, or the texts of many."""
    return _kind(name) in PAGES | MAILS | ARCHIVES | PDFS | EXPORTS


def unknown_kind(name: str) -> Problem | None:
    """Return why a file below `seeds/` cannot be a seed; None where it can."""
    if _kind(name) in DUMPS or is_marked_up(name):
        return None
    base = name.rpartition("/")[2]
    return Problem(
        path=f"seeds/{name}",
        code="unknown-kind",
        message=f"a file that ends in {base[base.rfind('.') :]!r} cannot be read as a seed",
        hint="save its text as .txt, or the page as .html, .mhtml, .warc or .pdf; others were imported",
    )


def doubtful_text(seed: Seed) -> tuple[Problem, ...]:
    """Return a warning for the first lines that were decoded wrongly, here or before it came here."""
    found = ((n, line, spot) for n, line in enumerate(seed.lines, 1) if (spot := _misread(line)))
    return tuple(
        Problem(
            path=f"seeds/{seed.name}",
            line=number,
            column=match.start() + 1,
            code="doubtful-text",
            message=f"{match.group()!r} looks like text that was read in a wrong encoding",
            hint="The words are kept as they are; mend them in the article.",
            source=line,
            warning=True,
        )
        for number, line, match in islice(found, _TOLD)
    )


def _misread(line: str) -> re.Match[str] | None:
    """Return the first run that is UTF-8 read as Windows-1252, not a letter with a closing quote."""
    return next((match for match in _MOJIBAKE.finditer(line) if _is_misread(match[0])), None)


def _is_misread(run: str) -> bool:
    if run[0] in "\ufffd" or "\x80" <= run[0] <= "\x9f":
        return True
    try:
        meant = run.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return len(run) > 2
    return not any("\u0700" <= char <= "\u08ff" for char in meant)


def _kind(name: str) -> str:
    base = name.casefold().rpartition("/")[2]
    return "warc.gz" if base.endswith(".warc.gz") else base.rpartition(".")[2] if "." in base else ""


def _decode(raw: bytes) -> tuple[str, str]:
    try:
        return raw.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return raw.decode("latin-1").translate(_C1), "windows-1252"
