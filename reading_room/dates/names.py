"""Names of months and weekdays in many languages, folded, so that one lookup reads them all."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from reading_room.resources import sections


class _Folding(dict[int, str]):
    """Maps each code point to one lower-case letter without its mark, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        """Work out the folded letter once for each code point."""
        lower = chr(code).lower()
        plain = unicodedata.normalize("NFKD", lower)
        self[code] = plain[0] if all(map(unicodedata.combining, plain[1:])) else lower[0]
        return self[code]


_FOLDING = _Folding(
    {ord("ı"): "i", ord("ł"): "l", ord("İ"): "i", ord("ø"): "o", ord("Ø"): "o", ord("’"): "'"}
)


def fold(text: str) -> str:
    """Return the text in lower case and without accents, with as many code points as it had.

    >>> fold("22. MÄRZ")
    '22. marz'
    """
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def one_of(names: Iterable[str]) -> str:
    """Return an expression for any of the names, the longest that stands there; beginnings are shared.

    >>> one_of(["mai", "march", "mar"])
    'ma(?:i|r(?:ch)?)'
    """
    by_head: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        by_head.setdefault(name[:1], []).append(name[1:])
    may_end = by_head.pop("", None) is not None
    parts = [re.escape(head) + one_of(rest) for head, rest in by_head.items()]
    joined = "|".join(parts)
    if len(parts) > 1 or (may_end and parts):
        joined = f"(?:{joined})"
    return joined + "?" * (may_end and bool(parts))


def _numbers(title: str, width: int, first: int) -> Mapping[str, int]:
    """Number the names of each row; a name of several languages keeps its first number."""
    table: dict[str, int] = {}
    for index, name in enumerate(sections("dates/names.txt")[title].split()):
        table.setdefault(fold(name), index % width + first)
    return MappingProxyType(table)


FULL_MONTHS = _numbers("months", 12, 1)
SHORT_MONTHS = _numbers("short months", 12, 1)
MONTHS: Mapping[str, int] = MappingProxyType({**SHORT_MONTHS, **FULL_MONTHS})
"""Folded name or abbreviation to number, January = 1."""

FULL_WEEKDAYS = _numbers("weekdays", 7, 0)
WEEKDAYS: Mapping[str, int] = MappingProxyType({**_numbers("short weekdays", 7, 0), **FULL_WEEKDAYS})
"""Folded name or abbreviation to number, Monday = 0."""
