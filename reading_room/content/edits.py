"""Changes inside a file that a person wrote: only the stretches that are meant change, all else stays.

Places are those that the reader of YAML gives; comments, order, quotation marks and line ends are kept.
"""

from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from reading_room.content import door
from reading_room.content.faults import Faults, Mark
from reading_room.content.front_matter import split_front_matter
from reading_room.content.strict_yaml import MappingNode, Node, SequenceNode, read_yaml
from reading_room.content.yaml_writing import flow
from reading_room.errors import Problem, ProblemsError


class Edit(NamedTuple):
    """One stretch, and what is to stand in its place."""

    start: Mark
    """Its first character."""
    end: Mark
    """Behind its last one; equal to `start` where something is put in."""
    text: str
    """With `\\n` for the ends of lines."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text of a file, its own line ends kept, with all edits made; they do not overlap."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    line_end = "\r\n" if "\r\n" in text else "\n"
    for edit in sorted(edits, reverse=True):
        first, behind = _offset(edit.start, starts, text), _offset(edit.end, starts, text)
        words = edit.text.replace("\n", line_end)
        if words and edit.start.column == 1 and first == len(text) and text and not text.endswith("\n"):
            words = line_end + words
        text = text[:first] + words + text[behind:]
    return text


def lines(first: int, last: int, text: str = "") -> Edit:
    """Return the edit that puts a text in the place of whole lines; of none where `last` is before."""
    return Edit(Mark(first, 1), Mark(last + 1, 1), text)


def mapping_edits(node: MappingNode, key: str, values: Mapping[str, str]) -> list[Edit]:
    """Return what makes the mapping under a key of a block say exactly this, entry by entry."""
    entry = next(((name, value) for name, value in node.entries if name.text == key), None)
    if entry is None:
        return [_added(node, key, values)] if values else []
    name, value = entry
    given = (
        {inner.text: inner.mark.line for inner, _ in value.entries}
        if isinstance(value, MappingNode)
        else {}
    )
    if not isinstance(value, MappingNode) or name.mark.line in given.values() or not given:
        return [Edit(name.mark, max(value.end, name.end), _block(key, values, name.mark.column).strip())]
    return entry_edits(value, values)


def entry_edits(node: MappingNode, values: Mapping[str, str]) -> list[Edit]:
    """Return what makes a block of keys and values, each on a line of its own, say exactly this."""
    changed = [
        Edit(old.mark, old.end, flow(values[name.text]))
        for name, old in node.entries
        if name.text in values and values[name.text] != getattr(old, "text", None)
    ]
    gone = [lines(name.mark.line, old.end.line) for name, old in node.entries if name.text not in values]
    given = {name.text for name, _ in node.entries}
    more = {name: value for name, value in values.items() if name not in given}
    return [*changed, *gone, lines(node.end.line + 1, node.end.line, _lines(more, node.mark.column))]


def key_edit(text: str, path: str, key: str, value: str) -> Edit:
    """Return what makes a key of a file's front matter have a value, given as YAML.

    A value that begins with a line end stands in the lines below the key.
    """
    plain = text.replace("\r\n", "\n")
    faults = Faults(path, plain)
    parts = split_front_matter(plain, faults)
    node = read_yaml(parts[0], faults, first_line=2) if parts else None
    if not isinstance(node, MappingNode):
        raise ProblemsError(faults.problems)
    stated = f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"
    old = next(((name, value) for name, value in node.entries if name.text == key), None)
    if old:
        return Edit(old[0].mark, max(old[0].end, old[1].end), stated)
    return lines(node.end.line + 1, node.end.line, f"{stated}\n")


def append_item(root: Path, path: str, key: str, item: str) -> None:
    """Add an item, given as YAML, to the list under a key of a file, which is made where there is none.

    Raises ProblemsError where the file is written so that this cannot be done.
    """
    old = door.read(root, path)
    text = (old or b"").decode()
    node = _top(text, path)
    entries = node.entries if isinstance(node, MappingNode) else ()
    there = next((entry for entry in entries if entry[0].text == key), None)
    items = there[1].items if there and isinstance(there[1], SequenceNode) else ()
    if not there:
        below = text.count("\n") + 2
        edit = lines(below, below - 1, f"{key}:\n  - {item}\n")
    elif items and there[1].mark.line > there[0].mark.line:
        below = there[1].end.line + 1
        edit = lines(below, below - 1, f"{' ' * (there[1].mark.column - 1)}- {item}\n")
    elif items:
        place = Mark(there[1].end.line, there[1].end.column - 1)
        edit = Edit(place, place, f", {item}")
    else:
        edit = Edit(there[0].mark, max(there[0].end, there[1].end), f"{key}:\n  - {item}")
    new = edited(text, [edit])
    now = _top(new, path)
    more = now.get(key) if isinstance(now, MappingNode) else None
    if not isinstance(more, SequenceNode) or len(more.items) != len(items) + 1:
        message, hint = "the file cannot be added to", f"write below {key}:\n  - {item}"
        raise ProblemsError([Problem(path=path, code="cannot-edit", message=message, hint=hint)])
    door.write(root, path, new.encode(), over=None if old is None else door.fingerprint(old))


def _top(text: str, path: str) -> Node | None:
    plain = text.replace("\r\n", "\n")
    return read_yaml(plain, Faults(path, plain))


def _added(node: MappingNode, key: str, values: Mapping[str, str]) -> Edit:
    if node.entries and node.entries[0][0].mark != node.mark:  # in braces
        place = Mark(node.end.line, node.end.column - 1)
        return Edit(place, place, f", {key}: {flow(dict(values))}")
    below = node.end.line + (node.end.column > 1)
    return lines(below, below - 1, _block(key, values, node.mark.column))


def _block(key: str, values: Mapping[str, str], column: int) -> str:
    return f"{' ' * (column - 1)}{key}:\n{_lines(values, column + 2)}"


def _lines(values: Mapping[str, str], column: int) -> str:
    indent = " " * (column - 1)
    return "".join(f"{indent}{flow(name)}: {flow(value)}\n" for name, value in values.items())


def _offset(mark: Mark, starts: list[int], text: str) -> int:
    return (
        min(starts[mark.line - 1] + mark.column - 1, len(text))
        if mark.line <= len(starts)
        else len(text)
    )
