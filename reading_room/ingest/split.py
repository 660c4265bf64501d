"""A seed to its ledger: which lines make which article, and why the others make none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reading_room.ingest.block_features import BlockFeatures
from reading_room.ingest.blocks import blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.items import split_items
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.line_names import CUED
from reading_room.ingest.page_split import split_page, with_claims, without_claims
from reading_room.ingest.persons import is_person, split_names
from reading_room.ingest.record import TOLD, Record
from reading_room.ingest.record_split import CONTENTS, FIELD_ROLES, decode_record
from reading_room.ingest.records import Records, records_of
from reading_room.ingest.roles import DECODER
from reading_room.ingest.weights import FIRST, State
from reading_room.model import Ledger, Range, Role, Seed, Slug

_ROLES = {
    State.TITLE: Role.TITLE,
    State.OPENER: Role.BYLINE,
    State.STANDFIRST: Role.STANDFIRST,
    State.BYLINE: Role.BYLINE,
    State.DATE: Role.DATE,
    State.DATELINE: Role.DATELINE,
    State.LEAD: Role.BODY,
    State.BODY: Role.BODY,
    State.LIST: Role.LIST,
    State.QUOTATION: Role.QUOTATION,
    State.SUBHEADING: Role.SUBHEADING,
    State.CREDIT: Role.CREDIT,
}
_BEGINS = tuple(n for n, state in enumerate(State) if state in (*FIRST, State.LEAD))
_NEAR = 4
"""Blocks around a beginning that are its header."""
_SURE = 0.75
"""Probability below which a beginning, or that there is none, is told to the curator."""
_AROUND, _LABELLED = "what the export says around its records", "a field of the record"
"""Why lines of a dump of records are in no article."""
_OPEN = frozenset({State.NAVIGATION, State.TAIL})
_LASTING = frozenset({"comments", "related", "about", "aside"})
"""Kinds of furniture whose reason the lines below them share."""
_BY_FORM = (
    ("caption", "caption"),
    ("image", "caption"),
    ("no letters", "separator"),
    ("echo", "repeated quotation"),
)
_BY_PLACE = (
    ("repeated", "repeated masthead"),
    ("masthead", "masthead"),
    ("date", "crawl date"),
    ("address", "address"),
    ("links", "site navigation"),
    ("menu", "site navigation"),
    ("bullet", "site navigation"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsureStart:
    """A line at which it is in doubt whether an article begins."""

    line: int
    begins: bool
    """Whether the ledger begins one there."""
    probability: float
    """That this is right."""


def split(seed: Seed) -> Ledger:
    """Return the ledger of a seed: each non-blank line in exactly one range, articles named 1, 2, ..."""
    return split_unsurely(seed)[0]


def split_unsurely(seed: Seed) -> tuple[Ledger, tuple[UnsureStart, ...]]:
    """Return the ledger of a seed, and where its split is in doubt."""
    if seed.items:
        return split_items(seed), ()
    if seed.outline:
        return split_page(seed), ()
    if seed.saved:
        ledger, unsure = split_unsurely(without_claims(seed))
        return with_claims(seed, ledger), unsure
    records = records_of(seed.lines)
    if records.records:
        return _split_records(seed, records), ()
    blocks = observe(blocks_of(records.lines))
    names = tuple(one.names for one in blocks)
    decoder = DECODER.for_seed(names)
    scores = decoder.scores(names)
    states = decoder.best(scores)
    ranges = _whole(seed.lines, _ranges(blocks, states, records.lines))
    ledger = Ledger(seed=seed.name, sha256=seed.sha256, ranges=ranges)
    return ledger, tuple(_unsure(blocks, states, decoder.probabilities(scores)))


def _split_records(seed: Seed, records: Records) -> Ledger:
    """Return the ledger of a dump of records: each is one article, what stands around them is none."""
    ranges: dict[int, Range] = {}
    for number, record in enumerate(records.records, 1):
        slug = Slug(str(number))
        text = tuple(_ranges(*decode_record(records, record), records.lines))
        for one in (*text, *_fields(record, [span for span in text if span.role])):
            ranges[one.first] = replace(one, article=slug if one.role else None)
    return Ledger(seed=seed.name, sha256=seed.sha256, ranges=_whole(seed.lines, ranges.values()))


def _fields(record: Record, own: Sequence[Range]) -> Iterator[Range]:
    """Yield a record's labelled lines; above its title and head they are no part of it."""
    first = own[0].first if own else 0
    for field in record.fields:
        for number in {field.first, field.line} - {record.title} if field.kind not in TOLD else ():
            within = field.form != "cell" and (first <= number or field.kind in CONTENTS)
            role = (
                FIELD_ROLES.get(field.kind) if within and field.value and number == field.line else None
            )
            yield Range(first=number, last=number, role=role, discarded=None if role else _LABELLED)


def _whole(lines: Sequence[str], ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return the ranges in order, with the lines that none of them has discarded.

    A blank line of a quotation, `>`, within an article belongs to the text above it.
    """
    found = {one.first: one for one in ranges}
    ends = {
        one.article: one.last for one in sorted(found.values(), key=lambda one: one.last) if one.article
    }
    taken = {n: one.first for one in found.values() for n in range(one.first, one.last + 1)}
    for number, line in enumerate(lines, 1):
        if not line.strip() or number in taken:
            continue
        above = found.get(taken.get(number - 1, 0))
        if above and above.article and number < ends[above.article] and not line.strip("> \t"):
            found[above.first] = replace(above, last=number)
            taken[number] = above.first
        else:
            found[number] = Range(first=number, last=number, discarded=_AROUND)
    return tuple(_merged(found[first] for first in sorted(found)))


def _unsure(
    blocks: Sequence[BlockFeatures], states: Sequence[State], chances: Sequence[Sequence[float]]
) -> Iterator[UnsureStart]:
    """Weigh each beginning, and each line that may be one away from those that are."""
    numbers = list(articles_of(states))
    begun = {n for n, number in enumerate(numbers) if number != (numbers[n - 1] if n else Slug("0"))}
    near = {n + step for n in begun for step in range(-_NEAR, _NEAR + 1)}
    for n, (one, chance) in enumerate(zip(blocks, chances, strict=True)):
        begins = sum(chance[place] for place in _BEGINS)
        if n in begun:
            begins = max(
                begins, *(sum(chances[m][p] for p in _BEGINS) for m in range(n, min(n + 3, len(blocks))))
            )
        right = begins if n in begun else 1 - begins
        if right < _SURE and (n in begun or n not in near):
            yield UnsureStart(line=one.block.first, begins=n in begun, probability=right)


def _ranges(
    blocks: Sequence[BlockFeatures], states: Sequence[State], lines: Sequence[str]
) -> Iterator[Range]:
    heading = ""
    for one, state, article in zip(blocks, states, articles_of(states), strict=True):
        heading = _heading_behind(one, state, heading)
        first, last = one.block.first, one.block.last
        if state is State.TITLE and (below := _below_title(lines, first, last)):
            yield Range(first=first, last=below - 1, article=article, role=Role.TITLE)
            yield Range(first=below, last=last, article=article, role=Role.BYLINE)
        elif role := _role(one, state):
            yield Range(first=first, last=last, article=article, role=role)
        else:
            yield Range(first=first, last=last, discarded=_reason(one, state, heading))


def _below_title(lines: Sequence[str], first: int, last: int) -> int:
    """Return the line from which a wrapped title is who wrote, or a field, and no title; 0 for none."""
    return next((n for n in range(first + 1, last + 1) if _says_more(lines[n - 1].strip())), 0)


def _says_more(text: str) -> bool:
    if text[:1] + text[-1:] in ("[]", "()"):
        return True
    if cue := CUED.match(text):
        return all(is_person(name, cued=False) for name in split_names(text[cue.end() :]))
    label, sign, _ = text.partition(":")
    return bool(sign and kinds_of(label))


def articles_of(states: Sequence[State]) -> Iterator[Slug]:
    """Number the articles: one begins at its first header line, or at text below the page's own."""
    number = 0
    before = State.NAVIGATION
    for state in states:
        headed = state in FIRST and before not in FIRST
        unheaded = state is State.LEAD and (before in _OPEN or not number)
        number += headed or unheaded
        yield Slug(str(number))
        before = state


def _role(one: BlockFeatures, state: State) -> Role | None:
    if state is not State.ABOVE:
        return _ROLES.get(state)
    if "date" in one.names:
        return Role.DATE
    return Role.BYLINE if "byline" in one.names else Role.KICKER


def _merged(ranges: Iterable[Range]) -> Iterator[Range]:
    """Join discarded ranges that stand together for one reason."""
    held: Range | None = None
    for one in ranges:
        if held and held.discarded and held.discarded == one.discarded:
            held = Range(first=held.first, last=one.last, discarded=held.discarded)
            continue
        if held:
            yield held
        held = one
    if held:
        yield held


def _reason(one: BlockFeatures, state: State, heading: str) -> str:
    """Return the reason; `heading` is that of the furniture above whose part the block may be."""
    if one.furniture:
        return one.furniture.reason
    if state is State.CAPTION:
        return "caption"
    if form := _first_of(_BY_FORM, one):
        return form
    by_state = {State.NAVIGATION: "top of the page", State.TAIL: "end of the page"}
    return heading or _first_of(_BY_PLACE, one) or by_state.get(state, "inserted matter")


def _heading_behind(one: BlockFeatures, state: State, heading: str) -> str:
    """Return the reason that the blocks below share as long as no article has them."""
    if state not in _OPEN and state is not State.INSERT:
        return ""
    if one.furniture and one.furniture.kind in _LASTING:
        return one.furniture.reason
    return heading


def _first_of(reasons: tuple[tuple[str, str], ...], one: BlockFeatures) -> str:
    return next((reason for name, reason in reasons if name in one.names), "")
