"""What the program brings with it: templates, assets, and lists that people read and edit as text.

Templates and assets are beside the package in a checkout and inside it in a wheel; a list stands where
it is used.
"""

import functools
import re
from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
"""The program itself."""

_HOME = PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent

TEMPLATES = _HOME / "templates"
"""Jinja2 templates; an archive's own `templates/` overrides them file by file."""

ASSETS = _HOME / "assets"
"""CSS, JavaScript and pictures; an archive's own `assets/` overrides them file by file."""


@functools.cache
def sections(name: str) -> Mapping[str, str]:
    """Return the sections of a list, named from the package: `[name]`, then lines up to a blank one.

    A line that begins with two spaces goes on from the one above; one that begins with `#` is a comment.
    """
    text = re.sub(r"^#.*\n", "", (PACKAGE / name).read_text("utf-8"), flags=re.MULTILINE)
    return dict(re.findall(r"^\[(.+)\]\n((?:.+\n)*)", text.replace("\n  ", " "), re.MULTILINE))


def rows(section: str) -> dict[str, str]:
    """Return the lines of a section: what stands before the first `: `, and what behind it."""
    split = (line.partition(": ") for line in section.splitlines())
    return {name: words for name, _, words in split}
