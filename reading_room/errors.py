"""Problems: what is wrong, where it stands, and what would mend it. Gathered, never thrown singly."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_WIDEST = 100
"""Characters of a line that a message shows."""

_LONGEST = 500
"""Characters of a message that are shown; a line to write may be four times as long."""

MOST = 500
"""Problems that are shown at once."""

_UNPRINTABLE = re.compile(
    r"[\0-\x08\n-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Signs that would move a terminal's cursor or turn its text around."""


_REPLACED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One fault in what a person wrote."""

    path: str
    """File, from the archive's root."""
    line: int = 0
    """Counted from 1; 0 where the fault is of the whole file."""
    column: int = 0
    """Counted from 1 in code points; 0 where the fault is of the whole line."""
    code: str
    """A short constant that names the kind of fault: `unknown-key`."""
    message: str
    """Subject, value and fault, in a sentence."""
    hint: str = ""
    """What would mend it, ready to follow; it may have several lines."""
    source: str = ""
    """The offending line as written, to show above the caret."""
    warning: bool = False
    """True where a build may go on."""


class ProblemsError(Exception):
    """Carries every problem of a stage to the command line, which prints them and exits with 1."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the problems, so that the same faults are always reported in the same order."""
        self.problems = tuple(sorted(problems))
        shown = [*map(format_problem, self.problems[:MOST])]
        more = len(self.problems) - len(shown)
        super().__init__("\n".join([*shown, f"and {more} more"] if more else shown))


def format_problem(problem: Problem) -> str:
    """Return `path:line:col: CODE message`, the line with a caret, and the hint."""
    place = [problem.path, *(str(n) for n in (problem.line, problem.column) if n)]
    level = "warning: " if problem.warning else ""
    parts = [f"{':'.join(place)}: {level}{problem.code} {_cut(problem.message, _LONGEST)}"]
    if problem.source:
        parts += [f"    {line}" for line in _excerpt(problem.source, problem.column)]
    if problem.hint:
        parts += [f"    {_cut(line, 4 * _LONGEST)}" for line in problem.hint.split("\n")]
    return "\n".join(_UNPRINTABLE.sub(_REPLACED, part) for part in parts)


def printable(text: str) -> str:
    """Return the text without what would steer a terminal; line ends stay."""
    return "\n".join(_UNPRINTABLE.sub(_REPLACED, line) for line in text.split("\n"))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]} …"


def _excerpt(source: str, column: int) -> tuple[str, ...]:
    """Return the part of a line around its column, and below it a caret where there is a column."""
    start = max(0, column - 60) if len(source) > _WIDEST else 0
    shown = source[start : start + _WIDEST]
    return (shown, f"{_blank(source[start : column - 1])}^") if column else (shown,)


def _blank(text: str) -> str:
    """Return white space as wide as the text, tabs kept, so that the caret stands under its column."""
    return "".join(_space(character) for character in text)


def _space(character: str) -> str:
    if character == "\t":
        return character
    if unicodedata.combining(character):
        return ""
    return "\N{IDEOGRAPHIC SPACE}" if unicodedata.east_asian_width(character) in "WF" else " "
