"""What stands around a block: breaks, headers below, text below, furniture above."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from reading_room.ingest.block_features import FURNITURE, HEADER, BlockFeatures, with_names

AHEAD, NEAR = 14, 5
"""Blocks below a heading in which its text has to begin, and its header."""
_IDEOGRAPHIC_NAME = re.compile(
    r"[\u3400-\u9fff々]{2,5}(?:[ \u3000·・][\u3400-\u9fff々]{1,4})?|[가-힣]{2,4}"
)
DATED_OR_SIGNED = HEADER - {"names"}
MUCH, SOME = 60, 20
"""Words of prose below."""


def see_surroundings(features: Sequence[BlockFeatures]) -> tuple[BlockFeatures, ...]:
    """Return the blocks with the features that their neighbours give them."""
    features = with_names(features, _ideographic_names(features))
    features = with_names(features, _repetition(features))
    features = with_names(features, _breaks(features))
    features = with_names(features, [_earlier_date(features, n) for n in range(len(features))])
    features = with_names(features, _above(features))
    features = with_names(features, [tuple(_below(features, n)) for n in range(len(features))])
    features = with_names(features, [_signature(features, n) for n in range(len(features))])
    return with_names(features, _comments(features))


def _ideographic_names(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    """A few ideographs next to a date are who wrote; elsewhere they may be any label."""
    dated = ["date" in one.names for one in features]
    beside = [any(dated[max(0, n - 1) : n + 2]) for n in range(len(features))]
    pairs = zip(features, beside, strict=True)
    return [("names",) if near and _may_be_name(one) else () for one, near in pairs]


def _may_be_name(one: BlockFeatures) -> bool:
    return not one.furniture and bool(_IDEOGRAPHIC_NAME.fullmatch(one.block.text))


def _repetition(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    texts = [one.block.text.casefold() for one in features]
    counts = Counter(texts)
    return [("repeated",) if counts[text] > 1 and len(text) < 300 else () for text in texts]


def _breaks(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    """Where an article may well begin: at the top, below a rule or a repeated line, after a wide gap."""
    gaps = Counter(one.block.gap for one in features)
    usual = max(gaps.most_common(1)[0][0], 1) if gaps else 1
    above = [None, *features[:-1]]
    return [tuple(_break(one, before, usual)) for one, before in zip(features, above, strict=False)]


def _break(one: BlockFeatures, before: BlockFeatures | None, usual: int) -> Iterator[str]:
    if not before or before.names & {"no letters", "repeated"}:
        yield "after a break"
    if before and not any(map(str.isalnum, before.block.text)):
        yield "after a rule"
    if one.block.gap > usual:
        yield "after a gap"
    if one.block.gap == 0:
        yield "no gap"


def _earlier_date(features: Sequence[BlockFeatures], index: int) -> Iterable[str]:
    """Of two dates above one text, the upper one says when the page was saved."""
    if "date" not in features[index].names:
        return ()
    for other in features[index + 1 : index + 7]:
        if "prose" in other.names:
            return ()
        if other.names & {"date", "dated"}:
            return ("earlier date",)
    return ()


def _above(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    found: list[Iterable[str]] = [()] if features else []
    inherited: Set[str] = frozenset()
    for before, one in pairwise(features):
        names = set(_after(before))
        inherited = set(_inherited(one, before, inherited))
        found.append(names | inherited)
    return found


def _after(before: BlockFeatures) -> Iterator[str]:
    if before.is_text:
        yield "after text"
    if before.names & FURNITURE:
        yield "after furniture"
    if before.names & {"names", "byline"} and "prose" not in before.names:
        yield "after names"
    if "masthead" in before.names:
        yield "below masthead"
    if "headline" in before.names and not before.names & (FURNITURE | HEADER | {"masthead", "menu"}):
        yield "below headline"


def _inherited(one: BlockFeatures, before: BlockFeatures, inherited: Set[str]) -> Iterator[str]:
    """What a list takes on from the line that announces it."""
    if "lead-in" in before.names or ("below lead-in" in inherited and one.block.mark == "bullet"):
        yield "below lead-in"
    listed = "related" in before.names or ("below related" in inherited and one.block.gap == 0)
    if listed and not one.names & {"prose", "byline", "date"}:
        yield "below related"


def _below(features: Sequence[BlockFeatures], index: int) -> Iterator[str]:
    below = features[index + 1 : index + 1 + AHEAD]
    yield _mass(below)
    if below and below[0].is_text:
        yield "before text"
        if {"very long headline", "after text"} <= features[index].names:
            yield "headline between texts"
    if below and "post" in below[0].names and "prose" not in below[0].names:
        yield "before post"
    headers = set().union(*_headers(below[:NEAR]))
    if headers:
        yield "before header" if headers & DATED_OR_SIGNED else "before names"
        plain = (other for other in below[: NEAR - 1] if not other.names & FURNITURE)
        follower = next(plain, None)
        if follower and follower.is_header and not features[index].names & HEADER:
            yield "next to header"


def _headers(below: Sequence[BlockFeatures]) -> Iterator[Set[str]]:
    """Yield what the header lines below are, with at most a standfirst and page tools above them."""
    between = 0
    for one in below:
        if one.names & {"comments", "related", "navigation"} or between > 1 or one.block.words > MUCH:
            return
        if one.is_header:
            yield one.names & HEADER
        elif not one.names & FURNITURE:
            between += 1


def _mass(below: Sequence[BlockFeatures]) -> str:
    mass = 0
    for one in below:
        if mass and one.names & {"comments", "about", "closing"}:
            break
        if "prose" in one.names and not one.names & FURNITURE:
            mass += one.block.words
    return "much text below" if mass >= MUCH else "some text below" if mass >= SOME else "no text below"


def _signature(features: Sequence[BlockFeatures], index: int) -> Iterable[str]:
    """A name between text and a rule signs the text."""
    below = features[index + 1 : index + 2]
    ends = not below or "no letters" in below[0].names
    return ("signature",) if ends and {"names", "after text"} <= features[index].names else ()


def _comments(features: Sequence[BlockFeatures]) -> list[Iterable[str]]:
    found: list[Iterable[str]] = []
    below = False
    for one in features:
        found.append(("below comments",) if below else ())
        below = below or {"comments", "after text"} <= one.names
    return found
