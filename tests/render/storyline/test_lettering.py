"""Words broken without a font at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.render.storyline.lettering import width, wrap


@given(text=st.text(max_size=60), lines=st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text: str, lines: int) -> None:
    """However long the words are and whatever their script."""
    made = wrap(text, 10, 60, lines)
    assert len(made) <= lines
    assert all(width(line, 10) <= 60 for line in made)


@given(words=st.lists(st.sampled_from(["Ada", "met", "Bo", "王小明"]), max_size=8))
def test_what_fits_is_kept_whole(words: list[str]) -> None:
    """Nothing is lost where there are lines enough."""
    assert "".join(wrap(" ".join(words), 10, 60, 40)).replace(" ", "") == "".join(words)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Ada Moss", ("Ada Moss",)),
        ("Cleo van der Marwijk", ("Cleo van der", "Marwijk")),
        ("The commission for the basin reports", ("The", "commissio …")),
        ("国际河流委员会", ("国际河流委员", "会")),
        ("Wwwwwwwwwwwwwwww", ("Wwwwww-", "wwwwww …")),
        ("", ()),
    ],
)
def test_words_break_as_a_reader_expects(text: str, broken: tuple[str, ...]) -> None:
    """At spaces, between ideographs, and within a word only where it is wider than a line."""
    assert wrap(text, 10, 66, 2) == broken
