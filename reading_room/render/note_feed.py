"""`/annotations.xml`: the latest notes as an Atom feed (RFC 4287), each leading to its words."""

from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from jinja2 import Environment

from reading_room.model import Archive, Page, Site, Url
from reading_room.render.atom import LANGUAGE, add, legal, link, person
from reading_room.render.instants import earliest
from reading_room.render.note_pages import NOTES_URL, Written, note_title, written
from reading_room.render.notes import absolute_links, note_body
from reading_room.slugs import absolute_url, note_anchor, note_url

NOTES_FEED_URL = Url("/annotations.xml")

LONGEST = 100
"""How many notes the feed holds."""


def note_feed(archive: Archive, templates: Environment) -> Page:
    """Return the feed of notes, newest first."""
    site = archive.content.site
    newest = sorted(written(archive), key=lambda item: earliest(item.note.created), reverse=True)[
        :LONGEST
    ]
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", LANGUAGE: site.language})
    add(feed, "id", absolute_url(site, NOTES_FEED_URL))
    add(feed, "title", f"Notes of {site.title}")
    add(feed, "updated", max((earliest(i.note.created) for i in newest), default=earliest(None)))
    person(feed, site.author or site.title)
    link(feed, "self", absolute_url(site, NOTES_FEED_URL))
    link(feed, "alternate", absolute_url(site, NOTES_URL))
    feed.extend(_entry(item, site, templates) for item in newest)
    indent(feed)
    content: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return Page(url=NOTES_FEED_URL, content=content)


def _entry(item: Written, site: Site, templates: Environment) -> Element:
    note = item.note
    entry = Element("entry")
    add(entry, "id", absolute_url(site, note_url(note.id)))
    add(entry, "title", f"{item.kind.capitalize()}: {note_title(note)}")
    add(entry, "updated", earliest(note.created))
    person(entry, note.author or site.author or site.title)
    link(entry, "alternate", absolute_url(site, note_anchor(note.article, note.id)))
    for tag in (item.kind, *note.tags):
        SubElement(entry, "category", term=legal(tag))
    words = f'<blockquote lang="{item.article.language}">{escape(note.quote, quote=False)}</blockquote>'
    add(entry, "content", words + absolute_links(note_body(note, templates), site)).set("type", "html")
    return entry
