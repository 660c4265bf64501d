"""`content/annotations/ARTICLE.yaml`: the curator's notes on an article, to a file's text and back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from reading_room.content.faults import WHOLE_FILE, Definition, Faults, Reference
from reading_room.content.schema import ANNOTATIONS
from reading_room.content.strict_yaml import MappingNode, ScalarNode, SequenceNode, read_yaml
from reading_room.content.yaml_writing import bare_date, flow, prose, quoted
from reading_room.markdown.text import hash_tags
from reading_room.model import Annotation, Outcome, Slug
from reading_room.slugs import slugify


def read_annotations(article: str, text: str, faults: Faults) -> tuple[Annotation, ...] | None:
    """Return the notes in a file's text; None where something is wrong, noted in `faults`."""
    faults.references.append(Reference("articles", article, WHOLE_FILE))
    node = read_yaml(text, faults)
    if isinstance(node, ScalarNode) and node.is_null:
        return ()
    notes = ANNOTATIONS.read(node, faults) if node else None
    if notes is None or faults.problems or not isinstance(node, SequenceNode):
        return None
    items = [item for item in node.items if isinstance(item, MappingNode)]
    marks = [{key.text: value.mark for key, value in item.entries} for item in items]
    faults.definitions += [
        Definition(note["id"], at["id"]) for note, at in zip(notes, marks, strict=True)
    ]
    return tuple(
        Annotation(
            article=Slug(article),
            line=at["quote"].line,
            **note | _outcome(note["outcome"]),
        )
        for note, at in zip(notes, marks, strict=True)
    )


def annotations_yaml(annotations: Iterable[Annotation]) -> str:
    """Return the text of the file with these notes; `read_annotations` gives them back."""
    return "".join(_item(annotation) for annotation in annotations)


def tagged(note: Annotation) -> Annotation:
    """Return the note with the subject words that stand in it as `#word`, behind those listed."""
    within = hash_tags(note.note) if "#" in note.note else ()
    listed = {slugify(tag) for tag in note.tags}
    more = tuple(tag for tag in within if slugify(tag) not in listed)
    return replace(note, tags=(*note.tags, *more)) if more else note


def _outcome(fields: dict[str, Any] | None) -> dict[str, Outcome | None]:
    return {"outcome": Outcome(**fields) if fields else None}


def _item(annotation: Annotation) -> str:
    first, *rest = _lines(annotation)
    return "\n  ".join((f"- {first}", *rest)) + "\n"


def _lines(annotation: Annotation) -> Iterator[str]:
    yield f"id: {flow(annotation.id)}"
    yield f"quote: {quoted(annotation.quote)}"
    if annotation.prefix:
        yield f"prefix: {quoted(annotation.prefix)}"
    if annotation.suffix:
        yield f"suffix: {quoted(annotation.suffix)}"
    if annotation.paragraph:
        yield f"paragraph: {annotation.paragraph}"
    yield f"note: {prose(annotation.note, 4)}"
    yield f"tags: {flow(annotation.tags)}"
    if annotation.color:
        yield f"color: {flow(annotation.color)}"
    if annotation.when:
        yield f"when: {flow(annotation.when)}"
    if annotation.outcome:
        yield "outcome:"
        yield f"  turned: {flow(annotation.outcome.turned)}"
        yield f"  note: {prose(annotation.outcome.note, 6)}"
        yield f"  source: {prose(annotation.outcome.source, 6)}"
    if annotation.created:
        yield f"created: {bare_date(annotation.created)}"
    if annotation.author:
        yield f"author: {flow(annotation.author)}"
    if annotation.everywhere:
        yield "everywhere: true"
