"""What a dump shows of a name elsewhere: its words in small letters, a box or an address of its own.

Buttons and tools are spelt as names are (`Print Mode`); but a page that says `print` and `mode` in small
letters too means no person by them. Who wrote has a box below the text, an address or a handle.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reading_room.dates.names import fold
from reading_room.ingest.people_lines import is_post
from reading_room.ingest.seed_article import Line

_WORD = re.compile(r"[^\W\d_]+")
_HANDLE = re.compile(
    r"(?<![\w.])@(\w{3,30})|(?<![\w.+-])([\w.+-]{3,40})@[\w-]"
    r"|/(?:authors?|staff|profiles?|people|by|autor(?:en|es)?|auteurs?|autori)/([\w.-]{3,60})"
)
_LONGEST_ALONE, _SHORTEST = 60, 4
"""Code points of a line that is a name alone; letters of a name that tell whose an address is."""
_BOX = 400
"""Code points of a line that tells of a writer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTraces:
    """What the lines of a dump show of names."""

    small: frozenset[str]
    """Words that it prints in small letters, folded."""
    handles: frozenset[str]
    """Letters of mail addresses, handles and pages of people."""
    alone: Mapping[str, int]
    """Short lines, folded, with how often they stand."""
    told: frozenset[tuple[str, ...]]
    """First two words, folded, of lines that say what post someone has."""

    def of(self, name: str, line: Line) -> Iterator[str]:
        """Yield what is seen of a name that a line has."""
        parts = _WORD.findall(fold(name))
        small = sum(word in self.small for word in parts)
        yield "small all" if small == len(parts) else "small some" if small else "small none"
        letters, last = "".join(parts), parts[-1] if parts else ""
        if len(last) >= _SHORTEST and any(
            last in handle and (handle in letters or letters in handle or handle[0] == letters[0])
            for handle in self.handles
        ):
            yield "addressed"
        own = fold(line.text).strip(" *") == fold(name)
        if self.alone.get(fold(name), 0) > own:
            yield "alone elsewhere"
        if tuple(parts[:2]) in self.told:
            yield "presented"

    def is_common(self, name: str) -> bool:
        """Return whether the dump prints all words of a name in small letters too."""
        parts = _WORD.findall(fold(name))
        return bool(parts) and all(word in self.small for word in parts)


def traces_of(lines: Iterable[Line]) -> NameTraces:
    """Read all lines of a dump once."""
    small: set[str] = set()
    handles: set[str] = set()
    alone: Counter[str] = Counter()
    told: set[tuple[str, ...]] = set()
    for line in lines:
        words = _WORD.findall(line.text)
        small.update(filter(str.islower, words))
        if "@" in line.text or "/" in line.text:
            found = (match[1] or match[2] or match[3] for match in _HANDLE.finditer(line.text))
            handles |= {"".join(_WORD.findall(fold(handle))) for handle in found}
        if len(line.text) < _LONGEST_ALONE:
            alone[fold(line.text).strip(" *")] += 1
        if (
            len(words) > 4
            and len(line.text) < _BOX
            and words[0][0].isupper()
            and is_post(line.text[:90])
        ):
            told.add(tuple(map(fold, words[:2])))
    return NameTraces(
        small=frozenset(map(fold, small)),
        handles=frozenset(filter(None, handles)),
        alone=alone,
        told=frozenset(told),
    )
