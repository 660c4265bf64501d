"""What a command says: to a person on a terminal, to a log, or to a program that reads its problems."""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from itertools import islice
from os import environ
from typing import TypeVar

from reading_room.errors import MOST, Problem, format_problem, printable

_RED, _YELLOW, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[0m"

_SHOWN = 0.25
"""Seconds between two counts."""
_SOON = 20
"""The first part in so many tells nothing yet of how long the others take."""
_LINE = 60
"""Columns that a count takes at most."""

T = TypeVar("T")


class Form(StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Where a command's words go."""

    form: Form = Form.TEXT
    """As text on standard error; a JSON object a line, or GitHub's annotations, on standard output."""
    quiet: bool = False
    """Whether only problems are said."""
    started: float = field(default_factory=time.monotonic)
    """When the command began, in seconds of a clock that only counts."""

    def step(self, words: str) -> None:
        """Show what is being done, with the seconds gone by, on a terminal; logs stay free of it."""
        if sys.stderr.isatty() and not self.quiet:
            print(f"{time.monotonic() - self.started:6.1f} s  {words}", file=sys.stderr)

    def counting(self, results: Iterable[T], expected: int) -> Iterator[T]:
        """Yield the results; show on a terminal how many there are, and how long the rest may take.

        `expected` is about how many there will be.
        """
        if not sys.stderr.isatty() or self.quiet:
            yield from results
            return
        began = shown = time.monotonic()
        for number, result in enumerate(results, 1):
            now = time.monotonic()
            if now - shown >= _SHOWN:
                shown, left = now, (now - began) * (expected - number) / number
                rest = f" of about {expected}" if left > 0 else ""
                rest += f", about {left:.0f} s left" if rest and number * _SOON >= expected else ""
                line = f"{now - self.started:6.1f} s  {number}{rest}"
                print(f"{line:{_LINE}}", end="\r", file=sys.stderr, flush=True)
            yield result
        if shown != began:
            print(" " * _LINE, end="\r", file=sys.stderr, flush=True)

    def say(self, words: str) -> None:
        """Say what was done; where a program reads standard output, beside it."""
        if words and not self.quiet:
            print(printable(words), file=sys.stdout if self.form is Form.TEXT else sys.stderr)

    def hint(self, words: str) -> None:
        """Say to a person on a terminal what there is to do next."""
        if sys.stdout.isatty():
            self.say(words)

    def warn(self, problems: Iterable[Problem]) -> None:
        """Tell problems with which a build may go on."""
        self.tell(replace(problem, warning=True) for problem in problems)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Tell problems, the first few hundred of them."""
        found = iter(problems)
        for problem in islice(found, MOST):
            self._tell(problem)
        if more := sum(1 for _ in found):
            self.say(f"and {more} more")

    def _tell(self, problem: Problem) -> None:
        match self.form:
            case Form.JSON:
                print(json.dumps(asdict(problem), ensure_ascii=True))
            case Form.GITHUB:
                print(_annotation(problem))
            case Form.TEXT:
                print(_coloured(problem), file=sys.stderr)


def _coloured(problem: Problem) -> str:
    text = format_problem(problem)
    if not sys.stderr.isatty() or environ.get("NO_COLOR"):
        return text
    first, line_end, rest = text.partition("\n")
    return f"{_YELLOW if problem.warning else _RED}{first}{_PLAIN}{line_end}{rest}"


def _annotation(problem: Problem) -> str:
    """Return a workflow command of GitHub Actions, which shows the problem at its line."""
    place = {"file": problem.path, "line": problem.line or 1, "col": problem.column or None}
    given = {**place, "title": problem.code}
    properties = ",".join(f"{k}={_escaped(str(v), ',:')}" for k, v in given.items() if v is not None)
    words = _escaped("\n".join(filter(None, (problem.message, problem.hint))))
    return f"::{'warning' if problem.warning else 'error'} {properties}::{words}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(c):02X}" if c in f"%\r\n{more}" else c for c in text)
