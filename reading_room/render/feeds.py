"""Feeds: the latest articles, whole where their rights allow, and the latest notes.

Times come from content, never from a clock. Sources: RFC 4287; JSON Feed 1.1 (jsonfeed.org).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from itertools import accumulate, islice
from typing import ClassVar
from urllib.parse import urljoin

from reading_room.model import Article, Rights, Site, Slug, Span, Text, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import UNKNOWN, earliest, instant
from reading_room.render.listings import Listing
from reading_room.render.note_pages import NOTES_URL, note_title
from reading_room.render.notes import Note, notes_on, with_numbers
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.prose import render_plain
from reading_room.render.summaries import NoteSummary
from reading_room.slugs import article_url, feed_url, local_url, note_anchor, note_url, public_url
from reading_room.words import Words

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
class Entry:
    """An article or a note in a feed."""

    id: str
    """Its address, which stays."""
    url: str
    """Where it stands."""
    title: str
    language: str
    """BCP 47 tag of its words."""
    authors: tuple[str, ...]
    """Who is named as author; without one, a feed's reader would name the archive itself."""
    published: str | None
    """When, RFC 3339; None where not even the day is known."""
    updated: str
    """The first instant that its date may mean."""
    original: str | None
    """Where the original stands."""
    tags: tuple[str, ...]
    html: str
    """Its words, all addresses absolute."""


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


class Feeds:
    """Makes the feeds of an archive; an article that stands in several is made into an entry once."""

    def __init__(self, index: ArchiveIndex) -> None:
        self._index = index
        self._lines: list[FeedLine] = []
        self._article = cache(lambda slug: _entry(index.articles[slug], index, _content))
        self._beginning = cache(lambda slug: _entry(index.articles[slug], index, _opening))

    def whole(self) -> Iterator[AtomView | JsonFeedView]:
        """Yield the feeds of all articles, in both forms, and that of all notes."""
        site = self._index.site
        newest = self._index.latest(self._index.articles)[:ARTICLES]
        entries = _fitting(map(self._article, newest))
        about = PageMeta(url=ATOM_URL, title=site.title, description=site.description, kind="feed")
        yield self._atom(about, Url("/"), entries)
        yield JsonFeedView(meta=replace(about, url=JSON_URL), entries=entries)
        title = self._index.say("feed.notes", site=site.title)
        about = PageMeta(url=NOTES_FEED_URL, title=title, description="", kind="feed")
        yield self._atom(about, NOTES_URL, self._notes(self._index.note_lines.values()))

    def followed(self, title: str, about: Url, articles: Iterable[Slug]) -> AtomView:
        """Return the feed of the articles that a page lists, each with its beginning."""
        newest = tuple(map(self._beginning, islice(articles, BEGINNINGS)))
        title = f"{self._index.site.title}: {title}"
        meta = PageMeta(url=feed_url(about), title=title, description="", kind="feed")
        return self._atom(meta, about, newest)

    def tagged(self, tag: Listing) -> AtomView:
        """Return the feed of the articles and notes that have a tag."""
        entries = (*map(self._article, tag.articles[:ARTICLES]), *self._notes(tag.notes))
        latest = sorted(entries, key=lambda entry: entry.updated, reverse=True)[:ARTICLES]
        title = f"{self._index.site.title}: {tag.title}"
        meta = PageMeta(url=feed_url(tag.url), title=title, description="", kind="feed")
        return self._atom(meta, tag.url, _fitting(latest))

    def listed(self) -> OpmlView:
        """Return the list of all feeds that were made, those of the whole archive first."""
        title = self._index.site.title
        whole = (ATOM_URL, NOTES_FEED_URL)
        lines = sorted(self._lines, key=lambda line: (line.url not in whole, line.url))
        meta = PageMeta(url=OPML_URL, title=title, description="", kind="feed")
        return OpmlView(meta=meta, feeds=tuple(lines))

    def _atom(self, meta: PageMeta, about: Url, entries: tuple[Entry, ...]) -> AtomView:
        updated = max((entry.updated for entry in entries), default=UNKNOWN)
        self._lines.append(FeedLine(title=meta.title, url=meta.url, about=about))
        return AtomView(meta=meta, about=about, updated=updated, entries=entries)

    def _notes(self, notes: Iterable[NoteSummary]) -> tuple[Entry, ...]:
        latest = sorted(notes, key=lambda item: earliest(item.note.created), reverse=True)[:NOTES]
        return tuple(_note_entry(item, self._index) for item in latest)


def _fitting(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the first entries, as many as a feed has room for."""
    found = tuple(entries)
    ends = accumulate(len(entry.html) for entry in found)
    return tuple(
        entry for n, (entry, end) in enumerate(zip(found, ends, strict=True)) if not n or end <= ROOM
    )


def feed_id(url: Url, site: Site) -> str:
    """Return what names a page for good: its address; where the site has none, the page's name."""
    return public_url(site, url) or f"urn:x-reading-room:{url}"


def _located(url: Url, site: Site) -> str:
    """Return an address that holds in a feed: the whole, or from the root of the server it came from."""
    return public_url(site, url) or local_url(site, url)


def _entry(
    article: Article, index: ArchiveIndex, words: Callable[[Article, str, ArchiveIndex], str]
) -> Entry:
    url = _located(article_url(article.slug), index.site)
    return Entry(
        id=feed_id(article_url(article.slug), index.site),
        url=url,
        title=article.title,
        language=article.language,
        authors=article.authors or (article.publisher or index.say("feed.no_author"),),
        published=instant(article.published),
        updated=earliest(article.published),
        original=article.url,
        tags=article.tags,
        html=words(article, url, index),
    )


def _note_entry(item: NoteSummary, index: ArchiveIndex) -> Entry:
    note, site = item.note, index.site
    quote = escape(note.quote, quote=False)
    words = f'<blockquote lang="{item.article.language}">{quote}</blockquote>'
    return Entry(
        id=feed_id(note_url(note.id), site),
        url=_located(note_anchor(note.article, note.id), site),
        title=f"{index.say(f'note_kind.{item.kind}').capitalize()}: {note_title(note, index.say)}",
        language=site.language,
        authors=(note.author or site.author or site.title,),
        published=None,
        updated=earliest(note.created),
        original=None,
        tags=(index.say(f"note_kind.{item.kind}"), *note.tags),
        html=f"{words}{_note_html(note.whole, index)}",
    )


def _content(article: Article, base: str, index: ArchiveIndex) -> str:
    """Return what may be shown of the article as HTML that stands by itself, its notes as a list."""
    notes = notes_on(article, index.notes.get(article.slug, ()), index.note_lines)
    shown = _standing_alone(with_numbers(article.text, notes), base)
    heading = f"<h2>{escape(index.say('way.notes'))}</h2>\n" if notes else ""
    return (
        f"{shown}{_withheld(article, index.say)}{heading}{''.join(_note(note, index) for note in notes)}"
    )


def _opening(article: Article, base: str, index: ArchiveIndex) -> str:
    """Return the first paragraph that may be shown; the rest is behind the link."""
    first = next((p for p in article.text.paragraphs if p.kind == "p"), None)
    return f"<p>{escape(first.text, quote=False)}</p>" if first else _withheld(article, index.say)


def _note(note: Note, index: ArchiveIndex) -> str:
    written = note.written
    own = _located(note_anchor(written.article, written.id), index.site)
    kind = index.say(f"note_kind.{note.kind}")
    words = (
        f'<a href="{own}">[{note.number}]</a> “{escape(written.quote, quote=False)}” ({escape(kind)})'
    )
    return f"<p>{words}</p>\n{_note_html(written.whole, index)}"


def _note_html(markdown: str, index: ArchiveIndex) -> str:
    return _standing_alone(index.parsed[markdown], _located(Url("/"), index.site))


def _standing_alone(text: Text, base: str) -> str:
    """Return a text as HTML, all addresses absolute."""
    paragraphs = (replace(p, spans=tuple(_absolute(s, base) for s in p.spans)) for p in text.paragraphs)
    return render_plain(replace(text, paragraphs=tuple(paragraphs)))


def _absolute(span: Span, base: str) -> Span:
    pairs = ((n, urljoin(base, v) if n in ("href", "src") else v) for n, v in span.attributes)
    return replace(span, attributes=tuple(pairs))


def _withheld(article: Article, say: Words) -> str:
    """Return where the rest can be read, for an article that is not shown whole."""
    if article.rights is Rights.FULL:
        return ""
    words = say("article.excerpt" if article.rights is Rights.EXCERPT else "article.withheld")
    original = escape(say("article.original"))
    where = f' <a href="{escape(article.url)}">{original}</a>' if article.url else ""
    return f"<p>{escape(words)}{where}</p>"
