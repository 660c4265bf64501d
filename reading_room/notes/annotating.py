"""A note begun on some words, behind those of its article's file, and notes tied to their paragraphs.

The file's own bytes stay as they are: comments, order and all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from reading_room.content import annotations_yaml, door, load_content
from reading_room.content.annotation import read_annotations
from reading_room.content.article import read_article
from reading_room.content.faults import Faults, did_you_mean, open_text
from reading_room.content.folders import content_files
from reading_room.content.strict_yaml import MappingNode, ScalarNode, SequenceNode, read_yaml
from reading_room.content.yaml_writing import quoted
from reading_room.errors import Problem, ProblemsError
from reading_room.markdown.text import fold
from reading_room.model import Annotation, Article, Edtf, Slug
from reading_room.notes.anchoring import Folded, find, fold_text, folded_texts, paragraph_around, starts
from reading_room.notes.contexts import excerpts, selected
from reading_room.notes.nearest import nearest
from reading_room.slugs import SLUG, slugify, unique

_LONGEST_ID = 40
_MORE = "quote more words: no context of a few lines tells the places apart"


def annotate(
    root: Path, name: str, words: str, *, place: int | None, today: date, note: str = ""
) -> str:
    """Append a note on the words, its text empty or given, to the article's file; tell where.

    `place` chooses one of several places, counted from 1. Raises ProblemsError where there is no such
    article, or the words are not in exactly one place of it.
    """
    article = _article(root, name)
    text = fold_text(article.text)
    start = _start(article, text, words, place)
    id = unique(slugify(words, longest=_LONGEST_ID), _taken(root))
    begun = Annotation(
        id=id,
        article=article.slug,
        quote=fold(words),
        note=note,
        created=Edtf(today.isoformat()),
        line=0,
    )
    begun = selected(begun, text, start)
    if starts(begun, text) != (start,):
        raise _refusal(article.slug, "ambiguous-quotation", "the words stand alike elsewhere", _MORE)
    line = append_notes(root, article.slug, [begun])
    told = f"content/annotations/{article.slug}.yaml:{line}: {begun.id}"
    return told if note else f"{told}: write its note"


def _article(root: Path, name: str) -> Article:
    """Return the article of this slug, or of the file or address that ends in it."""
    slug = Path(name.rstrip("/")).name.removesuffix(".md").removesuffix(".yaml")
    file = root / "content" / "articles" / f"{slug}.md"
    if not SLUG.fullmatch(slug) or not file.is_file():
        slugs = [path.stem for path in content_files(root, "articles")]
        hint = did_you_mean(slug, slugs) or "give the name of a file in content/articles/"
        raise _refusal(Slug(slug), "unknown-slug", f"content/articles/{slug}.md does not exist", hint)
    text, faults = open_text(root, file)
    return faults.settle(read_article(slug, text, faults))


def _taken(root: Path) -> Iterator[Slug]:
    """Yield the ids of all notes, those that are not written to their end too."""
    for file in content_files(root, "annotations"):
        node = read_yaml(*open_text(root, file))
        for item in node.items if isinstance(node, SequenceNode) else ():
            id = item.get("id") if isinstance(item, MappingNode) else None
            if isinstance(id, ScalarNode):
                yield Slug(id.text)


def _start(article: Article, text: Folded, words: str, place: int | None) -> int:
    found = find(text.words, words)
    if not found:
        if fold(words) in fold(article.title):
            told, hint = "the words stand in the title, which has no notes", "quote words of the text"
            raise _refusal(article.slug, "unknown-words", told, hint)
        near = nearest(text.words, fold(words))
        hint = f"did you mean {quoted(text.words[near.start : near.end])}?" if near else ""
        raise _refusal(article.slug, "unknown-words", "the words are not in the article", hint)
    if len(found) == 1 or (place and 0 < place <= len(found)):
        return found[(place or 1) - 1 if len(found) > 1 else 0]
    message = f"the words stand in {len(found)} places; choose one with --at NUMBER, or quote more words"
    raise _refusal(article.slug, "ambiguous-quotation", message, excerpts(text, found, len(fold(words))))


def _refusal(article: Slug, code: str, message: str, hint: str) -> ProblemsError:
    path = f"content/articles/{article}.md"
    return ProblemsError([Problem(path=path, line=0, column=0, code=code, message=message, hint=hint)])


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
