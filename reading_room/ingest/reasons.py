"""Why a block belongs to no article, in words for a person."""

from reading_room.ingest.sights import Sight
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


def reason_of(sight: Sight, state: State, heading: str) -> str:
    """Return the reason; `heading` is that of the furniture above whose part the block may be."""
    if sight.furniture:
        return sight.furniture.reason
    if state is State.CAPTION:
        return "caption"
    if form := _first(_BY_FORM, sight):
        return form
    return heading or _first(_BY_PLACE, sight) or _by_state(state)


def heading_behind(sight: Sight, state: State, heading: str) -> str:
    """Return the reason that the blocks below share as long as no article has them."""
    if state not in OUTSIDE and state is not State.INSERT:
        return ""
    if sight.furniture and sight.furniture.kind in _LASTING:
        return sight.furniture.reason
    return heading


def _first(reasons: tuple[tuple[str, str], ...], sight: Sight) -> str:
    return next((reason for name, reason in reasons if name in sight.names), "")


def _by_state(state: State) -> str:
    if state is State.NAVIGATION:
        return "top of the page"
    return "end of the page" if state is State.TAIL else "inserted matter"
