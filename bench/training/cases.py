"""Dumps whose lines a person gave roles: the cases of the tests, the seeds of an archive."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import yaml

from bench.training.labelled import Labelled
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.markup import plain_words
from reading_room.ingest.seed import read_seed
from reading_room.ingest.weights import State

_OF_ROLE = {
    "dateline": State.DATELINE,
    "standfirst": State.STANDFIRST,
    "subheading": State.SUBHEADING,
    "list": State.LIST,
    "quotation": State.QUOTATION,
    "credit": State.CREDIT,
}
_HEADER = ("kicker", "title", "byline", "date")
_TEXT = ("body", "list", "quotation")


def cases(folder: Path) -> Iterator[Labelled]:
    """Return the cases of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        yield case(path)


def reviewed(archive: Path) -> Iterator[Labelled]:
    """Return the seeds of an archive with what their ledgers, read by a person, say of each line."""
    for path in sorted((archive / "content" / "ledger").glob("*.yaml")):
        seed = read_seed(archive / "seeds" / path.stem, path.stem)
        roles = [""] * len(seed.lines)
        for span in yaml.safe_load(path.read_text(encoding="utf-8"))["ranges"]:
            first, _, last = str(span["lines"]).partition("-")
            for n in range(int(first) - 1, int(last or first)):
                roles[n] = span.get("as", "-")
        yield of_roles(f"seed/{path.stem}", roles, seed.lines)


def case(path: Path) -> Labelled:
    """Return a case, a dump with a role in front of each line, with the states of its lines."""
    rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    roles = [row[:10].strip() for row in rows]
    lines = tuple(row[13:] for row in rows)
    return of_roles(f"case/{path.stem}", roles, lines)


def of_roles(name: str, roles: Sequence[str], lines: tuple[str, ...]) -> Labelled:
    """Return a dump whose lines have a role each, `-` where they belong to no article."""
    shown = [n for n, line in enumerate(lines) if line.strip()]
    states: dict[int, State] = {}
    starts = _article_starts([roles[n] for n in shown])
    for first, end in pairwise([*starts, len(shown)]):
        places = shown[first:end]
        found = _article_states([roles[n] for n in places], [lines[n] for n in places])
        states.update(zip(places, found, strict=True))
    for n in shown[: starts[0] if starts else len(shown)]:
        states[n] = State.NAVIGATION
    return Labelled(
        name=name,
        group=name,
        lines=lines,
        states=tuple(states.get(n) for n in range(len(lines))),
    )


def _article_starts(roles: Sequence[str]) -> list[int]:
    """Return where each article begins: at the first header line behind text, or at text without one."""
    starts: list[int] = []
    in_text = True
    for n, role in enumerate(roles):
        if role in _HEADER and in_text:
            starts.append(n)
            in_text = False
        elif role in _TEXT:
            if not starts:
                starts.append(n)
            in_text = True
    return starts


def _article_states(roles: Sequence[str], lines: Sequence[str]) -> list[State]:
    text = [n for n, role in enumerate(roles) if role in (*_TEXT, "subheading")]
    prose = [n for n, role in enumerate(roles) if role in _TEXT]
    start = prose[0] if prose else len(roles)
    last = max(text, default=-1)
    titles = [n for n, role in enumerate(roles) if role == "title"]
    title = titles[0] if titles else None
    found: list[State] = []
    for n, role in enumerate(roles):
        if role in ("title", "dateline", "standfirst", "credit", "subheading"):
            found.append(State.TITLE if role == "title" else _OF_ROLE[role])
        elif role in _TEXT:
            given = role == "body" or (n == start and role != "list")
            state = State.LEAD if n == start and given else State.BODY
            found.append(state if given else _OF_ROLE[role])
        elif role in _HEADER and n < start:
            found.append(_case_header(role, n, title))
        elif n < start:
            found.append(State.ABOVE if title is not None and n < title else State.TOOLS)
        elif n < last:
            kinds = line_facts(plain_words(lines[n])).kinds
            caption = kinds & {"caption", "credit line", "image"} or lines[n].startswith("![")
            found.append(State.CAPTION if caption else State.INSERT)
        else:
            found.append(State.TAIL)
    return found


def _case_header(role: str, place: int, title: int | None) -> State:
    if title is not None and place < title:
        return State.ABOVE
    if title is None and place == 0:
        return State.OPENER
    if role == "date":
        return State.DATE
    return State.BYLINE if role == "byline" else State.TOOLS
