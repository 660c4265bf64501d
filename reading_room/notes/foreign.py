"""Notes of other programs: W3C Web Annotations, ours and those of others, and Hypothes.is.

Sources: the Web Annotation Data Model (W3C, 2017); the rows of Hypothes.is's API and of its clients'
exports.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Edtf, NoteKind, NoteTime, Outcome, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignNote:
    """One note as it was read, not yet given to an article."""

    id: str
    """What the other program calls it: an IRI, or a row's id."""
    uri: str
    """Address of the page that it is on."""
    quote: str
    """The words that it is about; empty where it is on the whole page."""
    prefix: str
    """Words before them."""
    suffix: str
    """Words behind them."""
    note: str
    """Markdown."""
    tags: tuple[str, ...]
    """Subject words."""
    color: NoteKind | None
    """Its kind, where the other program knows ours."""
    created: Edtf | None
    """When it was written."""
    author: str | None
    """Who wrote it."""
    everywhere: bool = False
    """Whether it shows on every article that has the quotation."""
    paragraph: str | None = None
    """Id of the paragraph around it when it was written."""
    when: NoteTime | None = None
    """Whether it was known when the article appeared, or came later."""
    outcome: Outcome | None = None
    """What came of it, where its words are a forecast."""
    ours: bool = False
    """Whether an archive of this kind exported it, so that its context is as its curator wrote it."""


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


def read_annotation(annotation: dict[str, Any]) -> ForeignNote:
    """Return the note of one annotation. What the model allows to be left out may be missing."""
    target = next(iter(list_of(annotation.get("target"))), "")
    selecting = target if isinstance(target, dict) else {"source": target}
    exact, prefix, suffix = quotation(selecting.get("selector"))
    bodies = list(_bodies(annotation))
    creator = next(iter(list_of(annotation.get("creator"))), None)
    color = next((value for purpose, value in bodies if purpose == "classifying"), None)
    when = text_of(annotation.get("room:when"))
    return ForeignNote(
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
        outcome=_outcome(annotation.get("room:outcome")),
        ours="room:everywhere" in annotation,
    )


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


_ACCOUNT = re.compile(r"acct:([^@]+)@.+")


def rows(document: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of an answer or an export, or of a bare list of them."""
    if isinstance(document, dict):
        document = document.get("rows", document.get("annotations", document))
    yield from mappings(document)


def is_row(item: dict[str, Any]) -> bool:
    """Return whether an object is a row of Hypothes.is and no W3C annotation."""
    return "uri" in item and "type" not in item


def read_row(row: dict[str, Any]) -> ForeignNote:
    """Return the note of one row. A reply is a note on the whole page, and has no quotation."""
    selector = [s for target in mappings(row.get("target")) for s in mappings(target.get("selector"))]
    exact, prefix, suffix = ("", "", "") if row.get("references") else quotation(selector)
    user = text_of(row.get("user"))
    account = _ACCOUNT.fullmatch(user)
    return ForeignNote(
        id=f"hypothesis-{text_of(row.get('id'))}",
        uri=text_of(row.get("uri")),
        quote=exact,
        prefix=prefix,
        suffix=suffix,
        note=text_of(row.get("text")),
        tags=tuple(tag for tag in list_of(row.get("tags")) if text_of(tag).strip()),
        color=None,
        created=instant(row.get("created")),
        author=(account[1] if account else user) or None,
    )
