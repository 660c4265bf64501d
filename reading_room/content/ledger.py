"""`content/ledger/SEED.yaml`: what became of each line of a seed, to a file's text and back."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reading_room.content.edits import Edit, edited, mapping_edits
from reading_room.content.faults import WHOLE_FILE, Faults, open_text
from reading_room.content.schema import LEDGER, line_range
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, read_yaml
from reading_room.content.yaml_writing import flow, quoted
from reading_room.errors import Problem, ProblemsError
from reading_room.model import Ledger, Range


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
    if fields is None or not isinstance(node, MappingNode):
        return None
    if fields["seed"] not in (None, seed):
        message = f"the ledger is of {fields['seed']}, but its file's name says {seed}"
        faults.add(WHOLE_FILE, "other-seed", message, f"name the file {fields['seed']}.yaml")
    ranges = node.get("ranges")
    if isinstance(ranges, SequenceNode):
        _check_ranges(fields["ranges"], ranges.items, faults)
    return None if faults.problems else _ledger(fields)


def edited_ledger(text: str, ledger: Ledger) -> str:
    """Return the text of a ledger's file changed so that it says this; all else in it stays.

    The ledger has as many ranges as the file. Raises ProblemsError where the file is written so that
    this cannot be done.
    """
    path = f"content/ledger/{ledger.seed}.yaml"
    plain = text.replace("\r\n", "\n")
    node, old = (
        read_yaml(plain, Faults(path, plain)),
        read_ledger(ledger.seed, plain, Faults(path, plain)),
    )
    ranges = node.get("ranges") if isinstance(node, MappingNode) else None
    if old == ledger:
        return text
    if old and isinstance(node, MappingNode) and isinstance(ranges, SequenceNode):
        parts = zip(ranges.items, old.ranges, ledger.ranges, strict=True)
        edits = [Edit(item.mark, item.end, _range_yaml(new)) for item, was, new in parts if was != new]
        changed = edited(text, [*edits, *mapping_edits(node, "written", dict(ledger.written))])
        if read_ledger(ledger.seed, changed.replace("\r\n", "\n"), Faults(path, changed)) == ledger:
            return changed
    message, hint = (
        "the ledger cannot be added to",
        "write each key, and each range, on a line of its own",
    )
    raise ProblemsError([Problem(path=path, code="cannot-edit", message=message, hint=hint)])


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


def _ledger(fields: dict[str, Any]) -> Ledger:
    return Ledger(
        seed=fields["seed"],
        sha256=fields["sha256"],
        ranges=tuple(_range(**values) for values in fields["ranges"]),
        written=tuple(sorted(fields["written"].items())),
    )


def _range(*, lines: tuple[int, int], **fate: Any) -> Range:
    return Range(first=lines[0], last=lines[1], role=fate.pop("as"), **fate)


def _check_ranges(
    ranges: Iterable[dict[str, Any] | None], items: Iterable[Node], faults: Faults
) -> None:
    """Note ranges that overlap or go back, and those with two fates or none."""
    end = 0
    for values, item in zip(ranges, items, strict=True):
        if values is None or not isinstance(item, MappingNode):
            continue
        _check_fate(item, faults)
        first, last = values["lines"] or (end + 1, end)
        if first <= end:
            message = f"line {first} does not come after line {end}, where the range above ends"
            hint = "put the ranges in order, each line in one of them"
            faults.add(item.mark, "overlap", message, hint)
        end = last  # and no longer the greatest: one wrong number is to be one problem


def _check_fate(item: MappingNode, faults: Faults) -> None:
    given = {
        key.text for key, value in item.entries if not (isinstance(value, ScalarNode) and value.is_null)
    }
    kept = given & {"article", "as"}
    hint = "write article: and as:, or discarded: with the reason"
    if kept and "discarded" in given:
        faults.add(item.mark, "two-fates", "the lines are both an article's and discarded", hint)
    elif len(kept) != 2 and "discarded" not in given:
        faults.add(item.mark, "no-fate", "it is not said what became of the lines", hint)
