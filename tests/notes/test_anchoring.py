"""The laws of anchoring: a note is on its own words, or it says that it is not."""

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import assume, given
from hypothesis import strategies as st

from reading_room.markdown.text import fold
from reading_room.model import Anchored, Annotation, Article, Slug, Span
from reading_room.notes.anchoring import anchor, touched
from reading_room.notes.contexts import selected, telling_context
from reading_room.render.prose import Marks, render_text
from tests.notes.strategies import ARTICLES, LINES, annotation, folded, selections
from tests.render.samples import SAY, plain

Selection = tuple[Article, int, int]


class Marked(HTMLParser):
    """Collects the words under a note's marks in a page's HTML, paragraph by paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, str] = {}
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "mark":
            self._open = dict(attrs)["data-paragraph"] or ""
        if tag == "br" and self._open:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        self._open = "" if tag == "mark" else self._open

    def handle_data(self, data: str) -> None:
        if self._open:
            self.words[self._open] = self.words.get(self._open, "") + data


def marked_words(article: Article, note: Anchored) -> str:
    """Return the words that a reader sees marked, folded."""
    marks: Marks = {
        p.paragraph: (
            Span(start=p.start, end=p.end, tag="mark", attributes=(("data-paragraph", p.paragraph),)),
        )
        for p in note.places
    }
    reader = Marked()
    reader.feed(str(render_text(article.text, marks, SAY)))
    return fold(" ".join(reader.words.values()))


def written(selection: Selection) -> Annotation:
    """Return a note on the words, as it is begun from the command line."""
    article, start, end = selection
    text = folded(article)
    return selected(annotation(text.words[start:end]), text, start)


def around(note: Anchored, article: Article) -> list[str]:
    """Return the words of the paragraphs that the note stands in."""
    ids = {place.paragraph for place in note.places}
    return [fold(p.text) for p in article.text.paragraphs if p.id in ids]


@given(selections())
def test_the_marked_text_is_the_quotation(selection: Selection) -> None:
    """Whatever the text, its mark-up and the note, what is marked on the page is what was quoted."""
    note = written(selection)
    (anchored,) = anchor([note], [selection[0]])
    assert not anchored.changed
    if anchored.places:
        assert marked_words(selection[0], anchored) == fold(note.quote)


@given(selections())
def test_a_note_stands_where_it_was_put(selection: Selection) -> None:
    """A quotation of whole characters with the context that it needs is never an orphan."""
    article, start, end = selection
    note = written(selection)
    assume(telling_context(folded(article).words, start, end))
    assume(all(ord(c) < 0x300 for c in note.quote))
    (anchored,) = anchor([note], [article])
    assert anchored.places


@given(ARTICLES, st.builds(annotation, st.text("the ferry left a", min_size=1)))
def test_an_arbitrary_note_is_on_its_words_or_on_none(article: Article, note: Annotation) -> None:
    """A quotation that is not there, or not once, has no place."""
    (anchored,) = anchor([note], [article])
    count = folded(article).words.count(fold(note.quote)) if fold(note.quote) else 0
    assert bool(anchored.places) <= (count >= 1)
    if anchored.places:
        assert marked_words(article, anchored) == fold(note.quote)


@given(selections(), st.lists(LINES, max_size=3), st.lists(LINES, max_size=3))
def test_an_edit_elsewhere_moves_no_note(
    selection: Selection, before: list[str], behind: list[str]
) -> None:
    """A note that is unique in its article stays on its words, or they are no longer unique."""
    article = selection[0]
    note = replace(written(selection), prefix="", suffix="")
    (first,) = anchor([note], [article])
    edited = plain("a", "\n\n".join([*before, article.body, *behind]))
    (second,) = anchor([note], [edited])
    assume(first.places)
    if second.places:
        assert [p.quote for p in second.places] == [p.quote for p in first.places]
        assert [p.start for p in second.places] == [p.start for p in first.places]
        assert around(second, edited) == around(first, article)


@given(selections(), ARTICLES)
def test_an_edit_inside_leaves_no_note_silently_on_other_words(
    selection: Selection, edited: Article
) -> None:
    """Where a note still finds its words after any edit, it says so if their paragraphs are others."""
    article, start, end = selection
    note = written(selection)
    (anchored,) = anchor([note], [edited])
    if anchored.places:
        assert marked_words(edited, anchored) == fold(note.quote)
        same = " ".join(around(anchored, edited)) == touched(folded(article), start, end)
        assert anchored.changed != same


def test_a_quotation_in_two_places_is_an_orphan() -> None:
    """One of two is not chosen by guessing."""
    article = plain("a", "The ferry left.\n\nThe ferry left.")
    (anchored,) = anchor([annotation("The ferry left.")], [article])
    assert anchored.places == ()


def test_words_across_mark_up_and_paragraphs() -> None:
    """There is one place for each paragraph, in code points of its own words."""
    article = plain("a", "It *came back* by [night](/x).\n\n- 👩\u200d👧 one\n- two")
    (anchored,) = anchor([annotation("back by night. 👩\u200d👧 one")], [article])
    assert [(p.start, p.end, p.quote) for p in anchored.places] == [
        (8, 22, "back by night."),
        (0, 7, "👩\u200d👧 one"),
    ]


def test_half_a_character_is_not_marked() -> None:
    """A quotation that ends inside what the text writes as one character stands nowhere."""
    article = plain("a", "dot\u0307\u0323 below")
    (anchored,) = anchor([annotation("do\u1e6d")], [article])
    assert anchored.places == ()


def test_a_note_everywhere_stands_on_each_article_with_its_words() -> None:
    """It has a place in each article where its quotation stands once."""
    articles = [plain("a", "The ferry left."), plain("b", "So the ferry left."), plain("c", "x")]
    articles.append(plain("d", "the ferry, the ferry"))
    note = annotation("ferry", everywhere=True)
    (anchored,) = anchor([note], articles)
    assert [place.article for place in anchored.places] == [Slug("a"), Slug("b")]
