"""What a block can be, and the table that decides it: what speaks for a state, what may follow it.

Scores are on the scale of log-odds: 1 is a hint, 4 is strong evidence. `weights.txt` is written by
`make train`; `docs/import.md` says from which data, and how well it does on data that it has not seen.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """What a block can be inside of an article and outside."""

    NAVIGATION = "nav"
    ABOVE = "above"
    TITLE = "title"
    OPENER = "opener"
    STANDFIRST = "stand"
    BYLINE = "byline"
    DATE = "date"
    TOOLS = "tools"
    DATELINE = "place"
    LEAD = "lead"
    BODY = "body"
    LIST = "list"
    QUOTATION = "quote"
    SUBHEADING = "sub"
    CAPTION = "capt"
    INSERT = "insert"
    CREDIT = "credit"
    TAIL = "tail"


STATES = tuple(State)
_PLACES = {state: place for place, state in enumerate(STATES)}
_STATE = {state.value: state for state in STATES}
NEVER = -1000.0
"""The score of what can't be."""
REACH = 3
"""Blocks above and below that speak for the state of a block."""
LAST = frozenset(
    {
        State.NAVIGATION,
        State.LEAD,
        State.BODY,
        State.LIST,
        State.QUOTATION,
        State.CREDIT,
        State.TAIL,
        State.CAPTION,
    }
)
"""States that a seed may end in."""
FIRST = frozenset({State.ABOVE, State.TITLE, State.OPENER})
"""States that an article with a header begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The table that roles are decided by."""

    evidence: Mapping[str, tuple[tuple[int, float], ...]]
    """For each feature, where it is not zero: place and score. The places are those of `STATES`, once
    for each block that the feature speaks of, from `REACH` above its own to `REACH` below."""
    follows: tuple[tuple[float, ...], ...]
    """For each state, the score of each state behind it; `NEVER` for what can't follow."""
    first: tuple[float, ...]
    """The score of each state at the top of a seed."""


def read_rows(text: str) -> Iterator[tuple[str, dict[State, float]]]:
    """Yield the rows of a text such as `weights.txt`: a name, and what it scores for which state."""
    for row in text.splitlines():
        if row and not row.startswith("#"):
            name, cells = row.split("\t")
            parts = cells.split()
            yield name, {_STATE[a]: float(b) for a, b in zip(parts[::2], parts[1::2], strict=True)}


def read_weights(text: str) -> Weights:
    """Return the table of a text such as `weights.txt`: a name, a tab, then `state score` pairs.

    Names are `first`, `after STATE`, or a feature with the place of the block that has it as seen from
    the one that is decided: `-2 date` speaks for the state of a block two below a date.
    """
    evidence: dict[str, list[tuple[int, float]]] = defaultdict(list)
    follows = {state: [NEVER] * len(STATES) for state in STATES}
    first = [NEVER] * len(STATES)
    for name, scores in read_rows(text):
        head, _, rest = name.partition(" ")
        if head in ("first", "after"):
            row = first if head == "first" else follows[State(rest)]
            for state, score in scores.items():
                row[_PLACES[state]] = score
        else:
            offset = (REACH - int(head)) * len(STATES)
            evidence[rest] += [(offset + _PLACES[state], score) for state, score in scores.items()]
    return Weights(
        evidence={name: tuple(cells) for name, cells in evidence.items()},
        follows=tuple(tuple(follows[state]) for state in STATES),
        first=tuple(first),
    )


WEIGHTS = read_weights(Path(__file__).with_name("weights.txt").read_text(encoding="utf-8"))
"""The table that is shipped."""
