"""Saved pages and mails become articles: their tags tell the fields, their mark-up the text."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from reading_room.ingest import import_seeds
from reading_room.ingest.compose import compose
from reading_room.ingest.page_fields import read_time
from reading_room.ingest.seed import decode_seed, unknown_kind
from reading_room.ingest.split import split
from reading_room.model import Article, Role

PAGE = (Path(__file__).parent.parent / "cases" / "pages" / "harbour.html").read_bytes()


def article(raw: bytes, name: str = "a.html") -> Article:
    """Return the only article of a saved page."""
    seed = decode_seed(raw, name)
    (only,) = compose(seed, split(seed))
    return only


def test_tags_tell_the_fields() -> None:
    """Each field has the value that its most trusted tag gives, with the tag as the rule."""
    found = article(PAGE)
    assert found.title == "Harbour opens after nine years"
    assert found.authors == ("Imelda Crake", "Tom Rudd")
    assert found.publisher == "The Harrow Echo"
    assert found.published == "2021-05-03T08:15:00+01:00"
    assert found.url == "https://www.harrowecho.example/news/harbour-opens"
    assert found.language == "en"
    rules = {one.field: one.rule for one in found.evidence}
    assert rules["published"] == "json-ld datePublished"
    assert rules["publisher"] == "og:site_name"


def test_a_declaration_of_the_encoding_is_no_fault() -> None:
    """An XHTML page that declares its encoding is read as any other."""
    declared = b'<?xml version="1.0" encoding="utf-8"?>\n' + PAGE
    assert article(declared).title == article(PAGE).title


def test_evidence_stands_on_the_lines_of_the_reading() -> None:
    """The words of each fact are those of the line that is named."""
    seed = decode_seed(PAGE, "a.html")
    for found in article(PAGE).evidence:
        assert found.line is None or found.quote in seed.lines[found.line - 1]


def test_the_text_is_the_articles_alone() -> None:
    """Menus, scripts, styles, trackers and hidden lines do not reach the article."""
    body = article(PAGE).body
    assert body.startswith("The harbour at Harrow opened")
    assert "## A wall of stone" in body
    for word in ("Newsletters", "track", "color", "pixel", "Nobody sees", "enable scripts", "Home"):
        assert word not in body


def test_scripts_and_hidden_lines_are_not_read() -> None:
    """They stand in no line that a ledger numbers."""
    text = "\n".join(decode_seed(PAGE, "a.html").lines)
    for word in ("track(", "color", "Nobody sees", "enable scripts", "pixel"):
        assert word not in text


def test_every_line_has_a_fate() -> None:
    """The ledger of a saved page leaves out no line with words, and what is shown stays in its order."""
    seed = decode_seed(PAGE, "a.html")
    claimed = {n for span in split(seed).ranges for n in range(span.first, span.last + 1)}
    assert {n for n, line in enumerate(seed.lines, 1) if line.strip()} <= claimed
    shown = [seed.lines.index(words) for words in ("Home", "A wall of stone", "Newsletters")]
    assert shown == sorted(shown)


def test_the_title_is_the_line_that_shows_it() -> None:
    """A curator finds it where the page has it."""
    seed = decode_seed(PAGE, "a.html")
    title = next(span for span in split(seed).ranges if span.role is Role.TITLE)
    assert seed.lines[title.first - 1] == "Harbour opens after nine years"


def test_a_page_of_one_file_says_where_it_was_saved_from() -> None:
    """SingleFile's comment gives the address where no tag does."""
    page = PAGE.replace(
        b'<link rel="canonical" href="https://www.harrowecho.example/news/harbour-opens">', b""
    )
    saved = (
        b"<!--\n Page saved with SingleFile\n url: https://harrowecho.example/x \n saved date: x\n-->"
    )
    assert article(page.replace(b"<head>", saved + b"<head>")).url == "https://harrowecho.example/x"


def test_a_web_archive_is_its_page() -> None:
    """The page of a .mhtml is read, and its address is the archive's."""
    mail = EmailMessage()
    mail["Snapshot-Content-Location"] = "https://www.harrowecho.example/news/harbour-opens"
    mail["Subject"] = "Harbour opens"
    mail.make_related()
    mail.add_related(PAGE.decode(), "html")
    found = article(mail.as_bytes(), "a.mhtml")
    assert found.title == "Harbour opens after nine years"
    assert found.published == "2021-05-03T08:15:00+01:00"


LETTER = """The ferry at Aldery runs again from Thursday, the council said, and it will cost nothing.

It holds nine cars and is forty years old, which is what the bridge was when it was last looked at.
"""


@pytest.mark.parametrize("html", [False, True])
def test_a_newsletter_has_its_mails_subject_sender_and_day(html: bool) -> None:
    """What the header says counts where the text says nothing else."""
    mail = EmailMessage()
    mail["From"] = "The Aldery Letter <post@alderyletter.example>"
    mail["Subject"] = "The ferry runs again"
    mail["Date"] = "Thu, 06 May 2021 07:30:00 +0100"
    mail.set_content(LETTER)
    if html:
        paragraphs = "".join(f"<p>{words}</p>" for words in LETTER.split("\n\n"))
        mail.add_alternative(f"<html><body>{paragraphs}</body></html>", "html")
    found = article(mail.as_bytes(), "a.eml")
    assert found.title == "The ferry runs again"
    assert found.publisher == "The Aldery Letter"
    assert found.published == "2021-05-06T07:30:00+01:00"
    assert "forty years old" in found.body


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<",
        b"\0\0\0",
        b"<html><script type='application/ld+json'>{" + b'"a":[' * 5000 + b"</script><p>x",
        b"<div>" * 20_000 + b"x",
        "<p>Grüße".encode("latin-1"),
        b"<meta charset=no-such-thing><p>x",
    ],
)
def test_broken_pages_are_read_somehow(raw: bytes) -> None:
    """No bytes stop an import."""
    seed = decode_seed(raw, "a.html")
    compose(seed, split(seed))


def test_other_files_are_refused_by_name(tmp_path: Path) -> None:
    """A file of another kind is told, with what to do, and the others are imported."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "seeds" / "b.html").write_bytes(PAGE)
    report = import_seeds(tmp_path)
    assert [problem.path for problem in report.refused] == ["seeds/a.pdf"]
    assert [seed.seed.name for seed in report.seeds] == ["b.html"]
    assert unknown_kind("notes/c.txt") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2023-04-28 18:16:04 +0200", "2023-04-28T18:16:00+02:00"),
        ("2023-04-28T18:16:04.123Z", "2023-04-28T18:16:00Z"),
        ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36"),
        ("3 May 2021", "2021-05-03"),
        ("2023-02-31", None),
        ("soon", None),
    ],
)
def test_times_of_tags_are_read(words: str, expected: str | None) -> None:
    """Machines' and people's writings of a time become EDTF; one that cannot be is left out."""
    assert read_time(words) == expected
