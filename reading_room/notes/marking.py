"""`build.py mark-paragraphs`: into each note that lacks it, the id of the paragraph that it stands in.

From then on a change of that paragraph is told, even where the quotation still stands. Only lines are
added; all others, comments too, stay as they are.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from reading_room.content import door, load_content
from reading_room.content.faults import Faults, open_text
from reading_room.content.strict_yaml import MappingNode, Node, SequenceNode, read_yaml
from reading_room.errors import Problem, ProblemsError
from reading_room.model import Slug
from reading_room.notes.anchoring import folded_texts
from reading_room.notes.finding import paragraph_around, starts

Ids = Mapping[str, str]
"""Paragraph ids by the ids of notes."""


def mark_paragraphs(root: Path) -> str:
    """Add the key to every note that stands in one place and lacks it; return a line for each file.

    Raises ProblemsError where the content has problems, or notes are not written a key a line.
    """
    content = load_content(root)
    folded = folded_texts(content.articles)
    missing: defaultdict[Slug, dict[str, str]] = defaultdict(dict)
    for note in content.annotations:
        text = folded(note.article)
        found = starts(note, text)
        if note.paragraph is None and len(found) == 1:
            missing[note.article][note.id] = paragraph_around(note, text, found[0])
    return "\n".join(_mark(root, article, ids) for article, ids in missing.items())


def _mark(root: Path, article: Slug, ids: Ids) -> str:
    path = root / "content" / "annotations" / f"{article}.yaml"
    text, _ = open_text(root, path)
    marked = _marked(text, ids)
    name = path.relative_to(root).as_posix()
    if not _adds_only(_items(text), _items(marked), ids):
        message, hint = "its notes cannot be added to", "write each key of a note on a line of its own"
        raise ProblemsError(
            [Problem(path=name, line=0, column=0, code="cannot-mark", message=message, hint=hint)]
        )
    data = door.read(root, name) or b""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    line_end = "\r\n" if b"\r\n" in data else "\n"
    door.write(root, name, mark + marked.replace("\n", line_end).encode(), over=door.fingerprint(data))
    return f"{name}: marked {', '.join(ids)}"


def _marked(text: str, ids: Ids) -> str:
    """Return the text with one more line in each note, above the first key with a line of its own."""
    lines = text.split("\n")
    for item in reversed(_items(text)):
        paragraph = ids.get(_id(item))
        key = next((key for key, _ in item.entries if key.mark.line > item.mark.line), None)
        if paragraph and key:
            lines.insert(key.mark.line - 1, f"{' ' * (key.mark.column - 1)}paragraph: {paragraph}")
    return "\n".join(lines)


def _items(text: str) -> Sequence[MappingNode]:
    node = read_yaml(text, Faults("", text))
    items = node.items if isinstance(node, SequenceNode) else ()
    return [item for item in items if isinstance(item, MappingNode)]


def _id(item: MappingNode) -> str:
    return _values(item).get("id", "")


def _values(item: MappingNode) -> dict[str, str]:
    """Return the keys of a note with what they say, wherever they stand in the file."""
    return {key.text: _said(value) for key, value in item.entries}


def _said(node: Node) -> str:
    match node:
        case MappingNode():
            return repr(_values(node))
        case SequenceNode():
            return repr([_said(item) for item in node.items])
    return node.text


def _adds_only(before: Sequence[MappingNode], after: Sequence[MappingNode], ids: Ids) -> bool:
    """Return whether the notes say what they said, and each of those named its paragraph."""
    return all(
        old and new and _values(new) == _values(old) | _paragraph(_id(old), ids)
        for old, new in zip_longest(before, after)
    )


def _paragraph(id: str, ids: Ids) -> dict[str, str]:
    return {"paragraph": ids[id]} if id in ids else {}
