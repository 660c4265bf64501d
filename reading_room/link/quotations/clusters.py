"""Quotations of all articles: their speakers as entities, and one quotation's versions as a cluster.

Two quotations are versions of one where they share half of the shorter one's runs of four words and
their speakers can be one. Candidates come from an index of these runs, so that no quotation is compared
with all others; of a run that very many quotations share, only the first count.
"""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reading_room.link.names.entities import Named
from reading_room.model import Difference, Quotation, QuotationCluster, Version

RUN = 4
"""Words in a run."""
SHARED = 0.5
"""The share of the shorter quotation's runs that both must have."""
COMMON = 50
"""Quotations that share a run from which it tells nothing."""

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def identify_speakers(quotations: Iterable[Quotation], named: Named) -> tuple[Quotation, ...]:
    """Return quotations with the entities that their speakers are, where these have pages."""
    return tuple(
        q
        if q.entity or not q.speaker
        else replace(q, entity=named.slugs.get((q.place.article, q.speaker)))
        for q in quotations
    )


def cluster_quotations(quotations: Sequence[Quotation]) -> tuple[QuotationCluster, ...]:
    """Return the quotations as clusters, in the order of their first versions."""
    words = [_folded(_WORD.findall(q.place.quote)) for q in quotations]
    parents = list(range(len(quotations)))
    for a, b in _pairs(words):
        if _may_be_one(quotations[a], quotations[b], short=min(len(words[a]), len(words[b])) < RUN):
            parents[_root(b, parents)] = _root(a, parents)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(len(quotations)):
        groups[_root(index, parents)].append(index)
    ordered = sorted(groups.values(), key=lambda members: members[0])
    return tuple(_cluster([quotations[i] for i in members]) for members in ordered)


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.casefold().replace("’", "'") for word in words)


def _pairs(words: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of quotations that share enough runs."""
    runs = [_runs(w) for w in words]
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    for number, own in enumerate(runs):
        for run in sorted(own):
            shared.update((other, number) for other in index[run][:COMMON])
            index[run].append(number)
    for (a, b), count in sorted(shared.items()):
        if count >= SHARED * min(len(runs[a]), len(runs[b])):
            yield a, b


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return the runs of a quotation; a shorter quotation is one run."""
    return {words[i : i + RUN] for i in range(max(1, len(words) - RUN + 1))} if words else set()


def _root(index: int, parents: list[int]) -> int:
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def _may_be_one(first: Quotation, second: Quotation, *, short: bool) -> bool:
    """Return whether two speakers can be one; of very few words both must be known."""
    if first.entity and second.entity:
        return first.entity == second.entity
    if first.speaker is None or second.speaker is None:
        return not short
    return first.speaker.split()[-1].casefold() == second.speaker.split()[-1].casefold()


def _cluster(members: Sequence[Quotation]) -> QuotationCluster:
    fullest = max(members, key=lambda q: len(q.place.quote))
    others = [q for q in members if q is not fullest]
    return QuotationCluster(
        quotation=fullest,
        versions=tuple(Version(quotation=q, differences=_differences(fullest, q)) for q in others),
    )


def _differences(ours: Quotation, theirs: Quotation) -> tuple[Difference, ...]:
    a, b = _WORD.findall(ours.place.quote), _WORD.findall(theirs.place.quote)
    codes = difflib.SequenceMatcher(None, _folded(a), _folded(b), autojunk=False).get_opcodes()
    changed = [
        Difference(ours=" ".join(a[i:j]), theirs=" ".join(b[k:n]))
        for tag, i, j, k, n in codes
        if tag != "equal" and not (k == n and (i == 0 or j == len(a)))
    ]
    return tuple(changed)
