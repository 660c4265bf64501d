"""A seed to its ledger: which lines make which article, and why the others make none."""

from collections.abc import Iterable, Iterator, Sequence

from archive.ingest.blocks import blocks_of
from archive.ingest.features import Seen, observe
from archive.ingest.roles import states_of
from archive.ingest.weights import State
from archive.model import Ledger, Range, Role, Seed, Slug

_OUTSIDE = {State.NAVIGATION, State.TAIL}
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
_HEAD = {State.ABOVE, State.TITLE, State.OPENER}
_LASTING = {"comments", "related", "about", "aside"}
"""Kinds of furniture whose name the lines below them inherit."""


def split(seed: Seed) -> Ledger:
    """Return the ledger of a seed: every non-blank line in exactly one range, articles named 1, 2, ..."""
    seen = observe(blocks_of(seed.lines))
    states = states_of(seen)
    ranges = tuple(_merged(_ranges(seen, states)))
    return Ledger(seed=seed.name, sha256=seed.sha256, ranges=ranges)


def _ranges(seen: Sequence[Seen], states: Sequence[State]) -> Iterator[Range]:
    article = 0
    before = State.NAVIGATION
    heading = ""
    for one, state in zip(seen, states, strict=True):
        if state in _HEAD and before not in _HEAD:
            article += 1
        heading = _heading(one, state, heading)
        yield _range(one, state, Slug(str(max(article, 1))), heading)
        before = state


def _range(one: Seen, state: State, article: Slug, heading: str) -> Range:
    first, last = one.block.first, one.block.last
    if state is State.ABOVE or state in _ROLES:
        return Range(first=first, last=last, article=article, role=_ROLES.get(state) or _above(one))
    return Range(first=first, last=last, discarded=_reason(one, state, heading))


def _above(one: Seen) -> Role:
    if "date" in one.names:
        return Role.DATE
    return Role.BYLINE if "byline" in one.names else Role.KICKER


def _heading(one: Seen, state: State, heading: str) -> str:
    """Return the reason that the lines below inherit, as long as they are outside of an article."""
    if state not in _OUTSIDE and state is not State.INSERT:
        return ""
    if one.furniture and one.furniture.kind in _LASTING:
        return one.furniture.reason
    return heading


def _reason(one: Seen, state: State, heading: str) -> str:
    if one.furniture:
        return one.furniture.reason
    if "no letters" in one.names:
        return "separator"
    if state is State.CAPTION or one.names & {"caption", "image"}:
        return "caption"
    if heading:
        return heading
    return _reason_by_form(one, state)


def _reason_by_form(one: Seen, state: State) -> str:
    if "repeated" in one.names:
        return "repeated masthead" if state in _OUTSIDE else "repeated line"
    if "date" in one.names:
        return "crawl date"
    if "address" in one.names:
        return "address"
    if "links" in one.names or "menu" in one.names or "bullet" in one.names:
        return "site navigation"
    if state is State.NAVIGATION:
        return "masthead"
    return "end matter" if state is State.TAIL else "inserted matter"


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
