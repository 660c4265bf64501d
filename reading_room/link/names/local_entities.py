"""Local entities: all that an article says under one name, and the rules by which two are the same.

Names are compared by skeletons, what the spellings of one name share, and only within blocks of names
that end in the same surname and begin with the same letter: work grows with the number of names.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reading_room.link.names.curated import NO_DIFFERENCE, DifferentNames, plain_name
from reading_room.link.names.evidence import Evidence
from reading_room.link.names.forms import initials, without_legal_form
from reading_room.link.names.mentions import NameMention
from reading_room.model import Place, Slug

_SOUNDS = str.maketrans({"y": "i", "j": "i", "z": "s", "w": "v", "c": "k", "ß": "s", "ø": "o", "ł": "l"})
_REPEATED = re.compile(r"(.)\1+")
_SHORT = 5
"""Letters below which two spellings must be equal to be one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalEntity:
    """What one article says under one name."""

    article: Slug
    """The article."""
    key: str
    """The fullest form of the name there."""
    evidence: Evidence
    """What the article says of its kind."""
    entity: Slug | None
    """The curated entity that it is."""
    gender: str | None
    """`f` or `m` where known."""
    posts: frozenset[str]
    """Titles and posts given there."""
    surfaces: Mapping[str, int]
    """Forms as written, with how often each stands there; demonyms left out."""
    companions: frozenset[str]
    """Skeletons of the other names of the article: what a doubtful name is told by."""
    best: Place
    """The mention for which most rules speak."""

    @property
    def words(self) -> list[str]:
        """Return the words of the key without a legal form, hyphens parting words."""
        return without_legal_form(self.key).replace("-", " ").split() or [self.key]


def local_entities(mentions: Iterable[NameMention]) -> tuple[LocalEntity, ...]:
    """Return one article's names, each once, in the order of their first mention."""
    groups: dict[str, list[NameMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.key, []).append(mention)
    names = frozenset(skeleton(key) for key in groups)
    return tuple(_local(key, group, names - {skeleton(key)}) for key, group in groups.items())


def _local(key: str, mentions: list[NameMention], companions: frozenset[str]) -> LocalEntity:
    first = mentions[0]
    names = [m.place.quote for m in mentions if not (m.adjective or _describes(m))]
    return LocalEntity(
        article=first.place.article,
        key=key,
        evidence=first.evidence,
        entity=next((m.entity for m in mentions if m.entity), None),
        gender=first.gender,
        posts=frozenset(post for m in mentions for post in m.posts),
        surfaces=dict(sorted(Counter(" ".join(name.split()) for name in names).items())),
        companions=companions,
        best=max(mentions, key=lambda m: len(m.rules)).place,
    )


def _describes(mention: NameMention) -> bool:
    return mention.place.quote[:4].lower() == "the "


@functools.lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """Return what the spellings of a name have in common.

    >>> skeleton("Marenskyy") == skeleton("Marenskij")
    True
    >>> skeleton("Kim Jong-un") == skeleton("Kim Jong Un")
    True
    """
    if name.isupper() and " " not in name:
        return name.replace(".", "")
    return " ".join(_sound(word) for word in plain_name(name).split())


def _sound(word: str) -> str:
    if len(word) < _SHORT:
        return word
    return _REPEATED.sub(r"\1", word.replace("kh", "h").translate(_SOUNDS)).rstrip("i") or word


def is_acronym_of(short: str, long: str) -> bool:
    """Return whether one name is made of the initials of another."""
    letters = short.replace(".", "")
    return len(letters) > 2 and short.isupper() and " " in long and initials(long) == letters


@dataclass(slots=True)
class Group:
    """Local entities that are one, with what they have in common for telling the next one."""

    different: DifferentNames = NO_DIFFERENCE
    members: list[LocalEntity] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    companions: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)

    def add(self, local: LocalEntity) -> None:
        """Take a local entity in."""
        self.members.append(local)
        self.names.add(local.key)
        self.posts |= local.posts
        self.companions |= local.companions
        self.genders |= {local.gender} if local.gender else set()

    def keeps_apart(self, other: LocalEntity) -> bool:
        """Return whether the curator tells another name from one of these."""
        return any(self.different.apart(name, other.key) for name in self.names)

    def may_be(self, full: LocalEntity) -> bool:
        """Return whether a person named in full can be this one by first name or initial."""
        mine, other = skeleton(self.members[0].words[0]), skeleton(full.words[0])
        initial = min(len(mine), len(other)) == 1 and mine[0] == other[0]
        same = mine == other or (initial and self._agrees(full))
        return same and not self.keeps_apart(full)

    def may_be_short(self, single: LocalEntity) -> bool:
        """Return whether a short name can mean this one: an acronym, or something shared."""
        acronym = any(is_acronym_of(single.key, name) for name in self.names)
        shared = self.posts & single.posts or self.companions & single.companions
        return self._agrees(single) and bool(acronym or shared) and not self.keeps_apart(single)

    def _agrees(self, other: LocalEntity) -> bool:
        return not other.gender or not self.genders or other.gender in self.genders
