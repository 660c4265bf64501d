"""`/feed.xml` (Atom) and `/feed.json` (JSON Feed): the latest articles, whole where their rights allow.

Times come from content, never from a clock. Sources: RFC 4287; JSON Feed 1.1 (jsonfeed.org).
"""

import json
from dataclasses import replace
from html import escape
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reading_room.markdown.text import parse_text
from reading_room.markdown.wikilinks import Targets, link_targets
from reading_room.model import Archive, Article, Page, Rights, Span, Url
from reading_room.render.atom import LANGUAGE, add, legal, link, person
from reading_room.render.instants import UNKNOWN, earliest, instant
from reading_room.render.notes import Note, notes_on
from reading_room.render.numbers import with_numbers
from reading_room.render.prose import render_plain
from reading_room.render.shelves import latest
from reading_room.rights import shown_text
from reading_room.slugs import absolute_url, article_url, note_anchor

ATOM_URL = Url("/feed.xml")
JSON_URL = Url("/feed.json")
LONGEST = 50
"""How many articles a feed holds; readers' programs fetch it whole, and often."""


def atom_feed(archive: Archive) -> Page:
    """Return the Atom feed."""
    site, articles = archive.content.site, _newest(archive)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", LANGUAGE: site.language})
    add(feed, "id", absolute_url(site, ATOM_URL))
    add(feed, "title", site.title)
    add(feed, "subtitle", site.description)
    add(feed, "updated", max((earliest(a.published) for a in articles), default=UNKNOWN))
    person(feed, site.author or site.title)
    link(feed, "self", absolute_url(site, ATOM_URL))
    link(feed, "alternate", absolute_url(site, Url("/")))
    feed.extend(_entry(article, archive) for article in articles)
    indent(feed)
    content: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return Page(url=ATOM_URL, content=content)


def json_feed(archive: Archive) -> Page:
    """Return the JSON feed."""
    site = archive.content.site
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "home_page_url": absolute_url(site, Url("/")),
        "feed_url": absolute_url(site, JSON_URL),
        "description": site.description,
        "language": site.language,
        "authors": [{"name": site.author or site.title}],
        "items": [_item(article, archive) for article in _newest(archive)],
    }
    return Page(url=JSON_URL, content=(json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode())


def _newest(archive: Archive) -> tuple[Article, ...]:
    return latest(archive.content.articles)[:LONGEST]


def _entry(article: Article, archive: Archive) -> Element:
    url, published = _address(article, archive), instant(article.published)
    entry = Element("entry", {LANGUAGE: article.language})
    add(entry, "id", url)
    add(entry, "title", article.title)
    add(entry, "updated", earliest(article.published))
    if published:
        add(entry, "published", published)
    for name in _credits(article):
        person(entry, name)
    link(entry, "alternate", url)
    if article.url:
        link(entry, "via", article.url)
    for tag in article.tags:
        SubElement(entry, "category", term=legal(tag))
    add(entry, "content", _content(article, archive)).set("type", "html")
    return entry


def _item(article: Article, archive: Archive) -> dict[str, object]:
    url = _address(article, archive)
    item = {
        "id": url,
        "url": url,
        "external_url": article.url,
        "title": article.title,
        "content_html": _content(article, archive),
        "date_published": instant(article.published),
        "authors": [{"name": name} for name in _credits(article)],
        "tags": article.tags,
        "language": article.language,
    }
    return {key: value for key, value in item.items() if value}


def _credits(article: Article) -> tuple[str, ...]:
    """Return who is named as author; without one, a feed's reader would name the archive itself."""
    return article.authors or (article.publisher or "Unknown author",)


def _content(article: Article, archive: Archive) -> str:
    """Return what may be shown of the article as HTML that stands by itself: all addresses absolute."""
    shown = shown_text(article, archive.anchored)
    notes = notes_on(article, shown, archive.anchored)
    text = with_numbers(shown, notes)
    base = _address(article, archive)
    paragraphs = (replace(p, spans=tuple(_absolute(s, base) for s in p.spans)) for p in text.paragraphs)
    whole = replace(text, paragraphs=tuple(paragraphs))
    return f"{render_plain(whole)}{_withheld(article)}{_notes(notes, archive)}"


def _notes(notes: tuple[Note, ...], archive: Archive) -> str:
    """Return the notes as a list; a feed has no margin."""
    if not notes:
        return ""
    targets = {
        name: tuple(replace(t, url=Url(absolute_url(archive.content.site, t.url))) for t in found)
        for name, found in link_targets(archive).items()
    }
    return f"<h2>Notes</h2>\n{''.join(_note(note, targets, archive) for note in notes)}"


def _note(note: Note, targets: Targets, archive: Archive) -> str:
    written = note.written
    own = absolute_url(archive.content.site, note_anchor(written.article, written.id))
    body = render_plain(parse_text(written.note, targets))
    words = f'<a href="{own}">[{note.number}]</a> “{escape(written.quote, quote=False)}” ({note.kind})'
    return f"<p>{words}</p>\n{body}"


def _absolute(span: Span, base: str) -> Span:
    pairs = ((n, urljoin(base, v) if n in ("href", "src") else v) for n, v in span.attributes)
    return replace(span, attributes=tuple(pairs))


def _withheld(article: Article) -> str:
    """Return where the rest can be read, for an article that is not shown whole."""
    if article.rights is Rights.FULL:
        return ""
    what = "Only a part of" if article.rights is Rights.EXCERPT else "None of"
    where = f' <a href="{escape(article.url)}">The original</a>.' if article.url else ""
    return f"<p>{what} this article’s text may be shown here.{where}</p>"


def _address(article: Article, archive: Archive) -> str:
    return absolute_url(archive.content.site, article_url(article.slug))
