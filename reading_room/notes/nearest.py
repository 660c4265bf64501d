"""The passage that is most like some words: in one text, and in a whole archive.

Myers' bit-vector algorithm (J. ACM 46, 1999) in Hyyrö's form (2001), for sequences of anything hashable.
A column of the table of edit distances is two integers of as many bits as the pattern has elements.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from reading_room.model import Slug
from reading_room.notes.contexts import token_spans, tokens


class Match(NamedTuple):
    """The stretch of a text that needs the fewest edits."""

    start: int
    """First element of the text."""
    end: int
    """Behind the last one."""
    edits: int
    """Elements inserted, removed or exchanged."""


def distances(
    pattern: Sequence[Hashable], text: Sequence[Hashable], *, anchored: bool = False
) -> Iterator[int]:
    """Yield, behind each element of the text, the fewest edits to a stretch of it that ends there.

    `anchored` stretches begin where the text begins. The pattern has at least one element.
    """
    where: defaultdict[Hashable, int] = defaultdict(int)
    for place, element in enumerate(pattern):
        where[element] |= 1 << place
    last, mask = 1 << (len(pattern) - 1), (1 << len(pattern)) - 1
    more, less, edits = mask, 0, len(pattern)  # the column's steps of +1 and -1, and its foot
    for element in text:
        equal = where.get(element, 0)
        level = (((equal & more) + more) ^ more) | equal
        gains, losses = less | (~(level | more) & mask), more & level
        edits += bool(gains & last) - bool(losses & last)
        gains, losses = (gains << 1 | anchored) & mask, (losses << 1) & mask
        diagonal = equal | less
        more, less = losses | (~(diagonal | gains) & mask), gains & diagonal
        yield edits


def best_match(pattern: Sequence[Hashable], text: Sequence[Hashable]) -> Match | None:
    """Return the first of the stretches with the fewest edits, the shortest of those that end there.

    None where either is empty.
    """
    if not pattern or not text:
        return None
    edits, end = min((edits, end) for end, edits in enumerate(distances(pattern, text), 1))
    return Match(end - _length(pattern, text[:end], edits), end, edits)


def _length(pattern: Sequence[Hashable], text: Sequence[Hashable], edits: int) -> int:
    """Return the length of the shortest end of the text that is so many edits from the pattern."""
    if edits == len(pattern):
        return 0
    backwards = distances(pattern[::-1], text[::-1], anchored=True)
    return next(length for length, found in enumerate(backwards, 1) if found == edits)


FARTHEST = 0.5
"""Edits for each token of the quotation, beyond which a passage is not like it any more."""

_REACH = 4
"""Tokens."""

_SHINGLE = 3
_CANDIDATES = 3


class Passage(NamedTuple):
    """A stretch of folded words that is like a quotation."""

    start: int
    """First code point."""
    end: int
    """Behind the last one."""
    distance: float
    """Edits for each token of the quotation; 0 where only case and shape of signs differ."""


def nearest(words: str, quote: str) -> Passage | None:
    """Return the passage of some words that is most like the quotation; None where none is like it."""
    asked, there = tokens(quote), tokens(words)
    match = best_match(asked, there)
    if match is None or match.start == match.end or match.edits > FARTHEST * len(asked):
        return None
    first, last = _stretched(asked, there, match.start, match.end - 1)
    spans = token_spans(words)
    return Passage(spans[first][0], spans[last][1], match.edits / len(asked))


def _stretched(asked: list[str], there: list[str], first: int, last: int) -> tuple[int, int]:
    """Return the ends moved outwards to the quotation's own first and last token where they are near.

    Words put in behind its first word would else cost more edits than to leave that word out.
    """
    reach = range(_REACH + 1)
    begins = (first - n for n in reach if first >= n and there[first - n] == asked[0])
    ends = (last + n for n in reach if last + n < len(there) and there[last + n] == asked[-1])
    return next(begins, first), next(ends, last)


def candidates(
    quotes: Iterable[str], articles: Iterable[tuple[Slug, str]]
) -> Mapping[str, tuple[Slug, ...]]:
    """Return for each quotation the few articles that share most runs of three tokens with it.

    The runs of the quotations are looked up in one pass over the articles' folded words, so the cost
    grows with the words of both, not with their product.
    """
    wanted: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for quote in quotes:
        found = tokens(quote)
        for shingle in _shingles(found, min(_SHINGLE, len(found))):
            wanted[shingle].add(quote)
    sizes = sorted({len(shingle) for shingle in wanted})
    shared: defaultdict[str, Counter[Slug]] = defaultdict(Counter)
    for slug, words in articles:
        for shingle in wanted.keys() & _all_shingles(words, sizes):
            for quote in wanted[shingle]:
                shared[quote][slug] += 1
    return {quote: _most(counts) for quote, counts in shared.items()}


def difference(before: str, after: str) -> str:
    """Return both as one text: `[-words-]` stand in the first only, `{+words+}` in the second only."""
    old, new = before.split(), after.split()
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts += old[a:b]
            continue
        parts += [f"[-{' '.join(old[a:b])}-]"] if a < b else []
        parts += [f"{{+{' '.join(new[c:d])}+}}"] if c < d else []
    return " ".join(parts)


def _most(counts: Counter[Slug]) -> tuple[Slug, ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(slug for slug, _ in ranked[:_CANDIDATES])


def _all_shingles(words: str, sizes: Sequence[int]) -> set[tuple[str, ...]]:
    found = tokens(words)
    return {shingle for size in sizes for shingle in _shingles(found, size)}


def _shingles(found: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(found[n:] for n in range(size)), strict=False)
