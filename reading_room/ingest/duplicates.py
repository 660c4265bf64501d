"""Articles of nearly the same words in different seeds, found by an index of a few of their word runs.

Each article is known by the smallest hashes of its runs of five words (Broder 1997, bottom-k sketch);
articles that share some are compared, so that no step looks at all pairs.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reading_room.model import Article, Slug

ALIKE = 0.6
"""Share of word runs that two articles have in common, at which they are nearly the same."""
_SKETCH, _RUN, _LEAST = 64, 5, 25
"""Hashes kept of an article, words of a run, words of the shortest article that is compared."""
_CROWD = 40
"""Articles that share a run, above which it is a formula and tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Two articles of nearly the same words."""

    first: Slug
    second: Slug
    share: float
    """Of the runs of words of both, as the sketches estimate it; 1 where the words are the same."""


def find_alike(articles: Sequence[Article]) -> Iterator[Alike]:
    """Yield the pairs of articles of different seeds that are nearly the same, in the order of slugs."""
    ordered = sorted(articles, key=lambda article: article.slug)
    sketches = [_sketch(article) for article in ordered]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        for mark in sketch:
            holders[mark].append(number)
    for number, sketch in enumerate(sketches):
        met = Counter(n for mark in sketch if len(holders[mark]) <= _CROWD for n in holders[mark])
        for other in sorted(n for n, shared in met.items() if n > number and shared >= _SKETCH // 8):
            one, two = ordered[number], ordered[other]
            both = sorted({*sketch, *sketches[other]})[:_SKETCH]
            share = len({*sketch} & {*sketches[other]} & {*both}) / len(both)
            if share >= ALIKE and _seed(one) != _seed(two):
                yield Alike(first=one.slug, second=two.slug, share=share)


def _sketch(article: Article) -> tuple[int, ...]:
    words = re.findall(r"\w+", article.body.casefold())
    if len(words) < _LEAST:
        return ()
    runs = {" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
    return tuple(sorted(zlib.crc32(run.encode()) for run in runs)[:_SKETCH])


def _seed(article: Article) -> str | None:
    return article.source.seed if article.source else None
