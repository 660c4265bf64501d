"""Notes tied to the paragraphs that they stand in."""

import shutil
from pathlib import Path

import pytest

from reading_room.content import load_content
from reading_room.errors import ProblemsError
from reading_room.notes import mark_paragraphs
from tests.conftest import SAMPLE

ARTICLE = "2024-05-14-bridge-opens-in-port-sella"
WRITTEN = """\
# on the bridge
- id: cost   # in crowns
  quote: >-
    214 million
    crowns
  note: |
    x

    y
- {id: lost, quote: "nowhere to be found", note: x}
-   quote: the toll would be four crowns
    # a remark

    id: toll
    note: x"""
MARKED = """\
# on the bridge
- id: cost   # in crowns
  paragraph: p-b6aaa9
  quote: >-
    214 million
    crowns
  note: |
    x

    y
- {id: lost, quote: "nowhere to be found", note: x}
-   quote: the toll would be four crowns
    # a remark

    paragraph: p-b6aaa9
    id: toll
    note: x"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """The file of notes in a copy of the sample's content."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    return tmp_path / "content" / "annotations" / f"{ARTICLE}.yaml"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_are_added_and_none_is_changed(notes: Path, line_end: str) -> None:
    """Remarks and blank lines stay; a note without a place gets nothing, nor does a second run."""
    notes.write_bytes(WRITTEN.replace("\n", line_end).encode())
    told = mark_paragraphs(notes.parents[2])
    assert told == f"content/annotations/{ARTICLE}.yaml: marked cost, toll"
    assert notes.read_bytes().decode() == MARKED.replace("\n", line_end)
    assert mark_paragraphs(notes.parents[2]) == ""
    kept = {note.id: note.paragraph for note in load_content(notes.parents[2]).annotations}
    assert kept == {"cost": "p-b6aaa9", "lost": None, "toll": "p-b6aaa9"}


def test_notes_on_one_line_are_left(notes: Path) -> None:
    """What cannot be added to safely is told, and the file stays as it was."""
    before = b'- {id: toll, quote: "the toll would be four crowns", note: x}\n'
    notes.write_bytes(before)
    with pytest.raises(ProblemsError, match="cannot-mark"):
        mark_paragraphs(notes.parents[2])
    assert notes.read_bytes() == before
