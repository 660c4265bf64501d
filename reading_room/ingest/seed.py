"""Bytes of a raw dump to its lines, and what looks broken in them."""

import hashlib
import re
from pathlib import Path

from reading_room.errors import Problem
from reading_room.model import Seed

_C1 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_LEAD = "".join(bytes([byte]).decode("cp1252") for byte in (*range(0xC2, 0xE0), *range(0xE2, 0xF0)))
_TRAIL = re.escape(
    "".join(_C1[byte] for byte in range(0x80, 0xA0)) + "".join(map(chr, range(0xA0, 0xC0)))
)
_MOJIBAKE = re.compile(f"[{_LEAD}][{_TRAIL}]+|\ufffd+|[\x80-\x9f]+")


def read_seed(path: Path, name: str) -> Seed:
    """Return the dump at `path` as lines; raises OSError where the file can't be read."""
    return decode_seed(path.read_bytes(), name)


def decode_seed(raw: bytes, name: str) -> Seed:
    """Return the bytes of a dump as lines, under the name it has below `seeds/`.

    UTF-8, with or without a byte-order mark; where that fails, Windows-1252 as browsers read it, where
    every byte has a meaning (WHATWG Encoding).
    """
    text, encoding = _decode(raw)
    lines = tuple(line.removesuffix("\r") for line in text.split("\n"))
    return Seed(name=name, lines=lines, sha256=hashlib.sha256(raw).hexdigest(), encoding=encoding)


def doubtful_text(seed: Seed) -> tuple[Problem, ...]:
    """Return a warning for each line that was decoded wrongly, here or before it came here."""
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
        for number, line in enumerate(seed.lines, 1)
        if (match := _MOJIBAKE.search(line))
    )


def _decode(raw: bytes) -> tuple[str, str]:
    try:
        return raw.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return raw.decode("latin-1").translate(_C1), "windows-1252"
