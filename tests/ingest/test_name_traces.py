"""What a dump shows of a name elsewhere tells people from buttons."""

from reading_room.ingest.name_traces import traces_of
from reading_room.ingest.persons import unglued
from reading_room.ingest.seed_article import Line


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(number=n, text=text, role=None, article=None) for n, text in enumerate(texts, 1))


def test_words_in_small_letters_are_no_name() -> None:
    """A dump that says both words of `Print Mode` in small letters means no person by it."""
    traces = traces_of(lines("Print Mode", "Choose the mode that you print in.", "Ann Lee"))
    assert traces.is_common("Print Mode")
    assert not traces.is_common("Ann Lee")


def test_a_writer_has_a_box_and_an_address() -> None:
    """A name stands alone again, is said to have a post, and is in an address."""
    own, *rest = lines(
        "By Ann Leeson", "Ann Leeson", "Ann Leeson is a staff writer here.", "a.leeson@echo.example"
    )
    seen = set(traces_of((own, *rest)).of("Ann Leeson", own))
    assert {"alone elsewhere", "presented", "addressed"} <= seen


def test_what_a_page_ran_together_is_parted() -> None:
    """A post, a handle and who took the pictures do not stay with a name."""
    assert unglued("By Ann LeeStaff Writer") == "By Ann Lee, Staff Writer"
    assert unglued("Ann Lee@annlee 3 May") == "Ann Lee 3 May"
    assert unglued("Ann Lee (text) and Bo Day (photography)") == "Ann Lee (text)"
