"""Entities: the names of all articles merged into people, organisations and places.

Full names first; then short names (a surname, an acronym, a first word) go to the one full name that
they fit, where the two share a post or another name. A short name that fits two has no page. What is too
uncertain for a page is kept for a curator to decide.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from reading_room.link.names.curated import different_names
from reading_room.link.names.evidence import NEEDED, Evidence, add_up, certainty, strength
from reading_room.link.names.gazetteer import gazetteer
from reading_room.link.names.grouping import grouped
from reading_room.link.names.local_entities import LocalEntity, local_entities, skeleton
from reading_room.link.names.mentions import NameMention
from reading_room.link.names.shapes import PERSON
from reading_room.link.names.vocabulary import (
    CORPORATE,
    KNOWN_ORGANISATIONS,
    LEADERS,
    MODIFIERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    is_post,
    words,
)
from reading_room.model import (
    Entity,
    EntityKind,
    Mention,
    NameEvidence,
    Refusals,
    Slug,
)
from reading_room.slugs import slugify, unique

DOUBTFUL = 1.5
"""The same for one that a curator is asked about."""
_OF_SHAPE = frozenset({"shape", "initial", "surname"})
"""Rules that read the name alone: without another one a name is nobody's."""

_OF_PLACE_IN_SENTENCE = frozenset(
    {"preposition", "compound", "article", "owner", "employer", "adjective"}
)
"""Rules of small words beside a name, which stand beside much that is no place and no body."""

_OF_PEOPLE = (("post", PERSON), ("age", PERSON), ("who", PERSON), ("given-name", PERSON))
"""What stands beside people only: a place or body with it may be a person whose name is unknown."""

_HEAD = 1.5
"""Weight of an organisation's words from which they say what it is, more than an acronym's shape."""

_COMMON = words("""
high major local regional municipal public central defensive offensive superior circuit appeals
mother main bible baptist catholic loan savings
""")
_RANKS = LEADERS | words("pope prince princess general admiral senator governor mayor judge bishop")
"""Posts by which a reader knows who is meant by one word."""

Key = tuple[Slug, str]
"""An article, and a name's key there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The names of all articles, merged."""

    entities: tuple[Entity, ...]
    """Curated ones, and found ones that are well supported, by slug."""
    mentions: tuple[Mention, ...]
    """Of these entities, in the order of articles and of reading."""
    slugs: Mapping[Key, Slug]
    """From an article and a name's key there (`NameMention.key`, `Quotation.speaker`) to the entity."""
    identities: Mapping[Key, str]
    """The same for all names; those without a page have one word for all their spellings."""
    doubtful: tuple[Entity, ...]
    """What is too uncertain for a page, the surest first."""


def merge_names(
    articles: Sequence[Sequence[NameMention]], curated: Sequence[Entity], refused: Refusals | None = None
) -> Named:
    """Return the entities of all articles; each article's mentions as `find_names` returned them."""
    local = [b for mentions in articles for b in local_entities(mentions)]
    refused = refused or Refusals()
    different = different_names(refused.different_names)
    groups = [(kind, group.members) for kind, group in grouped(local, different)]
    known = {entity.slug: entity for entity in curated}
    found: dict[Slug, Entity] = dict(known)
    slugs: dict[Key, Slug] = {}
    identities: dict[Key, str] = {}
    doubtful: list[Entity] = []
    denied = frozenset((skeleton(name.name), name.kind) for name in refused.names)
    for kind, group in sorted(groups, key=lambda g: (_name(g[1]), g[1][0].article)):
        keys = [(b.article, b.key) for b in group]
        entity = next(
            (known[b.entity] for b in group if b.entity and b.entity in known), None
        ) or _entity(kind, group, found, denied)
        name = _name(group)
        alike = name if different.named(name) else skeleton(name)
        identities |= dict.fromkeys(keys, entity.slug if entity else f"?{alike}")
        if entity and (not entity.evidence or entity.evidence.certainty >= 0.9):
            found[entity.slug] = entity
            slugs |= dict.fromkeys(keys, entity.slug)
        elif entity:
            doubtful.append(entity)
    mentions = (m for names in articles for n in names if (m := _mention(n, slugs, found)))
    return Named(
        entities=tuple(found[slug] for slug in sorted(found)),
        mentions=tuple(mentions),
        slugs=slugs,
        identities=identities,
        doubtful=tuple(sorted(doubtful, key=_doubt)),
    )


def _doubt(entity: Entity) -> tuple[float, str]:
    return -(entity.evidence.certainty if entity.evidence else 1.0), entity.name


def _name(group: Sequence[LocalEntity]) -> str:
    """Return the full name most used; of equals the longest, then the first in the alphabet."""
    counts: Counter[str] = Counter()
    for b in group:
        full = " " in b.key or "-" in b.key
        counts[b.key] += sum(b.surfaces.values()) * full + 1
    names = [name for name in counts if " " in name] or list(counts)
    return min(names, key=lambda name: (-counts[name], -len(name), name))


def _entity(
    kind: EntityKind | None,
    group: Sequence[LocalEntity],
    taken: Mapping[Slug, Entity],
    denied: frozenset[tuple[str, EntityKind | None]],
) -> Entity | None:
    """Return a found entity with its certainty, or None where next to nothing speaks for one."""
    name = _name(group)
    if kind is None or not denied.isdisjoint({(skeleton(name), None), (skeleton(name), kind)}):
        return None
    evidence = add_up(b.evidence for b in group)
    found = strength(evidence)[kind]
    surfaces = {s for b in group for s in b.surfaces}
    if found < DOUBTFUL or not surfaces:
        return None
    rules = {rule for (rule, other), (weight, _) in evidence.items() if other is kind and weight > 0}
    if _is_open(kind, name, evidence, rules) or (
        kind is PERSON and " " not in name and not _is_known_by_post(group)
    ):
        found = min(found, NEEDED[kind] - 0.5)
    best = max(group, key=lambda b: (strength(b.evidence)[kind], b.article)).best
    return Entity(
        slug=unique(slugify(name), taken),
        name=name,
        kind=kind,
        aliases=tuple(sorted(surfaces - {name})),
        body="",
        evidence=NameEvidence(
            certainty=certainty(found, NEEDED[kind]),
            rules=tuple(sorted(rules)),
            article=best.article,
            paragraph=best.paragraph,
            start=best.start,
            quote=best.quote,
        ),
    )


def _is_open(kind: EntityKind, name: str, evidence: Evidence, rules: Set[str]) -> bool:
    """Return whether a name of some strength has too few kinds of evidence to be shown."""
    if kind is PERSON:
        return rules <= _OF_SHAPE or name[0].islower() or (name.isupper() and " " not in name)
    if rules <= _OF_PLACE_IN_SENTENCE or rules == {"dateline"}:
        return True
    first, _, rest = name.partition(" ")
    if (rest and rules == {"inside"}) or (rest[:1].islower() and is_post(first.lower())):
        return True
    if kind is EntityKind.PLACE:
        body = name.rpartition(" ")[2].lower() in ORGANISATION_HEADS - PLACE_HEADS
        human = any(evidence.get(key, (0.0, 0))[0] > 0 for key in _OF_PEOPLE)
        return (body or human or _is_nameless(name) or _is_team(name)) and not gazetteer().settled(name)
    told = evidence.get(("words", kind), (0.0, 0))[0] >= _HEAD
    return _is_nameless(name) or (not told and len(rules - {"words", "article"}) < 2)


def _is_nameless(name: str) -> bool:
    """Return whether all words of a body's name are common nouns: `Police Department`."""
    common = ORGANISATION_HEADS | MODIFIERS | PLACE_HEADS | CORPORATE | _COMMON
    words_ = [word.lower().strip(".") for word in name.split()]
    rubric = len(words_) == 3 and words_[1] == "&" and words_[2] in ORGANISATION_HEADS - CORPORATE
    return name not in KNOWN_ORGANISATIONS and (rubric or all(word in common for word in words_))


def _is_team(name: str) -> bool:
    """Return whether a place's name is a city's with a word that its club has: `Leeds City`."""
    city, _, last = name.rpartition(" ")
    return last.lower() in ("city", "town", "forest") and bool(gazetteer().settled(city))


def _is_known_by_post(group: Sequence[LocalEntity]) -> bool:
    """Return whether a bare surname is spoken of more than once, and once with a title."""
    titled = any(post.split()[-1] in _RANKS for b in group for post in b.posts)
    return titled and sum(sum(b.surfaces.values()) for b in group) > 1


def _mention(
    name: NameMention, slugs: Mapping[Key, Slug], found: Mapping[Slug, Entity]
) -> Mention | None:
    slug = slugs.get((name.place.article, name.key))
    if slug is None or name.adjective:
        return None
    return Mention(place=name.place, target=found[slug].ref)
