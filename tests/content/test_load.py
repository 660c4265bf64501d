"""Loading a whole archive."""

from pathlib import Path

import pytest

from reading_room.content import ledger_path, load_content, load_ledger
from reading_room.content.faults import Faults
from reading_room.content.load import note_across
from reading_room.errors import ProblemsError

ARTICLE = b'---\ntitle: "Late again"\nlanguage: en\n---\n\nThe ferry was late.\n'
LEDGER = "seed: {0}\nsha256: {1}\nranges:\n  - {{lines: 1-9, article: ferry, as: body}}\n"


def write(root: Path, path: str, content: bytes) -> None:
    file = root / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_nothing_yet(tmp_path: Path) -> None:
    """An archive without content loads, with the defaults of a site."""
    content = load_content(tmp_path)
    assert content.site.title == "Reading Room"
    assert content.site.base_url == "http://localhost:8000/"
    assert (content.articles, content.annotations, content.ledgers) == ((), (), ())


def test_everything(tmp_path: Path) -> None:
    """Each folder's files are loaded in the order of their names."""
    write(tmp_path, "articles/port.md", ARTICLE)
    write(tmp_path, "articles/ferry.md", ARTICLE)
    write(tmp_path, "entities/ann-lee.md", b"---\nname: Ann Lee\nkind: person\n---\n")
    write(tmp_path, "events/storm.md", b"---\ntitle: Storm\nparticipants: [ann-lee]\n---\n")
    write(tmp_path, "annotations/ferry.yaml", b"- {id: late, quote: The ferry, note: Again.}\n")
    write(tmp_path, "pages/about.md", b"---\ntitle: About\n---\nText.\n")
    write(tmp_path, "ledger/old/a.txt.yaml", LEDGER.format("old/a.txt", "a" * 64).encode())
    write(tmp_path, "site.yaml", b"title: Harbour\n")
    content = load_content(tmp_path)
    assert [article.slug for article in content.articles] == ["ferry", "port"]
    assert [entity.kind for entity in content.entities] == ["person"]
    assert [event.participants for event in content.events] == [("ann-lee",)]
    assert [(note.article, note.line) for note in content.annotations] == [("ferry", 1)]
    assert [page.slug for page in content.pages] == ["about"]
    assert [ledger.seed for ledger in content.ledgers] == ["old/a.txt"]
    assert content.site.title == "Harbour"


def test_order_is_that_of_slugs(tmp_path: Path) -> None:
    """A name comes before the longer names that begin with it."""
    for name in ("ferry-2", "ferry", "ferry2"):
        write(tmp_path, f"articles/{name}.md", ARTICLE)
    assert [article.slug for article in load_content(tmp_path).articles] == [
        "ferry",
        "ferry-2",
        "ferry2",
    ]


def test_one_ledger(tmp_path: Path) -> None:
    """The importer reads the ledger of one seed by the seed's name."""
    write(tmp_path, "ledger/a.txt.yaml", LEDGER.format("a.txt", "a" * 64).encode())
    assert ledger_path(tmp_path, "a.txt").exists()
    assert [part.article for part in load_ledger(tmp_path, "a.txt").ranges] == ["ferry"]


def test_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    """A file saved on Windows, with a byte-order mark, is the same article."""
    write(tmp_path, "articles/a.md", ARTICLE)
    write(tmp_path, "articles/b.md", b"\xef\xbb\xbf" + ARTICLE.replace(b"\n", b"\r\n"))
    first, second = load_content(tmp_path).articles
    assert (first.title, first.body) == (second.title, second.body)


def test_editors_copies_are_left_alone(tmp_path: Path) -> None:
    """Hidden files and backups are no content."""
    for name in (".DS_Store", ".a.md.swp", "a.md~"):
        write(tmp_path, f"articles/{name}", b"\0")
    assert load_content(tmp_path).articles == ()


def test_problems_of_all_files_at_once(tmp_path: Path) -> None:
    """One broken file does not hide another."""
    for name in ("a", "b", "c"):
        write(tmp_path, f"articles/{name}.md", b"no front matter")
    with pytest.raises(ProblemsError) as caught:
        load_content(tmp_path)
    assert [problem.path for problem in caught.value.problems] == [
        f"content/articles/{n}.md" for n in "abc"
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("Ferry", "ferry"), ("caf\u00e9", "cafe\u0301"), ("stra\u00dfe", "STRASSE")]
)
def test_names_that_are_one_on_some_computers(one: str, other: str) -> None:
    """Names that differ only in case or in the composition of letters collide."""
    files = [Faults(f"content/articles/{name}.md", "") for name in (one, other)]
    note_across(files)
    assert [problem.code for problem in files[1].problems] == ["colliding-name"]


def test_tags_may_be_words_with_commas(tmp_path: Path) -> None:
    """As many write them, in any file that has a page; each word is one tag."""
    files = {
        "articles": "title: T\nlanguage: en",
        "events": "title: T",
        "entities": "name: T\nkind: place",
        "pages": "title: T",
        "paths": "title: T\nsteps: [{article: a}]",
    }
    for folder, fields in files.items():
        (tmp_path / "content" / folder).mkdir(parents=True)
        text = f"---\n{fields}\ntags: ferries, the harbour\n---\n\nWords.\n"
        (tmp_path / "content" / folder / "a.md").write_text(text)
    content = load_content(tmp_path)
    held = (content.articles, content.events, content.entities, content.pages, content.paths)
    assert [things[0].tags for things in held] == [("ferries", "the harbour")] * 5


def test_files_as_obsidian_rewrites_them_say_the_same(tmp_path: Path) -> None:
    """Lists and mappings in blocks, no quotation marks, empty values, other line ends."""
    files = {
        "site.yaml": "title: T\nbase_url: https://example.org/\n",
        ".obsidian/app.json": "{}",
        "articles/ferry.md": OBSIDIAN.replace("\n", "\r\n"),
        "annotations/ferry.yaml": NOTE,
    }
    for name, text in files.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_bytes(text.encode())
    content = load_content(tmp_path)
    (article,) = content.articles
    assert (article.authors, article.tags, article.url) == (("Tom Rudd",), ("ferries",), None)
    assert article.source and (article.source.first, article.source.last) == (1, 9)
    assert [found.quote for found in article.evidence] == ["May 4, 2021"]
    assert content.annotations[0].tags == ("ferries", "boats")


NOTE = """- id: n
  quote: nine cars
  note: "See #boats, #Ferries"
  tags: ferries
"""
OBSIDIAN = f"""---
language: en
"title": The ferry runs again
published: 2021-05-04
authors:
  - Tom Rudd
url:
tags:
  - ferries
source:
  seed: a.txt
  lines: 1-9
  sha256: {"0" * 64}
evidence:
  published:
    line: 5
    quote: May 4, 2021
    rule: byline-date
---

It holds nine cars.
"""
