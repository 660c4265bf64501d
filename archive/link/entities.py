"""Entities: the names of all articles merged into people, organisations and places.

Full names first; then short names (a surname, an acronym, a first word) go to the one full name that
they fit, where the two share a post or another name. A short name that fits two has no page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.link.bearers import Bearer, bearers_of, is_acronym_of, may_be_one, share_context, skeleton
from archive.link.forms import initials
from archive.link.gazetteer import gazetteer
from archive.link.names import NameMention
from archive.model import Entity, EntityKind, Mention, Slug
from archive.slugs import entity_url, slugify, unique

SUPPORTED = 3.5
"""Evidence, over all articles, from which a place or an organisation has a page."""
NAMED = 1.5
"""The same for a person named in full."""
BY_POST = 3.0
"""The same for a person whom no article names in full, who must be spoken of twice: a title or post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The names of all articles, merged."""

    entities: tuple[Entity, ...]
    """Curated ones, and found ones that are well supported, by slug."""
    mentions: tuple[Mention, ...]
    """Of these entities, in the order of articles and of reading."""
    slugs: Mapping[tuple[Slug, str], Slug]
    """From an article and a name's key there (`NameMention.key`, `Quotation.speaker`) to the entity."""


def merge_names(articles: Sequence[Sequence[NameMention]], curated: Sequence[Entity]) -> Named:
    """Return the entities of all articles; each article's mentions as `find_names` returned them."""
    bearers = [b for mentions in articles for b in bearers_of(mentions)]
    groups = _grouped(_with_kinds(bearers))
    known = {entity.slug: entity for entity in curated}
    found: dict[Slug, Entity] = dict(known)
    slugs: dict[tuple[Slug, str], Slug] = {}
    for group in sorted(groups, key=lambda g: (_name(g), g[0].article)):
        entity = _curated(group, known) or _entity(group, found)
        if entity:
            found[entity.slug] = entity
            slugs |= {(b.article, b.key): entity.slug for b in group}
    mentions = (m for names in articles for n in names if (m := _mention(n, slugs, found)))
    return Named(
        entities=tuple(found[slug] for slug in sorted(found)),
        mentions=tuple(mentions),
        slugs=slugs,
    )


def _with_kinds(bearers: Sequence[Bearer]) -> list[tuple[EntityKind | None, Bearer]]:
    """Return each bearer with the kind that all articles together give its name."""
    totals: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for b in bearers:
        totals[skeleton(b.key)].update(b.kinds)
    return [(_leading(b.kinds) or _leading(totals[skeleton(b.key)]), b) for b in bearers]


def _leading(kinds: Mapping[EntityKind, float]) -> EntityKind | None:
    return max(sorted(kinds), key=lambda kind: kinds[kind], default=None)


def _grouped(bearers: Sequence[tuple[EntityKind | None, Bearer]]) -> list[list[Bearer]]:
    people = [b for kind, b in bearers if kind is EntityKind.PERSON]
    bodies = [b for kind, b in bearers if kind is EntityKind.ORGANISATION]
    places = [b for kind, b in bearers if kind is EntityKind.PLACE]
    unknown = [b for kind, b in bearers if kind is None]
    return [*_people(people, unknown), *_bodies(bodies, unknown), *_same(places)]


def _same(bearers: Iterable[Bearer]) -> list[list[Bearer]]:
    groups: defaultdict[str, list[Bearer]] = defaultdict(list)
    for b in bearers:
        groups[skeleton(" ".join(b.words))].append(b)
    return list(groups.values())


def _people(people: Sequence[Bearer], unknown: Sequence[Bearer]) -> list[list[Bearer]]:
    blocks: defaultdict[tuple[str, str], list[list[Bearer]]] = defaultdict(list)
    for b in (p for p in people if len(p.words) > 1):
        block = blocks[skeleton(b.words[-1]), skeleton(b.words[0])[:1]]
        group = next((g for g in block if all(may_be_one(b, o) for o in g)), None)
        if group is None:
            block.append([b])
        else:
            group.append(b)
    groups = [group for block in blocks.values() for group in block]
    short: defaultdict[str, list[list[Bearer]]] = defaultdict(list)
    for group in groups:
        for word in _short_names(group):
            short[word].append(group)
    left = _attach((b for b in people if len(b.words) == 1), short)
    _attach((b for b in unknown if len(b.words) == 1), short)
    return [*groups, *_same(left)]


def _short_names(group: Sequence[Bearer]) -> Iterator[str]:
    """Yield skeletons of the words that stand for a person: the surname, and short forms in use."""
    forms = {b.words[-1] for b in group} | {s for b in group for s in b.surfaces if " " not in s}
    yield from sorted({skeleton(form) for form in forms})


def _bodies(bodies: Sequence[Bearer], unknown: Sequence[Bearer]) -> list[list[Bearer]]:
    groups = _same(bodies)
    short: defaultdict[str, list[list[Bearer]]] = defaultdict(list)
    for group in groups:
        if len(group[0].words) > 1:
            for word in {skeleton(initials(group[0].key)), skeleton(group[0].words[0])}:
                short[word].append(group)
    single = [g for g in groups if len(g[0].words) == 1]
    left = _attach((b for g in single for b in g), short, whole=True)
    _attach((b for b in unknown if len(b.words) == 1), short)
    return [*(g for g in groups if len(g[0].words) > 1), *_same(left)]


def _attach(
    singles: Iterable[Bearer], short: Mapping[str, list[list[Bearer]]], *, whole: bool = False
) -> list[Bearer]:
    """Give each single word to the one group it fits, and return those that fit none."""
    left: list[Bearer] = []
    taken: list[tuple[list[Bearer], Bearer]] = []
    for b in singles:
        fitting = [g for g in short.get(skeleton(b.words[0]), ()) if _fits(b, g)]
        if len(fitting) == 1:
            taken.append((fitting[0], b))
        else:
            left.append(b)
    for group, b in taken:
        group.append(b)
    return left


def _fits(single: Bearer, group: Sequence[Bearer]) -> bool:
    genders = {b.gender for b in group if b.gender}
    agrees = not single.gender or not genders or single.gender in genders
    acronym = single.key.isupper() and any(is_acronym_of(single.key, b.key) for b in group)
    return agrees and (acronym or share_context(single, group))


def _name(group: Sequence[Bearer]) -> str:
    """Return the full name most used; of equals the longest, then the first in the alphabet."""
    counts: Counter[str] = Counter()
    for b in group:
        counts[" ".join(b.words)] += sum(b.surfaces.values()) * (1 if len(b.words) > 1 else 0) + 1
    full = [name for name in counts if " " in name] or list(counts)
    return min(full, key=lambda name: (-counts[name], -len(name), name))


def _curated(group: Sequence[Bearer], known: Mapping[Slug, Entity]) -> Entity | None:
    return next((known[b.entity] for b in group if b.entity and b.entity in known), None)


def _entity(group: Sequence[Bearer], taken: Mapping[Slug, Entity]) -> Entity | None:
    """Return a found entity, or None where the articles do not support a page."""
    kinds: Counter[EntityKind] = Counter()
    for b in group:
        kinds.update(b.kinds)
    kind = _leading(kinds)
    name = _name(group)
    if kind is None or not _is_supported(name, kind, kinds[kind], group):
        return None
    forms = {form for b in group for form in b.surfaces} | {" ".join(b.words) for b in group}
    return Entity(
        slug=unique(slugify(name), taken),
        name=name,
        kind=kind,
        aliases=tuple(sorted(forms - {name})),
        body="",
    )


def _is_supported(name: str, kind: EntityKind, weight: float, group: Sequence[Bearer]) -> bool:
    if not any(b.surfaces for b in group):
        return False
    if kind is EntityKind.PERSON:
        often = sum(sum(b.surfaces.values()) for b in group) > 1
        return weight >= NAMED if " " in name else often and weight >= BY_POST
    if kind is EntityKind.PLACE and gazetteer().settled(name):
        return True
    return weight >= SUPPORTED


def _mention(
    name: NameMention, slugs: Mapping[tuple[Slug, str], Slug], found: Mapping[Slug, Entity]
) -> Mention | None:
    slug = slugs.get((name.place.article, name.key))
    if slug is None or name.adjective:
        return None
    return Mention(place=name.place, target=entity_url(found[slug].kind, slug))
