"""Related articles and why: events they share, sentences both have, names that few others have."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reading_room.link.events.grouping import Pair
from reading_room.model import LinkedEvent, Reason, Related, Slug

MOST = 6
"""Related articles that a reader of one is offered."""
_REPORT, _MENTION, _COPIED, _WORDING, _NAME = 0.5, 0.25, 0.3, 0.5, 0.03
_COMMON, _LEAST, _RARE = 40, 0.12, 0.1
"""Articles of an event that are paired, the least score, and the share of the articles in which a name
that brings two of them together may stand."""
_FEW = 3
"""Articles in which any name is rare."""
_EXCERPT = 90


def related(
    articles: Sequence[Slug],
    likeness: Mapping[Pair, float],
    events: Sequence[LinkedEvent],
    copied: Mapping[tuple[Slug, Slug], Sequence[str]],
    named: Mapping[Slug, Mapping[str, str]],
) -> tuple[Related, ...]:
    """Return pairs of articles, at most `MOST` for each and strongest first among equals.

    `copied` gives the sentences that two articles have word for word, `named` for each article the keys
    and names of those whom it names.
    """
    reasons: defaultdict[tuple[Slug, Slug], list[tuple[float, Reason]]] = defaultdict(list)
    for first, second, weight, reason in (*_by_event(events), *_by_copy(copied)):
        reasons[first, second].append((weight, reason))
    alike = {_ordered(articles[a], articles[b]): value for (a, b), value in likeness.items()}
    spread = Counter(key for names in named.values() for key in names)
    rare = {key for key, count in spread.items() if 1 < count <= max(_FEW, _RARE * len(articles))}
    scored = []
    for pair in sorted(reasons.keys() | alike.keys()):
        shared = sorted(named.get(pair[0], {}).keys() & named.get(pair[1], {}).keys() & rare)
        names = [named[pair[0]][key] for key in sorted(shared, key=lambda key: (spread[key], key))]
        why = [
            *reasons[pair],
            *([(_NAME * len(names), Reason("names", tuple(names[:3])))] if names else []),
        ]
        score = sum(weight for weight, _ in why) + _WORDING * alike.get(pair, 0.0)
        if why and score >= _LEAST:
            told = dict.fromkeys(reason for _, reason in sorted(why, key=lambda w: (-w[0], w[1])))
            scored.append(
                Related(
                    first=pair[0],
                    second=pair[1],
                    score=round(min(1.0, score), 4),
                    reasons=tuple(told),
                )
            )
    return tuple(_closest(scored))


def _by_event(events: Sequence[LinkedEvent]) -> Iterator[tuple[Slug, Slug, float, Reason]]:
    for linked in events:
        title = linked.event.title
        for a, b in combinations(sorted(linked.reported_in)[:_COMMON], 2):
            yield a, b, _REPORT, Reason("report", (title,))
        for reporter in linked.reported_in[:_COMMON]:
            for other in linked.mentioned_in[:_COMMON]:
                yield *_ordered(reporter, other), _MENTION, Reason("mention", (title,))


def _by_copy(
    copied: Mapping[tuple[Slug, Slug], Sequence[str]],
) -> Iterator[tuple[Slug, Slug, float, Reason]]:
    for (a, b), quotes in copied.items():
        words = (
            quotes[0] if len(quotes[0]) <= _EXCERPT else f"{quotes[0][:_EXCERPT].rsplit(' ', 1)[0]} …"
        )
        yield a, b, _COPIED, Reason("copied", (words,), len(quotes))


def _closest(pairs: Sequence[Related]) -> Iterator[Related]:
    """Yield, in the order of slugs, the pairs that are among the closest of either article."""
    count: Counter[Slug] = Counter()
    kept = []
    for pair in sorted(pairs, key=lambda r: (-r.score, r.first, r.second)):
        if min(count[pair.first], count[pair.second]) < MOST:
            count.update((pair.first, pair.second))
            kept.append(pair)
    yield from sorted(kept, key=lambda r: (r.first, r.second))


def _ordered(a: Slug, b: Slug) -> tuple[Slug, Slug]:
    return (a, b) if a < b else (b, a)
