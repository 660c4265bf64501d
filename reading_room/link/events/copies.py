"""Copies: articles with nearly the same wording, of which only one is an independent witness.

The runs of five words of two articles are compared by a sample of them: those whose checksum is a
multiple of four (Manber, "Finding similar files in a large file system", 1994). Candidates come from an
index of the samples, so that the cost grows with the text and not with the pairs.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reading_room.model import Article, Slug

RUN, SAMPLED = 5, 4
SHARED = 0.5
"""The share of the shorter article's sample that a copy has in common with the other."""
COMMON = 20
"""Articles with a run beyond which it tells nothing."""


def originals(articles: Sequence[Article]) -> Mapping[Slug, Slug]:
    """Return for each article the first one with nearly its wording, itself where there is none."""
    samples = [_sample(article) for article in articles]
    first: dict[Slug, Slug] = {}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, (article, sample) in enumerate(zip(articles, samples, strict=True)):
        shared = Counter(other for run in sample for other in holders[run][:COMMON])
        alike = (o for o, n in shared.items() if n >= SHARED * min(len(sample), len(samples[o])))
        other = min(alike, default=number)
        first[article.slug] = article.slug if other == number else first[articles[other].slug]
        for run in sample:
            holders[run].append(number)
    return first


def _sample(article: Article) -> frozenset[int]:
    text = " ".join(p.text for p in article.text.paragraphs).casefold()
    words = re.findall(r"\w+", text)
    runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return frozenset(n for run in runs if (n := zlib.crc32(run.encode())) % SAMPLED == 0)
