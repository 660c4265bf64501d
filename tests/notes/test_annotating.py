"""Notes begun from the command line."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from reading_room.content.annotation import read_annotations
from reading_room.content.faults import Faults
from reading_room.errors import ProblemsError
from reading_room.notes import annotate
from tests.conftest import SAMPLE

ARTICLE = "2024-05-14-bridge-opens-in-port-sella"
TODAY = date(2024, 7, 2)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """The file of notes in a copy of the sample's content."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    return tmp_path / "content" / "annotations" / f"{ARTICLE}.yaml"


def begin(notes: Path, words: str, article: str = ARTICLE, place: int | None = None) -> str:
    return annotate(notes.parents[2], article, words, place=place, today=TODAY)


def refusal(notes: Path, words: str, **options: str | int) -> str:
    before = notes.read_bytes()
    with pytest.raises(ProblemsError) as caught:
        begin(notes, words, **options)  # type: ignore[arg-type]
    assert notes.read_bytes() == before
    return str(caught.value)


def test_a_skeleton_is_put_behind_the_others(notes: Path) -> None:
    """The file's own bytes stay, and the note lacks nothing but its text."""
    before = notes.read_bytes() + b"# a remark"
    notes.write_bytes(before)
    told = begin(notes, "Carts   pay half. We waited")
    assert told == f"content/annotations/{ARTICLE}.yaml:13: carts-pay-half-we-waited: write its note"
    after = notes.read_text("utf-8")
    assert after.removeprefix(before.decode()) == (
        "\n- id: carts-pay-half-we-waited\n"
        '  quote: "Carts pay half. We waited"\n'
        "  paragraph: p-e21f33\n"
        '  note: ""\n'
        "  tags: []\n"
        "  created: 2024-07-02\n"
    )


def test_its_text_is_asked_for(notes: Path) -> None:
    """A note without a text is a problem of its own line, and no other."""
    begin(notes, "Carts pay half.")
    faults = Faults("notes.yaml", notes.read_text("utf-8"))
    read_annotations(ARTICLE, notes.read_text("utf-8"), faults)
    assert [(problem.code, problem.line) for problem in faults.problems] == [("empty-value", 15)]


def test_a_file_is_made_where_there_is_none(notes: Path) -> None:
    """The first note of an article needs no preparation."""
    notes.unlink()
    assert begin(notes, "four crowns", article=f"content/articles/{ARTICLE}.md").endswith(
        "write its note"
    )
    assert notes.read_text("utf-8").startswith("- id: four-crowns\n")


def test_indented_lists_and_line_ends_are_followed(notes: Path) -> None:
    """The hyphen stands below the others, and lines end as they do."""
    notes.write_bytes(b"  - id: a\r\n    quote: x\r\n    note: y\r\n")
    begin(notes, "four crowns")
    assert b"\r\n  - id: four-crowns\r\n    quote: " in notes.read_bytes()
    assert b"\n" not in notes.read_bytes().replace(b"\r\n", b"")


def test_words_in_several_places_need_a_choice(notes: Path) -> None:
    """The places are shown with numbers; the one that is chosen gets its context."""
    told = refusal(notes, "crowns")
    assert "    2. … on Monday that the toll would be four [crowns]. Foot passengers" in told
    begin(notes, "crowns", place=2)
    assert 'quote: "crowns"\n  prefix: "four "\n' in notes.read_text("utf-8")


def test_an_id_is_new(notes: Path) -> None:
    """Words that were annotated before get a number behind their id, finished or not."""
    begin(notes, "four crowns")
    assert ": four-crowns-2: " in begin(notes, "four crowns")


def test_short_words_get_context(notes: Path) -> None:
    """So few words are kept with what stands around them."""
    begin(notes, "toll")
    assert '  prefix: "Monday that the "\n  suffix: " would be four"\n' in notes.read_text("utf-8")


def test_refusals(notes: Path) -> None:
    """Words and articles that are not there are told with what may have been meant."""
    assert 'did you mean "We waited long"?' in refusal(notes, "we waitd long")
    assert "the words stand in the title" in refusal(notes, "Bridge opens in Port Sella")
    assert f"did you mean {ARTICLE}?" in refusal(
        notes, "x", article="2024-05-14-bridge-opens-in-port-sela"
    )


def test_a_file_that_is_no_list_of_hyphens_is_left(notes: Path) -> None:
    """The lines are printed for a person to put in."""
    notes.write_text("[{id: a, quote: x, note: y}]\n", "utf-8")
    assert '- id: four-crowns\n      quote: "four crowns"' in refusal(notes, "four crowns")
