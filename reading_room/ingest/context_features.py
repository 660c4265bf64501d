"""What stands around a block: breaks, headers and text near it, repetition, its place in the seed."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from reading_room.ingest.block_features import FURNITURE, HEADER, BlockFeatures

AHEAD, NEAR = 14, 5
"""Blocks below a heading in which its text has to begin, and its header."""
DATED_OR_SIGNED = HEADER - {"names"}
MUCH, SOME = 60, 20
"""Words of prose below."""
TIMES = 3
"""Times of day that stand alone, and make a running report."""
RENDERED, SPARSE = 60, 0.35
"""Blocks of a seed that is a whole page as a browser shows it, and its share of prose at most."""
TOLD_APART = frozenset(
    {
        "headline",
        "label",
        "prose",
        "sentence",
        "long headline",
        "very long headline",
        "headline between texts",
        "heads a text",
        "before header",
        "after text",
        "after a gap",
        "after a rare gap",
        "any likest",
        "main likest",
        "no gap",
        "bullet",
        "names",
        "date",
        "repeated",
    }
)
"""Features that mean something else in a whole page than in what a person clipped."""
TIGHT = 0.6
"""Share of blocks without a blank line above, from which one says that something ends."""
_DISTANCES = (1, 2, 4, 8, 15)
_PASSED = (1, 60, 200, 600)
"""Words of prose above: the bounds of what counts as one amount."""
_IDEOGRAPHIC_NAME = re.compile(
    r"[\u3400-\u9fff々]{2,5}(?:[ \u3000·・][\u3400-\u9fff々]{1,4})?|[가-힣]{2,4}"
)
_NUMBER = re.compile(r"\d+")
_SHORTEST = 12
"""Code points that a line needs more of, to be looked for in longer ones."""
Added = list[Iterable[str]]
"""For each block, what is seen of it."""


def ideographic_names(blocks: Sequence[BlockFeatures]) -> Added:
    """A few ideographs next to a date are who wrote; elsewhere they may be any label."""
    dated = ["date" in one.names for one in blocks]
    beside = [any(dated[max(0, n - 1) : n + 2]) for n in range(len(blocks))]
    pairs = zip(blocks, beside, strict=True)
    return [("names",) if near and _may_be_name(one) else () for one, near in pairs]


def _may_be_name(one: BlockFeatures) -> bool:
    return not one.furniture and bool(_IDEOGRAPHIC_NAME.fullmatch(one.block.text))


def repetition(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark lines that stand more than once, that a longer line holds, and those of one numbered row."""
    texts = [one.block.text.casefold() for one in blocks]
    counts = Counter(texts)
    shapes = [_NUMBER.sub("0", text) if len(text) < 60 else "" for text in texts]
    rows = Counter(shapes)
    signs = Counter(one.block.decoration for one in blocks if one.facts.words <= 30)
    short = [text for text in texts if 6 <= len(text) < 300]
    pairs = tuple(_parts(short))
    said = {whole: "holds another line" for whole, _ in pairs}
    said |= {part: "in a longer line" for _, part in pairs}
    return [
        tuple(_repeated(one, text, counts[text], rows[shape] if shape else 0, signs, said))
        for one, text, shape in zip(blocks, texts, shapes, strict=True)
    ]


def _repeated(
    one: BlockFeatures, text: str, same: int, row: int, signs: Counter[str], said: Mapping[str, str]
) -> Iterator[str]:
    if len(text) < 300 and same > 1:
        yield "repeated"
        if same > 2:
            yield "repeated often"
    elif row > 1 and any(map(str.isdigit, text)):
        yield "numbered row"
    if one.block.decoration and one.facts.words <= 30 and signs[one.block.decoration] > 1:
        yield "shared decoration"
    if text in said:
        yield said[text]


def _parts(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield lines with another that opens or closes them: `Title | Outlet`, `Home > News > Title`.

    A breadcrumb may have lost the spaces around its signs: `HomeNewsTitle`.
    """
    whole = {text for text in texts if len(text) > _SHORTEST}
    heads = Counter(text[:_SHORTEST] for text in whole)
    tails = Counter(text[-_SHORTEST:] for text in whole)
    for text in whole:
        last = len(text) - _SHORTEST
        if heads[text[:_SHORTEST]] > 1:
            yield from ((text, text[:n]) for n in range(_SHORTEST + 1, len(text)) if text[:n] in whole)
        if tails[text[-_SHORTEST:]] > 1:
            yield from ((text, text[n:]) for n in range(1, last) if text[n:] in whole)


def breaks(blocks: Sequence[BlockFeatures]) -> Added:
    """Where an article may well begin: at the top, below a rule or a repeated line, after a wide gap."""
    gaps = Counter(one.block.gap for one in blocks)
    usual = max(gaps.most_common(1)[0][0], 1) if gaps else 1
    tight = gaps[0] > len(blocks) * TIGHT
    above = [None, *blocks[:-1]]
    return [
        tuple(_break(one, before, usual, tight=tight))
        for one, before in zip(blocks, above, strict=False)
    ]


def _break(
    one: BlockFeatures, before: BlockFeatures | None, usual: int, *, tight: bool
) -> Iterator[str]:
    if not before or before.names & {"no letters", "repeated"}:
        yield "after a break"
    if before and not any(map(str.isalnum, before.block.text)):
        yield "after a rule"
    if before and before.names & {"counter", "numbered row"}:
        yield "after a counter"
    if one.block.gap > usual:
        yield "after a gap"
    if tight and one.block.gap:
        yield "after a rare gap"
    if one.block.gap == 0:
        yield "no gap"


def earlier_dates(blocks: Sequence[BlockFeatures]) -> Added:
    """Of two dates above one text, the upper one says when the page was saved."""
    return [_earlier_date(blocks, n) if "date" in one.names else () for n, one in enumerate(blocks)]


def _earlier_date(blocks: Sequence[BlockFeatures], index: int) -> Iterable[str]:
    for other in blocks[index + 1 : index + 7]:
        if "prose" in other.names:
            return ()
        if other.names & {"date", "dated"}:
            return ("earlier date",)
    return ()


def above(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark what the line above says of the next one, and what a list takes on from its head."""
    found: Added = [()] if blocks else []
    inherited: Set[str] = frozenset()
    for before, one in pairwise(blocks):
        inherited = frozenset(_inherited(one, before, inherited))
        found.append({*_after(before), *inherited})
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


def below(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark what a heading needs below it: text, a header."""
    return [tuple(_below(blocks, n)) for n in range(len(blocks))]


def _below(blocks: Sequence[BlockFeatures], index: int) -> Iterator[str]:
    below = blocks[index + 1 : index + 1 + AHEAD]
    yield _mass(below)
    if below and below[0].is_text:
        yield "before text"
        if {"very long headline", "after text"} <= blocks[index].names:
            yield "headline between texts"
    if below and "post" in below[0].names and "prose" not in below[0].names:
        yield "before post"
    headers = set().union(*_headers(below[:NEAR]))
    if headers:
        yield "before header" if headers & DATED_OR_SIGNED else "before names"
        plain = (other for other in below[: NEAR - 1] if not other.names & FURNITURE)
        follower = next(plain, None)
        if follower and follower.is_header and not blocks[index].names & HEADER:
            yield "next to header"


def _headers(below: Sequence[BlockFeatures]) -> Iterator[Set[str]]:
    """Yield what the header lines below are, with at most a standfirst and page tools above them."""
    between = 0
    for one in below:
        if one.names & {"comments", "related", "navigation"} or between > 1 or one.facts.words > MUCH:
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
            mass += one.facts.words
            if mass >= MUCH:
                return "much text below"
    return "some text below" if mass >= SOME else "no text below"


def headings(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark what heads a dated or signed text, and whether the seed has several headed in that way."""
    shapes = [_shape(blocks, n) for n in range(len(blocks))]
    times = Counter(shapes)
    return [
        ("heads a text", "heads a text as another" if times[shape] > 1 else "heads a text alone")
        if shape
        else ()
        for shape in shapes
    ]


def _shape(blocks: Sequence[BlockFeatures], index: int) -> tuple[str, ...]:
    """Return the kinds of lines from above a heading down to its text; empty where it is none."""
    one = blocks[index]
    if one.is_text or one.is_header or one.names & (FURNITURE | {"no letters", "menu"}):
        return ()
    above = ("below header",) if index and blocks[index - 1].is_header else ()
    found: list[str] = []
    below = blocks[index + 1 : index + 2 + NEAR]
    for other, then in zip(below, [*below[1:], None], strict=False):
        if other.is_text and "other" not in found and then and then.is_header:
            found.append("other")
        elif other.is_text:
            return (*above, *found) if above or DATED_OR_SIGNED & {*found} else ()
        elif other.names & FURNITURE or (not other.is_header and "other" in found):
            return ()
        else:
            found.append(min(other.names & HEADER, default="other"))
    return ()


def signatures(blocks: Sequence[BlockFeatures]) -> Added:
    """A name between text and a rule signs the text."""
    ends = [*("no letters" in one.names for one in blocks[1:]), True]
    return [
        ("signature",) if end and {"names", "after text"} <= one.names else ()
        for one, end in zip(blocks, ends, strict=False)
    ]


def below_comments(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark what stands below a heading of comments."""
    found: Added = []
    below = False
    for one in blocks:
        found.append(("below comments",) if below else ())
        below = below or {"comments", "after text"} <= one.names
    return found


def clocks(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark what stands below times of day, where there are several: entries of a running report."""
    timed = [not one.names.isdisjoint({"clock", "timed"}) for one in blocks]
    if sum(timed) < TIMES:
        return [()] * len(blocks)
    above = [False, *timed[:-1]]
    return [("in a running report", "below a time") if n else ("in a running report",) for n in above]


def places(blocks: Sequence[BlockFeatures]) -> Added:
    """Mark how far the nearest text is, how much stood above, and where in the seed a block is."""
    count = len(blocks)
    prose = ["prose" in one.names and not one.names & FURNITURE for one in blocks]
    down = _distances(prose[::-1])[::-1]
    up = _distances(prose)
    found: Added = []
    passed = since_break = 0
    for n, one in enumerate(blocks):
        if one.names & {"after a gap", "after a rare gap", "after a rule", "after a counter"}:
            since_break = 0
        names = {
            f"text {_bound(down[n], _DISTANCES)} below",
            f"text {_bound(up[n], _DISTANCES)} above",
            f"passed {_bound(passed, _PASSED)}",
            f"since break {_bound(since_break, _PASSED)}",
        }
        if n < 3:
            names.add("top" if n else "first")
        if n >= count - 3:
            names.add("bottom")
        found.append(names)
        if prose[n]:
            passed += one.facts.words
            since_break += one.facts.words
    return found


def kinds_of_seed(blocks: Sequence[BlockFeatures]) -> Added:
    """Tell a whole page as a browser shows it from what a person clipped: much means less in a page."""
    prose = sum("prose" in one.names for one in blocks)
    kind = "page" if len(blocks) > RENDERED and prose < len(blocks) * SPARSE else "clip"
    return [(kind, *(f"{kind}: {name}" for name in sorted(TOLD_APART & one.names))) for one in blocks]


def _distances(marks: Sequence[bool]) -> list[int]:
    """Return for each place how many places ago the last mark was; very many where there was none."""
    found, last = [], -10_000
    for n, mark in enumerate(marks):
        found.append(n - last)
        if mark:
            last = n
    return found


def _bound(value: int, bounds: Sequence[int]) -> str:
    place = bisect_left(bounds, value)
    return f"to {bounds[place]}" if place < len(bounds) else "far"
