"""What sentences tell in passing, with a date, of what no article reports, brought together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading_room.link.events.candidates import MEETING, STATEMENT, EventCandidate
from reading_room.link.events.index import EventIndex
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import apart, span
from reading_room.link.rarity import Rarity

_LONGEST_ASIDE = 31
"""Days that a date may span and still tell one happening from others."""


def with_asides(
    candidates: Sequence[EventCandidate], profiles: Sequence[ArticleProfile], words: Rarity
) -> tuple[EventCandidate, ...]:
    """Return the candidates and what else sentences name with a date, brought together by agreement."""
    joined = list(candidates)
    index = EventIndex(joined)
    for profile in profiles:
        for aside in _asides(profile, words):
            near = index.dated([aside.date] if aside.date else [], (*aside.who, *aside.where))
            fitting = [(_agreement(aside, joined[n]), -n) for n in near]
            best, number = max(fitting, default=(0.0, 0))
            if best > 0:
                joined[-number] = _joined(joined[-number], aside)
            else:
                joined.append(aside)
                index.add(len(joined) - 1, aside)
    return tuple(joined)


def _asides(profile: ArticleProfile, words: Rarity) -> Iterator[EventCandidate]:
    for facts in profile.sentences:
        families = facts.families - {STATEMENT}
        if not families or not facts.date or len(facts.who) < 1 + (MEETING in families):
            continue
        if span(facts.date) > _LONGEST_ASIDE and MEETING not in families:
            continue
        if profile.date and not apart(facts.date, profile.date):
            continue
        yield EventCandidate(
            date=facts.date,
            rule="own-words",
            dated=((facts.place, facts.date),),
            who=Counter(facts.who),
            where=Counter(facts.where),
            kinds=facts.kinds,
            reported_in=(),
            headlines=(),
            aside=(facts,),
            profile=words.vector(facts.words),
            signs=facts.signs,
        )


def _agreement(aside: EventCandidate, other: EventCandidate) -> float:
    """Return how well a thing named in passing agrees with a candidate; 0 where they are not one."""
    if not aside.date or not other.date or apart(aside.date, other.date):
        return 0.0
    who, where = len(aside.who.keys() & other.who), len(aside.where.keys() & other.where)
    same_kind = bool(aside.families & other.families)
    if who + where < 1 or not (same_kind or who > 1) or (not same_kind and not other.reported_in):
        return 0.0
    if who < len(aside.who) / 2:
        return 0.0
    return max(0.01, who + where / 2 - span(other.date) / 100)


def _joined(candidate: EventCandidate, aside: EventCandidate) -> EventCandidate:
    """Return the candidate with an aside, which never dates what articles report or a person wrote."""
    if candidate.reported_in or candidate.curated:
        return replace(candidate, aside=(*candidate.aside, *aside.aside))
    exact = min((d.date for d in (candidate, aside) if d.date), key=span)
    return replace(
        candidate,
        date=exact,
        dated=(*candidate.dated, *aside.dated),
        aside=(*candidate.aside, *aside.aside),
    )
