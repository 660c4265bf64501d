"""Notes of other programs: W3C Web Annotations, ours and those of others, and Hypothes.is.

Sources: the Web Annotation Data Model (W3C, 2017); the rows of Hypothes.is's API and of its clients'
exports.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Annotation, Edtf, NoteKind, NoteTime, Outcome, Slug, Verdict
from reading_room.slugs import SLUG, slugify

_LONGEST_NAME = 40
_ACCOUNT = re.compile(r"acct:([^@]+)@.+")


def foreign_notes(document: Any) -> Iterator[dict[str, Any]]:
    """Yield the notes of a JSON document, whatever they stand in."""
    if isinstance(document, dict):
        document = document.get("rows", document.get("annotations", document))
    yield from annotations(list(mappings(document)))


def page_of(note: dict[str, Any]) -> str:
    """Return the address of the page that a note is on; nothing where it names none."""
    if _is_row(note):
        return text_of(note.get("uri"))
    target = _target(note)
    source = target.get("source", target.get("id"))
    return text_of(source.get("id") if isinstance(source, dict) else source)


def is_ours(note: dict[str, Any]) -> bool:
    """Return whether an archive of this kind exported it, so that its context is its curator's."""
    return "room:everywhere" in note and not _is_row(note)


def read_note(note: dict[str, Any], article: Slug) -> Annotation:
    """Return a note as one on an article; what its format allows to be left out may be missing."""
    return _read_row(note, article) if _is_row(note) else _read_annotation(note, article)


def _is_row(item: dict[str, Any]) -> bool:
    """Return whether an object is a row of Hypothes.is and no W3C annotation."""
    return "uri" in item and "type" not in item


def text_of(value: Any) -> str:
    """Return a value where it is text, else nothing."""
    return value if isinstance(value, str) else ""


def list_of(value: Any) -> list[Any]:
    """Return a list as it is, nothing as an empty one, and anything else as the only item of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects among a value or a list of values."""
    return (item for item in list_of(value) if isinstance(item, dict))


def selectors(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the selectors of a target, and those that refine them."""
    for selector in mappings(value):
        yield selector
        yield from selectors(selector.get("refinedBy"))


def quotation(value: Any) -> tuple[str, str, str]:
    """Return exact, prefix and suffix of the first text quote selector among selectors."""
    found = (s for s in selectors(value) if s.get("type") == "TextQuoteSelector")
    selector = next(found, {})
    exact, prefix, suffix = (text_of(selector.get(key)) for key in ("exact", "prefix", "suffix"))
    return exact, prefix, suffix


def instant(value: Any) -> Edtf | None:
    """Return an `xsd:dateTime` as EDTF, without fractions of seconds; None for anything else."""
    plain = re.sub(r"\.[0-9]+", "", text_of(value))
    return edtf(re.sub(r"[+-]00:00$", "Z", plain))


def edtf(value: Any) -> Edtf | None:
    """Return a date as it is where it is valid; None for anything else."""
    try:
        return parse_edtf(text_of(value)).text
    except ValueError:
        return None


def _read_annotation(annotation: dict[str, Any], article: Slug) -> Annotation:
    exact, prefix, suffix = quotation(_target(annotation).get("selector"))
    bodies = list(_bodies(annotation))
    note = "\n\n".join(v for purpose, v in bodies if purpose not in ("tagging", "classifying"))
    creator = next(iter(list_of(annotation.get("creator"))), None)
    color = next((value for purpose, value in bodies if purpose == "classifying"), None)
    when = text_of(annotation.get("room:when"))
    return Annotation(
        id=_id(text_of(annotation.get("id")), f"{page_of(annotation)} {exact} {note}"),
        article=article,
        quote=exact,
        prefix=prefix,
        suffix=suffix,
        note=note,
        tags=tuple(value for purpose, value in bodies if purpose == "tagging"),
        color=NoteKind(color) if color in set(NoteKind) else None,
        created=edtf(annotation.get("room:created")) or instant(annotation.get("created")),
        author=text_of(creator.get("name") if isinstance(creator, dict) else creator) or None,
        everywhere=annotation.get("room:everywhere") is True,
        paragraph=text_of(annotation.get("room:paragraph")) or None,
        when=NoteTime(when) if when in set(NoteTime) else None,
        outcome=_outcome(annotation.get("room:outcome")),
        line=0,
    )


def _target(annotation: dict[str, Any]) -> dict[str, Any]:
    target = next(iter(list_of(annotation.get("target"))), "")
    return target if isinstance(target, dict) else {"source": target}


def _id(id: str, otherwise: str) -> Slug:
    """Return the id in one of our own addresses as it is, for any other a slug: the same each time."""
    _, ours, own = id.rpartition("#note-")
    if ours and SLUG.fullmatch(own):
        return Slug(own)
    name = slugify(id.rstrip("/").rpartition("/")[2], longest=_LONGEST_NAME)
    return Slug(f"{name}-{sha256((id or otherwise).encode('utf-8', 'surrogatepass')).hexdigest()[:8]}")


def _outcome(value: Any) -> Outcome | None:
    told = next(mappings(value), {})
    turned, note, source = (text_of(told.get(f"room:{key}")) for key in ("turned", "note", "source"))
    whole = turned in set(Verdict) and note.strip() and source.strip()
    return Outcome(turned=Verdict(turned), note=note, source=source) if whole else None


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


def _bodies(annotation: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield purpose and value of each textual body; a body value is a comment."""
    if value := text_of(annotation.get("bodyValue")):
        yield "commenting", value
    for body in list_of(annotation.get("body")):
        if isinstance(body, dict) and (value := text_of(body.get("value"))):
            yield text_of(body.get("purpose")) or "commenting", value


def _read_row(row: dict[str, Any], article: Slug) -> Annotation:
    """Return the note of one row. A reply is a note on the whole page, and has no quotation."""
    selector = [s for target in mappings(row.get("target")) for s in mappings(target.get("selector"))]
    exact, prefix, suffix = ("", "", "") if row.get("references") else quotation(selector)
    user = text_of(row.get("user"))
    account = _ACCOUNT.fullmatch(user)
    return Annotation(
        id=_id(f"hypothesis-{text_of(row.get('id'))}", ""),
        article=article,
        quote=exact,
        prefix=prefix,
        suffix=suffix,
        note=text_of(row.get("text")),
        tags=tuple(tag for tag in list_of(row.get("tags")) if text_of(tag).strip()),
        created=instant(row.get("created")),
        author=(account[1] if account else user) or None,
        line=0,
    )
