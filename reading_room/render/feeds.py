"""Feeds: the latest articles, whole where their rights allow, and the latest notes.

Times come from content, never from a clock. Sources: RFC 4287; JSON Feed 1.1 (jsonfeed.org).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import ClassVar

from reading_room.model import Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import UNKNOWN, earliest
from reading_room.render.feed_entries import Entry, article_entry, note_entry, page_entry
from reading_room.render.listings import FOLLOWED, Directory, Listing
from reading_room.render.notes import NOTES_URL
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.summaries import NoteSummary
from reading_room.slugs import event_url, feed_url

ATOM_URL = Url("/feed.xml")
JSON_URL = Url("/feed.json")
OPML_URL = Url("/feeds.opml")
NOTES_FEED_URL = Url("/annotations.xml")

ARTICLES = 50
"""How many articles a feed holds; readers' programs fetch it whole, and often."""

BEGINNINGS = 20
"""How many articles a feed holds that gives the beginning of each."""

NOTES = 100
"""How many notes a feed holds."""


ROOM = 150_000
"""Characters of articles and notes that a feed holds, but for one longer entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomView(View):
    """All that an Atom feed depends on."""

    template: ClassVar[str] = "feed.xml"
    about: Url
    """The page that it follows."""
    updated: str
    """When its latest entry was."""
    entries: tuple[Entry, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFeedView(View):
    """All that a JSON feed depends on."""

    template: ClassVar[str] = "feed.json"
    entries: tuple[Entry, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLine:
    """A feed in the list of all."""

    title: str
    """What it is of."""
    url: Url
    """Where it is."""
    about: Url
    """The page that it follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpmlView(View):
    """All that the list of feeds depends on: OPML 2.0, which readers' programs take as a whole."""

    template: ClassVar[str] = "feeds.opml"
    feeds: tuple[FeedLine, ...]
    """Those of the whole archive first."""


def feed_views(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[View]:
    """Yield the view of every feed, and last that of their list."""
    lines = []
    for feed in _atom_views(index, listed):
        lines.append(FeedLine(title=feed.meta.title, url=feed.meta.url, about=feed.about))
        yield feed
        if feed.meta.url == ATOM_URL:
            yield JsonFeedView(meta=replace(feed.meta, url=JSON_URL), entries=feed.entries)
    lines.sort(key=lambda line: (line.url not in (ATOM_URL, NOTES_FEED_URL), line.url))
    meta = PageMeta(url=OPML_URL, title=index.site.title, description="", kind="feed")
    yield OpmlView(meta=meta, feeds=tuple(lines))


def _atom_views(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[AtomView]:
    """An article that stands in several feeds is made into an entry once."""
    whole = cache(lambda slug: article_entry(slug, index, whole=True))
    opening = cache(lambda slug: article_entry(slug, index, whole=False))
    title, about = index.site.title, index.site.description
    newest = index.latest(index.articles)[:ARTICLES]
    yield _atom(ATOM_URL, title, Url("/"), _fitting(map(whole, newest)), about)
    notes = _note_entries(index.note_lines.values(), index)
    yield _atom(NOTES_FEED_URL, index.say("feed.notes", site=title), NOTES_URL, notes)
    for listing in (*(listing for d in listed for listing in d.listings), *_told_events(index)):
        name, url = f"{title}: {listing.title}", feed_url(listing.url)
        if listing.kind == "tag":
            pages = (page_entry(page, index) for page in listing.pages)
            notes = _note_entries(listing.notes, index)
            all_kinds = (*map(whole, listing.articles[:ARTICLES]), *pages, *notes)
            latest = sorted(all_kinds, key=lambda entry: entry.updated, reverse=True)[:ARTICLES]
            yield _atom(url, name, listing.url, _fitting(latest))
        elif listing.kind in FOLLOWED:
            entries = tuple(map(opening, listing.articles[:BEGINNINGS]))
            yield _atom(url, name, listing.url, entries)


def _told_events(index: ArchiveIndex) -> Iterator[Listing]:
    """Yield the articles that tell of each event."""
    for slug, linked in index.events.items():
        yield Listing(
            title=linked.event.title,
            url=event_url(slug),
            kind="event",
            articles=index.latest({*linked.reported_in, *linked.mentioned_in}),
        )


def _atom(
    url: Url, title: str, about: Url, entries: tuple[Entry, ...], description: str = ""
) -> AtomView:
    meta = PageMeta(url=url, title=title, description=description, kind="feed")
    updated = max((entry.updated for entry in entries), default=UNKNOWN)
    return AtomView(meta=meta, about=about, updated=updated, entries=entries)


def _note_entries(notes: Iterable[NoteSummary], index: ArchiveIndex) -> tuple[Entry, ...]:
    latest = sorted(notes, key=lambda item: earliest(item.note.created), reverse=True)[:NOTES]
    return tuple(note_entry(item, index) for item in latest)


def _fitting(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the first entries, as many as a feed has room for."""
    found = tuple(entries)
    ends = accumulate(len(entry.html) for entry in found)
    return tuple(
        entry for n, (entry, end) in enumerate(zip(found, ends, strict=True)) if not n or end <= ROOM
    )
