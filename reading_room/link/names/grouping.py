"""Grouping: which names of all articles are one person, organisation or place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reading_room.link.names.curated import DifferentNames
from reading_room.link.names.evidence import NEEDED, Evidence, add_up, leading, strength
from reading_room.link.names.forms import ENOUGH, initials
from reading_room.link.names.gazetteer import gazetteer
from reading_room.link.names.local_entities import Group, LocalEntity, skeleton
from reading_room.link.names.shapes import PERSON
from reading_room.link.names.vocabulary import (
    KNOWN_ORGANISATIONS,
    MODIFIERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
)
from reading_room.model import (
    EntityKind,
)


def _with_kinds(local: Sequence[LocalEntity]) -> list[tuple[EntityKind | None, LocalEntity]]:
    """Return each name with the kind that its article gives it, or all articles together."""
    parts: defaultdict[str, list[Evidence]] = defaultdict(list)
    for b in local:
        parts[skeleton(b.key)].append(b.evidence)
    totals = {key: leading(add_up(some), ENOUGH) for key, some in parts.items()}
    return [(leading(b.evidence, NEEDED[PERSON]) or totals[skeleton(b.key)], b) for b in local]


def grouped(
    names: Sequence[LocalEntity], different: DifferentNames
) -> list[tuple[EntityKind | None, Group]]:
    """Return the names of all articles, in groups of one kind of which each is one entity."""
    kinds: defaultdict[EntityKind | None, list[LocalEntity]] = defaultdict(list)
    for kind, one in _with_kinds(names):
        kinds[kind].append(one)
    people, doubtful = _people(
        kinds[EntityKind.PERSON],
        [*kinds[EntityKind.PLACE], *kinds[None], *kinds[EntityKind.ORGANISATION]],
        different,
    )
    rest: defaultdict[EntityKind | None, list[LocalEntity]] = defaultdict(list)
    of_kind = {(b.article, b.key): kind for kind, some in kinds.items() for b in some}
    for b in doubtful:
        rest[of_kind[b.article, b.key]].append(b)
    bodies, unknown = _bodies(rest[EntityKind.ORGANISATION], rest[None], different)
    return [
        *((EntityKind.PERSON, group) for group in people),
        *((EntityKind.ORGANISATION, group) for group in bodies),
        *((EntityKind.PLACE, group) for group in _same(rest[EntityKind.PLACE], different)),
        *((None, group) for group in _same(unknown, different)),
    ]


def _same(local: Iterable[LocalEntity], different: DifferentNames) -> list[Group]:
    """Group local entities whose names have one skeleton."""
    blocks: defaultdict[str, list[Group]] = defaultdict(list)
    for b in local:
        block = blocks[skeleton(" ".join(b.words))]
        group = next((group for group in block if not group.keeps_apart(b)), None)
        if group is None:
            group = Group(different)
            block.append(group)
        group.add(b)
    return [group for block in blocks.values() for group in block]


def _people(
    people: Sequence[LocalEntity], others: Sequence[LocalEntity], different: DifferentNames
) -> tuple[list[Group], list[LocalEntity]]:
    """Return people, and those of the others who are none: surnames in doubt go to a full name."""
    blocks: defaultdict[tuple[str, str], list[Group]] = defaultdict(list)
    for b in sorted((p for p in people if len(p.words) > 1), key=lambda p: len(p.words[-1])):
        last, first = skeleton(b.words[-1]), skeleton(b.words[0])[:1]
        owned = last.removesuffix("s")
        block = blocks[owned if (owned, first) in blocks else last, first]
        group = next((group for group in block if group.may_be(b)), None)
        if group is None:
            group = Group(different)
            block.append(group)
        group.add(b)
    groups = _with_fuller([group for block in blocks.values() for group in block])
    short = _by_short_name(groups)
    left = _attach((b for b in people if len(b.words) == 1), short)
    free = [b for b in left if skeleton(b.words[0]) not in short]
    doubtful = _attach((b for b in others if _may_be_surname(b)), short)
    return [*groups, *_same(free, different)], [
        *(b for b in others if not _may_be_surname(b)),
        *doubtful,
    ]


def _with_fuller(groups: list[Group]) -> list[Group]:
    """Put people into the one group whose name has more words before theirs, and like companions."""
    fuller: defaultdict[tuple[str, ...], list[Group]] = defaultdict(list)
    spelt = [tuple(skeleton(word) for word in group.members[0].words) for group in groups]
    for group, words_ in zip(groups, spelt, strict=True):
        for first in range(1, min(len(words_) - 1, 4)):
            fuller[words_[first:]].append(group)
    kept = []
    for group, words_ in zip(groups, spelt, strict=True):
        owners = fuller.get(words_, [])
        fits = len(owners) == 1 and owners[0].companions & group.companions
        if not fits or any(owners[0].keeps_apart(b) for b in group.members):
            kept.append(group)
            continue
        for b in group.members:
            owners[0].add(b)
    return kept


def _may_be_surname(local: LocalEntity) -> bool:
    """Return whether a name of no sure kind can be a surname: one word, and no known place or body."""
    sure = max(strength(local.evidence).values()) >= NEEDED[PERSON]
    return len(local.words) == 1 and not sure and not gazetteer().country(local.key)


def _by_short_name(groups: Iterable[Group]) -> Mapping[str, list[Group]]:
    """Index people by the single words that stand for them: the surname, and short forms in use."""
    short: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        forms = {b.words[-1] for b in group.members}
        forms |= {form for b in group.members for form in b.surfaces if " " not in form}
        for word in sorted({skeleton(form) for form in forms}):
            short[word].append(group)
    return short


def _bodies(
    bodies: Sequence[LocalEntity], unknown: Sequence[LocalEntity], different: DifferentNames
) -> tuple[list[Group], list[LocalEntity]]:
    long = _same((b for b in bodies if len(b.words) > 1), different)
    short: defaultdict[str, list[Group]] = defaultdict(list)
    for group in long:
        key = group.members[0]
        opening = key.words[0].lower()
        letters = initials(key.key)
        forms = {letters} if len(letters) > 2 else set()
        if len(key.words) == 2 and not (
            opening in MODIFIERS or opening in ORGANISATION_HEADS or opening in PLACE_HEADS
        ):
            forms.add(key.words[0])
        for word in sorted({skeleton(form) for form in forms}):
            short[word].append(group)
    alone = [b for b in bodies if len(b.words) == 1]
    left = _attach((b for b in alone if b.key not in KNOWN_ORGANISATIONS), short)
    left += [b for b in alone if b.key in KNOWN_ORGANISATIONS]
    rest = _attach((b for b in unknown if len(b.words) == 1), short)
    return [*long, *_same(left, different)], [*(b for b in unknown if len(b.words) > 1), *rest]


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
