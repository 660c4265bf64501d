"""Related articles: by the events they share first, then by people and wording, with reasons."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reading_room.link.events.grouping import Pair
from reading_room.model import LinkedEvent, Related, Slug

MOST = 6
"""Related articles that a reader of one is offered."""
_REPORT, _MENTION, _WORDING = 0.5, 0.25, 0.5
_COMMON, _LEAST = 40, 0.12
_FAINT, _ALIKE = 0.05, 0.2


def related(
    articles: Sequence[Slug],
    likeness: Mapping[Pair, float],
    events: Sequence[LinkedEvent],
    named: Mapping[Slug, Mapping[str, str]],
) -> tuple[Related, ...]:
    """Return pairs of articles, at most `MOST` for each and strongest first among equals.

    `named` gives, for each article, the keys and names of the people whom it names.
    """
    reasons: defaultdict[tuple[Slug, Slug], list[tuple[float, str]]] = defaultdict(list)
    for first, second, weight, reason in (*_by_event(events), *_by_wording(articles, likeness)):
        reasons[first, second].append((weight, reason))
    scored = [_pair(pair, why, named) for pair, why in sorted(reasons.items())]
    return tuple(_closest([r for r in scored if r.score >= _LEAST]))


def _by_event(events: Sequence[LinkedEvent]) -> Iterator[tuple[Slug, Slug, float, str]]:
    for linked in events:
        title = linked.event.title
        for a, b in combinations(sorted(linked.reported_in)[:_COMMON], 2):
            yield a, b, _REPORT, f"both report “{title}”"
        for reporter in linked.reported_in[:_COMMON]:
            for other in linked.mentioned_in[:_COMMON]:
                yield (
                    *_ordered(reporter, other),
                    _MENTION,
                    f"one reports what the other mentions: “{title}”",
                )


def _by_wording(
    articles: Sequence[Slug], likeness: Mapping[Pair, float]
) -> Iterator[tuple[Slug, Slug, float, str]]:
    for (a, b), alike in likeness.items():
        if alike >= _FAINT:
            reason = "much of their wording is alike" if alike >= _ALIKE else ""
            yield *_ordered(articles[a], articles[b]), _WORDING * alike, reason


def _pair(
    pair: tuple[Slug, Slug], why: Sequence[tuple[float, str]], named: Mapping[Slug, Mapping[str, str]]
) -> Related:
    first, second = pair
    shared = sorted(named.get(first, {}).keys() & named.get(second, {}).keys())
    people = [named[first][key] for key in shared][:3]
    told = [reason for _, reason in sorted(why, key=lambda w: (-w[0], w[1])) if reason]
    return Related(
        first=first,
        second=second,
        score=round(min(1.0, sum(weight for weight, _ in why) + 0.03 * len(shared)), 4),
        reasons=(*dict.fromkeys(told), *([f"both name {_listed(people)}"] if people else ())),
    )


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _closest(pairs: Sequence[Related]) -> Iterator[Related]:
    """Yield, in the order of slugs, the pairs that are among the closest of either article."""
    count: Counter[Slug] = Counter()
    kept = []
    for pair in sorted(pairs, key=lambda r: (-r.score, r.first, r.second)):
        if pair.reasons and min(count[pair.first], count[pair.second]) < MOST:
            count.update((pair.first, pair.second))
            kept.append(pair)
    yield from sorted(kept, key=lambda r: (r.first, r.second))


def _ordered(a: Slug, b: Slug) -> tuple[Slug, Slug]:
    return (a, b) if a < b else (b, a)
