"""The ledgers that steer an import: read, held against their seeds, and written back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reading_room.content import door, ledger_path, ledger_yaml, load_ledger
from reading_room.content.faults import Mark
from reading_room.content.names import content_files, name_of
from reading_room.errors import Problem, ProblemsError
from reading_room.ingest.files import Change
from reading_room.model import Ledger, Seed, Slug

_WRITTEN = re.compile(r"^written:.*\n(?:[ \t].*\n?)*", re.M)


def load_ledgers(root: Path, seeds: Mapping[str, Seed]) -> dict[str, Ledger]:
    """Return every ledger by its seed's name; raises ProblemsError with all that is wrong in any.

    A ledger of the seed's present bytes must fit its lines; one of other bytes is returned unchecked.
    """
    problems: list[Problem] = []
    ledgers: dict[str, Ledger] = {}
    for path in content_files(root, "ledger"):
        name = name_of(root, "ledger", path)
        try:
            ledgers[name] = load_ledger(root, name)
        except ProblemsError as error:
            problems += error.problems
            continue
        seed = seeds.get(name)
        if seed and seed.sha256 == ledgers[name].sha256:
            problems += _misfits(root, ledgers[name], seed)
    problems += _shared_slugs(root, ledgers.values())
    if problems:
        raise ProblemsError(problems)
    return ledgers


def save_ledger(root: Path, ledger: Ledger, changes: Iterable[Change]) -> None:
    """Write the ledger with the hashes of its articles; what a person wrote above them stays."""
    hashes = tuple(sorted((c.slug, c.written) for c in changes if c.written))
    fresh = ledger_yaml(replace(ledger, written=hashes))
    path = f"content/ledger/{ledger.seed}.yaml"
    old = door.read(root, path)
    text = fresh if old is None else _with_written(old.decode(), fresh)
    if old is None or text.encode() != old:
        door.write(root, path, text.encode(), over=None if old is None else door.fingerprint(old))


def _with_written(old: str, fresh: str) -> str:
    block = _WRITTEN.search(fresh)
    kept = _WRITTEN.sub("", old)
    kept = kept if kept.endswith("\n") else f"{kept}\n"
    return kept + (block[0] if block else "")


def _misfits(root: Path, ledger: Ledger, seed: Seed) -> Iterator[Problem]:
    """Find ranges behind the seed's end, and lines that no range has."""
    claimed: set[int] = set()
    for span in ledger.ranges:
        claimed.update(range(span.first, min(span.last, len(seed.lines)) + 1))
        if span.last > len(seed.lines):
            message = f"line {span.last} is behind the end of the seed, which has {len(seed.lines)}"
            hint = "end the range earlier"
            yield _problem(root, ledger, span.first, "no-such-line", message, hint)
    for number, line in enumerate(seed.lines, 1):
        if line.strip() and number not in claimed:
            message = f"line {number} of the seed is in no range: {line.strip()[:60]!r}"
            hint = "add it to an article's range, or discard it with a reason"
            before = max((s.first for s in ledger.ranges if s.first < number), default=0)
            yield _problem(root, ledger, before, "unclaimed-line", message, hint)


def _shared_slugs(root: Path, ledgers: Iterable[Ledger]) -> Iterator[Problem]:
    """An article is made from one seed."""
    owners: dict[Slug, str] = {}
    for ledger in ledgers:
        for span in ledger.ranges:
            if span.article and owners.setdefault(span.article, ledger.seed) != ledger.seed:
                message = f"the article {span.article} is made from {owners[span.article]} too"
                yield _problem(
                    root, ledger, span.first, "shared-article", message, "give it another name"
                )


def _problem(root: Path, ledger: Ledger, first: int, code: str, message: str, hint: str) -> Problem:
    """Return a problem at the range that begins with the seed's line `first`."""
    path = ledger_path(root, ledger.seed)
    lines = path.read_text(encoding="utf-8").split("\n")
    mark = _mark(lines, first)
    return Problem(
        path=path.relative_to(root).as_posix(),
        line=mark.line,
        column=mark.column,
        code=code,
        message=message,
        hint=hint,
        source=lines[mark.line - 1] if mark.line else "",
    )


def _mark(lines: list[str], first: int) -> Mark:
    begins = re.compile(rf"\blines:\s*[\"']?(?P<first>{first})\b(?!\s*\d)")
    found = ((n, m.start("first") + 1) for n, line in enumerate(lines, 1) if (m := begins.search(line)))
    return Mark(*next(found, (0, 0)))
