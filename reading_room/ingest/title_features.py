"""Which lines above a text are like a title, by form and words, and how many of them there are."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, combinations

from reading_room.ingest.block_features import FURNITURE, BlockFeatures
from reading_room.ingest.topic_features import REGION, Added, terms

SHORTEST, SAID = 4, 3
"""Words of a line that is like a title, terms of a line that may be said again."""
AHEAD = 25
"""Blocks below in which a text's words are counted."""
_AMOUNTS = (0, 40, 120, 300, 700)
_OTHER = FURNITURE | {"date", "byline", "names", "caption", "counter", "menu", "image"}


def titles(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark the lines like titles above each text and their order, lines said again, the text to come."""
    forms = [_is_like_title(one) for one in blocks]
    used = [terms(one.block.text) if "prose" not in one.names else frozenset() for one in blocks]
    found: list[set[str]] = [{f"ahead {amount}"} for amount in _ahead(blocks)]
    for places in _regions(blocks):
        for n, name in (*_ranked([n for n in places if forms[n]]), *_said_again(places, used)):
            found[n].add(name)
    for one, form, names in zip(blocks, forms, found, strict=True):
        if form:
            names.add("title form above header" if "before header" in one.names else "title form alone")
    return [*found]


def _is_like_title(one: BlockFeatures) -> bool:
    headline = bool(one.names & {"headline", "question"}) and one.facts.words >= SHORTEST
    related = any(name.startswith("main like below") for name in one.names)
    return headline and related and not one.names & _OTHER and "main like below none" not in one.names


def _regions(blocks: Sequence[BlockFeatures]) -> Iterator[list[int]]:
    """Yield the places of the lines above each text that goes on for some paragraphs."""
    places: list[int] = []
    for n, one in enumerate(blocks):
        if any(name.startswith("main ") and name.endswith(" below") for name in one.names):
            places.append(n)
        elif places:
            yield places[-REGION:]
            places = []
    if places:
        yield places[-REGION:]


def _ranked(forms: Sequence[int]) -> Iterator[tuple[int, str]]:
    for rank, n in enumerate(forms):
        yield n, f"titles above {min(rank, 3)}"
        yield n, f"titles below {min(len(forms) - rank - 1, 3)}"


def _said_again(places: Sequence[int], used: Sequence[Set[str]]) -> Iterator[tuple[int, str]]:
    """Yield lines most of whose words, or all, another line above the same text says too."""
    lines = [n for n in places if len(used[n]) >= SAID]
    spread = Counter(term for n in lines for term in used[n])
    lines = [n for n in lines if sum(spread[term] > 1 for term in used[n]) >= SAID]
    for a, b in combinations(lines, 2):
        common = len(used[a] & used[b])
        if common >= SAID and common * 2 > min(len(used[a]), len(used[b])):
            yield a, "said again below"
            yield b, "said again above"


def _ahead(blocks: Sequence[BlockFeatures]) -> Iterator[str]:
    """Yield for each block how much text stands in those below it."""
    words = (
        one.facts.words if "prose" in one.names and not one.names & FURNITURE else 0 for one in blocks
    )
    mass = list(accumulate(words, initial=0))
    for n in range(len(blocks)):
        place = bisect_left(_AMOUNTS, mass[min(n + 1 + AHEAD, len(blocks))] - mass[n + 1])
        yield f"to {_AMOUNTS[place]}" if place < len(_AMOUNTS) else "much"
