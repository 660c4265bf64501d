"""`content/ledger/SEED.yaml`: what became of each line of a seed, to a file's text and back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive.faults import WHOLE_FILE, Faults, Mark, open_text
from archive.model import Ledger, Range, Role
from archive.schema import LEDGER, line_range
from archive.strict_yaml import MappingNode, Node, SequenceNode, flow, quoted, read_yaml


def ledger_path(root: Path, seed: str) -> Path:
    """Return where the ledger of a seed is kept: its name below `content/ledger/`, and `.yaml`."""
    return root / "content" / "ledger" / f"{seed}.yaml"


def load_ledger(root: Path, seed: str) -> Ledger:
    """Return the ledger of a seed; raises ProblemsError with all that is wrong in its file."""
    text, faults = open_text(root, ledger_path(root, seed))
    return faults.settle(None if faults.problems else read_ledger(seed, text, faults))


def read_ledger(seed: str, text: str, faults: Faults) -> Ledger | None:
    """Return the ledger in a file's text; None where something is wrong, noted in `faults`."""
    node = read_yaml(text, faults)
    fields = LEDGER.read(node, faults) if node else None
    if fields is None or faults.problems or not isinstance(node, MappingNode):
        return None
    if fields["seed"] != seed:
        message = f"the ledger is of {fields['seed']}, its file's name of {seed}"
        faults.add(WHOLE_FILE, "other-seed", message, "rename the file, or mend seed:")
    _check_ranges(fields["ranges"], node.get("ranges"), faults)
    if faults.problems:
        return None
    ranges = tuple(_range(values) for values in fields["ranges"])
    return Ledger(
        seed=seed,
        sha256=fields["sha256"],
        ranges=ranges,
        written=tuple(sorted(fields["written"].items())),
    )


def ledger_yaml(ledger: Ledger) -> str:
    """Return the text of the ledger's file; `load_ledger` gives the ledger back."""
    return "\n".join((*_yaml_lines(ledger), ""))


def _yaml_lines(ledger: Ledger) -> Iterator[str]:
    yield f"seed: {flow(ledger.seed)}"
    yield f"sha256: {flow(ledger.sha256)}"
    yield "ranges:" if ledger.ranges else "ranges: []"
    yield from (f"  - {_range_yaml(part)}" for part in ledger.ranges)
    if ledger.written:
        yield "written:"
        yield from (f"  {flow(slug)}: {flow(sha256)}" for slug, sha256 in ledger.written)


def _range_yaml(part: Range) -> str:
    lines = flow(line_range(part.first, part.last))
    if part.discarded is not None:
        return f"{{lines: {lines}, discarded: {quoted(part.discarded)}}}"
    return f"{{lines: {lines}, article: {flow(part.article)}, as: {flow(part.role)}}}"


def _range(values: dict[str, Any]) -> Range:
    first, last = values["lines"]
    role = values["as"] and Role(values["as"])
    return Range(
        first=first, last=last, article=values["article"], role=role, discarded=values["discarded"]
    )


def _check_ranges(ranges: tuple[dict[str, Any], ...], node: Node | None, faults: Faults) -> None:
    """Note ranges that overlap or go back, and those with two fates or none."""
    end = 0
    for values, item in zip(ranges, node.items if isinstance(node, SequenceNode) else (), strict=True):
        first, last = values["lines"]
        if first <= end:
            message = f"line {first} is already in a range above, which ends at line {end}"
            faults.add(
                item.mark, "overlap", message, "put the ranges in order, each line in one of them"
            )
        _check_fate(values, item.mark, faults)
        end = max(end, last)


def _check_fate(values: dict[str, Any], mark: Mark, faults: Faults) -> None:
    kept, named = values["article"] is not None, values["as"] is not None
    dropped = values["discarded"] is not None
    hint = "write article: and as:, or discarded: with the reason"
    if dropped and (kept or named):
        faults.add(mark, "two-fates", "the lines are both an article's and discarded", hint)
    elif not dropped and not (kept and named):
        faults.add(mark, "no-fate", "it is not said what became of the lines", hint)
