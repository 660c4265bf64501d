"""The one parse of an article's text: words apart from mark-up, paragraphs with lasting ids."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.markdown.text import parse_text, plain
from reading_room.render.prose import render_text
from tests.render.samples import SAY

LINES = """\
- item|  - nested|1. first|> quoted|> - quoted item|# Heading|## Subheading|words||    code|```
| a | b |\n|---|---|\n| 1 |  ||*soft* `code`|[link](/x)|![picture](/p.png)|[![picture](/p.png)](/x)
[](/nothing)|***both***|---|  continued\\|<b>raw</b>|&amp; &#x41;|-""".replace("\n[", "|[").split("|")
DOCUMENTS = st.lists(st.sampled_from(LINES), max_size=10).map("\n".join)


@given(DOCUMENTS)
def test_every_paragraph_stands_once_in_the_html(markdown: str) -> None:
    """Each id is written once, on the element that holds the words, in reading order."""
    text = parse_text(markdown)
    html = render_text(text, {}, SAY)
    assert re.findall(r' id="([^"]*)"', html) == [p.id for p in text.paragraphs]


@given(DOCUMENTS)
def test_no_word_is_lost_or_made_up(markdown: str) -> None:
    """The words of the paragraphs are the words of the page."""
    text = parse_text(markdown)
    shown = re.sub(r"<[^>]*>", "", render_text(text, {}, SAY))
    words = "".join(p.text for p in text.paragraphs)
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert "".join(shown.split()) == "".join(escaped.split())


def test_an_id_stays_when_other_paragraphs_come_and_go() -> None:
    """It is made of the paragraph's words alone; repetitions are numbered."""
    before = parse_text("One.\n\nTwo.\n\nTwo.")
    after = parse_text("Zero.\n\nOne.\n\nTwo.")
    assert before.paragraphs[0].id == after.paragraphs[1].id
    assert before.paragraphs[1].id == after.paragraphs[2].id
    assert before.paragraphs[2].id == f"{before.paragraphs[1].id}-2"


def test_a_paragraph_knows_what_holds_it() -> None:
    """A list item is a list item, also where its words stand in a paragraph of its own."""
    text = parse_text("# Title\n\nWords.\n\n- a\n\n- b\n\n> c\n\n    d")
    assert [p.kind for p in text.paragraphs] == ["h2", "p", "li", "li", "blockquote", "pre"]


def test_headings_go_down_step_by_step() -> None:
    """However an author numbered them, a reader of the outline finds no step left out."""
    text = parse_text("### A\n\n#### B\n\n###### C\n\n### D\n\n# E\n\n## F")
    assert [p.kind for p in text.paragraphs] == ["h2", "h3", "h4", "h2", "h2", "h3"]
    assert render_text(text, {}, SAY).count("</h3>") == 2


def test_emphasis_and_links_are_spans_over_the_words() -> None:
    """The author's marks are kept apart from the words that they mark."""
    (paragraph,) = parse_text("A *soft [link](/x)* end").paragraphs
    assert paragraph.text == "A soft link end"
    assert [(s.tag, paragraph.text[s.start : s.end]) for s in paragraph.spans] == [
        ("em", "soft link"),
        ("a", "link"),
    ]


def test_raw_html_is_words() -> None:
    """What looks like mark-up in a dump is shown as it stands."""
    assert plain("<b>bold</b> & more") == "<b>bold</b> & more"


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/",
        "tel:+1",
        "ms-msdt:/id",
        "intent://x",
        "//a.example/x",
        "data:text/html,x",
        "x:y",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_only_addresses_that_a_reader_can_follow_are_links(address: str) -> None:
    """Others stay the words that they are; none starts a program or leads elsewhere unseen."""
    (paragraph,) = parse_text(f"See [this]({address}) and <{address}>.").paragraphs
    assert paragraph.spans == ()


@pytest.mark.parametrize(
    "address", ["https://a.example/x", "HTTP://a.example", "mailto:a@b.example", "/a/", "../a/#b"]
)
def test_addresses_of_the_web_and_of_the_site_are_links(address: str) -> None:
    """Also of mail, and relative ones."""
    (paragraph,) = parse_text(f"See [this]({address}).").paragraphs
    assert [dict(span.attributes)["href"] for span in paragraph.spans] == [address]


def test_a_picture_from_elsewhere_is_a_link_to_it() -> None:
    """It would tell its host of every reader; a picture of the site's own is shown."""
    remote, own = parse_text("![a map](https://a.example/m.png)\n\n![a map](/assets/m.png)").paragraphs
    assert (remote.text, [span.tag for span in remote.spans]) == ("a map", ["a"])
    assert [span.tag for span in own.spans] == ["img"]
