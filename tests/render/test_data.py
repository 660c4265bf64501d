"""The archive as data."""

import json
from dataclasses import replace

import pytest

from reading_room.model import Archive, Edtf, Ledger, Range, ResolvedDate, Rights, Role
from reading_room.render import data
from reading_room.render.data import archive_data
from tests.render.samples import ARTICLE, archive_of, index_of, note, place, plain


def data_of(archive: Archive) -> dict[str, list[dict[str, object]]]:
    """Return what the file says."""
    data: dict[str, list[dict[str, object]]] = json.loads(next(archive_data(index_of(archive))).content)
    return data


def test_a_large_archive_is_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each list stands in a file a year, an object a line, and the index names them all."""
    whole = {json.dumps(entry) for entry in data_of(archive_of(ARTICLE, plain("b")))["articles"]}
    monkeypatch.setattr(data, "WHOLE", 1)
    *parts, told = archive_data(index_of(archive_of(ARTICLE, plain("b"))))
    assert [page.url for page in parts] == ["/data/articles-2023.jsonl", "/data/articles-undated.jsonl"]
    assert {
        json.dumps(json.loads(line)) for page in parts for line in page.content.splitlines()
    } == whole
    listed = json.loads(told.content)["parts"]
    assert [f"/data/{part['file']}" for part in listed] == [page.url for page in parts]


def test_every_list_is_there() -> None:
    """An empty archive has every key, each with an empty list."""
    keys = "articles events relations related dates quotations annotations discarded"
    assert data_of(archive_of()) == {key: [] for key in keys.split()}


def test_an_article_says_where_it_came_from() -> None:
    """An article has its facts as they are written and its lines in the seed."""
    assert data_of(archive_of(ARTICLE))["articles"] == [
        {
            "id": "2023-03-22-ferry",
            "title": "A ferry leaves",
            "authors": ["Ada Moss"],
            "publisher": "Harbour Post",
            "published": "2023-03-22T05:35:00-04:00",
            "dateline": "Port Lune",
            "language": "en",
            "url": "https://post.example/ferry",
            "source": {"seed": "a.txt", "first_line": 3, "last_line": 9},
        }
    ]


def test_an_article_without_a_seed_has_an_empty_source() -> None:
    """The shape of a source is the same where there is none."""
    (article,) = data_of(archive_of(replace(ARTICLE, source=None)))["articles"]
    assert article["source"] == {"seed": None, "first_line": None, "last_line": None}


def test_lists_are_sorted_by_number_not_by_digits() -> None:
    """Line 9 stands before line 10."""
    ranges = (
        Range(first=10, last=10, discarded="advertisement"),
        Range(first=9, last=9, discarded="share bar"),
        Range(first=1, last=8, article=ARTICLE.slug, role=Role.BODY),
    )
    archive = archive_of()
    ledger = Ledger(seed="a.txt", sha256="0" * 64, ranges=ranges)
    archive = replace(archive, content=replace(archive.content, ledgers=(ledger,)))
    assert [entry["first_line"] for entry in data_of(archive)["discarded"]] == [9, 10]


def test_words_that_are_not_shown_are_not_in_the_data() -> None:
    """A date in a paragraph that rights keep off the site is left out."""
    article = replace(ARTICLE, rights=Rights.EXCERPT)
    dates = tuple(
        ResolvedDate(place=place(article, words), value=Edtf("2023-03-22"))
        for words in ("noon", "waited")
    )
    assert [d["quote"] for d in data_of(archive_of(article, dates=dates))["dates"]] == ["noon"]


def test_a_note_without_a_place_is_an_orphan() -> None:
    """A note that stands on words is anchored; one whose words are gone is orphaned."""
    found = note(ARTICLE, "noon")
    lost = replace(found, places=())
    for anchored, status in ((found, "anchored"), (lost, "orphaned")):
        (entry,) = data_of(archive_of(ARTICLE, anchored=(anchored,)))["annotations"]
        assert entry == {"id": "n1", "article": ARTICLE.slug, "quote": "noon", "status": status}
