"""Events: drafts brought together, and every sentence given to the event that it speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reading_room.link.events.aliases import Aliases
from reading_room.link.events.candidates import Candidates
from reading_room.link.events.drafts import Draft
from reading_room.link.events.happenings import Happening
from reading_room.link.events.matching import (
    ENOUGH,
    Target,
    Telling,
    is_new,
    is_too_early,
    score,
    target_of,
)
from reading_room.link.events.spans import apart, span
from reading_room.link.rarity import Rarity

_LONG = 5
"""Words of a phrase that is too long to mean anything else."""


def join(drafts: Sequence[Draft], asides: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts, with each aside joined to one that it agrees with, or added to them."""
    joined = list(drafts)
    index = Candidates(joined)
    for aside in asides:
        fitting = [(_agreement(aside, joined[n]), -n) for n in _fitting(aside, index)]
        best, number = max(fitting, default=(0.0, 0))
        if best > 0:
            joined[-number] = _joined(joined[-number], aside)
        else:
            joined.append(aside)
            index.add(len(joined) - 1, aside)
    return tuple(joined)


def _fitting(aside: Draft, index: Candidates) -> list[int]:
    return sorted(index.dated([aside.date] if aside.date else [], aside.who.keys() | aside.where))


def _agreement(aside: Draft, draft: Draft) -> float:
    """Return how well an aside agrees with a draft; 0 where they are not one event."""
    if not aside.date or not draft.date or apart(aside.date, draft.date):
        return 0.0
    who, where = len(aside.who.keys() & draft.who), len(aside.where.keys() & draft.where)
    same_kind = bool(aside.families & draft.families)
    if who + where < 1 or not (same_kind or who > 1) or (not same_kind and not draft.reported_in):
        return 0.0
    if who < len(aside.who) / 2:
        return 0.0
    return max(0.01, who + where / 2 - span(draft.date) / 100)


def _joined(draft: Draft, aside: Draft) -> Draft:
    """An aside tells the date of another aside more exactly, never that of what articles report."""
    exact = min((d.date for d in (draft, aside) if d.date), key=span)
    return replace(
        draft,
        date=draft.date if draft.reported_in else exact,
        evidence=(*draft.evidence, *aside.evidence),
    )


def mention(
    drafts: Sequence[Draft], tellings: Sequence[Telling], names: Rarity, words: Rarity
) -> tuple[Draft, ...]:
    """Return the drafts with every sentence that speaks of them as evidence.

    A sentence may speak of the event that its article reports, and of one other; and of each that it
    names by a phrase that a person listed.
    """
    found: defaultdict[int, list[Happening]] = defaultdict(list)
    index, aliases = Candidates(drafts), Aliases(drafts)
    targets = {n: target for n, draft in enumerate(drafts) if (target := target_of(draft))}
    reports = {slug: n for n, target in targets.items() for slug in target.reported_in}
    for telling in tellings:
        own = reports.get(telling.article)
        for told in telling.sentences:
            near = index.dated(told.dates, telling.cast) | index.named(told.who | told.where)
            near |= {own} if own is not None else set()
            here = {n: targets[n] for n in sorted(near & targets.keys())}
            said = words.vector(told.words) if here else {}
            scores = {n: score(told, said, target, telling, names) for n, target in here.items()}
            likely = _spoken_of(told, scores, own, targets)
            for number in dict.fromkeys((*likely, *_named(told, aliases, targets, telling))):
                found[number].append(told)
    return tuple(_with_evidence(draft, found[n]) for n, draft in enumerate(drafts))


def _spoken_of(
    told: Happening, scores: Mapping[int, float], own: int | None, targets: Mapping[int, Target]
) -> Iterator[int]:
    """Yield the event of its article, and the other that fits best, where a sentence speaks of them."""
    enough = {n: value for n, value in scores.items() if value >= ENOUGH}
    mine = targets[own] if own is not None else None
    others = [n for n in enough if n != own and is_new(told, targets[n], mine)]
    if own in enough and not (others and mine and told.is_apart_from(mine.date)):
        yield own
    if others:
        yield max(others, key=lambda n: (enough[n], -n))


def _named(
    told: Happening, aliases: Aliases, targets: Mapping[int, Target], telling: Telling
) -> Iterator[int]:
    """Yield the events that the sentence names by a phrase and of whose cast the article has a part.

    What happened after the article was published is named by a long phrase only, as what was to come.
    """
    for number, phrase in aliases.named_in(told.place.quote):
        event = targets.get(number)
        if not event or event.names.isdisjoint(telling.cast):
            continue
        if len(phrase.split()) >= _LONG or not is_too_early(told, event, telling):
            yield number


def _with_evidence(draft: Draft, more: Iterable[Happening]) -> Draft:
    places = {e.place: e for e in (*more, *draft.evidence)}
    return replace(draft, evidence=tuple(places.values()))
