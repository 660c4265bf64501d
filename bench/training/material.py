"""The words of labelled articles without their layout: what dumps are assembled from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.training.labelled import Labelled
from reading_room.ingest.language import detect
from reading_room.ingest.markup import plain_words
from reading_room.ingest.weights import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """An article's words by their roles, free of any layout: what dumps are assembled from."""

    group: str
    """As of the dump that it comes from."""
    language: str
    """Two letters, or empty."""
    title: str
    """Empty where it has none."""
    authors: tuple[str, ...]
    """In the order printed."""
    published: str
    """ISO 8601 day, or empty."""
    publisher: str
    """Empty where not known."""
    body: tuple[tuple[State, str], ...]
    """Text, subheadings, list items in their order; the first one is the lead."""


def material_of(dump: Labelled, gold: Mapping[str, Any] | None = None) -> Iterator[Material]:
    """Return the articles of a labelled dump without its layout; a page's fields come from its gold."""
    piece: list[tuple[State, str]] = []
    for state, line in [*zip(dump.states, dump.lines, strict=True), (State.TITLE, "")]:
        begins = state in (State.TITLE, State.OPENER, State.ABOVE, State.LEAD)
        has_text = any(one in (State.LEAD, State.BODY) for one, _ in piece)
        if begins and has_text:
            yield _material(dump.group, piece, gold)
            piece = []
        if state:
            piece.append((state, line))


def _material(
    group: str, piece: Sequence[tuple[State, str]], gold: Mapping[str, Any] | None
) -> Material:
    kept = (State.LEAD, State.BODY, State.SUBHEADING, State.LIST, State.QUOTATION, State.STANDFIRST)
    body = tuple((s, plain_words(t)) for s, t in piece if s in kept and plain_words(t))
    title = next((plain_words(t) for s, t in piece if s is State.TITLE), "")
    if gold:
        return Material(
            group=group,
            language=gold["language"],
            title=gold["title"],
            authors=tuple(gold["authors"]),
            published=(gold["published"] or "")[:10],
            publisher=gold["publisher"],
            body=body,
        )
    return Material(
        group=group,
        language=detect(" ".join(words for _, words in body)[:2000])[0],
        title=title,
        authors=(),
        published="",
        publisher="",
        body=body,
    )
