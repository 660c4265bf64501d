"""Names that are not one, by the curator's word: `different` in `content/refused.yaml`."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentNames:
    """Which names are never brought together, in an article or over the archive."""

    others: Mapping[str, tuple[str, ...]]
    """From the plain form of a name to those of the names that it is told from, sorted."""

    def apart(self, one: str, other: str) -> bool:
        """Return whether two names are told apart; case, hyphens and accents do not matter."""
        return plain_name(other) in self.others.get(plain_name(one), ()) if self.others else False

    def named(self, name: str) -> bool:
        """Return whether a name is told from any other."""
        return plain_name(name) in self.others


def different_names(groups: Iterable[Iterable[str]]) -> DifferentNames:
    """Return the names of some groups, in each of which all are different from one another."""
    others: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        names = {plain_name(name) for name in group}
        for name in names:
            others[name] |= names - {name}
    return DifferentNames(others={name: tuple(sorted(others[name])) for name in sorted(others)})


def plain_name(name: str) -> str:
    """Return a name in small letters without accents, hyphens as spaces and other signs left out."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("-", " "))
    return " ".join("".join(c for c in folded if c.isalnum() or c == " ").split())


NO_DIFFERENCE = different_names(())
"""What an archive says whose curator told no names apart."""
