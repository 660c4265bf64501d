"""Exports, clippings, web archives and PDFs become articles through the same import, with evidence."""

import gzip
import io
from pathlib import Path

import pytest

from reading_room.errors import ProblemsError
from reading_room.ingest import import_seeds
from reading_room.ingest.compose import compose
from reading_room.ingest.pdf import LIGATURES
from reading_room.ingest.seed import decode_seed
from reading_room.ingest.split import split
from reading_room.model import Article

CASES = Path(__file__).parent.parent / "cases" / "exports"


def articles(name: str) -> tuple[Article, ...]:
    """Return the articles of an example file."""
    seed = decode_seed((CASES / name).read_bytes(), name)
    return compose(seed, split(seed))


def facts(article: Article) -> tuple[object, ...]:
    return (article.title, article.authors, article.publisher, article.published)


FERRY = "Ferry will run through winter"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "wallabag.json",
            (FERRY, ("Morag Tulloch",), "skerrytimes.example", "2019-03-14T08:02:00+00:00"),
        ),
        ("zotero.json", (FERRY, ("Morag Tulloch", "Pier Group"), "The Skerry Times", "2019-03-14")),
        ("instapaper.csv", (FERRY, (), "skerrytimes.example", None)),
        ("readwise.md", (FERRY, ("Morag Tulloch",), "skerrytimes.example", None)),
        ("clipping.md", (FERRY, ("Morag Tulloch",), "skerrytimes.example", "2019-03-14")),
        ("harbour.warc", (FERRY, ("Morag Tulloch",), "The Skerry Times", "2019-03-14T08:02:00Z")),
        ("ferry.pdf", (FERRY, ("Morag Tulloch",), "The Skerry Times", "2019-03-14")),
    ],
)
def test_the_fields_of_a_file_are_those_of_its_article(name: str, expected: tuple[object, ...]) -> None:
    """What has no text of its own is no article; the words of each fact stand on the line it names."""
    (article,) = articles(name)
    assert facts(article) == expected
    seed = decode_seed((CASES / name).read_bytes(), name)
    for found in article.evidence:
        assert found.line is None or found.quote in seed.lines[found.line - 1]


def test_highlights_of_one_document_are_one_article() -> None:
    """A row of Readwise is a quotation; each document is an article of its own."""
    first, second = articles("readwise.csv")
    assert facts(first) == ("The pier that would not move", ("Ansel Quayle",), None, None)
    assert first.body.startswith("> A pier, he said, is a promise to come back.")
    assert second.title == FERRY


def test_what_a_reader_wrote_to_a_highlight_is_no_text() -> None:
    """Highlights are quotations, and remarks on them are discarded."""
    (article,) = articles("readwise.md")
    assert article.body == (
        "> The weather does not read the timetable, said the harbour master.\n\n"
        "> We will row, one of them said.\n"
    )


def test_letters_that_a_font_joins_are_letters_again() -> None:
    """A PDF has `ﬁ` where its words have two letters, and nobody searches for that."""
    assert "first" in "ﬁrst".translate(LIGATURES) and "office" in "oﬃce".translate(LIGATURES)


def test_marks_of_markdown_and_of_pages_are_read() -> None:
    """Headings and quotations keep what they are; scripts and the program's own links are left out."""
    (clipped,), (saved,) = articles("clipping.md"), articles("wallabag.json")
    assert "## A boat that could land" in clipped.body
    assert "> We will row." in clipped.body
    assert "## A boat that could land" in saved.body
    assert "track()" not in saved.body


def test_the_subject_words_of_a_file_are_the_tags_of_its_article() -> None:
    """A program lists them by themselves, as links, or parted by commas."""
    assert articles("wallabag.json")[0].tags == ("ferry",)
    for name in ("zotero.json", "instapaper.csv", "readwise.md"):
        assert articles(name)[0].tags == ("ferries", "winter")
    assert [article.tags for article in articles("readwise.csv")] == [("piers", "patience"), ()]


def test_every_line_is_accounted_for(tmp_path: Path) -> None:
    """The ledger of each file has all its lines, and a second import changes nothing."""
    (tmp_path / "seeds").mkdir()
    for case in CASES.iterdir():
        (tmp_path / "seeds" / case.name).write_bytes(case.read_bytes())
    report = import_seeds(tmp_path)
    assert not report.refused
    for one in report.seeds:
        told = {n for span in one.ledger.ranges for n in range(span.first, span.last + 1)}
        assert {n for n, line in enumerate(one.seed.lines, 1) if line.strip()} <= told
    assert all(change.fate == "same" for seed in import_seeds(tmp_path).seeds for change in seed.changes)


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("a.json", b"[{", "unreadable-export"),
        ("a.json", b"[" * 100_000, "unreadable-export"),
        ("a.json", b'[{"uri": "https://example.org/", "text": "a note"}]', "unknown-export"),
        ("a.csv", b"Name,Price\nHerring,2\n", "unknown-export"),
        ("a.csv", b"\xff\xfe", "unreadable-export"),
        ("a.warc", b"not an archive", "unreadable-archive"),
        ("a.warc.gz", gzip.compress(b"\0" * 9_000_000), "unreadable-archive"),
        ("a.pdf", b"%PDF-1.4 and no more", "unreadable-pdf"),
    ],
)
def test_what_is_none_of_its_kind_is_refused_by_name(name: str, raw: bytes, code: str) -> None:
    """The file is named, and nothing of it is read on."""
    with pytest.raises(ProblemsError) as raised:
        decode_seed(raw, name)
    (problem,) = raised.value.problems
    assert (problem.path, problem.code) == (f"seeds/{name}", code)


def test_a_pdf_without_text_is_refused() -> None:
    """Pictures of pages are no text."""
    from pypdf import PdfWriter

    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=100, height=100)
    writer.write(out)
    with pytest.raises(ProblemsError) as raised:
        decode_seed(out.getvalue(), "a.pdf")
    assert raised.value.problems[0].code == "no-text-layer"


def test_a_page_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record is unpacked no further than a page may be long."""
    monkeypatch.setattr("reading_room.ingest.web_archive.LARGEST", 100)
    raw = gzip.compress((CASES / "harbour.warc").read_bytes())
    with pytest.raises(ProblemsError) as raised:
        decode_seed(raw, "a.warc.gz")
    assert raised.value.problems[0].code == "too-large"
