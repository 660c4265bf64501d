"""An article, a note or another page in a feed: words that stand by themselves, with whole addresses."""

from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urljoin

from reading_room.model import Article, Rights, Site, Slug, Span, Text, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import earliest, instant
from reading_room.render.notes import Note, note_title, notes_on, with_numbers
from reading_room.render.prose import render_plain
from reading_room.render.summaries import NoteSummary, PageSummary
from reading_room.slugs import article_url, local_url, note_anchor, note_url, public_url
from reading_room.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article, a note or another page in a feed."""

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


def feed_id(url: Url, site: Site) -> str:
    """Return what names a page for good: its address; where the site has none, the page's name."""
    return public_url(site, url) or f"urn:x-reading-room:{url}"


def _located(url: Url, site: Site) -> str:
    """Return an address that holds in a feed: the whole, or from the root of the server it came from."""
    return public_url(site, url) or local_url(site, url)


def article_entry(slug: Slug, index: ArchiveIndex, *, whole: bool) -> Entry:
    """Return an article as a feed has it, all that may be shown of it or its beginning."""
    article, url = index.articles[slug], _located(article_url(slug), index.site)
    return Entry(
        id=feed_id(article_url(slug), index.site),
        url=url,
        title=article.title,
        language=article.language,
        authors=article.authors or (article.publisher or index.say("feed.no_author"),),
        published=instant(article.published),
        updated=earliest(article.published),
        original=article.url,
        tags=article.tags,
        html=_whole(article, url, index) if whole else _beginning(article, index),
    )


def note_entry(item: NoteSummary, index: ArchiveIndex) -> Entry:
    """Return a note as a feed has it, behind the words that it is about."""
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


def page_entry(page: PageSummary, index: ArchiveIndex) -> Entry:
    """Return a page of another kind as the feed of its tag has it: what a curator says of it."""
    site = index.site
    return Entry(
        id=feed_id(page.url, site),
        url=_located(page.url, site),
        title=page.title,
        language=site.language,
        authors=(site.author or site.title,),
        published=None,
        updated=earliest(page.date),
        original=None,
        tags=page.tags,
        html=_note_html(page.body, index) if page.body else "",
    )


def _whole(article: Article, base: str, index: ArchiveIndex) -> str:
    """Return what may be shown of the article as HTML that stands by itself, its notes as a list."""
    notes = notes_on(article, index.notes.get(article.slug, ()), index.note_lines)
    shown = _standing_alone(with_numbers(article.text, notes), base)
    heading = f"<h2>{escape(index.say('way.notes'))}</h2>\n" if notes else ""
    return (
        f"{shown}{_withheld(article, index.say)}{heading}{''.join(_note(note, index) for note in notes)}"
    )


def _beginning(article: Article, index: ArchiveIndex) -> str:
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
