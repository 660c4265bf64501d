"""What says of itself that it belongs to a page, not to an article: share bars, menus, copyright."""

import re
from dataclasses import dataclass
from pathlib import Path

_HEAD = re.compile(r"\[(?P<reason>[^]]+)\] (?P<kind>[^,]+), up to (?P<longest>\d+) words")
_SHORTHAND = {"<end>": r"(?:\W*+$|\s*+[:：…>»→|(].*$)", "<alone>": r"(?:\W*+$|\s*+[(|].*$)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """One kind of line that belongs to a page."""

    reason: str
    """What a ledger calls it."""
    kind: str
    """How it bears on its neighbours: a feature in the table of weights."""
    pattern: re.Pattern[str]
    """Matched at the start of a line's words, in small letters."""
    longest: int
    """Words of the longest line that it can be."""


def read_furniture(text: str) -> tuple[Furniture, ...]:
    """Return the kinds that a vocabulary such as `furniture.txt` lists, in its order."""
    lines = [
        line for line in text.replace("\n    ", "").split("\n") if line and line[:2] not in ("#", "# ")
    ]
    starts = [n for n, line in enumerate(lines) if _HEAD.fullmatch(line)]
    ends = [*starts[1:], len(lines)]
    return tuple(_kind(lines[a], lines[a + 1 : b]) for a, b in zip(starts, ends, strict=True))


def furniture_of(text: str, words: int) -> Furniture | None:
    """Return the kind of furniture that a line says it is; None where it says nothing of the sort."""
    text = text.replace("İ", "i").lower()
    for furniture in FURNITURE:
        if words <= furniture.longest and furniture.pattern.match(text):
            return furniture
    return None


def _kind(head: str, alternatives: list[str]) -> Furniture:
    found = _HEAD.fullmatch(head)
    if not found:
        raise ValueError(f"{head!r} doesn't head a kind of furniture")
    joined = "|".join(alternatives)
    for short, long in _SHORTHAND.items():
        joined = joined.replace(short, long)
    return Furniture(
        reason=found["reason"],
        kind=found["kind"],
        pattern=re.compile(rf"(?:[\W_]*+|(?=[\W_])(?:[\s*•·>|–-]*+|))(?:{joined})"),
        longest=int(found["longest"]),
    )


FURNITURE = read_furniture(Path(__file__).with_name("furniture.txt").read_text(encoding="utf-8"))
