"""Notes out of W3C Web Annotations (Web Annotation Data Model, 2017): ours, and those of others."""

from collections.abc import Iterator
from typing import Any

from reading_room.model import NoteKind, NoteTime
from reading_room.notes.exchanged import Exchanged, edtf, instant, list_of, mappings, quotation, text_of


def read_annotation(annotation: dict[str, Any]) -> Exchanged:
    """Return the note of one annotation. What the model allows to be left out may be missing."""
    target = next(iter(list_of(annotation.get("target"))), "")
    selecting = target if isinstance(target, dict) else {"source": target}
    exact, prefix, suffix = quotation(selecting.get("selector"))
    bodies = list(_bodies(annotation))
    creator = next(iter(list_of(annotation.get("creator"))), None)
    color = next((value for purpose, value in bodies if purpose == "classifying"), None)
    when = text_of(annotation.get("room:when"))
    return Exchanged(
        id=text_of(annotation.get("id")),
        uri=_source(selecting),
        quote=exact,
        prefix=prefix,
        suffix=suffix,
        note="\n\n".join(v for purpose, v in bodies if purpose not in ("tagging", "classifying")),
        tags=tuple(value for purpose, value in bodies if purpose == "tagging"),
        color=NoteKind(color) if color in set(NoteKind) else None,
        created=edtf(annotation.get("dcterms:created")) or instant(annotation.get("created")),
        author=text_of(creator.get("name") if isinstance(creator, dict) else creator) or None,
        everywhere=annotation.get("room:everywhere") is True,
        paragraph=text_of(annotation.get("room:paragraph")) or None,
        when=NoteTime(when) if when in set(NoteTime) else None,
        ours="room:everywhere" in annotation,
    )


def annotations(document: Any) -> Iterator[dict[str, Any]]:
    """Yield the annotations in a collection, a page, a list, or by themselves."""
    for item in mappings(document):
        kinds = list_of(item.get("type"))
        if "AnnotationCollection" in kinds:
            yield from annotations(item.get("first"))
        elif "AnnotationPage" in kinds:
            yield from annotations(item.get("items"))
        else:
            yield item


def _source(target: dict[str, Any]) -> str:
    source = target.get("source", target.get("id"))
    return text_of(source.get("id") if isinstance(source, dict) else source)


def _bodies(annotation: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield purpose and value of each textual body; a body value is a comment."""
    if value := text_of(annotation.get("bodyValue")):
        yield "commenting", value
    for body in list_of(annotation.get("body")):
        if isinstance(body, dict) and (value := text_of(body.get("value"))):
            yield text_of(body.get("purpose")) or "commenting", value
