"""The layouts of the files that are written: stable to the byte."""

from pathlib import Path

from reading_room.content import annotations_yaml, article_markdown, ledger_yaml, parse_article
from reading_room.content.annotation import read_annotations
from reading_room.content.faults import Faults
from reading_room.content.ledger import read_ledger

CASES = Path(__file__).parent.parent / "cases" / "content"


def case(name: str) -> str:
    return (CASES / name).read_text()


def test_article() -> None:
    """An article has a line for each key, in a fixed order, and null for the unknown."""
    text = case("article.md")
    assert article_markdown(parse_article(text, "content/articles/harbour.md")) == text


def test_ledger() -> None:
    """A ledger has a line for each range, so that a change of one shows as one."""
    text = case("ledger.yaml")
    ledger = read_ledger("004_harbour.txt", text, Faults("ledger.yaml", text))
    assert ledger
    assert ledger_yaml(ledger) == text


def test_annotations() -> None:
    """A note has only the keys that say something."""
    text = case("annotations.yaml")
    notes = read_annotations("harbour", text, Faults("notes.yaml", text))
    assert notes
    assert annotations_yaml(notes) == text
