"""What rights keep off the site."""

from dataclasses import replace

from archive.model import Rights
from archive.render.prose import render_text
from archive.rights import EXCERPT_PARAGRAPHS, shown_text
from tests.render.samples import ARTICLE, note, written


def test_full_is_the_whole_text() -> None:
    """An article that may be shown in full is shown as it is."""
    assert shown_text(ARTICLE) == ARTICLE.text


def test_link_is_no_text() -> None:
    """An article that may only be linked to has no words on the site."""
    assert shown_text(replace(ARTICLE, rights=Rights.LINK)).paragraphs == ()


def test_excerpt_is_the_opening() -> None:
    """An excerpt has the opening paragraphs and no heading that would announce what is not there."""
    article = written("\n\n".join(f"Paragraph {n}." for n in range(9)), rights=Rights.EXCERPT)
    assert [p.text for p in shown_text(article).paragraphs] == [
        f"Paragraph {n}." for n in range(EXCERPT_PARAGRAPHS)
    ]


def test_excerpt_has_what_notes_stand_on() -> None:
    """A paragraph under a note is shown with the excerpt, its id and offsets unchanged."""
    article = replace(ARTICLE, rights=Rights.EXCERPT)
    shown = shown_text(article, (note(article, "Nobody waited."),))
    assert shown.paragraphs[-1].text == "Nobody waited."
    assert shown.paragraphs[-1].id == article.text.paragraphs[-1].id


def test_excerpt_of_a_list_is_well_formed() -> None:
    """Paragraphs cut out of a list or a quotation each stand in an element of their own."""
    article = written("- one\n- two\n\n> three", rights=Rights.EXCERPT)
    html = str(render_text(shown_text(article), {}))
    assert html.count("<p ") == html.count("</p>") == 3
    assert "<li" not in html and "<blockquote" not in html
