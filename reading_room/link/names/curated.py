"""What a curator says of names: which are whose, indexed once for all articles, and which are not one.

A name in Latin letters is found by its words, looked up by the first of them. Names in other scripts are
searched for by their letters, with the prefixes or endings that the language ties to them.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.tokens import Tokens, tokenise
from reading_room.model import Entity, Slug


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


_SCRIPTS = (
    ("", r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]", ""),
    (r"(?<!\w)[\u05d1\u05d4\u05d5\u05db\u05dc\u05de\u05e9]{0,2}", r"[\u0590-\u05ff]", r"(?!\w)"),
    (r"(?<!\w)[\u0628\u0641\u0643\u0644\u0648]?(?:\u0627\u0644)?", r"[\u0600-\u06ff]", r"(?!\w)"),
    (r"(?<!\w)", r"[\u0370-\u058f\u0900-\u0dff\u10a0-\u10ff\uac00-\ud7af]", r"\w{0,3}(?!\w)"),
)
"""What may stand before a name, the letters of the script, and what may stand behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedNames:
    """Names and aliases of curated entities, those left out that two of them share."""

    entities: Mapping[str, Entity]
    """From each name or alias to its entity."""
    openings: Mapping[str, tuple[tuple[str, ...], ...]]
    """From the first word of names in Latin letters to the words of each, long names first."""
    patterns: tuple[re.Pattern[str], ...]
    """What finds the names that are not in Latin letters; the group is the name."""

    different: DifferentNames
    """Names that are never brought together."""

    def worded(self, tokens: Tokens) -> Iterator[tuple[int, int, Entity]]:
        """Yield where names in Latin letters stand in a paragraph, in no overlapping places."""
        taken = 0
        for index, word in enumerate(tokens.words):
            for words in self.openings.get(word, ()) if index >= taken else ():
                end = index + len(words)
                if tokens.words[index:end] == words:
                    taken = end
                    entity = self.entities[" ".join(words)]
                    yield tokens.starts[index], tokens.ends[end - 1], entity
                    break

    def spelt(self, text: str) -> Iterator[tuple[int, int, Entity]]:
        """Yield where names in other scripts stand in a text, in no overlapping places."""
        if text.isascii():
            return
        taken = 0
        matches = (m for pattern in self.patterns for m in pattern.finditer(text))
        for match in sorted(matches, key=lambda m: (m.start(1), -m.end(1))):
            if match.start(1) >= taken:
                taken = match.end()
                yield match.start(1), match.end(), self.entities[match[1]]


def curated_names(known: Sequence[Entity], different: DifferentNames = NO_DIFFERENCE) -> CuratedNames:
    """Index the names of curated entities."""
    owners: defaultdict[str, dict[Slug, Entity]] = defaultdict(dict)
    for entity in known:
        for name in (entity.name, *entity.aliases):
            owners[name][entity.slug] = entity
    names = {name: next(iter(e.values())) for name, e in owners.items() if len(e) == 1}
    openings: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in (tokenise(name).words for name in sorted(names)):
        if " ".join(words) in names:
            openings[words[0]].append(words)
    return CuratedNames(
        entities=names,
        openings={word: tuple(sorted(some, key=len, reverse=True)) for word, some in openings.items()},
        patterns=tuple(_patterns(names)),
        different=different,
    )


def _patterns(names: Mapping[str, Entity]) -> Iterator[re.Pattern[str]]:
    for before, letter, behind in _SCRIPTS:
        own = sorted((n for n in names if re.match(letter, n)), key=lambda n: (-len(n), n))
        if own:
            yield re.compile(f"{before}({'|'.join(map(re.escape, own))}){behind}")


NO_NAMES = curated_names(())
"""The names of an archive without curated entities."""
