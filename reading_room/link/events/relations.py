"""Relations between events, each with the words of an article that support it.

- `part_of`: on a day of a longer event, with its people, in its place.
- `response_to`: a protest, an inquiry, a decision ... whose report speaks of what it answers.
- `same_series`: the same two leading people meet, strike, launch ... again.
- `follows`: its report speaks of an earlier event with the same cast.

Only the nearest step is stated: what can be reached over another event is left to that event.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.drafts import Draft
from reading_room.link.events.happenings import Happening
from reading_room.link.events.spans import apart, span
from reading_room.link.vectors import cosine, unit
from reading_room.model import CuratedRelation, Event, EventStatus, Relation, RelationKind, Slug

_ANSWERS = {"protest", "inquiry", "decision", "measure", "statement"}
_AGAIN = {"meeting", "launch", "strike", "election", "sport"}
_SHARED = 1.0

Named = tuple[Slug, Draft]
"""An event's slug with the draft that it came from."""


def all_relations(events: Sequence[Named], curated: Sequence[Event]) -> tuple[Relation, ...]:
    """Return what people wrote, and what articles support of the other pairs of events."""
    written = [r for event in curated for r in _curated(event.slug, event.relations)]
    stated = {frozenset((r.source, r.target)) for r in written}
    found = (r for r in relate(events) if frozenset((r.source, r.target)) not in stated)
    return tuple(sorted((*written, *found), key=lambda r: (r.source, r.target, r.kind)))


def relate(events: Sequence[Named]) -> tuple[Relation, ...]:
    """Return the relations between events that articles support, sorted."""
    found = {(r.source, r.target): r for r in (*_again(events), *_told(events))}
    return tuple(
        sorted(_nearest(tuple(found.values()), dict(events)), key=lambda r: (r.source, r.target, r.kind))
    )


def _curated(source: Slug, relations: Iterable[CuratedRelation]) -> Iterator[Relation]:
    """Yield the relations that a person wrote into an event."""
    for r in relations:
        yield Relation(source=source, target=r.event, kind=r.kind, article=r.article, quote=r.quote)


def _told(events: Sequence[Named]) -> Iterator[Relation]:
    """Yield the relations of an event to those that its own reports mention."""
    mentioning: defaultdict[Slug, list[tuple[Slug, Draft, Happening]]] = defaultdict(list)
    for slug, draft in events:
        for words in draft.evidence:
            mentioning[words.place.article].append((slug, draft, words))
    for slug, draft in events:
        for article in draft.reported_in:
            for other, earlier, words in mentioning[article]:
                if other == slug or not _comes_after(draft, earlier):
                    continue
                if _shared(draft, earlier, words) >= _SHARED:
                    yield _relation(slug, other, _kind(draft, earlier), words)


def _again(events: Sequence[Named]) -> Iterator[Relation]:
    """Yield each meeting of two people with the one before it."""
    series: defaultdict[tuple[str, tuple[str, ...]], list[Named]] = defaultdict(list)
    for slug, draft in events:
        for family in sorted(draft.families & _AGAIN):
            if draft.date and (pair := _pair(draft)):
                series[family, pair].append((slug, draft))
    for (_, pair), row in sorted(series.items()):
        row.sort(key=lambda e: (parse_edtf(str(e[1].date)).first, e[0]))
        for (before, earlier), (after, later) in itertools.pairwise(row):
            telling = [e for e in later.evidence if {*pair} <= e.who]
            if telling and _comes_after(later, earlier):
                words = min(telling, key=lambda e: (e.position, e.place.article))
                yield _relation(after, before, RelationKind.SAME_SERIES, words)


def _pair(draft: Draft) -> tuple[str, ...]:
    """Return the two people that lead an event."""
    people = {key for words in draft.evidence for key in words.people}
    leading = sorted(people & draft.who.keys(), key=lambda key: (-draft.who[key], key))[:2]
    return tuple(sorted(leading)) if len(leading) == 2 else ()


def _comes_after(later: Draft, earlier: Draft) -> bool:
    if not later.date or not earlier.date or earlier.status is not EventStatus.HAPPENED:
        return False
    one, two = parse_edtf(earlier.date), parse_edtf(later.date)
    return one.first < two.first or (one.first == two.first and span(earlier.date) > span(later.date))


def _shared(later: Draft, earlier: Draft, words: Happening) -> float:
    """Return how much of the earlier event's cast the later one has, or the words that tell of it."""
    here = {**later.where, **later.who} | dict.fromkeys(words.who | words.where, 1.0)
    before = {**earlier.where, **earlier.who}
    return sum(min(here[key], before[key], 1.0) for key in sorted(here.keys() & before))


def _kind(later: Draft, earlier: Draft) -> RelationKind:
    if not apart(later.date, earlier.date):
        return RelationKind.PART_OF
    if later.family in _ANSWERS:
        return RelationKind.RESPONSE_TO
    again = later.family in _AGAIN & earlier.families
    return RelationKind.SAME_SERIES if again and _pair(later) == _pair(earlier) else RelationKind.FOLLOWS


def _nearest(relations: Sequence[Relation], drafts: dict[Slug, Draft]) -> Iterator[Relation]:
    """Leave out the weaker of two steps where one event leads to the same end over the other."""
    casts = {slug: unit({**d.where, **d.who}) for slug, d in drafts.items()}
    steps = {
        (r.source, r.target): 1.0
        if r.kind == RelationKind.SAME_SERIES
        else cosine(casts[r.source], casts[r.target])
        for r in relations
    }
    targets: defaultdict[Slug, set[Slug]] = defaultdict(set)
    for source, target in steps:
        targets[source].add(target)
    for r in relations:
        here = steps[r.source, r.target]
        around = [t for t in targets[r.source] if r.target in targets[t]]
        beyond = [t for t in targets[r.source] if t in targets[r.target]]
        longer = any(steps[r.source, t] >= here for t in around)
        shorter = any(steps[r.source, t] > here for t in beyond)
        if r.kind is RelationKind.PART_OF or not (longer or shorter):
            yield r


def _relation(source: Slug, target: Slug, kind: RelationKind, words: Happening) -> Relation:
    return Relation(
        source=source, target=target, kind=kind, article=words.place.article, quote=words.place.quote
    )
