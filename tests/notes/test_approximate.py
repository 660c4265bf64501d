"""Approximate matching, against the table of edit distances written out."""

from hypothesis import given
from hypothesis import strategies as st

from reading_room.notes.nearest import Match, best_match, distances

LETTERS = st.text("abc", max_size=8)


def table(pattern: str, text: str, *, anchored: bool) -> list[int]:
    """Return the last row of the table, a column for each letter of the text."""
    column = list(range(len(pattern) + 1))
    foot = []
    for number, letter in enumerate(text, 1):
        above = [number if anchored else 0]
        for i, wanted in enumerate(pattern):
            above.append(min(column[i] + (letter != wanted), column[i + 1] + 1, above[i] + 1))
        column = above
        foot.append(column[-1])
    return foot


@given(LETTERS.filter(bool), LETTERS, st.booleans())
def test_distances_are_those_of_the_table(pattern: str, text: str, anchored: bool) -> None:
    """Bits say what the table says."""
    assert list(distances(pattern, text, anchored=anchored)) == table(pattern, text, anchored=anchored)


@given(LETTERS.filter(bool), LETTERS)
def test_the_best_match_has_its_distance(pattern: str, text: str) -> None:
    """The stretch found is as far from the pattern as it says, and no other is nearer."""
    match = best_match(pattern, text)
    if match:
        stretch = text[match.start : match.end]
        whole = table(pattern, stretch, anchored=True)[-1] if stretch else len(pattern)
        assert whole == match.edits == min(table(pattern, text, anchored=False))


def test_nothing_matches_nothing() -> None:
    """Neither an empty pattern nor an empty text has a match."""
    assert (best_match("", "a"), best_match("a", "")) == (None, None)


def test_the_shortest_stretch_is_taken() -> None:
    """An edit at the edge leaves its word out."""
    assert best_match("abcd", "xxabcxx") == Match(2, 5, 1)
