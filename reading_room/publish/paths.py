"""Where each page's file lies in the site; a page that would leave it or hide another is refused."""

import re
from collections.abc import Iterable

from reading_room.errors import Problem, ProblemsError
from reading_room.model import Url
from reading_room.publish.manifest import MARKER

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
