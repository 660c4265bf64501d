"""What a block can be, and the two tables that decide it: what speaks for a state, what may follow it.

Scores are added up and are on the scale of log-odds: 1 is a hint, 4 is strong evidence. `weights.txt`
has both tables, one row a feature and one row a state; they were set by hand and then moved by
`bench/fit_weights.py` towards what `tests/cases/split` expects.
"""

from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """What a block can be inside of an article and outside; the values are the heads of the columns."""

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
NEVER = -1000.0
"""The score of what can't be; `.` in the table."""
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


def read_tables(text: str) -> tuple[dict[str, tuple[float, ...]], ...]:
    """Return the tables of a text: rows of scores by name, in the order of `STATES`."""
    return tuple(_rows(table.splitlines()[1:]) for table in text.strip("\n").split("\n\n"))


def _rows(lines: list[str]) -> dict[str, tuple[float, ...]]:
    cells = [line.rsplit(maxsplit=len(STATES)) for line in lines]
    return {row[0].strip(): tuple(NEVER if x == "." else float(x) for x in row[1:]) for row in cells}


EVIDENCE, FOLLOWS = read_tables(Path(__file__).with_name("weights.txt").read_text(encoding="utf-8"))
"""For each feature, its score for each state (`start` is added for every block); for each state, the
score of each state behind it (`first` is the top of the seed)."""
