"""`build.py mark-paragraphs`: into each note that lacks it, the id of the paragraph that it stands in.

From then on a change of that paragraph is told, even where the quotation still stands. Only lines are
added; all others, comments too, stay as they are.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reading_room.content import door, load_content
from reading_room.content.annotation import read_annotations
from reading_room.content.faults import Faults, open_text
from reading_room.content.strict_yaml import MappingNode, ScalarNode, SequenceNode, read_yaml
from reading_room.errors import Problem, ProblemsError
from reading_room.model import Annotation, Slug
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
    name = path.relative_to(root).as_posix()
    text, _ = open_text(root, path)
    marked = _marked(text, ids)
    wanted = [replace(n, paragraph=ids.get(n.id, n.paragraph)) for n in _notes(article, text)]
    if _notes(article, marked) != wanted:
        message, hint = "its notes cannot be added to", "write each key of a note on a line of its own"
        raise ProblemsError([Problem(path=name, code="cannot-mark", message=message, hint=hint)])
    data = door.read(root, name) or b""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    line_end = "\r\n" if b"\r\n" in data else "\n"
    door.write(root, name, mark + marked.replace("\n", line_end).encode(), over=door.fingerprint(data))
    return f"{name}: marked {', '.join(ids)}"


def _marked(text: str, ids: Ids) -> str:
    """Return the text with one more line in each note, above the first key with a line of its own."""
    lines = text.split("\n")
    node = read_yaml(text, Faults("", text))
    items = node.items if isinstance(node, SequenceNode) else ()
    for item in (item for item in reversed(items) if isinstance(item, MappingNode)):
        id = item.get("id")
        paragraph = ids.get(id.text) if isinstance(id, ScalarNode) else None
        key = next((key for key, _ in item.entries if key.mark.line > item.mark.line), None)
        if paragraph and key:
            lines.insert(key.mark.line - 1, f"{' ' * (key.mark.column - 1)}paragraph: {paragraph}")
    return "\n".join(lines)


def _notes(article: Slug, text: str) -> list[Annotation]:
    """Return what the notes of a file say, wherever they stand in it."""
    return [replace(note, line=0) for note in read_annotations(article, text, Faults("", text)) or ()]
