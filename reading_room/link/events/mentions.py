"""Mentions: the sentences that speak of each event, from the day, names, kind and words they share.

A sentence may speak of the event that its article reports, and of one other; and of each that it names
by a phrase that a person listed.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.candidates import EventCandidate
from reading_room.link.events.facts import LONGEST, SentenceFacts
from reading_room.link.events.grouping import Pair
from reading_room.link.events.index import EventIndex, PhraseIndex
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import apart, span
from reading_room.link.names.vocabulary import CALENDAR
from reading_room.link.rarity import Rarity
from reading_room.link.vectors import Vector, cosine
from reading_room.model import Edtf, Slug

ENOUGH = 2.0
"""Score from which a sentence speaks of an event; below it a person is not asked to believe so."""
_DAY, _MONTH, _SEASON = 2.0, 1.2, 0.5
_OTHER_DAY, _OWN_DAY = 1.0, 0.3
_WHO, _WHERE, _KIND, _LOOSE_KIND, _WORDS, _CAST = 2.0, 1.0, 1.1, 0.3, 5.0, 0.8
_SOME, _ALIKE, _BARE = 0.1, 0.15, 0.8
_CLOSE, _TOUCHING = 0.3, 0.04
"""Likeness of words that needs no other sign, and that without which a day is no sign."""
_EXACT, _WIDE = 3, 31
_LEAD = 2
"""First sentences of a report, which say what happened."""
_RELATED = 0.05
"""Likeness of two articles of which one may speak of what the other reports."""
_LONG_PHRASE = 5
"""Words of a phrase that is too long to mean anything else."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """A candidate as the search sees it."""

    date: Edtf
    first: dt.date
    names: frozenset[str]
    leading: frozenset[str]
    core: frozenset[str]
    families: frozenset[str]
    family: str
    profile: Vector
    reported_in: tuple[Slug, ...]
    curated: bool


def find_mentions(
    candidates: Sequence[EventCandidate],
    profiles: Sequence[ArticleProfile],
    likeness: Mapping[Pair, float],
    names: Rarity,
    words: Rarity,
) -> tuple[tuple[SentenceFacts, ...], ...]:
    """Return the sentences that speak of each candidate, in the order of articles and of reading.

    An article speaks of no found event whose reports it is not like; `likeness` is of the profiles.
    """
    like: defaultdict[Slug, set[Slug]] = defaultdict(set)
    for (a, b), value in likeness.items():
        if value >= _RELATED:
            like[profiles[a].article].add(profiles[b].article)
            like[profiles[b].article].add(profiles[a].article)
    found: defaultdict[int, dict[SentenceFacts, None]] = defaultdict(dict)
    index = EventIndex(candidates)
    written = ((n, c.curated.aliases) for n, c in enumerate(candidates) if c.curated)
    phrases = PhraseIndex((n, phrase) for n, aliases in written for phrase in aliases)
    targets = {n: target for n, c in enumerate(candidates) if (target := _target(c))}
    reports = {slug: n for n, target in targets.items() for slug in target.reported_in}
    for profile in profiles:
        own = reports.get(profile.article) if profile.firm else None
        if own is not None and profile.dating and not apart(profile.date, targets[own].date):
            found[own][profile.dating] = None
        for facts in profile.sentences:
            near = index.dated(facts.dates, profile.names) | index.named(facts.who | facts.where)
            near |= {own} if own is not None else set()
            near = {
                n for n in near & targets.keys() if _is_near(targets[n], n == own, like[profile.article])
            }
            here = {n: targets[n] for n in sorted(near)}
            said = words.vector(facts.words) if here else {}
            scores = {n: _score(facts, said, t, profile, names) for n, t in here.items()}
            likely = _spoken_of(facts, said, scores, own, targets)
            for number in dict.fromkeys((*likely, *_named(facts, phrases, targets, profile))):
                found[number][facts] = None
    for number, facts in _retold(profiles, targets, like):
        found[number][facts] = None
    for number, candidate in enumerate(candidates):
        found[number] |= dict.fromkeys(candidate.aside)
    return tuple(tuple(sorted(found[n], key=_reading_order)) for n in range(len(candidates)))


def _retold(
    profiles: Sequence[ArticleProfile], targets: Mapping[int, _Target], like: Mapping[Slug, Set[Slug]]
) -> Iterator[tuple[int, SentenceFacts]]:
    """Yield the sentences by which an article looks back on the day of what others report."""
    on_day: defaultdict[Edtf | None, list[int]] = defaultdict(list)
    for number, target in targets.items():
        on_day[target.date].append(number)
    for profile in profiles:
        if profile.retells and profile.dating:
            for number in on_day[profile.date]:
                if not like.get(profile.article, frozenset()).isdisjoint(targets[number].reported_in):
                    yield number, profile.dating


def _is_near(event: _Target, own: bool, like: Set[Slug]) -> bool:
    return own or event.curated or not like.isdisjoint(event.reported_in)


def _reading_order(facts: SentenceFacts) -> tuple[Slug, int]:
    return facts.place.article, facts.position


def _target(candidate: EventCandidate) -> _Target | None:
    """Return a candidate as the search sees it; None where nothing says when it happened.

    What is only named in passing has no more mentions than the sentences that it was made from.
    """
    if not candidate.date or not (candidate.reported_in or candidate.curated):
        return None
    return _Target(
        date=candidate.date,
        first=parse_edtf(candidate.date).first,
        names=frozenset((*candidate.who, *candidate.where)),
        leading=_leading({**candidate.where, **candidate.who}),
        core=_core(candidate.who),
        families=candidate.families,
        family=candidate.family,
        profile=candidate.profile,
        reported_in=candidate.reported_in,
        curated=candidate.curated is not None,
    )


def _leading(weights: Mapping[str, float]) -> frozenset[str]:
    """Return the names that stand out."""
    most = max(weights.values(), default=0.0)
    return frozenset(key for key, weight in weights.items() if weight >= most / 2)


def _core(who: Mapping[str, float]) -> frozenset[str]:
    """Return those without whom an article hardly speaks of an event."""
    first = sorted(who, key=lambda key: (-who[key], key))[:3]
    return frozenset((*first, *(key for key, weight in who.items() if weight >= 1)))


def _spoken_of(
    facts: SentenceFacts,
    said: Vector,
    scores: Mapping[int, float],
    own: int | None,
    targets: Mapping[int, _Target],
) -> Iterator[int]:
    """Yield the event of its article, and the other that fits best, where a sentence speaks of them."""
    enough = {n: value for n, value in scores.items() if value >= ENOUGH}
    mine = targets[own] if own is not None else None
    likeness = {n: cosine(said, targets[n].profile) for n in enough if n != own}
    others = [n for n, alike in likeness.items() if _is_new(facts, targets[n], mine, alike)]
    if own in enough and not (others and mine and facts.is_apart_from(mine.date)):
        yield own
    if others:
        yield max(others, key=lambda n: (enough[n], -n))


def _named(
    facts: SentenceFacts,
    phrases: PhraseIndex,
    targets: Mapping[int, _Target],
    profile: ArticleProfile,
) -> Iterator[int]:
    """Yield the events that the sentence names by a phrase and of whose cast the article has a part.

    What happened after the article was published is named by a long phrase only, as what was to come.
    """
    for number, phrase in phrases.named_in(facts.place.quote):
        event = targets.get(number)
        if not event or event.names.isdisjoint(profile.names):
            continue
        if len(phrase.split()) >= _LONG_PHRASE or not _is_too_early(facts, event, profile):
            yield number


def _score(
    facts: SentenceFacts, said: Vector, event: _Target, profile: ArticleProfile, names: Rarity
) -> float:
    """Return how much ties a sentence, with its words as a vector, to an event; `ENOUGH` suffices."""
    if _is_too_early(facts, event, profile):
        return 0.0
    kind, agreeing = bool(facts.families & event.families), _agreeing(facts, event)
    alike = cosine(said, event.profile)
    signed = (
        _is_reported(facts, event, alike, kind=kind, agreeing=agreeing)
        if profile.article in event.reported_in
        else _has_sign(facts, said, event, alike, kind=kind, agreeing=agreeing)
    )
    if not signed:
        return 0.0
    who, where = _shares(facts.who & event.names, names), _shares(facts.where & event.names, names)
    bare = not (who or where or kind or alike >= _ALIKE)
    return (
        _date_score(facts, agreeing, profile)
        + min(_WHO, who)
        + min(_WHERE, where)
        + (_KIND if event.family in facts.families else _LOOSE_KIND) * kind
        + _WORDS * alike
        + _CAST * min(1.0, _shares(event.core & profile.names, names))
        - _BARE * bare
    )


def _is_new(facts: SentenceFacts, other: _Target, own: _Target | None, alike: float) -> bool:
    """Return whether a sentence names another event by what its article's own event has not.

    That is its day; or two of its week or month, its leading names, its kind and its words.
    """
    if own is None:
        return True
    agreeing = [day for day in facts.dates if not apart(day, other.date)]
    days = [span(day) for day in agreeing if apart(day, own.date)]
    if min(days, default=LONGEST) <= _EXACT:
        return True
    within = any(span(other.date) <= span(day) < span(own.date) for day in agreeing)
    named = (facts.who | facts.where) & other.leading - own.leading
    kinds = facts.families & other.families - {own.family}
    words = alike >= _ALIKE and not other.curated
    sign = bool(kinds) or words
    return len(named) + bool(kinds) + (bool(days) or (within and sign)) + words > 1


def _shares(keys: Iterable[str], names: Rarity) -> float:
    return sum(names.share(key) for key in sorted(keys))


def _touches(facts: SentenceFacts, said: Vector, event: _Target) -> bool:
    """Return whether a sentence shares more with an event than names and the names of days."""
    names = {word for key in facts.who | facts.where for word in _WORD.findall(key.casefold())}
    left = {term: weight for term, weight in said.items() if term not in CALENDAR | names}
    return cosine(left, event.profile) >= _TOUCHING


def _is_reported(
    facts: SentenceFacts, event: _Target, alike: float, *, kind: bool, agreeing: int
) -> bool:
    """Return whether a sentence of a report speaks of its event: its first ones, its day, its words."""
    tied = kind or bool((facts.who | facts.where) & event.leading)
    return tied and (facts.position <= _LEAD or agreeing <= _EXACT or alike >= _ALIKE)


def _has_sign(
    facts: SentenceFacts,
    said: Vector,
    event: _Target,
    alike: float,
    *,
    kind: bool,
    agreeing: int,
) -> bool:
    """Return whether more than a name or a day alone ties a sentence of another article to an event."""
    named = facts.who | facts.where
    leading = len(named & event.leading)
    dated = agreeing <= LONGEST and _touches(facts, said, event)
    if alike >= _CLOSE:
        return True
    if event.curated:
        return (kind or dated or leading > 1) and bool(named & event.names or event.reported_in)
    if (kind and agreeing <= LONGEST) or (dated and bool(named & event.names)):
        return True
    return kind and alike >= _SOME and leading > 0


def _is_too_early(facts: SentenceFacts, event: _Target, profile: ArticleProfile) -> bool:
    """An article names what came later only as a plan: its day with a name, or its month and kind."""
    if not profile.latest or event.first <= profile.latest:
        return False
    if facts.families & event.families:
        return _agreeing(facts, event) > _WIDE
    return _agreeing(facts, event) > _EXACT or not (facts.who | facts.where) & event.names


def _agreeing(facts: SentenceFacts, event: _Target) -> int:
    """Return in how many days the most exact date that agrees may lie; more than any where none does."""
    return min((span(d) for d in facts.dates if not apart(d, event.date)), default=LONGEST + 1)


def _date_score(facts: SentenceFacts, agreeing: int, profile: ArticleProfile) -> float:
    """Score the days that a sentence names, given how many days the one that agrees may lie in."""
    if agreeing <= LONGEST:
        return _DAY if agreeing <= _EXACT else _MONTH if agreeing <= _WIDE else _SEASON
    if not facts.date or span(facts.date) > _WIDE:
        return 0.0
    own = profile.date and not apart(facts.date, profile.date)
    return -_OWN_DAY if own else -_OTHER_DAY
