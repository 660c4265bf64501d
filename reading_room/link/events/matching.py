"""Matching: whether a sentence speaks of an event, from the day, names, kind and words they share."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.drafts import Draft
from reading_room.link.events.happenings import LONGEST, Happening
from reading_room.link.events.spans import apart, span
from reading_room.link.names.vocabulary import CALENDAR
from reading_room.link.rarity import Rarity
from reading_room.link.vectors import Vector, cosine
from reading_room.model import Edtf, Slug

ENOUGH = 2.0
"""Score from which a sentence speaks of an event; below it a person is not asked to believe so."""
_DAY, _MONTH, _SEASON = 2.0, 1.2, 0.5
_OTHER_DAY, _OWN_DAY = 1.0, 0.3
_WHO, _WHERE, _KIND, _WORDS, _CAST = 2.0, 1.0, 0.8, 5.0, 0.8
_ALIKE, _BARE = 0.15, 0.8
_CLOSE, _TOUCHING = 0.3, 0.04
"""Likeness of words that needs no other sign, and that without which a day is no sign."""
_EXACT, _WIDE = 3, 31
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An article as the matcher sees it."""

    article: Slug
    """The article."""
    published: dt.date | None
    """The last day on which it can have been published."""
    date: Edtf | None
    """When what it chiefly reports happened."""
    cast: frozenset[str]
    """Keys of all its names."""
    sentences: tuple[Happening, ...]
    """All its sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An event as the matcher sees it."""

    date: Edtf
    """When it happened."""
    first: dt.date
    """The first day of that."""
    names: frozenset[str]
    """Keys of all its names and places."""
    leading: frozenset[str]
    """Those that stand out."""
    core: frozenset[str]
    """Those without whom an article hardly speaks of it."""
    families: frozenset[str]
    """Families of the kinds that it may be of."""
    family: str
    """The likeliest."""
    profile: Vector
    """What is said of it."""
    reported_in: tuple[Slug, ...]
    """Articles that report it."""


def target_of(draft: Draft) -> Target | None:
    """Return a draft as a target; None where nothing tells when it happened."""
    if not draft.date:
        return None
    return Target(
        date=draft.date,
        first=parse_edtf(draft.date).first,
        names=frozenset((*draft.who, *draft.where)),
        leading=_leading({**draft.where, **draft.who}),
        core=_core(draft.who),
        families=draft.families,
        family=draft.family,
        profile=draft.profile,
        reported_in=draft.reported_in,
    )


def _leading(weights: Mapping[str, float]) -> frozenset[str]:
    most = max(weights.values(), default=0.0)
    return frozenset(key for key, weight in weights.items() if weight >= most / 2)


def _core(who: Mapping[str, float]) -> frozenset[str]:
    first = sorted(who, key=lambda key: (-who[key], key))[:3]
    return frozenset((*first, *(key for key, weight in who.items() if weight >= 1)))


def score(told: Happening, said: Vector, event: Target, telling: Telling, names: Rarity) -> float:
    """Return how much ties a sentence, with its words as a vector, to an event; `ENOUGH` suffices."""
    if is_too_early(told, event, telling):
        return 0.0
    kind, agreeing = _is_of_kind(told, event), _agreeing(told, event)
    alike = cosine(said, event.profile)
    dated = agreeing <= LONGEST and (telling.article in event.reported_in or _touches(told, said, event))
    if alike < _CLOSE and not _has_sign(told, event, telling, kind=kind, dated=dated):
        return 0.0
    who, where = _shares(told.who & event.names, names), _shares(told.where & event.names, names)
    bare = not (who or where or kind or alike >= _ALIKE)
    return (
        _date_score(told, agreeing, telling)
        + min(_WHO, who)
        + min(_WHERE, where)
        + _KIND * kind
        + _WORDS * alike
        + _CAST * min(1.0, _shares(event.core & telling.cast, names))
        - _BARE * bare
    )


def is_new(told: Happening, other: Target, own: Target | None) -> bool:
    """Return whether a sentence tells of another event by what its article's own event has not.

    That is its day; or two of its week or month, its leading names and its kind.
    """
    if own is None:
        return True
    days = [span(day) for day in told.dates if not apart(day, other.date) and apart(day, own.date)]
    if min(days, default=LONGEST) <= _EXACT:
        return True
    named = (told.who | told.where) & other.leading - own.leading
    kinds = {k.family for k in told.kinds} & other.families - {own.family}
    return len(named) + bool(kinds) + bool(days) > 1


def _shares(keys: Iterable[str], names: Rarity) -> float:
    return sum(names.share(key) for key in sorted(keys))


def _touches(told: Happening, said: Vector, event: Target) -> bool:
    """Return whether a sentence shares more with an event than names and the names of days."""
    names = {word for key in told.who | told.where for word in _WORD.findall(key.casefold())}
    left = {term: weight for term, weight in said.items() if term not in CALENDAR | names}
    return cosine(left, event.profile) >= _TOUCHING


def _has_sign(told: Happening, event: Target, telling: Telling, *, kind: bool, dated: bool) -> bool:
    """Return whether more than a name or a day alone ties a sentence to an event."""
    named = told.who | told.where
    leading = len(named & event.leading)
    if telling.article in event.reported_in:
        return event.family in {k.family for k in told.kinds} or leading + dated > 1
    return (kind or dated or leading > 1) and bool(named & event.names or event.reported_in)


def is_too_early(told: Happening, event: Target, telling: Telling) -> bool:
    """An article tells what came later only as a plan: its day with a name, or its month and kind."""
    if not telling.published or event.first <= telling.published:
        return False
    if _is_of_kind(told, event):
        return _agreeing(told, event) > _WIDE
    return _agreeing(told, event) > _EXACT or not (told.who | told.where) & event.names


def _is_of_kind(told: Happening, event: Target) -> bool:
    return any(k.family in event.families for k in told.kinds)


def _agreeing(told: Happening, event: Target) -> int:
    """Return in how many days the most exact date that agrees may lie; more than any where none does."""
    return min((span(day) for day in told.dates if not apart(day, event.date)), default=LONGEST + 1)


def _date_score(told: Happening, agreeing: int, telling: Telling) -> float:
    """Score the days that a sentence names, given how many days the one that agrees may lie in."""
    if agreeing <= LONGEST:
        return _DAY if agreeing <= _EXACT else _MONTH if agreeing <= _WIDE else _SEASON
    if not told.date or span(told.date) > _WIDE:
        return 0.0
    own = telling.date and not apart(told.date, telling.date)
    return -_OWN_DAY if own else -_OTHER_DAY
