"""What exports call the fields of their records: labels and codes in many languages, and their kinds."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reading_room.dates.names import fold

CODES = " codes"
LONGEST_LABEL = 42
"""Code points."""
_EDGES = " \t*_-•·>#.…/\"'“”«»[]【】〔〕<>《》|:："


def read_labels(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return each label of a vocabulary such as `labels.txt`, folded, with the kinds that it may have.

    Codes keep their capitals.
    """
    kinds: dict[str, list[str]] = defaultdict(list)
    kind = ""
    for line in text.split("\n"):
        if line.startswith("[") and line.endswith("]"):
            kind = line[1:-1]
        elif kind.endswith(CODES):
            for code in line.split():
                kinds[code].append(kind.removesuffix(CODES))
        elif kind:
            for label in filter(None, map(_key, line.split("|"))):
                kinds[label].append(kind)
    return MappingProxyType({label: tuple(dict.fromkeys(names)) for label, names in kinds.items()})


def _key(label: str) -> str:
    """Return a label as it is looked up; a final sigma in capitals is one as any other."""
    return fold(" ".join(label.split())).replace("ς", "σ")


LABELS = read_labels(Path(__file__).with_name("labels.txt").read_text(encoding="utf-8"))
_FIRST = re.compile(r"\s?[/(（]")
"""What stands behind a label in one language, before it is said in another or explained."""
_CODE = re.compile(r"(%[A-Z0-9]|[A-Z][A-Z0-9]{1,2})(?:[ \t]{1,6}- ?|[ \t]{2,}|\t| |: ?|$)(.*)")


def kinds_of(label: str) -> tuple[str, ...]:
    """Return the kinds of field that a label may name; none where it is none.

    >>> kinds_of("Überschrift")
    ('title',)
    """
    if len(label) > LONGEST_LABEL + len(_EDGES):
        return ()
    plain = _key(label.strip(_EDGES))
    first = _FIRST.split(plain, maxsplit=1)[0].strip(_EDGES)
    return LABELS.get(plain) or LABELS.get(first) or ()


def read_code(line: str) -> tuple[str, tuple[str, ...], str] | None:
    """Return the code that a line begins with, what kinds it may have, and the words behind it."""
    match = _CODE.fullmatch(line)
    kinds = LABELS.get(match[1], ()) if match else ()
    return (match[1], kinds, match[2].strip()) if match and kinds else None
