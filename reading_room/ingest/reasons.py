"""Why a block belongs to no article, in words for a person."""

from reading_room.ingest.block_features import BlockFeatures
from reading_room.ingest.weights import State

OUTSIDE = frozenset({State.NAVIGATION, State.TAIL})
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


def reason_of(one: BlockFeatures, state: State, heading: str) -> str:
    """Return the reason; `heading` is that of the furniture above whose part the block may be."""
    if one.furniture:
        return one.furniture.reason
    if state is State.CAPTION:
        return "caption"
    if form := _first(_BY_FORM, one):
        return form
    return heading or _first(_BY_PLACE, one) or _by_state(state)


def heading_behind(one: BlockFeatures, state: State, heading: str) -> str:
    """Return the reason that the blocks below share as long as no article has them."""
    if state not in OUTSIDE and state is not State.INSERT:
        return ""
    if one.furniture and one.furniture.kind in _LASTING:
        return one.furniture.reason
    return heading


def _first(reasons: tuple[tuple[str, str], ...], one: BlockFeatures) -> str:
    return next((reason for name, reason in reasons if name in one.names), "")


def _by_state(state: State) -> str:
    if state is State.NAVIGATION:
        return "top of the page"
    return "end of the page" if state is State.TAIL else "inserted matter"
