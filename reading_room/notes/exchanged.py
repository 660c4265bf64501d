"""Notes of other programs, whatever format they came in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Edtf, NoteKind, NoteTime


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
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
