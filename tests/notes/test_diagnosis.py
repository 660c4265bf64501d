"""What a curator is told of notes that have lost their place: `cases/anchors/NAME.txt`."""

from pathlib import Path

import pytest

from reading_room.content.annotation import read_annotations
from reading_room.content.faults import Faults
from reading_room.errors import format_problem
from reading_room.model import Slug
from reading_room.notes.anchoring import anchor
from reading_room.notes.diagnosis import diagnose
from reading_room.notes.nearest import candidates, difference, nearest
from tests.render.samples import plain

CASES = Path(__file__).parents[1] / "cases" / "anchors"


def sections(case: str) -> dict[str, str]:
    """Return the parts of a case by name: articles, notes on them, and what is expected."""
    parts = (part.partition("\n") for part in case.removeprefix("== ").split("\n== "))
    return {name: text.strip("\n") + "\n" for name, _, text in parts}


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.iterdir()))
def test_messages(name: str) -> None:
    """Each note that needs a person is told with what happened and the lines that would settle it."""
    parts = sections((CASES / f"{name}.txt").read_text("utf-8"))
    articles = [plain(file[:-3], text) for file, text in parts.items() if file.endswith(".md")]
    notes = [
        note
        for file, text in parts.items()
        if file.endswith(".yaml")
        for note in read_annotations(file[:-5], text, Faults(file, text)) or ()
    ]
    told = diagnose(anchor(notes, articles), articles)
    assert "".join(f"{format_problem(problem)}\n" for problem in told) == parts["expected"]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("the old bridge", "the new bridge"),
        ("THE NEW BRIDGE", "the new bridge"),
        ("bridge was opened", "bridge on the lake was opened"),
        ("“quoted words”", '"quoted words"'),
        ("新橋が開通した", "新しい橋が開通した"),
        ("an entirely different matter", None),
        ("…", None),
    ],
)
def test_the_nearest_passage(quote: str, found: str | None) -> None:
    """Words put in, taken out or exchanged, case and the shape of signs do not hide a passage."""
    words = 'So the new bridge on the lake was opened with "quoted words". 新しい橋が開通した。'
    passage = nearest(words, quote)
    assert (passage and words[passage.start : passage.end]) == found


def test_the_difference_is_shown_in_place() -> None:
    """Words of one side only stand in brackets, where they belong."""
    assert (
        difference("the old bridge cost", "the bridge cost much") == "the [-old-] bridge cost {+much+}"
    )


def test_candidates_share_runs_of_words() -> None:
    """The article that shares most comes first; one that shares single words only does not come."""
    articles = [
        (Slug("a"), "the bridge was opened on Monday"),
        (Slug("b"), "the bridge was opened on Tuesday by the lake"),
        (Slug("c"), "on the lake a bridge"),
    ]
    found = candidates(["bridge was opened on Tuesday"], articles)
    assert found == {"bridge was opened on Tuesday": ("b", "a")}
