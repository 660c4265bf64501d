"""The site's manifest: the hash of each of its files, in the form that `sha256sum --check` reads."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

MARKER = ".made-by-reading-room"
"""Its file, which also tells a directory of ours from one that must never be replaced."""

_SAYS = "# Made by Reading Room. Each build replaces this directory: keep nothing of your own in it.\n"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def manifest_text(hashes: Mapping[str, str]) -> bytes:
    """Return the manifest of files, given by path, with their SHA-256 in hexadecimal."""
    return (_SAYS + "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes))).encode()


def read_manifest(site: Path) -> Mapping[str, str]:
    """Return the hashes of a site's files by path; none where there is no manifest."""
    try:
        text = (site / MARKER).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return {match[2]: match[1] for line in text.split("\n") if (match := _LINE.fullmatch(line))}


def differences(wanted: Mapping[str, str], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the path of each file that is missing or another one, and which of the two it is."""
    for path, hash in wanted.items():
        if found.get(path) != hash:
            yield path, "changed" if path in found else "missing"
