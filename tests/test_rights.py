"""What rights keep off the site."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from reading_room.model import Rights
from reading_room.render.prose import render_text
from reading_room.rights import EXCERPT_PARAGRAPHS, shown_text
from tests.conftest import build_archive
from tests.render.samples import ARTICLE, SAY, place, written


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
    shown = shown_text(article, {place(article, "Nobody waited.").paragraph})
    assert shown.paragraphs[-1].text == "Nobody waited."
    assert shown.paragraphs[-1].id == article.text.paragraphs[-1].id


@pytest.mark.parametrize("body", ["All of it.", "One.\n\nTwo.", "A.\n\nB.\n\nC.\n\n## D"])
def test_excerpt_of_a_short_text_is_not_all_of_it(body: str) -> None:
    """However few paragraphs there are and whatever notes stand on them, some words are kept back."""
    article = written(body, rights=Rights.EXCERPT)
    everywhere = {p.id for p in article.text.paragraphs}
    for noted in (set[str](), everywhere, *(everywhere - {one} for one in everywhere)):
        shown = sum(len(p.text) for p in shown_text(article, noted).paragraphs)
        assert shown <= sum(len(p.text) for p in article.text.paragraphs) / 2


def test_excerpt_of_a_list_is_well_formed() -> None:
    """Paragraphs cut out of a list or a quotation each stand in an element of their own."""
    article = written("- one\n- two\n\n> three\n\nAnd much more than that.", rights=Rights.EXCERPT)
    html = str(render_text(shown_text(article), {}, SAY))
    assert html.count("<p ") == html.count("</p>") == 3
    assert "<li" not in html and "<blockquote" not in html


WITHHELD = (
    "Zimbrelda Quarnost met Foxwell Trimble in Varnholm on Monday, and the two signed the Plonkhurst "
    "agreement of 3 February 2024 after nine hours of talks.",
    '"We shall never yield the marbled lighthouse," Zimbrelda Quarnost said on Tuesday.',
)
"""Words that the site may not show, full of what a reader of the whole text would find in them."""

WORDS = ("zimbrelda", "quarnost", "foxwell", "varnholm", "plonkhurst", "marbled", "nine hours")


@pytest.mark.parametrize("rights", ["excerpt", "link"])
def test_what_is_withheld_is_in_no_file_of_the_site(tmp_path: Path, rights: str) -> None:
    """No page, feed, preview, citation, data file or part of the search index has a word of it."""
    opening = [f"The {word} words of the report." for word in ("first", "second", "third")]
    body = "\n\n".join((*opening, *WITHHELD, "Under the kestrel they parted."))
    files = {
        "site.yaml": "title: Harbour\nbase_url: https://example.org/\ndescription: x\nlanguage: en\n",
        "articles/report.md": f"---\ntitle: A report\nlanguage: en\nrights: {rights}\n"
        "evidence:\n"
        f'  published: {{line: 1, quote: "said on Tuesday", rule: relative-day}}\n---\n\n{body}\n',
        "annotations/report.yaml": "- id: bird\n  quote: the kestrel they parted\n  note: A falcon.\n"
        '  prefix: "said on Tuesday. Under "\n',
    }
    for name, text in files.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(text, "utf-8")
    built = [f for f in build_archive(tmp_path, "build").rglob("*") if f.is_file()]
    whole = {f.name: words_of(f) for f in built}
    assert [(name, w) for name, words in whole.items() for w in WORDS if w in words] == []
    assert any("kestrel" in words for words in whole.values())
    page = (tmp_path / "site/articles/report/index.html").read_text("utf-8")
    assert ("first words" in page) == (rights == "excerpt")
    assert "A falcon." in page and "said on Tuesday" not in page


def words_of(file: Path) -> str:
    """Return what a file says, unpacked where it is packed, in small letters."""
    content = file.read_bytes()
    unpacked = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
    return unpacked.decode("utf-8", "replace").casefold()
