"""Titles of found events."""

import pytest

from reading_room.link.events.titles import is_remote, is_set_in, title_of


@pytest.mark.parametrize(
    ("kind", "names", "place", "title"),
    [
        ("talks", ["Ada Hall", "Bo Lind"], "Oslo", "Talks between Ada Hall and Bo Lind in Oslo"),
        ("summit", ["Ada Hall", "Bo Lind"], None, "Summit of Ada Hall and Bo Lind"),
        ("visit", ["Ada Hall", "Bo Lind"], "Oslo", "Visit: Ada Hall and Bo Lind, Oslo"),
        ("strike", ["Quay Union"], "Oslo", "Strike: Quay Union, Oslo"),
        ("strike", ["Oslo"], "Oslo", "Strike: Oslo"),
        (None, [], None, "Event"),
    ],
)
def test_titles(kind: str | None, names: list[str], place: str | None, title: str) -> None:
    """A title says what is known and nothing else."""
    assert title_of(kind, names, place) == title


def test_who_speaks_over_a_distance_is_nowhere() -> None:
    """A video call has no place; a visit has."""
    assert is_remote("They held a virtual summit.")
    assert is_remote("The two spoke by phone.")
    assert not is_remote("They met in Oslo.")


def test_a_place_that_is_only_spoken_of_is_no_setting() -> None:
    """Something was in a place where a preposition of place says so."""
    assert is_set_in("The talks in Oslo ended.", ["Oslo"])
    assert not is_set_in("They spoke about Oslo.", ["Oslo"])
