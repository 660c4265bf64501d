"""Events: drafts brought together, and every sentence given to the event that it speaks of.

A sentence and an event are compared by what they share: the day, the people, the place, the kind, the
words, and how much of the event's cast the article names at all. Candidates come from shared names and
months, so that the cost grows with what is shared and never with all pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.dates.edtf import parse_edtf
from archive.link.drafts import Draft
from archive.link.happenings import LONGEST, Happening
from archive.link.rarity import Rarity
from archive.link.spans import apart, span
from archive.link.vectors import Vector, cosine
from archive.model import Edtf, Slug

ENOUGH = 2.0
"""Score from which a sentence speaks of an event; below it a person is not asked to believe so."""
_DAY, _MONTH, _SEASON = 2.0, 1.2, 0.5
_OTHER_DAY, _OWN_DAY = 1.0, 0.3
_WHO, _WHERE, _KIND, _WORDS, _CAST = 2.0, 1.0, 0.8, 5.0, 0.8
_ALIKE = 0.15
_BARE = 0.8
_CLOSE = 0.3
_EXACT = 3
_WIDEST = 40
"""Events that a name may stand with and still be looked up by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An article as the matcher sees it."""

    article: Slug
    """The article."""
    published: Edtf | None
    """When it was published."""
    date: Edtf | None
    """When what it chiefly reports happened."""
    cast: frozenset[str]
    """Keys of all its names."""
    sentences: tuple[Happening, ...]
    """All its sentences."""


def join(drafts: Sequence[Draft], asides: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts, with each aside joined to one that it agrees with, or added to them."""
    joined = list(drafts)
    index = _Index(joined)
    for aside in asides:
        fitting = [(_agreement(aside, joined[n]), -n) for n in index.by_date(aside)]
        best, number = max(fitting, default=(0.0, 0))
        if best > 0:
            joined[-number] = _joined(joined[-number], aside)
        else:
            joined.append(aside)
            index.add(len(joined) - 1, aside)
    return tuple(joined)


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
    closer = not draft.reported_in and span(str_date(aside)) < span(str_date(draft))
    return replace(
        draft,
        date=aside.date if closer else draft.date,
        evidence=(*draft.evidence, *aside.evidence),
    )


def str_date(draft: Draft) -> Edtf:
    """Return the date of a draft that has one."""
    assert draft.date is not None  # noqa: S101 - narrows the type
    return draft.date


def mention(
    drafts: Sequence[Draft], tellings: Sequence[Telling], names: Rarity, words: Rarity
) -> tuple[Draft, ...]:
    """Return the drafts with every sentence that speaks of them as evidence.

    A sentence may speak of the event that its article reports, and of one other.
    """
    found: defaultdict[int, list[Happening]] = defaultdict(list)
    index = _Index(drafts)
    reports = {slug: n for n, draft in enumerate(drafts) for slug in draft.reported_in}
    for telling in tellings:
        own = reports.get(telling.article)
        for sentence in telling.sentences:
            numbers = index.candidates(sentence, telling)
            said = words.vector(sentence.words) if numbers else {}
            for number in _spoken_of(sentence, said, numbers, own, drafts, telling, names):
                found[number].append(sentence)
    return tuple(_with_evidence(draft, found[n]) for n, draft in enumerate(drafts))


def _spoken_of(
    told: Happening,
    said: Vector,
    numbers: Sequence[int],
    own: int | None,
    drafts: Sequence[Draft],
    telling: Telling,
    names: Rarity,
) -> Iterator[int]:
    """Yield the event of its article, and the other that fits best, where a sentence speaks of them."""
    scores = {n: _score(told, said, drafts[n], telling, names) for n in numbers}
    enough = {n: score for n, score in scores.items() if score >= ENOUGH}
    others = [n for n in enough if n != own and (own is None or _is_new(told, drafts[n], drafts[own]))]
    if own in enough and not (others and told.is_apart_from(drafts[own].date)):
        yield own
    if others:
        yield max(others, key=lambda n: (enough[n], -n))


def _is_new(told: Happening, other: Draft, own: Draft) -> bool:
    """Return whether a sentence tells of another event by what its article's own event has not.

    That is its day; or two of its week or month, its names and its kind. To share a name is not enough.
    """
    days = [span(day) for day in told.dates if not apart(day, other.date) and apart(day, own.date)]
    if min(days, default=LONGEST) <= _EXACT:
        return True
    named = (told.who | told.where) & _leading(other) - _leading(own)
    kinds = {k.family for k in told.kinds} & other.families - {own.family}
    return len(named) + bool(kinds) + bool(days) > 1


def _leading(draft: Draft) -> frozenset[str]:
    """Return the names that stand out in an event."""
    weights = {**draft.where, **draft.who}
    most = max(weights.values(), default=0.0)
    return frozenset(key for key, weight in weights.items() if weight >= most / 2)


def _with_evidence(draft: Draft, more: Iterable[Happening]) -> Draft:
    places = {e.place: e for e in (*more, *draft.evidence)}
    return replace(draft, evidence=tuple(places.values()))


def _score(told: Happening, said: Vector, draft: Draft, telling: Telling, names: Rarity) -> float:
    if not draft.date or _too_early(told, draft, telling):
        return 0.0
    who = sum(names.share(k) for k in sorted(told.who & (draft.who.keys() | draft.where)))
    where = sum(names.share(k) for k in sorted(told.where & (draft.where.keys() | draft.who)))
    kind = any(k.family in draft.families for k in told.kinds)
    alike = cosine(said, draft.profile)
    cast = sum(names.share(k) for k in sorted(_core(draft) & telling.cast))
    bare = not (who or where or kind or alike >= _ALIKE)
    day = _date_score(told, draft.date, telling)
    if alike < _CLOSE and not _has_sign(told, draft, telling, kind=kind, dated=day > 0):
        return 0.0
    return (
        day
        + min(_WHO, who)
        + min(_WHERE, where)
        + _KIND * kind
        + _WORDS * alike
        + _CAST * min(1.0, cast)
        - _BARE * bare
    )


def _has_sign(told: Happening, draft: Draft, telling: Telling, *, kind: bool, dated: bool) -> bool:
    """Return whether more than a name or a day alone ties a sentence to an event."""
    leading = len((told.who | told.where) & _leading(draft))
    if telling.article in draft.reported_in:
        return draft.family in {k.family for k in told.kinds} or leading + dated > 1
    named = (told.who | told.where) & (draft.who.keys() | draft.where)
    return (kind or dated or leading > 1) and bool(named or draft.reported_in)


def _too_early(told: Happening, draft: Draft, telling: Telling) -> bool:
    """An article tells what came later only as a plan: its day with a name, or its month and kind."""
    if not telling.published or not draft.date:
        return False
    later = parse_edtf(draft.date).first > parse_edtf(telling.published).last
    agreeing = [span(day) for day in told.dates if not apart(day, draft.date)]
    if any(k.family in draft.families for k in told.kinds):
        return later and min(agreeing, default=LONGEST) > 31
    named = (told.who | told.where) & (draft.who.keys() | draft.where)
    return later and not (named and min(agreeing, default=LONGEST) <= _EXACT)


def _date_score(told: Happening, value: Edtf, telling: Telling) -> float:
    agreeing = [span(day) for day in told.dates if not apart(day, value)]
    if agreeing:
        return _DAY if min(agreeing) <= _EXACT else _MONTH if min(agreeing) <= 31 else _SEASON
    if not told.date or span(told.date) > 31:
        return 0.0
    own = telling.date and not apart(told.date, telling.date)
    return -_OWN_DAY if own else -_OTHER_DAY


def _core(draft: Draft) -> frozenset[str]:
    leading = sorted(draft.who, key=lambda key: (-draft.who[key], key))[:3]
    return frozenset({*leading, *(key for key, weight in draft.who.items() if weight >= 1)})


class _Index:
    """Drafts by their names, and by their names and months."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._names: defaultdict[str, list[int]] = defaultdict(list)
        self._months: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, draft in enumerate(drafts):
            self.add(number, draft)

    def add(self, number: int, draft: Draft) -> None:
        for key in sorted(draft.who.keys() | draft.where):
            self._names[key].append(number)
            for month in _months(draft.date):
                self._months[key, month].append(number)

    def by_date(self, draft: Draft) -> Iterator[int]:
        """Yield the drafts that share a name and a month with one."""
        keys = draft.who.keys() | draft.where
        yield from sorted(
            {n for k in keys for m in _months(draft.date) for n in self._months.get((k, m), ())}
        )

    def candidates(self, told: Happening, telling: Telling) -> list[int]:
        """Return the drafts that share a sentence's names, or its month and its article's cast."""
        keys = told.who | told.where
        months = {m for day in told.dates for m in _months(day)}
        near = {n for k in telling.cast for m in months for n in self._months.get((k, m), ())}
        named = {n for k in keys if len(self._names[k]) <= _WIDEST for n in self._names[k]}
        return sorted(near | named)


def _months(value: Edtf | None) -> Iterator[int]:
    if value and span(value) <= 400:
        parsed = parse_edtf(value)
        yield from range(
            _month(parsed.first.year, parsed.first.month),
            _month(parsed.last.year, parsed.last.month) + 1,
        )


def _month(year: int, month: int) -> int:
    return year * 12 + month
