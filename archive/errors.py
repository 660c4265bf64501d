"""Problems: what is wrong, where it stands, and what would mend it. Gathered, never thrown singly."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One fault in what a person wrote."""

    path: str
    """File, from the archive's root."""
    line: int
    """Counted from 1; 0 where the fault is of the whole file."""
    column: int
    """Counted from 1 in code points; 0 where the fault is of the whole line."""
    code: str
    """A short constant that names the kind of fault: `unknown-key`."""
    message: str
    """Subject, value and fault, in a sentence."""
    hint: str = ""
    """What would mend it, ready to follow."""
    source: str = ""
    """The offending line as written, to show above the caret."""
    warning: bool = False
    """True where a build may go on."""


class ProblemsError(Exception):
    """Carries every problem of a stage to the command line, which prints them and exits with 1."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the problems, so that the same faults are always reported in the same order."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(format_problem, self.problems)))


def format_problem(problem: Problem) -> str:
    """Return `path:line:col: CODE message`, the line with a caret, and the hint."""
    place = [problem.path, *(str(n) for n in (problem.line, problem.column) if n)]
    level = "warning: " if problem.warning else ""
    parts = [f"{':'.join(place)}: {level}{problem.code} {problem.message}"]
    if problem.source:
        parts.append(f"    {problem.source}")
    if problem.source and problem.column:
        parts.append(f"    {_blank(problem.source[: problem.column - 1])}^")
    if problem.hint:
        parts.append(f"    {problem.hint}")
    return "\n".join(parts)


def _blank(text: str) -> str:
    """Return white space as wide as the text, tabs kept, so that the caret stands under its column."""
    return "".join("\t" if c == "\t" else " " for c in text)
