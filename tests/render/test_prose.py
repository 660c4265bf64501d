"""The serializer of marked text: words untouched, HTML well formed."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from reading_room.markdown.text import parse_text
from reading_room.model import Span
from reading_room.render.prose import render_text, render_words
from tests.render.samples import SAY

VOID = {"img", "br", "hr"}


class Reader(HTMLParser):
    """Reads HTML strictly: every element is closed by its own end tag, no link stands in a link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.ids: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open)
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    """Words under any number of marks, overlapping as they like."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30))
    places = st.integers(0, len(text))
    ends = draw(st.lists(st.tuples(places, places), max_size=8))
    tags = st.sampled_from(["a", "em", "mark", "strong"])
    return text, tuple(
        Span(start=min(pair), end=max(pair), tag=draw(tags), attributes=(("id", f"m{number}"),))
        for number, pair in enumerate(ends)
    )


@given(marked())
def test_text_content_is_the_words(case: tuple[str, tuple[Span, ...]]) -> None:
    """However marks overlap, a reader of the HTML reads just the paragraph's words."""
    text, spans = case
    assert "".join(Reader(render_words(text, spans)).words) == text


@given(marked())
def test_each_id_is_written_once(case: tuple[str, tuple[Span, ...]]) -> None:
    """A mark that is split into pieces keeps its id on the first; every mark but a link is written."""
    text, spans = case
    ids = Reader(render_words(text, spans)).ids
    assert len(ids) == len(set(ids))
    assert {f"m{n}" for n, s in enumerate(spans) if s.tag != "a"} <= set(ids)


def span(start: int, end: int, tag: str, **attributes: str) -> Span:
    """Return a mark with attributes."""
    return Span(start=start, end=end, tag=tag, attributes=tuple(attributes.items()))


def test_overlapping_marks_are_split() -> None:
    """Where two marks cross, the later one is closed and opened again."""
    html = render_words("abcdef", (span(0, 4, "em"), span(2, 6, "mark", id="n")))
    assert html == '<em>ab<mark id="n">cd</mark></em><mark>ef</mark>'


def test_a_link_gives_way_to_the_link_given_first() -> None:
    """The author's link stays whole; a link laid over it shows only beside it."""
    html = render_words("abcd", (span(1, 3, "a", href="x"), span(0, 4, "a", href="y")))
    assert html == '<a href="y">a</a><a href="x">bc</a><a href="y">d</a>'


def test_a_mark_without_words_is_an_empty_element_at_its_place() -> None:
    """A note's number stands inside emphasis but never inside a link."""
    spans = (span(0, 4, "em"), span(0, 4, "a", href="x"), span(2, 2, "a", href="#note"))
    html = render_words("abcd", spans)
    assert html == '<em><a href="x">ab</a><a href="#note"></a><a href="x">cd</a></em>'


def test_words_and_attributes_are_inert() -> None:
    """Nothing in a text or an attribute can become mark-up."""
    html = render_words("<b>&", (span(0, 4, "a", href='"><script>'),))
    assert html == '<a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a>'


def test_a_paragraph_has_its_permalink_and_its_marks() -> None:
    """Marks are found by the paragraph's id; the sign of the permalink adds no text."""
    text = parse_text("One *two* three.\n\n- four")
    first = text.paragraphs[0]
    html = render_text(text, {first.id: (span(4, 13, "mark"),)}, SAY)
    words = [" ".join(line.split()) for line in "".join(Reader(html).words).splitlines()]
    assert [w for w in words if w] == ["One two three.", "four"]
    assert f'<p id="{first.id}">One <mark><em>two</em> three</mark>.' in html
    assert all(f'href="#{p.id}"' in html for p in text.paragraphs)


BLOCKS = (
    *("- one", "  - two", "  > three", "1. four", "## five", "    six", "***", "seven", ""),
    *("```", "- ```", "  ```", "  eight", "| a | b |\n|---|:-:|\n| c | d |", "> - nine"),
)


@given(st.lists(st.sampled_from(BLOCKS), max_size=12))
def test_every_paragraph_of_any_markdown_can_be_linked_to(lines: list[str]) -> None:
    """Whatever blocks hold it, it has its id once and all elements are closed."""
    text = parse_text("\n".join(lines))
    notes = {p.id: "<i></i>" for p in text.paragraphs[::2]}
    assert Reader(render_text(text, {}, SAY, notes)).ids == [p.id for p in text.paragraphs]
