"""Stories: articles grouped by the one thing that each chiefly reports, first alike, then kept apart.

Articles join while they are alike on the average, by words and names. An article cannot report what
happened after it was published: where a later one does, and recalls the earlier day or says `again`, the
two share all their background and yet report two events. A group may still hold two events of one kind
with the same cast: seen beside its own articles only, what all share weighs nothing and what
distinguishes them weighs most; where a group then falls into two clearly distinct halves, it is two.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.grouping import Pair, average_link, halves
from reading_room.link.events.likeness import close_up
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import apart, span
from reading_room.link.events.titles import SAID, names_event
from reading_room.link.vectors import cosine, vectors
from reading_room.model import Edtf, Slug

ALIKE = 0.12
"""Mean likeness from which articles are of one story."""
_DISTINCT, _FAINT = 0.45, 0.06
"""Likeness across the halves of a group, over that within the looser one and by itself, below which they
are two stories."""
_TOUCHING = 0.03
"""Likeness below which two articles are not alike at all."""
_SMALLEST = 3
"""Articles that a half needs, so that one odd article never splits a group."""
_SEQUEL, _SAME_OPENING = 0.1, 0.1
"""What is left of the likeness of a report and its sequel, and the likeness of two openings from which
the later one, if it recalls nothing, is a late account of the earlier event."""
_RETOLD = 0.3
"""What is left of the likeness of a report and a later account, or one that only its actors tie to it:
undated, or on another day."""
_ONE_DAY = 1.5
"""What more the likeness of two articles tells in two languages where both name the day of the other."""
_OWN_DAY = 3.0
"""What more it tells where both surely date what they report by one day: one name then does."""
_SOON = 3
"""First sentences in which a report names the day of its event."""
_LATE = timedelta(days=3)
"""How much later an article may also report what came of it, so that a day in common tells less."""
_NEXT_DAY = 2
"""Days behind a publication at which another day begins for certain, wherever one stands."""
_LONG, _LONGER = timedelta(days=160), timedelta(days=200)
"""How much later an article on another day, and one on an unknown day, is no account of the earlier
event any more."""
_REFUSED = -1e3
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
    languages = [p.language[:2] for p in profiles]
    explaining = {n for n, p in enumerate(profiles) if not names_event(p)}

    def share(a: int, b: int) -> float:
        foreign = languages[a] != languages[b]
        if foreign and not (profiles[a].latest and profiles[b].latest):
            return _RETOLD
        if (a in retelling) != (b in retelling):
            if foreign or not explaining.isdisjoint((a, b)):
                return _SEQUEL
            return min(_RETOLD, _share(profiles[a], profiles[b], cosine(openings[a], openings[b])))
        return _share(profiles[a], profiles[b], cosine(openings[a], openings[b]))

    near = {(a, b): value * share(a, b) for (a, b), value in likeness.items() if value >= _TOUCHING}
    numbers = {p.article: n for n, p in enumerate(profiles)}
    for group in different:
        known = sorted(numbers[slug] for slug in group if slug in numbers)
        near |= dict.fromkeys(itertools.combinations(known, 2), _REFUSED)
    groups = average_link(len(profiles), near, ALIKE)
    return tuple(sorted(part for group in groups for part in _kept_apart(group, profiles)))


def _share(one: ArticleProfile, two: ArticleProfile, openings: float) -> float:
    """Return what is left of the likeness of two articles, of which one may report a sequel."""
    if one.language[:2] != two.language[:2] and one.date and two.date:
        if one.names_day(two.date) and two.names_day(one.date):
            if _delay(one, two) >= _LATE:
                return 1.0
            own = one.firm and two.firm and not apart(one.date, two.date)
            return _OWN_DAY if own else _ONE_DAY
        return 1.0 if _follows_at_once(one, two) else _SEQUEL
    if (one.latest is None) != (two.latest is None) or _on_other_days(one, two):
        return _RETOLD
    ordered = _in_turn(one, two)
    delay = _delay(one, two)
    one_day = one.date and two.date and not apart(one.date, two.date)
    if (ordered and delay > _LONG) or (not one_day and delay > _LONGER):
        return _SEQUEL
    if ordered is None:
        return 1.0
    later, recalls = ordered
    lead = later.sentences[0].place.quote if later.sentences else ""
    if SAID.search(later.title):
        return 1.0
    if recalls or _AGAIN.search(f"{later.title} {lead}"):
        return _SEQUEL
    return _SEQUEL if _is_early(later) and (openings < _SAME_OPENING or _has_own_day(one, two)) else 1.0


def _follows_at_once(one: ArticleProfile, two: ArticleProfile) -> bool:
    """Return whether one dates itself by the morning after the other's day, which it soon names."""
    earlier, later = sorted((one, two), key=lambda p: (str(p.date), p.article))
    named = {day for facts in later.sentences[:_SOON] for day in facts.dates if span(day) == 1}
    at_once = apart(one.date, two.date) == 1 and _delay(one, two) < _LATE
    return at_once and earlier.date in named and not _looks_back(later, earlier)


def _delay(one: ArticleProfile, two: ArticleProfile) -> timedelta:
    """Return how far apart two articles were published; nothing where that is not known."""
    return abs(one.published - two.published) if one.published and two.published else timedelta()


def _on_other_days(one: ArticleProfile, two: ArticleProfile) -> bool:
    """Return whether each surely dates what it reports, days apart, and names no day of the other."""
    if not (one.firm and two.firm) or one.names_day(two.date) or two.names_day(one.date):
        return False
    return one.published == two.published is not None and apart(one.date, two.date) >= _NEXT_DAY


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
            apart_from_it = apart(later.date, earlier.date) > 1 or _looks_back(later, earlier)
            near = 1 if recalls and apart_from_it else _NEXT_DAY
            if _tells_apart(later, earlier):
                return later, True
            if delay >= timedelta(days=near):
                return later, recalls
    return None


def _tells_apart(later: ArticleProfile, earlier: ArticleProfile) -> bool:
    """Return whether the later one dates its event in one sentence with the other's, days before it."""
    first = later.sentences[:1]
    return (
        bool(apart(later.date, earlier.date))
        and _looks_back(later, earlier)
        and bool(first and later.date in first[0].dates)
    )


def _looks_back(later: ArticleProfile, earlier: ArticleProfile) -> bool:
    """Return whether the later one begins with the other's day as one that was before."""
    past = {day for facts in later.sentences[:1] for day in facts.recalled if span(day) == 1}
    return earlier.firm and any(not apart(day, earlier.date) for day in past)


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
    """Return whether one of the first two sentences names the day, a bare place before them left out."""
    dates = (s.date for s in profile.sentences[_opens_late(profile) :][:2])
    return profile.rule == "lead-progressive" or any(d and not apart(d, profile.date) for d in dates)


def _opens_late(profile: ArticleProfile) -> bool:
    """Return whether the first sentence is only where the report was written: `NORRVALLA.`"""
    return bool(profile.sentences) and len(profile.sentences[0].place.quote.split()) < _SOON


def _has_own_day(one: ArticleProfile, two: ArticleProfile) -> bool:
    """Return whether each says in its first sentence what happened, days apart, and on which day."""
    firsts = [(p, s) for p in (one, two) for s in p.sentences[_opens_late(p) :][:1]]
    own = [p.date in s.dates and p.date not in s.said | s.recalled for p, s in firsts]
    return len(own) > 1 and all(own) and apart(one.date, two.date) >= _NEXT_DAY


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
