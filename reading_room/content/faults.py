"""The problems of one file, gathered while it is read."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple, TypeVar

from reading_room.errors import Problem, ProblemsError
from reading_room.files import read_file

T = TypeVar("T")

MANY = 100
"""Problems that are told of one file at once."""

_LONGEST_WORD = 80
"""Characters of a word that may have been misspelt; it takes time to compare longer ones."""


class Mark(NamedTuple):
    """A place in a file."""

    line: int
    """Counted from 1; 0 for the whole file."""
    column: int
    """Counted from 1 in code points; 0 for the whole line."""


WHOLE_FILE = Mark(0, 0)


class Reference(NamedTuple):
    """A slug that a file gives, and that another file must be named by."""

    folder: str
    """The folder below `content/` that it must stand in: `entities`."""
    slug: str
    """As written."""
    mark: Mark
    """Where it was written."""
    end: Mark = WHOLE_FILE
    """Behind its last character."""


class Definition(NamedTuple):
    """A slug that only one place of the archive may give."""

    slug: str
    """As written."""
    mark: Mark
    """Where it was written."""


class Faults:
    """Collects what is wrong in one file, with the lines that it is wrong in."""

    def __init__(self, path: str, text: str) -> None:
        """Take the file's path from the archive's root, and its whole text."""
        self.path = path
        self.problems: list[Problem] = []
        self.references: list[Reference] = []
        self.definitions: list[Definition] = []
        self.text = text
        self._lines = text.split("\n")

    @property
    def are_many(self) -> bool:
        """Whether a person has enough to mend in this file, so that no more problems are kept."""
        return len(self.problems) >= MANY

    def add(self, mark: Mark, code: str, message: str, hint: str = "") -> None:
        """Note a problem; one that a person must mend before the archive is built."""
        if self.are_many:
            return
        if len(self.problems) == MANY - 1:
            code, message, hint = "many-problems", "there is more wrong from here on", "mend these first"
        source = self._lines[mark.line - 1] if mark.line else ""
        self.problems.append(
            Problem(
                path=self.path,
                line=mark.line,
                column=mark.column,
                code=code,
                message=message,
                hint=hint,
                source=source,
            )
        )

    def settle(self, value: T | None) -> T:
        """Return what was read; raise ProblemsError where a problem was noted instead."""
        if value is None or self.problems:
            raise ProblemsError(self.problems)
        return value


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Return the question for the known word that looks most like this one, or nothing."""
    if len(word) > _LONGEST_WORD:
        return ""
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else ""


def open_text(root: Path, path: Path) -> tuple[str, Faults]:
    """Return a file's text, line ends as `\\n` and without byte-order mark, and room for its faults.

    A file that cannot be read is noted. Where the bytes are not UTF-8, that is noted, and they are read
    as Windows-1252 to show the line.
    """
    name = path.relative_to(root).as_posix()
    try:
        data = read_file(root, name)
    except ProblemsError as error:
        faults = Faults(name, "")
        faults.problems += error.problems
        return "", faults
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        text = data.decode("windows-1252", "replace")
        faults = Faults(name, text)
        before = data[: error.start].decode("windows-1252", "replace")
        mark = Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"the byte {data[error.start]:#04x} is not UTF-8"
        faults.add(mark, "not-utf-8", message, "save the file as UTF-8")
        return text, faults
    faults = Faults(name, text)
    _note_conflict(text, faults)
    return text, faults


def _note_conflict(text: str, faults: Faults) -> None:
    """Note the first place that git has left for a person to decide."""
    lines = text.split("\n") if "<<<<<<< " in text and ">>>>>>> " in text else []
    starts = [n for n, line in enumerate(lines, 1) if line.startswith("<<<<<<< ")]
    if starts and any(line.startswith(">>>>>>> ") for line in lines[starts[0] :]):
        hint = "keep what is right of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>"
        faults.add(Mark(starts[0], 1), "merge-conflict", "git has left a conflict here", hint)
