"""Changes inside a file that a person wrote: only the stretches that are meant change, all else stays.

Places are those that the reader of YAML gives; comments, order, quotation marks and line ends are kept.
"""

from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

from reading_room.content.faults import Mark
from reading_room.content.strict_yaml import MappingNode
from reading_room.content.yaml_writing import flow


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
    """Return the edit that puts some text in the place of whole lines; of none where `last` is before."""
    return Edit(Mark(first, 1), Mark(last + 1, 1), text)


def mapping_edits(node: MappingNode, key: str, values: Mapping[str, str]) -> list[Edit]:
    """Return what makes the mapping under a key of a block say exactly this, entry by entry."""
    entry = next(((name, value) for name, value in node.entries if name.text == key), None)
    if entry is None:
        return [_added(node, key, values)] if values else []
    name, value = entry
    given = {inner.text: inner.mark.line for inner, _ in value.entries} if isinstance(value, MappingNode) else {}
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
    gone = [
        lines(name.mark.line, old.end.line) for name, old in node.entries if name.text not in values
    ]
    given = {name.text for name, _ in node.entries}
    more = {name: value for name, value in values.items() if name not in given}
    return [*changed, *gone, lines(node.end.line + 1, node.end.line, _lines(more, node.mark.column))]


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
    return min(starts[mark.line - 1] + mark.column - 1, len(text)) if mark.line <= len(starts) else len(text)
