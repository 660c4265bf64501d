"""How much ties a sentence to an event: their day, names, kind, words and numbers."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.candidates import EventCandidate
from reading_room.link.events.facts import LONGEST, SentenceFacts
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
_RARE = 0.25
"""Likeness of words by which a month means one of several events of a kind and cast."""
_CLOSE, _TOUCHING = 0.3, 0.04
"""Likeness of words that needs no other sign, and that without which a day is no sign."""
RETOLD = _CLOSE
"""Likeness of an article and a report by which a day of many events is that of the report's."""
_EXACT, _WIDE = 3, 31
_SEVERAL, _MANY, _CROWD, _FULL = 3, 6, 5, 12
"""Events of one kind and cast, and reports of one, whose story is long; events of a day, and of a month,
that tells little."""
_TELLING = 3
"""Letters or digits of a sign that is more than a number of a day or a street."""
_LEAD = 2
"""First sentences of a report, which say what happened."""
ONE_STORY = 0.15
"""Likeness of an article and a report from which a day alone means what happened on it."""
_PAST, _AHEAD = 0.1, 0.2
"""That from which a date does, before what the article itself reports, and a day behind it."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An event as the search for sentences that speak of it sees it."""

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
    signs: frozenset[str]
    common: bool
    """Whether the archive knows many events of its month, several of its kind with some of its cast, or
    so many reports that its story is longer than what is told apart."""
    crowded: bool
    """Whether so many events of the archive are of its day that a day tells little."""


def targets_of(candidates: Sequence[EventCandidate]) -> dict[int, Target]:
    """Return the candidates as the search sees them, by number, but for those without a date.

    What is only named in passing has no more mentions than the sentences that it was made from.
    """
    sought = {
        n: (c, c.date, parse_edtf(c.date).first, _core(c.who))
        for n, c in enumerate(candidates)
        if c.date and (c.reported_in or c.curated)
    }
    known = Counter((c.family, name) for c, _, _, core in sought.values() for name in core)
    days = Counter(first for _, _, first, _ in sought.values())
    months = Counter(first.replace(day=1) for first in days.elements())
    return {
        n: Target(
            date=date,
            first=first,
            names=frozenset((*c.who, *c.where)),
            leading=_leading({**c.where, **c.who}),
            core=core,
            families=c.families,
            family=c.family,
            profile=c.profile,
            reported_in=c.reported_in,
            curated=c.curated is not None,
            signs=c.signs,
            common=len(c.reported_in) >= _MANY
            or months[first.replace(day=1)] >= _FULL
            or any(known[c.family, k] >= _SEVERAL for k in core),
            crowded=days[first] >= _CROWD,
        )
        for n, (c, date, first, core) in sought.items()
    }


def _leading(weights: Mapping[str, float]) -> frozenset[str]:
    """Return the names that stand out."""
    most = max(weights.values(), default=0.0)
    return frozenset(key for key, weight in weights.items() if weight >= most / 2)


def _core(who: Mapping[str, float]) -> frozenset[str]:
    """Return those without whom an article hardly speaks of an event."""
    first = sorted(who, key=lambda key: (-who[key], key))[:3]
    return frozenset((*first, *(key for key, weight in who.items() if weight >= 1)))


def score(
    facts: SentenceFacts,
    said: Callable[[], Vector],
    event: Target,
    profile: ArticleProfile,
    names: Rarity,
    related: float,
) -> float:
    """Return how much ties a sentence to an event; `ENOUGH` suffices.

    `said` gives the sentence's words as a vector, which is made for those only that something else ties
    to the event; `related` is the likeness of its article and the nearest report.
    """
    dated = _dates(facts, said, event, profile, related)
    if is_too_early(facts, event, profile) and not dated:
        return 0.0
    kind, agreeing = bool(facts.families & event.families), _agreeing(facts, event)
    reports = profile.article in event.reported_in
    if reports and not kind and (facts.who | facts.where).isdisjoint(event.leading):
        return 0.0
    alike = cosine(said(), event.profile)
    signed = dated or (
        facts.position <= _LEAD or agreeing <= _EXACT or alike >= _ALIKE
        if reports
        else _has_sign(facts, said(), event, alike, related, kind=kind, agreeing=agreeing)
    )
    if not signed:
        return 0.0
    who, where = _shares(facts.who & event.names, names), _shares(facts.where & event.names, names)
    one = related >= ONE_STORY and not event.curated
    bare = not (who or where or kind or alike >= _ALIKE or one or facts.signs & event.signs)
    least = ENOUGH + related if dated else 0.0
    return max(
        least,
        _date_score(facts, agreeing, profile)
        + min(_WHO, who)
        + min(_WHERE, where)
        + (_KIND if event.family in facts.families else _LOOSE_KIND) * kind
        + _WORDS * alike
        + _CAST * min(1.0, _shares(event.core & profile.names, names))
        - _BARE * bare,
    )


def _dates(
    facts: SentenceFacts,
    said: Callable[[], Vector],
    event: Target,
    profile: ArticleProfile,
    related: float,
) -> bool:
    """Return whether a date alone tells that a sentence of the event's story speaks of it.

    It is no date of what the article itself reports, nor a day of many events; a wide one only looks
    back, and takes the event's words too where many events are of it.
    """
    own = profile.date or (profile.published and Edtf(profile.published.isoformat()))
    if not own or event.curated or profile.article in event.reported_in or not apart(own, event.date):
        return False
    agreeing = _agreeing(facts, event)
    if event.crowded and related < RETOLD:
        return False
    if event.first > parse_edtf(own).last:
        return agreeing <= _EXACT and related >= _AHEAD
    if related < _PAST or agreeing > _WIDE:
        return False
    return agreeing <= _EXACT or not event.common or cosine(said(), event.profile) >= _RARE


def is_new(facts: SentenceFacts, other: Target, own: Target, alike: float) -> bool:
    """Return whether a sentence names another event by what its article's own event has not.

    That is its day; or two of its week or month, its leading names, its kind and its words.
    """
    agreeing = [day for day in facts.dates if not apart(day, other.date)]
    days = [span(day) for day in agreeing if apart(day, own.date)]
    if min(days, default=LONGEST) <= _WIDE:
        return True
    within = any(span(other.date) <= span(day) < span(own.date) for day in agreeing)
    named = (facts.who | facts.where) & other.leading - own.leading
    kinds = facts.families & other.families - {own.family}
    words = alike >= _ALIKE and not other.curated
    sign = bool(kinds) or words
    return len(named) + bool(kinds) + (bool(days) or (within and sign)) + words > 1


def _shares(keys: Iterable[str], names: Rarity) -> float:
    return sum(names.share(key) for key in sorted(keys))


def _touches(facts: SentenceFacts, said: Vector, event: Target) -> bool:
    """Return whether a sentence shares more with an event than names and the names of days."""
    names = {word for key in facts.who | facts.where for word in _WORD.findall(key.casefold())}
    left = {term: weight for term, weight in said.items() if term not in CALENDAR | names}
    return cosine(left, event.profile) >= _TOUCHING


def _has_sign(
    facts: SentenceFacts,
    said: Vector,
    event: Target,
    alike: float,
    related: float,
    *,
    kind: bool,
    agreeing: int,
) -> bool:
    """Return whether more than a name or a day alone ties a sentence of another article to an event.

    Without a day, a sentence speaks of an event that a person wrote, and of no other.
    """
    named = facts.who | facts.where
    leading = len(named & event.leading)
    dated = agreeing <= LONGEST and _touches(facts, said, event)
    if event.curated:
        known = bool(named & event.names or event.reported_in)
        return alike >= _CLOSE or ((kind or dated or leading > 1) and known)
    if agreeing > LONGEST or alike >= _CLOSE:
        return agreeing <= LONGEST
    if event.common and agreeing > _EXACT:
        return alike >= _RARE
    if event.crowded and related < RETOLD:
        return agreeing <= _EXACT and alike >= _ALIKE and leading > 0
    signs = [sign for sign in facts.signs & event.signs if len(sign) >= _TELLING]
    if agreeing <= _EXACT and (related >= ONE_STORY or len(signs) > 1):
        return True
    if agreeing <= _WIDE and related >= ONE_STORY and (leading > 1 or facts.people & event.core):
        return True
    close = related >= _PAST or leading > 0 or alike >= _SOME or bool(facts.signs & event.signs)
    return (kind and close) or (dated and bool(named & event.names))


def is_too_early(facts: SentenceFacts, event: Target, profile: ArticleProfile) -> bool:
    """An article names what came later only as a plan: its day with a name, or its month and kind."""
    if not profile.latest or event.first <= profile.latest:
        return False
    if facts.families & event.families:
        return _agreeing(facts, event) > _WIDE
    return _agreeing(facts, event) > _EXACT or not (facts.who | facts.where) & event.names


def _agreeing(facts: SentenceFacts, event: Target) -> int:
    """Return in how many days the most exact date that agrees may lie; more than any where none does."""
    days = [span(day) for day in facts.dates if not apart(day, event.date)]
    return min(days) if days else LONGEST + 1


def _date_score(facts: SentenceFacts, agreeing: int, profile: ArticleProfile) -> float:
    """Score the days that a sentence names, given how many days the one that agrees may lie in."""
    if agreeing <= LONGEST:
        return _DAY if agreeing <= _EXACT else _MONTH if agreeing <= _WIDE else _SEASON
    if not facts.date or span(facts.date) > _WIDE:
        return 0.0
    own = profile.date and not apart(facts.date, profile.date)
    return -_OWN_DAY if own else -_OTHER_DAY
