"""Quotations found in folded words."""

import pytest
from hypothesis import assume, given

from reading_room.model import Article
from reading_room.notes.anchoring import find
from reading_room.notes.contexts import telling_context
from tests.notes.strategies import folded, selections

WORDS = "the port, the ferry and the export of the port"


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "found"),
    [
        ("the port", "", "", (0, 38)),
        (" the \n port ", "", "", (0, 38)),
        ("port", "ex", "", (30,)),
        ("port", "the ", "", (4, 42)),
        ("port", "the", "", (4, 42)),
        ("port", "ex ", "", ()),
        ("the", "", "port,", (0,)),
        ("the", "", " ferry", (10,)),
        ("export", "", " o", (28,)),
        ("ferry", "and", "", ()),
        (" ", "", "", ()),
        ("The port", "", "", ()),
    ],
)
def test_exact_with_its_context(quote: str, prefix: str, suffix: str, found: tuple[int, ...]) -> None:
    """White space is folded, context must stand right there, and case counts."""
    assert find(WORDS, quote, prefix, suffix) == found


def test_places_may_overlap() -> None:
    """Words that overlap themselves are two places, and so ambiguous."""
    assert find("no no no", "no no") == (0, 3)


@given(selections())
def test_the_context_tells_a_place_apart(selection: tuple[Article, int, int]) -> None:
    """Where there is a telling context, the quotation with it stands at this place only."""
    article, start, end = selection
    words = folded(article).words
    context = telling_context(words, start, end)
    assume(context is not None)
    assert context and find(words, words[start:end], *context) == (start,)


@given(selections())
def test_a_unique_quotation_needs_no_context(selection: tuple[Article, int, int]) -> None:
    """The shortest context is none."""
    article, start, end = selection
    words = folded(article).words
    unique = len(find(words, words[start:end])) == 1
    assert (telling_context(words, start, end) == ("", "")) == unique


def test_places_that_are_alike_for_long_have_no_context() -> None:
    """A context of a page would be no help."""
    words = " ".join(["again"] * 200)
    assert telling_context(words, 600, 605) is None
