"""Stories: articles grouped by the one thing that each chiefly reports, first alike, then kept apart.

Articles join while on the average each two of them probably report one event; where it is not known when
either was written, while their words and names are alike. A group may still hold two events of one kind
with the same cast: seen beside its own articles only, what all share weighs nothing and what
distinguishes them weighs most; where a group then falls into two clearly distinct halves, it is two.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.grouping import Pair, average_link, halves
from reading_room.link.events.likeness import Likeness, close_up
from reading_room.link.events.pairs import MODEL, Features, PairModel, features
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import span
from reading_room.link.vectors import cosine, vectors
from reading_room.model import Slug

_PROBABLE, _ALIKE = 0.36, 0.12
"""Mean probability, and mean likeness of undated articles, from which articles are of one story."""
_LEAST = 0.02
"""Probability below which two articles are not alike at all."""
_TOUCHING = 0.03
"""Likeness below which two articles share nothing."""
_DISTINCT, _FAINT = 0.45, 0.06
"""Likeness across the halves of a group, over that within the looser one and by itself, below which they
are two stories."""
_SMALLEST = 3
"""Articles that a half needs, so that one odd article never splits a group."""
_NIGHT, _BUSY = 2, 20
"""Days in which what is told of one day may lie, and articles of a day of which it tells nothing."""
_REFUSED = -1e3


def stories(
    profiles: Sequence[ArticleProfile],
    likeness: Mapping[Pair, Likeness],
    different: Sequence[Sequence[Slug]] = (),
    model: PairModel = MODEL,
) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the articles in groups; `different` are those that a person keeps apart."""
    near = {pair: value for pair, value in _probable(profiles, likeness, model) if value >= _LEAST}
    numbers = {p.article: n for n, p in enumerate(profiles)}
    for group in different:
        known = sorted(numbers[slug] for slug in group if slug in numbers)
        near |= dict.fromkeys(itertools.combinations(known, 2), _REFUSED)
    groups = average_link(len(profiles), near, _PROBABLE)
    return tuple(sorted(part for group in groups for part in _kept_apart(group, profiles)))


def _probable(
    profiles: Sequence[ArticleProfile], likeness: Mapping[Pair, Likeness], model: PairModel
) -> Iterator[tuple[Pair, float]]:
    """Yield how probable it is of each two articles that they report one event.

    Undated ones are taken for it by their likeness alone, on the scale of the probabilities.
    """
    for pair, shown in shown_pairs(profiles, likeness):
        dated = any(profiles[n].latest for n in pair)
        undated = likeness[pair].value * _PROBABLE / _ALIKE
        yield pair, model.probability(shown) if dated else undated


def shown_pairs(
    profiles: Sequence[ArticleProfile], likeness: Mapping[Pair, Likeness]
) -> Iterator[tuple[Pair, Features]]:
    """Yield what each two articles show that share any words, names or numbers."""
    casts = vectors([{**p.where, **p.who} for p in profiles])
    for (a, b), alike in likeness.items():
        cast = cosine(casts[a], casts[b])
        if max(alike.value, alike.signs, cast) >= _TOUCHING:
            yield (a, b), features(profiles[a], profiles[b], alike, cast)


def of_one_day(profiles: Sequence[ArticleProfile]) -> Iterator[Pair]:
    """Yield the articles in two languages that date what they report by the same day, or the next."""
    days: defaultdict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        if profile.date and span(profile.date) <= _NIGHT:
            first = parse_edtf(profile.date).first.toordinal()
            days[first].append(number)
            days[first + 1].append(number)
    for numbers in days.values():
        for a, b in itertools.combinations(numbers if len(numbers) <= _BUSY else (), 2):
            if profiles[a].language[:2] != profiles[b].language[:2]:
                yield a, b


def _kept_apart(group: tuple[int, ...], profiles: Sequence[ArticleProfile]) -> list[tuple[int, ...]]:
    """Return the group, or its halves in turn where they are clearly distinct."""
    if len(group) < 2 * _SMALLEST:
        return [group]
    near = close_up([profiles[n].terms for n in group])
    parted = halves(len(group), near, _SMALLEST)
    if parted is None or not _distinct(*parted, near):
        return [group]
    parts = (tuple(group[n] for n in half) for half in parted)
    return [whole for part in parts for whole in _kept_apart(part, profiles)]


def _distinct(first: Sequence[int], second: Sequence[int], near: Mapping[Pair, float]) -> bool:
    across = _mean(near[min(a, b), max(a, b)] for a in first for b in second)
    looser = min(_mean(near[p] for p in itertools.combinations(half, 2)) for half in (first, second))
    return across < min(_FAINT, _DISTINCT * looser)


def _mean(values: Iterator[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
