"""Styles, scripts and pictures: read, joined, and named after their content so that they can be kept."""

import hashlib
import json
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reading_room.files import files_below, read_file
from reading_room.model import Page, Url
from reading_room.resources import ASSETS
from reading_room.words import Words

STYLE = "style.css"
"""The style sheet that all pages load: it imports most others, which are joined in its place."""

WORDS = "js/words.js"
"""The script that says the interface's words."""

APART = "css/pages/"
"""Style sheets below it stay apart; the pages that need one link to it."""

SHARING_FONT = "sharing.ttf"
"""The font of the pictures for sharing, which is not published."""

_IMPORT = re.compile(rb'@import "([^"]+)";\n?')

_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)

_SAID = re.compile(rb'"([a-z_]+\.[a-z_]+)"')
"""What may be the key of a word in a script."""

_NAMED = re.compile(rb'"(\.\.?/[\w./-]+)"')
"""What a script may name another asset by: the way to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The files that pages use."""

    urls: Mapping[str, Url]
    """Name below `assets/` to address; `style.css` is all style sheets in one."""
    pages: tuple[Page, ...]
    """The files, by address."""


def load_assets(root: Path, say: Words) -> Assets:
    """Return the generator's assets under the archive's own, with a hash of the content in each name.

    Raises ProblemsError where the archive's own cannot be read, or are symbolic links.
    """
    own = {
        name: _content(name, read_file(root, f"assets/{name}"))
        for name in files_below(root, "assets")
        if name != SHARING_FONT
    }
    files = _shipped() | own
    files[WORDS] = _with_words(files, say)
    joined = {name for name in files if name.endswith(".css") and not name.startswith(APART)}
    styles = {name: content for name, content in files.items() if name in joined}
    others = {name: content for name, content in files.items() if name not in joined}
    published = {**others, STYLE: _join(styles)}
    pages: dict[str, Page] = {}
    for name in sorted(published):
        _publish(name, published, pages)
    return Assets(
        urls={name: pages[name].url for name in sorted(pages)},
        pages=tuple(pages[name] for name in sorted(pages)),
    )


def _shipped() -> dict[str, bytes]:
    files = (path for path in ASSETS.rglob("*") if path.is_file() and not path.name.startswith("."))
    named = ((path.relative_to(ASSETS).as_posix(), path) for path in sorted(files))
    return {name: _content(name, path.read_bytes()) for name, path in named if name != SHARING_FONT}


def _with_words(files: Mapping[str, bytes], say: Words) -> bytes:
    """Return the script that has the words of all others, with those that they ask for."""
    scripts = (content for name, content in sorted(files.items()) if name.endswith(".js"))
    keys = sorted({key.decode() for script in scripts for key in _SAID.findall(script)})
    words = {key: say.messages[key] for key in keys if key in say.messages}
    return files[WORDS].replace(b"{}", json.dumps(words, ensure_ascii=False).encode(), 1)


def _content(name: str, data: bytes) -> bytes:
    compact = {".css": _compact, ".js": _bare}.get(PurePosixPath(name).suffix)
    return compact(data) if compact else data


def _join(styles: Mapping[str, bytes]) -> bytes:
    """Put each style sheet in the place of the line that imports it, and the others behind them."""
    named = {name.decode() for name in _IMPORT.findall(styles[STYLE])}
    whole = _IMPORT.sub(lambda found: styles.get(found[1].decode(), found[0]), styles[STYLE])
    return whole + b"".join(styles[name] for name in sorted(styles.keys() - {STYLE, *named}))


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


def _publish(name: str, files: Mapping[str, bytes], pages: dict[str, Page], *above: str) -> Url:
    """Add an asset's page to `pages`, after those that it names; return its address.

    `above` are those that name it: of scripts that name each other in a ring the last one keeps the
    plain name, which leads nowhere.
    """

    def linked(found: re.Match[bytes]) -> bytes:
        way = found[1].decode()
        other = posixpath.normpath(posixpath.join(posixpath.dirname(name), way))
        if other not in files or other in (name, *above):
            return found[0]
        url = _publish(other, files, pages, name, *above)
        return f'"{posixpath.dirname(way)}/{posixpath.basename(url)}"'.encode()

    if name not in pages:
        content = _NAMED.sub(linked, files[name]) if name.endswith(".js") else files[name]
        path, mark = PurePosixPath(name), hashlib.sha256(content).hexdigest()[:8]
        url = Url(f"/assets/{path.with_name(f'{path.stem}.{mark}{path.suffix}')}")
        pages[name] = Page(url=url, content=content)
    return pages[name].url
