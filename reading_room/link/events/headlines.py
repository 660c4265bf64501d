"""Headlines: the names in titles, which may stand nowhere in the article itself.

A title's capitals tell little, so that a name is only known by its spelling in some article's text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from reading_room.link.events.happenings import Identity
from reading_room.link.names.mentions import NameMention
from reading_room.model import EntityKind

Spellings = Mapping[str, tuple[str, EntityKind | None]]
"""The key and kind that a spelling names throughout the archive."""

_WORD = re.compile(r"[^\W_][\w&-]*")
_LONGEST = 4


def spellings(names: Iterable[NameMention], identity: Identity) -> Spellings:
    """Return what each spelling names, those left out that name several."""
    found: defaultdict[str, dict[tuple[str, EntityKind | None], None]] = defaultdict(dict)
    for name in names:
        if not name.adjective:
            found[name.place.quote][identity.get(name.place, name.key), name.kind] = None
    return {quote: next(iter(named)) for quote, named in found.items() if len(named) == 1}


def named_in(title: str, known: Spellings) -> tuple[tuple[str, EntityKind | None], ...]:
    """Return the keys and kinds of the names in a title, in order, a long name before its parts."""
    words = [m.span() for m in _WORD.finditer(title)]
    found: dict[tuple[str, EntityKind | None], None] = {}
    first = 0
    while first < len(words):
        ends = range(min(first + _LONGEST, len(words)), first, -1)
        runs = ((end, title[words[first][0] : words[end - 1][1]]) for end in ends)
        end, quote = next(((end, run) for end, run in runs if run in known), (first + 1, ""))
        if quote:
            found[known[quote]] = None
        first = end
    return tuple(found)
