"""What is written is read back as it was, whatever the words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reading_room.content import (
    annotations_yaml,
    article_markdown,
    entity_markdown,
    event_markdown,
    ledger_yaml,
    parse_article,
)
from reading_room.content.annotation import read_annotations
from reading_room.content.documents import read_entity, read_event
from reading_room.content.faults import Faults
from reading_room.content.ledger import read_ledger
from reading_room.model import Annotation, Article, Entity, Event, Ledger
from tests.content.strategies import ARTICLES, ENTITIES, EVENTS, LEDGERS, NOTES


@given(ARTICLES)
def test_article(article: Article) -> None:
    """An article survives its file."""
    assert parse_article(article_markdown(article), f"content/articles/{article.slug}.md") == article


@given(EVENTS)
def test_event(event: Event) -> None:
    """An event survives its file."""
    text = event_markdown(event)
    assert read_event(event.slug, text, Faults("event.md", text)) == event


@given(ENTITIES)
def test_entity(entity: Entity) -> None:
    """A person, an organisation or a place survives its file."""
    text = entity_markdown(entity)
    assert read_entity(entity.slug, text, Faults("entity.md", text)) == entity


@given(LEDGERS)
def test_ledger(ledger: Ledger) -> None:
    """A ledger survives its file."""
    text = ledger_yaml(ledger)
    assert read_ledger(ledger.seed, text, Faults("ledger.yaml", text)) == ledger


@given(st.lists(NOTES, max_size=3))
def test_annotations(notes: list[Annotation]) -> None:
    """Notes survive their file, and know the lines of their quotations."""
    text = annotations_yaml(notes)
    read = read_annotations("harbour", text, Faults("notes.yaml", text)) or ()
    assert [replace(note, line=0) for note in read] == notes
    assert all(text.split("\n")[note.line - 1].startswith("  quote:") for note in read)
