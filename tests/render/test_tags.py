"""Tags: the pages of subject words."""

from dataclasses import replace
from xml.etree.ElementTree import fromstring

from reading_room.model import FreePage, ReadingPath, Slug, Step
from reading_room.slugs import address
from tests.render.samples import (
    ARTICLE,
    PERSON,
    archive_of,
    files_of,
    happened,
    note,
    pages_of,
    place,
    plain,
)
from tests.render.test_event import words

NOTED = note(ARTICLE, "Nobody waited.")
TAGGED = replace(NOTED, annotation=replace(NOTED.annotation, tags=("Ferries", "tides")))


def test_a_tag_has_what_it_was_given_to() -> None:
    """Its page lists articles and notes; spellings that an address cannot tell apart are one tag."""
    pages = pages_of(archive_of(ARTICLE, anchored=(TAGGED,)))
    assert "1 article 1 note" in words(pages["/tags/ferries/"])
    assert "Nobody waited." in pages["/tags/ferries/"] and "A ferry leaves" in pages["/tags/ferries/"]
    assert "1 note" in words(pages["/tags/tides/"]) and "1 article," not in words(pages["/tags/tides/"])
    assert 'href="/room/tags/ferries/"' in pages[f"/articles/{ARTICLE.slug}/"]


def test_a_tag_has_a_feed() -> None:
    """It holds the articles and the notes of the tag."""
    feed = fromstring(files_of(archive_of(ARTICLE, anchored=(TAGGED,)))["/tags/ferries/feed.xml"])  # noqa: S314
    titles = [title.text for title in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles == ["Shelf & Lamp: ferries", "A ferry leaves", "Remark: On “Nobody waited.”"]


def test_whatever_has_a_page_may_have_tags() -> None:
    """An event, a name, a path and a free page show them and stand on the tag's page and in its feed."""
    told = place(ARTICLE, "Nobody waited.")
    event = happened("opening", told, title="The opening", tags=("Tides",), body="It *opened*.")
    person = replace(PERSON, tags=("tides",))
    step = (Step(article=ARTICLE.slug, why=""),)
    path = ReadingPath(slug=Slug("back"), title="Backwards", steps=step, tags=("tides",), body="")
    page = FreePage(slug=Slug("about"), title="About us", tags=("tides",), body="")
    archive = archive_of(ARTICLE, events=(event,), entities=(person,))
    archive = replace(archive, content=replace(archive.content, paths=(path,), pages=(page,)))
    pages, listed = pages_of(archive), "/tags/tides/"
    assert "Tides 4 pages" in words(pages["/tags/"])
    urls = (f"/events/{event.event.slug}/", address(person.ref), "/paths/back/", "/about/")
    assert [url for url in urls if f'href="/room{url}"' not in pages[listed]] == []
    assert [url for url in urls if f'href="/room{listed}"' not in pages[url]] == []
    feed = files_of(archive)[f"{listed}feed.xml"].decode()
    assert all(title in feed for title in (event.event.title, person.name, "Backwards", "About us"))
    assert "&lt;em&gt;opened&lt;/em&gt;" in feed


def test_a_path_leads_from_step_to_step() -> None:
    """Its page introduces each step; each article on it names the next and the one before."""
    first, last = plain("first", title="First"), plain("last", title="Last")
    steps = (Step(article=last.slug, why="Begin *here*."), Step(article=first.slug, why=""))
    path = ReadingPath(slug=Slug("back"), title="Backwards", steps=steps, body="Two texts.")
    archive = archive_of(first, last)
    pages = pages_of(replace(archive, content=replace(archive.content, paths=(path,))))
    assert "2 articles, 2 minutes Two texts." in words(pages["/paths/back/"])
    assert "Begin <em>here</em>." in pages["/paths/back/"]
    assert "Backwards 1 of 2 Next First" in words(pages["/articles/last/"])
    assert "Backwards 2 of 2 Previous Last" in words(pages["/articles/first/"])
    assert 'href="/room/paths/back/"' in pages["/paths/"] and "Reading paths" in pages["/"]
