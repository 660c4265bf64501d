"""Events that people wrote, as candidates, and the found ones that they absorb."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reading_room.link.events.candidates import EventCandidate, total
from reading_room.link.events.index import EventIndex
from reading_room.link.events.kinds import find_kinds
from reading_room.link.events.spans import apart
from reading_room.link.rarity import Rarity
from reading_room.link.terms import weigh_terms
from reading_room.link.vectors import cosine
from reading_room.model import Edtf, Event

_ALIKE = 0.2
"""Likeness of words from which two things of one day are one."""
_CURATED = 2.0
"""Weight of a name that a person gave."""


def curated(events: Sequence[Event], words: Rarity, language: str) -> tuple[EventCandidate, ...]:
    """Return the events that people wrote as candidates that no article reports yet."""
    return tuple(_curated(event, words, language) for event in events)


def _curated(event: Event, words: Rarity, language: str) -> EventCandidate:
    return EventCandidate(
        date=event.date,
        rule="curated",
        dated=(),
        who=Counter(dict.fromkeys(event.participants, _CURATED)),
        where=Counter({event.place: _CURATED} if event.place else {}),
        kinds=find_kinds(f"{event.kind or ''}. {event.title}"),
        reported_in=(),
        headlines=(),
        aside=(),
        profile=words.vector(weigh_terms((event.title, *event.aliases), language).words),
        signs=frozenset(),
        curated=event,
    )


def absorb(
    found: Sequence[EventCandidate], written: Sequence[EventCandidate]
) -> tuple[EventCandidate, ...]:
    """Return all candidates, each one that a person wrote in the place of the found one it matches."""
    index = EventIndex(found)
    on_day: defaultdict[Edtf | None, set[int]] = defaultdict(set)
    for n, candidate in enumerate(found):
        on_day[candidate.date].add(n)
    pairs = (
        (_match(w, found[n]), -m, -n)
        for m, w in enumerate(written)
        if w.date
        for n in sorted(index.dated([w.date], (*w.who, *w.where)) | on_day[w.date])
    )
    taken: dict[int, int] = {}
    for _, number, other in sorted((pair for pair in pairs if pair[0] > 0), reverse=True):
        if -number not in taken and -other not in taken.values():
            taken[-number] = -other
    merged = [_merged(w, found[taken[m]]) if m in taken else w for m, w in enumerate(written)]
    absorbed = {*taken.values()}
    left = _told_again([c for n, c in enumerate(found) if n not in absorbed], written, merged)
    return (*merged, *left)


def _told_again(
    found: Sequence[EventCandidate], written: Sequence[EventCandidate], merged: list[EventCandidate]
) -> list[EventCandidate]:
    """Add reports without a day to the written event whose cast, place and kind they tell, the likest.

    Returns the candidates that are added to none; an event is looked up by one of its cast.
    """
    by_one = defaultdict(list)
    for m, w in enumerate(written):
        if w.who:
            by_one[min(w.who)].append(m)
    left = []
    for candidate in found:
        numbers = [m for one in candidate.who for m in by_one.get(one, ())] if not candidate.date else []
        told = [m for m in sorted(numbers) if _tells(candidate, written[m])]
        alike = [cosine(merged[m].profile, candidate.profile) for m in told]
        if any(alike):
            likest = told[alike.index(max(alike))]
            reports = (*merged[likest].reported_in, *candidate.reported_in)
            merged[likest] = replace(merged[likest], reported_in=tuple(sorted(reports)))
        else:
            left.append(candidate)
    return left


def _tells(found: EventCandidate, written: EventCandidate) -> bool:
    """Return whether reports tell the whole cast, the place and the kind of a written event."""
    cast = written.who.keys() <= found.who.keys()
    return cast and bool(written.where.keys() & found.where and written.families & found.families)


def _match(written: EventCandidate, found: EventCandidate) -> float:
    """Return how well a found event is the written one: one time, and who, where or what in common."""
    if not written.date or not found.date or apart(written.date, found.date):
        return 0.0
    who = len(written.who.keys() & found.who) / max(1, len(written.who))
    where = bool(written.where.keys() & found.where)
    kind = bool(written.families & found.families)
    exact = written.date == found.date
    alike = cosine(written.profile, found.profile) if exact else 0.0
    enough = who > 0.4 or (where and kind) or alike >= _ALIKE
    return who + (where + kind + exact) / 4 + alike if enough else 0.0


def _merged(written: EventCandidate, found: EventCandidate) -> EventCandidate:
    return replace(
        written,
        dated=found.dated,
        who=total((written.who, found.who)),
        where=total((written.where, found.where)),
        kinds=(*written.kinds, *found.kinds),
        reported_in=found.reported_in,
        headlines=found.headlines,
        aside=found.aside,
        profile=found.profile,
        signs=found.signs,
    )
