"""Word lists of names, each a section of `words.txt`."""

import functools
import re
from collections.abc import Mapping
from pathlib import Path

_SECTION = re.compile(r"^\[([\w-]+)\]\n((?:.+\n)*)", re.MULTILINE)


def listed(name: str) -> frozenset[str]:
    """Return the words of a section."""
    return _sections()[name]


@functools.cache
def _sections() -> Mapping[str, frozenset[str]]:
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    return {section[1]: frozenset(section[2].split()) for section in _SECTION.finditer(text)}
