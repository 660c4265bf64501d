"""The index as files: scripts that each hand one value to the page that asks for it.

Scripts are what the strictest policy lets a page of the site load, from a server and from a disk alike.
Numbers are written in printable characters: a digit is one of 91, of which the first 64 end a number
and the others say that more follow.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from reading_room.model import Page, Url

FOLDER = Url("/search")
"""Where the index stands."""

SHARD = 6_000
"""Characters that close a shard of postings."""

_DIGITS = [chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\"]
_ENDS = 64
_GOES_ON = len(_DIGITS) - _ENDS


def number(value: int) -> str:
    """Return a number that is not negative in as few digits as it takes."""
    written = _DIGITS[value % _ENDS]
    value //= _ENDS
    while value:
        value -= 1
        written = _DIGITS[_ENDS + value % _GOES_ON] + written
        value //= _GOES_ON
    return written


_SMALL = [number(value) for value in range(4096)]


def rising(values: Sequence[int], step: int, before: int = -1) -> str:
    """Return rising postings, each by its way from the one before; there are `step` levels."""
    written = []
    for value in values:
        gap = value - (before // step + 1) * step
        written.append(_SMALL[gap] if gap < len(_SMALL) else number(gap))
        before = value
    return "".join(written)


def runs(spans: Iterable[tuple[int, int]]) -> str:
    """Return rising spans of passages, joined where they touch: way from the last, and length."""
    joined: list[list[int]] = []
    for first, length in spans:
        if joined and joined[-1][1] == first:
            joined[-1][1] += length
        else:
            joined.append([first, first + length])
    ends = [0, *(end for _, end in joined)]
    return "".join(
        number(first - end) + number(last - first - 1)
        for end, (first, last) in zip(ends, joined, strict=False)
    )


def shards(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Cut rows of a key and its postings, sorted by key, into shards; give where each begins.

    That is as much of its first key as tells it from the key before.
    """
    held: list[tuple[str, str]] = []
    first, size = "", 0
    for key, value in rows:
        if held and size + len(value) > SHARD:
            before = held[-1][0]
            yield first, joined(held)
            first, size, held = key[: _shared(before, key) + 1], 0, []
        held.append((key, value))
        size += len(key) // 2 + len(value)
    if held:
        yield first, joined(held)


def joined(rows: Iterable[tuple[str, str]]) -> str:
    """Return rows of a key and what it has, sorted by key, as one text.

    A row is the number of characters that its key shares with the row before, the rest of the key, a
    space, what it has, and `!`.
    """
    written = []
    before = ""
    for key, value in rows:
        shared = _shared(before, key)
        written.append(f"{number(shared)}{key[shared:]} {value}!")
        before = key
    return "".join(written)


def part(name: str, value: object) -> Page:
    """Return the script that hands over one part of the index."""
    return script(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def script(name: str, data: str) -> Page:
    """Return the same of a value that is given as JSON."""
    content = f"archiveSearch.take({json.dumps(name)},{data});\n"
    return Page(url=Url(f"{FOLDER}/{name}.js"), content=content.encode("utf-8", "replace"))


def _shared(one: str, other: str) -> int:
    ends = min(len(one), len(other), _ENDS - 1)
    return next((n for n in range(ends) if one[n] != other[n]), ends)
