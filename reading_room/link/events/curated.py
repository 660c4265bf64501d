"""Curated events: each takes the place of the found one that it matches."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reading_room.link.events.drafts import Draft
from reading_room.link.events.kinds import find_kinds
from reading_room.link.events.spans import apart
from reading_room.link.rarity import Rarity
from reading_room.link.terms import weigh_terms
from reading_room.model import Event, EventStatus

_NAMED = 2.0


def absorb(
    drafts: Sequence[Draft], curated: Sequence[Event], words: Rarity, language: str
) -> tuple[Draft, ...]:
    """Return the drafts with the curated events, each in the place of the one that it matches best."""
    written = [_draft(event, words, language) for event in curated]
    pairs = ((_match(c, f), -m, -n) for m, c in enumerate(written) for n, f in enumerate(drafts))
    taken: dict[int, int] = {}
    for _, number, found in sorted((pair for pair in pairs if pair[0] > 0), reverse=True):
        if -number not in taken and -found not in taken.values():
            taken[-number] = -found
    merged = (_merged(c, drafts[taken[m]]) if m in taken else c for m, c in enumerate(written))
    return (*merged, *(draft for n, draft in enumerate(drafts) if n not in taken.values()))


def _draft(event: Event, words: Rarity, language: str) -> Draft:
    phrases = (event.title, *event.aliases)
    return Draft(
        curated=event.slug,
        aliases=event.aliases,
        date=event.date,
        rule="curated",
        who=Counter(dict.fromkeys(event.participants, _NAMED)),
        where=Counter({event.place: _NAMED} if event.place else {}),
        kinds=find_kinds(f"{event.kind or ''}. {event.title}"),
        reported_in=(),
        evidence=(),
        profile=words.vector(weigh_terms(phrases, language).words),
        status=EventStatus.HAPPENED,
    )


def _match(curated: Draft, found: Draft) -> float:
    """Return how well a found event is the curated one: one time, and who, where or what in common."""
    if not curated.date or not found.date or apart(curated.date, found.date):
        return 0.0
    who = len(curated.who.keys() & found.who) / max(1, len(curated.who))
    where = bool(curated.where.keys() & found.where)
    kind = bool(curated.families & found.families)
    exact = curated.date == found.date
    return who + (where + kind + exact) / 4 if who > 0.4 or (where and kind) else 0.0


def _merged(curated: Draft, found: Draft) -> Draft:
    who, where = Counter(curated.who), Counter(curated.where)
    who.update(found.who)
    where.update(found.where)
    return replace(
        curated,
        who=who,
        where=where,
        kinds=(*curated.kinds, *found.kinds),
        reported_in=found.reported_in,
        evidence=found.evidence,
        profile=found.profile,
        dated=found.dated,
    )
