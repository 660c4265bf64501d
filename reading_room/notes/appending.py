"""Notes put behind those of a file, whose own bytes stay as they are: comments, order and all."""

from collections.abc import Sequence
from pathlib import Path

from reading_room.content import annotations_yaml, door
from reading_room.content.faults import Faults, open_text
from reading_room.content.strict_yaml import ScalarNode, SequenceNode, read_yaml
from reading_room.errors import Problem, ProblemsError
from reading_room.model import Annotation, Slug


def append_notes(root: Path, article: Slug, notes: Sequence[Annotation]) -> int:
    """Add notes at the end of the article's file, which is made where there is none.

    Returns the line of the first. Raises ProblemsError where the file is not YAML, or not a list with a
    hyphen before each note; it is then as it was.
    """
    path = root / "content" / "annotations" / f"{article}.yaml"
    name = path.relative_to(root).as_posix()
    there = door.read(root, name)
    before, faults = ("", Faults(name, "")) if there is None else open_text(root, path)
    items, column = _items(before, faults)
    lead = "" if before.endswith("\n") or not before else "\n"
    added = "".join(
        f"{' ' * (column - 1)}{line}" for line in annotations_yaml(notes).splitlines(keepends=True)
    )
    if not _continues(before + lead + added, items, len(notes)):
        raise ProblemsError([_not_a_list(name, annotations_yaml(notes))])
    line_end = b"\r\n" if there and b"\r\n" in there else b"\n"
    more = (lead + added).encode().replace(b"\n", line_end)
    door.write(
        root, name, (there or b"") + more, over=None if there is None else door.fingerprint(there)
    )
    return (before + lead).count("\n") + 1


def _items(text: str, faults: Faults) -> tuple[tuple[object, ...], int]:
    """Return the notes of a file, and the column that their hyphens stand in."""
    node = faults.settle(None if faults.problems else read_yaml(text, faults))
    if isinstance(node, SequenceNode):
        return node.items, node.mark.column
    return ((), 1) if isinstance(node, ScalarNode) and node.is_null else ((node,), 1)


def _continues(text: str, items: tuple[object, ...], more: int) -> bool:
    """Return whether the file with the addition is the list that it was, and so many notes more."""
    node = read_yaml(text, Faults("", text))
    return (
        isinstance(node, SequenceNode)
        and node.items[: len(items)] == items
        and len(node.items) == len(items) + more
    )


def _not_a_list(path: str, notes: str) -> Problem:
    return Problem(
        path=path,
        line=0,
        column=0,
        code="cannot-append",
        message="the file is not a list with a hyphen before each note",
        hint=f"write it as one, with these lines in it:\n{notes}".rstrip("\n"),
    )
