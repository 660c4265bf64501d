"""Folded words, and the way back from them to the code points of paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from reading_room.markdown.text import fold, words_id
from reading_room.model import Article
from reading_room.notes.anchoring import origins, places, touched
from tests.notes.strategies import ARTICLES, folded, selections

MARKS = st.text(
    st.sampled_from("ae\u0301\u0323\u0307\u0344\u0f73\u0f71\u1112\u1161\u11ab\u212b \n\u00a0\u2001z")
)


@given(st.text() | MARKS)
def test_each_folded_code_point_knows_its_origin(text: str) -> None:
    """There are as many origins as folded code points, and they go forward through the text."""
    found = origins(text)
    assert len(found) == len(fold(text))
    assert found == sorted(found)


@given(st.text() | MARKS)
def test_an_origin_folds_to_what_came_from_it(text: str) -> None:
    """The words from the first origin to the last are the words."""
    found = origins(text)
    if found:
        assert fold(text[found[0][0] : found[-1][1]]) == fold(text)


@given(ARTICLES)
def test_words_are_those_of_the_paragraphs(article: Article) -> None:
    """Paragraphs are joined by single spaces, those without words left out."""
    words = [fold(p.text) for p in article.text.paragraphs]
    assert folded(article).words == " ".join(filter(None, words))


@given(selections())
def test_places_hold_the_words(selection: tuple[Article, int, int]) -> None:
    """Each place is part of its paragraph, and together they hold at least the words asked for."""
    article, start, end = selection
    text = folded(article)
    found = places(text, article.slug, start, end)
    by_id = {p.id: p.text for p in article.text.paragraphs}
    assert all(place.quote == by_id[place.paragraph][place.start : place.end] for place in found)
    assert text.words[start:end] in fold(" ".join(place.quote for place in found))


@given(selections())
def test_a_passage_in_one_paragraph_has_its_id(selection: tuple[Article, int, int]) -> None:
    """The id by the words around is the paragraph's own, whichever repetition of it this is."""
    article, start, end = selection
    text = folded(article)
    ids = {place.paragraph for place in places(text, article.slug, start, end)}
    around = words_id(touched(text, start, end))
    if len(ids) == 1:
        assert "-".join(ids.pop().split("-")[:2]) == around
