"""Entities: the names of all articles merged into people, organisations and places.

Full names first; then short names (a surname, an acronym, a first word) go to the one full name that
they fit, where the two share a post or another name. A short name that fits two has no page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.names.forms import initials
from reading_room.link.names.gazetteer import gazetteer
from reading_room.link.names.local_entities import Group, LocalEntity, local_entities, skeleton
from reading_room.link.names.mentions import NameMention
from reading_room.link.names.vocabulary import TITLES
from reading_room.model import Entity, EntityKind, Mention, Slug
from reading_room.slugs import slugify, unique

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
    local = [b for mentions in articles for b in local_entities(mentions)]
    groups = [group.members for group in _grouped(_with_kinds(local))]
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


def _with_kinds(local: Sequence[LocalEntity]) -> list[tuple[EntityKind | None, LocalEntity]]:
    """Return each bearer with the kind that all articles together give its name."""
    totals: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for b in local:
        totals[skeleton(b.key)].update(b.kinds)
    return [(_leading(b.kinds) or _leading(totals[skeleton(b.key)]), b) for b in local]


def _leading(kinds: Mapping[EntityKind, float]) -> EntityKind | None:
    return max(sorted(kinds), key=lambda kind: kinds[kind], default=None)


def _grouped(local: Sequence[tuple[EntityKind | None, LocalEntity]]) -> list[Group]:
    kinds: defaultdict[EntityKind | None, list[LocalEntity]] = defaultdict(list)
    for kind, bearer in local:
        kinds[kind].append(bearer)
    people, doubtful = _people(kinds[EntityKind.PERSON], [*kinds[EntityKind.PLACE], *kinds[None]])
    unknown = {(b.article, b.key) for b in kinds[None]}
    bodies = _bodies(
        kinds[EntityKind.ORGANISATION], [b for b in doubtful if (b.article, b.key) in unknown]
    )
    return [*people, *bodies, *_same(b for b in doubtful if (b.article, b.key) not in unknown)]


def _same(local: Iterable[LocalEntity]) -> list[Group]:
    """Group local whose names have one skeleton."""
    groups: defaultdict[str, Group] = defaultdict(Group)
    for b in local:
        groups[skeleton(" ".join(b.words))].add(b)
    return list(groups.values())


def _people(
    people: Sequence[LocalEntity], others: Sequence[LocalEntity]
) -> tuple[list[Group], list[LocalEntity]]:
    """Return people, and those of the others who are none: surnames in doubt go to a full name."""
    blocks: defaultdict[tuple[str, str], list[Group]] = defaultdict(list)
    for b in (p for p in people if len(p.words) > 1):
        block = blocks[skeleton(b.words[-1]), skeleton(b.words[0])[:1]]
        if not any(group.may_be(b) for group in block):
            block.append(Group())
            block[-1].add(b)
            continue
        next(group for group in block if group.may_be(b)).add(b)
    groups = [group for block in blocks.values() for group in block]
    short = _by_short_name(groups)
    left = _attach((b for b in people if len(b.words) == 1), short)
    free = [b for b in left if skeleton(b.words[0]) not in short]
    doubtful = _attach((b for b in others if _may_be_surname(b)), short)
    return [*groups, *_same(free)], [*(b for b in others if not _may_be_surname(b)), *doubtful]


def _may_be_surname(bearer: LocalEntity) -> bool:
    """Return whether a name of no sure kind can be a surname: one word, and no known place."""
    return len(bearer.words) == 1 and not gazetteer().country(bearer.key)


def _by_short_name(groups: Iterable[Group]) -> Mapping[str, list[Group]]:
    """Index people by the single words that stand for them: the surname, and short forms in use."""
    short: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        forms = {b.words[-1] for b in group.members}
        forms |= {form for b in group.members for form in b.surfaces if " " not in form}
        for word in sorted({skeleton(form) for form in forms}):
            short[word].append(group)
    return short


def _bodies(bodies: Sequence[LocalEntity], unknown: Sequence[LocalEntity]) -> list[Group]:
    long = _same(b for b in bodies if len(b.words) > 1)
    short: defaultdict[str, list[Group]] = defaultdict(list)
    for group in long:
        key = group.members[0]
        for word in sorted({skeleton(initials(key.key)), skeleton(key.words[0])}):
            short[word].append(group)
    left = _attach((b for b in bodies if len(b.words) == 1), short)
    _attach((b for b in unknown if len(b.words) == 1), short)
    return [*long, *_same(left)]


def _attach(singles: Iterable[LocalEntity], short: Mapping[str, list[Group]]) -> list[LocalEntity]:
    """Give each single word to the one group that it fits, and return those that fit none."""
    left: list[LocalEntity] = []
    taken: list[tuple[Group, LocalEntity]] = []
    for b in singles:
        fitting = [g for g in short.get(skeleton(b.words[0]), ()) if g.may_be_short(b)]
        if len(fitting) == 1:
            taken.append((fitting[0], b))
        else:
            left.append(b)
    for group, b in taken:
        group.add(b)
    return left


def _name(group: Sequence[LocalEntity]) -> str:
    """Return the full name most used; of equals the longest, then the first in the alphabet."""
    counts: Counter[str] = Counter()
    for b in group:
        counts[" ".join(b.words)] += sum(b.surfaces.values()) * (1 if len(b.words) > 1 else 0) + 1
    full = [name for name in counts if " " in name] or list(counts)
    return min(full, key=lambda name: (-counts[name], -len(name), name))


def _curated(group: Sequence[LocalEntity], known: Mapping[Slug, Entity]) -> Entity | None:
    return next((known[b.entity] for b in group if b.entity and b.entity in known), None)


def _entity(group: Sequence[LocalEntity], taken: Mapping[Slug, Entity]) -> Entity | None:
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


def _is_supported(name: str, kind: EntityKind, weight: float, group: Sequence[LocalEntity]) -> bool:
    if not any(b.surfaces for b in group):
        return False
    if kind is EntityKind.PERSON:
        return weight >= NAMED if " " in name else weight >= BY_POST and _has_title(group)
    if kind is EntityKind.PLACE and gazetteer().settled(name):
        return True
    return weight >= SUPPORTED


def _has_title(group: Sequence[LocalEntity]) -> bool:
    """Return whether a bare surname is spoken of more than once, and once with a title."""
    titled = any(post.split()[-1] in TITLES for b in group for post in b.posts)
    return titled and sum(sum(b.surfaces.values()) for b in group) > 1


def _mention(
    name: NameMention, slugs: Mapping[tuple[Slug, str], Slug], found: Mapping[Slug, Entity]
) -> Mention | None:
    slug = slugs.get((name.place.article, name.key))
    if slug is None or name.adjective:
        return None
    return Mention(place=name.place, target=found[slug].ref)
