"""Styles, scripts and pictures: read, joined, and named after their content so that they can be kept."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reading_room.files import files_below, read_file
from reading_room.model import Page, Url
from reading_room.resources import ASSETS

STYLES = (
    "css/colour.css",
    "css/type.css",
    "css/links.css",
    "css/page.css",
    "css/masthead.css",
    "css/article.css",
    "css/prose.css",
    "css/notes.css",
    "css/evidence.css",
    "css/foot.css",
    "css/provenance.css",
    "css/listing.css",
    "css/cite.css",
    "css/cited.css",
    "css/controls.css",
    "css/preview.css",
    "css/keys.css",
    "css/progress.css",
    "css/print.css",
)
"""The order of the style sheets in the one that pages load; an archive's others follow by name."""

STYLE = "style.css"
"""The name by which templates ask for the joined style sheet."""

APART = "css/pages/"
"""Style sheets below it stay apart; the pages that need one link to it."""

_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The files that pages use."""

    urls: Mapping[str, Url]
    """Name below `assets/` to address; `style.css` is all style sheets in one."""
    pages: tuple[Page, ...]
    """The files, by address."""


def load_assets(root: Path) -> Assets:
    """Return the generator's assets under the archive's own, with a hash of the content in each name.

    Raises ProblemsError where the archive's own cannot be read, or are symbolic links.
    """
    own = {
        name: _content(name, read_file(root, f"assets/{name}")) for name in files_below(root, "assets")
    }
    files = _shipped() | own
    joined = {name for name in files if name.endswith(".css") and not name.startswith(APART)}
    styles = {name: content for name, content in files.items() if name in joined}
    others = {name: content for name, content in files.items() if name not in joined}
    published = {**others, STYLE: _join(styles)}
    urls = {name: _address(name, content) for name, content in sorted(published.items())}
    return Assets(urls=urls, pages=tuple(Page(url=urls[name], content=published[name]) for name in urls))


def _shipped() -> dict[str, bytes]:
    files = (path for path in ASSETS.rglob("*") if path.is_file() and not path.name.startswith("."))
    named = ((path.relative_to(ASSETS).as_posix(), path) for path in sorted(files))
    return {name: _content(name, path.read_bytes()) for name, path in named}


def _content(name: str, data: bytes) -> bytes:
    compact = {".css": _compact, ".js": _bare}.get(PurePosixPath(name).suffix)
    return compact(data) if compact else data


def _join(styles: Mapping[str, bytes]) -> bytes:
    extra = sorted(set(styles) - set(STYLES))
    return b"".join(styles[name] for name in (*STYLES, *extra))


def _compact(style: bytes) -> bytes:
    """Leave out comments, indentation and empty lines: a fifth of what a reader would wait for."""
    lines = _COMMENT.sub(b"", style).splitlines()
    return b"".join(line.strip() + b"\n" for line in lines if line.strip())


def _bare(script: bytes) -> bytes:
    """Leave out indentation and lines of comment, unless a text may go on over lines."""
    lines = script.splitlines()
    if any(line.count(b"`") % 2 or line.endswith(b"\\") for line in lines):
        return script
    kept, comment = [], False
    for line in map(bytes.strip, lines):
        comment = comment or line.startswith(b"/*")
        if line and not comment and not line.startswith(b"//"):
            kept.append(line + b"\n")
        comment = comment and not line.endswith(b"*/")
    return b"".join(kept)


def _address(name: str, content: bytes) -> Url:
    path = PurePosixPath(name)
    mark = hashlib.sha256(content).hexdigest()[:8]
    return Url(f"/assets/{path.with_name(f'{path.stem}.{mark}{path.suffix}')}")
