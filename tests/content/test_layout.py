"""The layouts of the files that are written: stable to the byte."""

from dataclasses import replace
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


def test_an_article_survives_obsidian() -> None:
    """Its property editor sorts keys, spreads lists and takes off quotation marks: all is the same."""
    written = parse_article(case("../obsidian/written.md"), "content/articles/harbour.md")
    rewritten = parse_article(case("../obsidian/rewritten.md"), "content/articles/harbour.md")
    assert replace(written, evidence=()) == replace(rewritten, evidence=())
    assert set(written.evidence) == set(rewritten.evidence)


def test_annotations() -> None:
    """A note has only the keys that say something."""
    text = case("annotations.yaml")
    notes = read_annotations("harbour", text, Faults("notes.yaml", text))
    assert notes
    assert annotations_yaml(notes) == text
