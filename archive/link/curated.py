"""Curated events: each takes the place of the found one that it matches."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from archive.link.drafts import Draft
from archive.link.kinds import find_kinds
from archive.link.rarity import Rarity
from archive.link.spans import apart
from archive.link.terms import weigh_terms
from archive.model import Event

_NAMED = 2.0


def absorb(
    drafts: Sequence[Draft], curated: Sequence[Event], words: Rarity, language: str
) -> tuple[Draft, ...]:
    """Return the drafts with the curated events, each in the place of the one that it matches."""
    remaining = list(drafts)
    written: list[Draft] = []
    for event in curated:
        draft = _draft(event, words, language)
        match = max(remaining, key=lambda d: _match(draft, d), default=None)
        if match is not None and _match(draft, match) > 0:
            remaining.remove(match)
            draft = _merged(draft, match)
        written.append(draft)
    return (*written, *remaining)


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
        status="happened",
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
