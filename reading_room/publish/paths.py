"""Where each page lies in a site, so that none leaves it or hides another; each file's hash."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reading_room.errors import Problem, ProblemsError
from reading_room.model import Url

_ADDRESS = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")
"""Only characters that stand for themselves in a URL, so that address and path never differ."""


def path_of(url: Url) -> str:
    """Return the path in the site of the page at an address; empty where the address is not safe."""
    return "" if _fault(url) else _path(url)


def check_addresses(urls: Iterable[Url]) -> None:
    """Raise ProblemsError with every page that has no safe path or whose path is another's."""
    owners: dict[str, str] = {}
    problems = []
    for url in sorted(urls):
        fault = _fault(url) or _clash(_path(url), owners)
        if fault:
            problems.append(_problem(_path(url), f"The page {url} {fault}."))
        _claim(_path(url), owners)
    if problems:
        raise ProblemsError(problems)


def _path(url: Url) -> str:
    return f"{url}index.html"[1:] if url.endswith("/") else url[1:]


def _fault(url: Url) -> str:
    segments = url.strip("/").split("/")
    if not url.startswith("/") or not _ADDRESS.fullmatch(url):
        return "has an address that is not made of plain names"
    if {".", ".."} & set(segments):
        return "points outside its folder"
    if segments[0].casefold() == MARKER:
        return "has an address that is kept for the build"
    return ""


def _clash(path: str, owners: dict[str, str]) -> str:
    """Two paths that differ in case only are one file on some systems, and a file cannot be a folder."""
    folded = path.casefold()
    taken = next((p for p in (folded, *_folders(folded)) if owners.get(p, "/") != "/"), None)
    if taken is not None:
        return f"would be written over {owners[taken]}"
    if folded in owners:
        return "has the name of a folder of other pages"
    return ""


def _claim(path: str, owners: dict[str, str]) -> None:
    """Enter a file under its own path and its folders as `/`, which no file is called."""
    owners.setdefault(path.casefold(), path)
    for folder in _folders(path.casefold()):
        owners.setdefault(folder, "/")


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _problem(path: str, message: str) -> Problem:
    return Problem(path=f"site/{path}", line=0, column=0, code="page-address", message=message)


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
