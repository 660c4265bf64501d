"""The feeds."""

import json
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from reading_room.model import Archive, Edtf, Rights, Slug
from reading_room.render.feeds import ARTICLES
from tests.render.samples import ARTICLE, archive_of, files_of, written

ATOM = "{http://www.w3.org/2005/Atom}"


def atom(archive: Archive) -> Element:
    """Return the Atom feed, parsed."""
    return fromstring(files_of(archive)["/feed.xml"])  # noqa: S314 - it is ours


def test_atom_has_the_whole_text_with_absolute_addresses() -> None:
    """An entry's content is the article's HTML, its links leading to where the page's would."""
    content = atom(archive_of(ARTICLE)).find(f"{ATOM}entry/{ATOM}content")
    assert content is not None and content.text is not None
    assert "<em>came back</em>" in content.text
    assert 'href="https://example.org/tide"' in content.text


def test_atom_times_come_from_content() -> None:
    """A time is the article's, and the feed's is its newest article's."""
    feed = atom(archive_of(ARTICLE))
    assert feed.findtext(f"{ATOM}updated") == "2023-03-22T05:35:00-04:00"
    assert feed.findtext(f"{ATOM}entry/{ATOM}published") == "2023-03-22T05:35:00-04:00"


def test_an_undated_article_is_not_given_a_date() -> None:
    """Where the date is not known no time of publication is stated."""
    archive = archive_of(replace(ARTICLE, published=None))
    entry = atom(archive).find(f"{ATOM}entry")
    assert entry is not None and entry.find(f"{ATOM}published") is None
    assert "date_published" not in json.loads(files_of(archive)["/feed.json"])["items"][0]


def test_an_unsigned_article_is_not_signed_by_the_archive() -> None:
    """An entry names its publisher where it has no author, so that the feed's is not taken."""
    entry = atom(archive_of(replace(ARTICLE, authors=())))
    assert entry.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == "Harbour Post"


def test_json_feed_item() -> None:
    """An item has the page's address as its id, and the original's beside it."""
    (item,) = json.loads(files_of(archive_of(ARTICLE))["/feed.json"])["items"]
    assert item["id"] == item["url"] == "https://example.org/room/articles/2023-03-22-ferry/"
    assert item["external_url"] == "https://post.example/ferry"
    assert item["date_published"] == "2023-03-22T05:35:00-04:00"


def test_what_rights_withhold_is_in_no_feed() -> None:
    """An article that may only be linked to has no words in a feed but the way to the original."""
    archive = archive_of(replace(ARTICLE, rights=Rights.LINK))
    for feed in ("/feed.xml", "/feed.json"):
        assert b"ferry left" not in files_of(archive)[feed]
        assert b"post.example/ferry" in files_of(archive)[feed]


def test_a_feed_is_not_the_whole_archive() -> None:
    """A feed holds the newest articles and no more than its length."""
    days = [f"20{n:02}-01-01" for n in range(ARTICLES + 5)]
    articles = [replace(ARTICLE, slug=Slug(day), published=Edtf(day)) for day in days]
    items = json.loads(files_of(archive_of(*articles))["/feed.json"])["items"]
    assert len(items) == ARTICLES
    assert items[0]["id"].endswith(f"/{days[-1]}/")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_makes_a_feed_that_can_be_parsed(words: str) -> None:
    """Control characters that XML forbids, and mark-up in words, never break the feed."""
    article = written(words, title=words or "x", authors=(words or "x",), tags=(words or "x",))
    atom(archive_of(article))


def test_people_events_and_publishers_can_be_followed() -> None:
    """Each page names a feed with the beginning of its articles; one list has all feeds."""
    files = files_of(archive_of(ARTICLE))
    feed = fromstring(files["/publishers/harbour-post/feed.xml"])  # noqa: S314 - it is ours
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == ARTICLE.title
    assert b'href="/room/publishers/harbour-post/feed.xml"' in files["/publishers/harbour-post/"]
    listed = fromstring(files["/feeds.opml"])  # noqa: S314 - it is ours
    addresses = [outline.attrib["xmlUrl"] for outline in listed.iter("outline")]
    assert addresses[0] == "https://example.org/room/annotations.xml"
    assert "https://example.org/room/publishers/harbour-post/feed.xml" in addresses
