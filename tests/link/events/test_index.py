"""Candidates found by names, months and phrases."""

from reading_room.link.events.index import EventIndex, PhraseIndex
from reading_room.model import Edtf
from tests.link.events.samples import candidate


def test_names_and_months_find_candidates() -> None:
    """A candidate is found by its name, and by its name with a month that it touches."""
    index = EventIndex([candidate("2031-05-30/2031-06-02", "hall"), candidate("2031-06-01", "lind")])
    assert index.named(["hall"]) == {0}
    assert index.dated([Edtf("2031-06-20")], ["hall", "lind"]) == {0, 1}
    assert index.dated([Edtf("2031-05-01")], ["hall", "lind"]) == {0}


def test_what_stands_with_very_many_finds_none() -> None:
    """A name of very many candidates says nothing; one month of it may still say something."""
    months = [f"20{year}-{month:02}" for year in range(30, 36) for month in range(1, 13)]
    index = EventIndex([candidate(month, "hall") for month in months])
    assert index.named(["hall"]) == set()
    assert index.dated([Edtf("2031-05-20")], ["hall"]) == {16}


def test_a_phrase_is_found_whatever_its_case_and_space() -> None:
    """A break or a hard space between its words does not matter, another letter does."""
    phrases = PhraseIndex([(1, "the long siege")])
    assert list(phrases.named_in("So The\u00a0long\nSiege ended.")) == [(1, "The\u00a0long\nSiege")]
    assert list(phrases.named_in("The long sieges ended.")) == []
