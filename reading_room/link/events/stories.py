"""Stories: articles grouped by the one thing that each chiefly reports, first alike, then kept apart.

Articles join while they are alike on the average, by words and names. An article cannot report what
happened after it was published: where a later one does, and recalls the earlier day or says `again`, the
two share all their background and yet report two events. A group may still hold two events of one kind
with the same cast: seen beside its own articles only, what all share weighs nothing and what
distinguishes them weighs most; where a group then falls into two clearly distinct halves, it is two.
"""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.grouping import Pair, average_link, halves
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import apart, span
from reading_room.link.terms import Terms
from reading_room.link.vectors import Vector, cosine, strongest, vectors
from reading_room.model import Edtf, Slug

ALIKE = 0.12
"""Mean likeness from which articles are of one story."""
_DISTINCT, _FAINT = 0.45, 0.06
"""Likeness across the halves of a group, over that within the looser one and by itself, below which they
are two stories."""
_SMALLEST = 3
"""Articles that a half needs, so that one odd article never splits a group."""
_SIGNS, _COMMON, _NEAREST = 15, 50, 40
"""Names by which an article finds others, articles of a name beyond which it tells nothing, and how many
an article is compared with."""
_LEAST_BY_NAME = 0.02
_SEQUEL, _SAME_OPENING = 0.1, 0.1
"""What is left of the likeness of a report and its sequel, and the likeness of two openings from which
the later one, if it recalls nothing, is a late account of the earlier event."""
_NEXT_DAY = 2
"""Days behind a publication at which another day begins for certain, wherever one stands."""
_LONG, _LONGER = timedelta(days=160), timedelta(days=200)
"""How much later an article on another day, and one on an unknown day, is no account of the earlier
event any more."""
_REFUSED = -1e3
SAID = re.compile(
    r"\b(?:said|says|say|told|tells|condemn\w*|apologi\w*|admit\w*|confirm\w*|reveal\w*|claim\w*|urge\w*"
    r"|warn\w*|oppose\w*|according to|denie\w*|deny|expect\w*|describ\w*|respond\w*|react\w*)\b",
    re.IGNORECASE,
)
"""Verbs of a headline on what somebody says of a thing, rather than on the thing."""
_AGAIN = re.compile(
    r"\b(?:again|second|third|fourth|another|anew|once more|returns? the|erneut|wieder|zweite\w*"
    r"|nouveau|nouvelle|deuxième|de nuevo|segund[ao])\b",
    re.IGNORECASE,
)


def stories(
    profiles: Sequence[ArticleProfile],
    likeness: Mapping[Pair, float],
    different: Sequence[Sequence[Slug]] = (),
) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the articles in groups; `different` are those that a person keeps apart."""
    openings = vectors([p.terms.opening for p in profiles])
    retelling = {n for n, p in enumerate(profiles) if p.retells}
    near = {
        (a, b): value
        * (
            _SEQUEL
            if a in retelling or b in retelling
            else _share(profiles[a], profiles[b], cosine(openings[a], openings[b]))
        )
        for (a, b), value in likeness.items()
    }
    numbers = {p.article: n for n, p in enumerate(profiles)}
    for group in different:
        known = sorted(numbers[slug] for slug in group if slug in numbers)
        near |= dict.fromkeys(itertools.combinations(known, 2), _REFUSED)
    groups = average_link(len(profiles), near, ALIKE)
    return tuple(sorted(part for group in groups for part in _kept_apart(group, profiles)))


def neighbours(articles: Sequence[Terms]) -> dict[Pair, float]:
    """Return how alike the articles are that share a telling name or number which few others have."""
    words, names = _vectors(articles, smoothing=20)
    return _likeness(articles, words, names, _candidates(names))


def close_up(articles: Sequence[Terms]) -> dict[Pair, float]:
    """Return how alike a few articles are beside each other, where what all share weighs little."""
    words, names = _vectors(articles, smoothing=2)
    return _likeness(articles, words, names, itertools.combinations(range(len(articles)), 2))


def _vectors(articles: Sequence[Terms], smoothing: float) -> tuple[tuple[Vector, ...], ...]:
    words = vectors([a.words for a in articles], smoothing)
    return words, vectors([a.names for a in articles], smoothing)


def _likeness(
    articles: Sequence[Terms], words: Sequence[Vector], names: Sequence[Vector], pairs: Iterable[Pair]
) -> dict[Pair, float]:
    """Half by all words, half by names and numbers; in two languages only names can be shared."""

    def alike(a: int, b: int) -> float:
        by_name = cosine(names[a], names[b])
        if by_name < _LEAST_BY_NAME or articles[a].language[:2] != articles[b].language[:2]:
            return by_name
        return (cosine(words[a], words[b]) + by_name) / 2

    return {(a, b): alike(a, b) for a, b in pairs}


def _candidates(names: Sequence[Vector]) -> list[Pair]:
    """Return the pairs that share telling names, each article with a bounded number of others."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    signs = [strongest(vector, _SIGNS) for vector in names]
    for number, terms in enumerate(signs):
        for term in terms:
            holders[term].append(number)
    pairs: set[Pair] = set()
    for number, terms in enumerate(signs):
        shared: Counter[int] = Counter()
        for term in terms:
            if len(holders[term]) <= _COMMON:
                weight = names[number][term]
                for other in holders[term]:
                    shared[other] += round(1e6 * weight * names[other][term])
        del shared[number]
        nearest = sorted(shared, key=lambda other: (-shared[other], other))[:_NEAREST]
        pairs |= {(min(number, o), max(number, o)) for o in nearest}
    return sorted(pairs)


def _share(one: ArticleProfile, two: ArticleProfile, openings: float) -> float:
    """Return what is left of the likeness of two articles, of which one may report a sequel."""
    ordered = _in_turn(one, two)
    delay = abs(one.published - two.published) if one.published and two.published else timedelta()
    if (ordered and delay > _LONG) or (not (one.date and two.date) and delay > _LONGER):
        return _SEQUEL
    if ordered is None:
        return 1.0
    later, recalls = ordered
    lead = later.sentences[0].place.quote if later.sentences else ""
    if SAID.search(later.title):
        return 1.0
    if recalls or _AGAIN.search(f"{later.title} {lead}"):
        return _SEQUEL
    return _SEQUEL if _is_early(later) and openings < _SAME_OPENING else 1.0


def _in_turn(one: ArticleProfile, two: ArticleProfile) -> tuple[ArticleProfile, bool] | None:
    """Return the later article, if it reports what came after the other, and whether it recalls that.

    Without that, the day after the earlier one's publication may be the same, seen from another place.
    """
    if one.date and two.date and not apart(one.date, two.date):
        return None
    for earlier, later in ((one, two), (two, one)):
        if later.date and later.firm and earlier.published:
            delay = parse_edtf(later.date).first - earlier.published
            recalls = _recalls(later, earlier)
            near = 1 if recalls and apart(later.date, earlier.date) > 1 else _NEXT_DAY
            if delay >= timedelta(days=near):
                return later, recalls
    return None


def _recalls(later: ArticleProfile, earlier: ArticleProfile) -> bool:
    """Return whether the later article also names, as past, a day that the earlier one begins with."""
    start = parse_edtf(str(later.date)).first
    past = [d for d in later.days if parse_edtf(d).first < start]
    if not past:
        return False
    day = earlier.date if earlier.firm else None
    told = {day or Edtf(str(earlier.published)), *(d for s in earlier.beginning for d in s.dates)}
    known = [d for d in told if span(d) == 1 and parse_edtf(d).first < start]
    return any(not apart(d, other) for d in past for other in known)


def _is_early(profile: ArticleProfile) -> bool:
    """Return whether one of the first two sentences names the day."""
    dates = (s.date for s in profile.sentences[:2])
    return profile.rule == "lead-progressive" or any(d and not apart(d, profile.date) for d in dates)


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
