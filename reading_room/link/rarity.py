"""How telling a name or a word is, from how many articles or sentences of the archive have it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from reading_room.link.vectors import Vector, unit

_UNSEEN = 20
_TELLING = 2.0
_LEAST = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """Counts over a collection, each holder of a term counted once."""

    total: int
    """Holders in the collection."""
    counts: Mapping[str, int]
    """In how many holders each term stands."""

    def share(self, term: str) -> float:
        """Return 1 for a term of one holder, falling to 0.3 for one of most."""
        total = self.total + 5
        share = math.log(total / (self.counts.get(term, 0) + 1)) / math.log(total / 2)
        return min(1.0, max(_LEAST, share))

    def vector(self, terms: Iterable[str]) -> Vector:
        """Return the unit vector of the telling terms, the common ones left out."""
        weights = ((t, self.weight(t)) for t in terms)
        return unit({t: w for t, w in weights if w > _TELLING})

    def weight(self, term: str) -> float:
        """Return its inverse frequency, the collection taken for a part of a larger one."""
        return math.log((self.total + _UNSEEN) / (self.counts.get(term, 0) + 0.5))


def rarity(holders: Iterable[Iterable[str]]) -> Rarity:
    """Count the terms of each holder."""
    found = [*holders]
    return Rarity(total=len(found), counts=Counter(chain.from_iterable(map(frozenset, found))))
