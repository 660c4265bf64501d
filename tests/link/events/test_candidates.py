"""Drafts found by names and months."""

from collections import Counter

from reading_room.link.events.candidates import Candidates
from reading_room.link.events.drafts import Draft
from reading_room.model import Edtf, EventStatus


def _draft(name: str, date: str) -> Draft:
    return Draft(
        date=Edtf(date),
        rule="",
        who=Counter({name: 1.0}),
        where=Counter(),
        kinds=(),
        reported_in=(),
        evidence=(),
        profile={},
        status=EventStatus.HAPPENED,
    )


def test_names_and_months_find_drafts() -> None:
    """A draft is found by its name, and by its name with a month that it touches."""
    index = Candidates([_draft("hall", "2031-05-30/2031-06-02"), _draft("lind", "2031-06-01")])
    assert index.named(["hall"]) == {0}
    assert index.dated([Edtf("2031-06-20")], ["hall", "lind"]) == {0, 1}
    assert index.dated([Edtf("2031-05-01")], ["hall", "lind"]) == {0}


def test_what_stands_with_very_many_finds_none() -> None:
    """A name of very many drafts tells nothing; one month of it may still tell."""
    months = [f"20{year}-{month:02}" for year in range(30, 36) for month in range(1, 13)]
    index = Candidates([_draft("hall", month) for month in months])
    assert index.named(["hall"]) == set()
    assert index.dated([Edtf("2031-05-20")], ["hall"]) == {16}
