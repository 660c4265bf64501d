"""The notes as W3C Web Annotations."""

import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reading_room.markdown.text import fold
from reading_room.model import Annotation, Archive, Article, Edtf, Rights, Slug
from reading_room.notes.anchoring import anchor
from reading_room.notes.contexts import selected
from reading_room.render.prose import render_text
from reading_room.render.web_annotations import ALL_URL, annotation_files
from tests.content.strategies import NOTES
from tests.notes.strategies import ARTICLES, annotation, folded, selections
from tests.render.samples import SAY, archive_of, index_of, plain

SCHEMA = Path(__file__).parent.parent / "cases" / "schemas" / "web_annotation.json"
VALID = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def files(archive: Archive) -> dict[str, dict[str, Any]]:
    """Return the files of notes by address."""
    return {page.url: json.loads(page.content) for page in annotation_files(index_of(archive))}


def exported(note: Annotation, *articles: Article) -> dict[str, Any]:
    """Return one note as it is exported."""
    archive = archive_of(*articles, anchored=anchor([note], articles))
    (item,) = files(archive)[ALL_URL]["first"]["items"]
    return dict(item)


class Elements(HTMLParser):
    """Collects the text content that follows the start of each element with an id."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if id := dict(attrs).get("id"):
            self.texts[id] = ""

    def handle_data(self, data: str) -> None:
        for id in self.texts:
            self.texts[id] += data


def positions(selector: dict[str, Any]) -> Iterator[tuple[str, int, int]]:
    """Yield paragraph, start and end of what a selector of a fragment or a range refers to."""
    parts = (selector,) if "value" in selector else (selector["startSelector"], selector["endSelector"])
    for part in parts:
        yield part["value"], part["refinedBy"]["start"], part["refinedBy"]["end"]


@given(ARTICLES, st.lists(NOTES, max_size=3))
def test_every_file_keeps_to_the_model(article: Article, notes: list[Annotation]) -> None:
    """Whatever the notes, anchored or not, the JSON has the shape that the standard gives it."""
    article = replace(article, slug=Slug("harbour"))
    archive = archive_of(article, anchored=anchor(notes, [article]))
    for document in files(archive).values():
        VALID.validate(document)
        assert document["total"] == len(document["first"]["items"])


@given(selections())
def test_the_selectors_agree(selection: tuple[Article, int, int]) -> None:
    """Positions in the article's words and in its elements' text lead to the quotation."""
    article, start, end = selection
    text = folded(article)
    note = selected(annotation(text.words[start:end]), text, start)
    assume(anchor([note], [article])[0].places)
    quote, position, within = exported(note, article)["target"]["selector"]
    assert text.words[position["start"] : position["end"]] == quote["exact"]
    page = Elements()
    page.feed(str(render_text(article.text, {}, SAY)))
    (first, begin, behind), *rest = positions(within)
    if not rest:
        assert fold(page.texts[first][begin:behind]) == quote["exact"]
    else:
        ((last, stop, _),) = rest
        whole = page.texts[first][begin : len(page.texts[first]) - len(page.texts[last])]
        words = fold(whole + page.texts[last][:stop])
        assert words.replace(" ", "") == quote["exact"].replace(" ", "")


def test_positions_count_code_points() -> None:
    """A sign beyond the first plane is one; a client that counts UTF-16 units must convert."""
    _, position, within = exported(annotation("tide"), plain("a", "👩\u200d👧 *and* tide"))["target"][
        "selector"
    ]
    assert (position["start"], position["end"]) == (8, 12)
    assert within["refinedBy"] == {"type": "TextPositionSelector", "start": 8, "end": 12}


def test_words_of_two_paragraphs_are_a_range() -> None:
    """It runs from the first word in one to behind the last word in the other."""
    selector = exported(annotation("one. Two"), plain("a", "Only one.\n\nTwo more."))["target"][
        "selector"
    ]
    assert selector[2]["type"] == "RangeSelector"
    assert [place[1:] for place in positions(selector[2])] == [(5, 9), (3, 3)]


def test_an_orphan_keeps_its_quotation() -> None:
    """It has no position, since it has no place."""
    selector = exported(annotation("gone", prefix="long "), plain("a", "x"))["target"]["selector"]
    assert selector == [{"type": "TextQuoteSelector", "exact": "gone", "prefix": "long "}]


def test_a_note_everywhere_has_a_target_for_each_article() -> None:
    """The article that it is written on comes first."""
    articles = plain("a", "The ferry."), plain("b", "No."), plain("c", "A ferry.")
    note = replace(annotation("ferry", everywhere=True), article=Slug("c"))
    sources = [target["source"] for target in exported(note, *articles)["target"]]
    assert sources == [f"https://example.org/room/articles/{slug}/" for slug in "ca"]


def test_many_notes_stand_in_pages() -> None:
    """Each page leads to those beside it, and none has more than a hundred."""
    article = plain("a", " ".join(f"word{n}." for n in range(250)))
    notes = [replace(annotation(f"word{n}."), id=Slug(f"n{n:03}")) for n in range(250)]
    found = files(archive_of(article, anchored=anchor(notes, [article])))
    whole, *pages = found.values()
    assert whole["total"] == 250 and whole["first"].endswith("/annotations/page-1.json")
    assert [len(page["items"]) for page in pages] == [100, 100, 50]
    assert pages[1]["next"] == pages[2]["id"] == whole["last"] and "next" not in pages[2]


def test_a_date_is_as_exact_as_it_was_written() -> None:
    """The standard's `created` is the first instant of a day; the day itself is kept beside it."""
    day = exported(annotation("x", created=Edtf("2024-07-01")), plain("a", "x"))
    instant = exported(annotation("x", created=Edtf("2024-07-01T08:00:00Z")), plain("a", "x"))
    assert (day["created"], day["room:created"]) == ("2024-07-01T00:00:00Z", "2024-07-01")
    assert (instant["created"], instant.get("room:created")) == ("2024-07-01T08:00:00Z", None)


def test_words_around_a_quotation_are_kept_back_with_the_text() -> None:
    """Of an article that may only be linked to, the curator's quotation is all that is given."""
    article = plain("a", "The ferry left.", rights=Rights.LINK)
    selector = exported(annotation("ferry", prefix="The "), article)["target"]["selector"]
    assert selector[0] == {"type": "TextQuoteSelector", "exact": "ferry"}


def test_without_an_address_nothing_leads_to_this_machine() -> None:
    """Until it is known where the site stands, notes and their pages have addresses within it."""
    article = plain("a", "The river rose on Monday.")
    archive = archive_of(article, anchored=anchor([annotation("river rose")], [article]))
    unknown = replace(archive.content.site, base_url="http://localhost:8000/")
    index = index_of(replace(archive, content=replace(archive.content, site=unknown)))
    (page,) = annotation_files(index)
    assert b"localhost" not in page.content
    assert b'"source": "/articles/a/"' in page.content
