"""The articles in a zip: as a book, each a chapter with its notes as footnotes, or as Markdown.

Source: EPUB 3.3 (W3C Recommendation, 2023). Chapters are in the order of publication.
Links to what is in the book stay inside it; others lead to the site where it has an address, and are
plain words elsewhere.
"""

import hashlib
import io
import re
import uuid
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import etree, html
from markupsafe import Markup

from reading_room.content.article import article_markdown
from reading_room.markdown.text import parse_text
from reading_room.markdown.wikilinks import Target, Targets, link_targets
from reading_room.model import Anchored, Archive, Article, LinkedEvent, Slug, Span, Url
from reading_room.render.prose import render_plain
from reading_room.render.reference import article_reference, chicago
from reading_room.resources import TEMPLATES
from reading_room.slugs import article_url
from reading_room.words import Words, interface
from reading_room.words.dates import in_words

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Code points that XML may not have."""

_MODIFIED = "1970-01-01T00:00:00Z"
"""When the book was made, which the format demands: the same archive is the same bytes, so no clock."""

_TYPE = "{http://www.idpf.org/2007/ops}type"
etree.register_namespace("epub", "http://www.idpf.org/2007/ops")


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note at the end of its chapter."""

    id: Slug
    """Its id in the archive."""
    number: int
    """Counted from 1 in the order of reading; those without a place in the text last."""
    placed: bool
    """Whether the text has its number."""
    body: Markup
    """Its words, XHTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One article."""

    article: Article
    """What is known of it."""
    day: str
    """When it was published, in words; empty where that is not known."""
    text: Markup
    """Its words with the numbers of the notes, XHTML."""
    notes: tuple[Footnote, ...]
    """Its notes."""
    citation: str
    """How to cite it."""


def book(archive: Archive) -> bytes:
    """Return the archive as one EPUB file."""
    site, say = archive.content.site, interface(archive.content)
    articles = sorted(archive.content.articles, key=lambda a: (a.published or "9999", a.slug))
    targets = _targets(archive)
    notes: defaultdict[Slug, list[Anchored]] = defaultdict(list)
    for note in archive.anchored:
        notes[note.annotation.article].append(note)
    chapters = [_chapter(a, notes[a.slug], archive, targets) for a in articles]
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES / "epub"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    values = {
        "site": site,
        "chapters": chapters,
        "events": _dated(archive.events, say),
        "say": say,
        "identifier": uuid.UUID(hashlib.sha256(repr(archive.content).encode()).hexdigest()[:32]).urn,
        "modified": _MODIFIED,
    }

    def filled(name: str, **more: object) -> bytes:
        text = templates.get_template(name).render(**values, **more)
        return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).encode()

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        add(packed, "mimetype", b"application/epub+zip", stored=True)
        add(packed, "META-INF/container.xml", filled("container.xml"))
        for name in ("package.opf", "nav.xhtml", "events.xhtml", "book.css"):
            add(packed, f"book/{name}", filled(name))
        for chapter in chapters:
            add(packed, f"book/{chapter.article.slug}.xhtml", filled("chapter.xhtml", chapter=chapter))
    return held.getvalue()


def _dated(events: Sequence[LinkedEvent], say: Words) -> list[tuple[str, LinkedEvent]]:
    """Return the events in order of time, each with its date in words."""
    found = sorted(events, key=lambda e: (e.event.date or "9999", e.event.slug))
    return [(in_words(e.event.date, say) if e.event.date else "", e) for e in found]


def _targets(archive: Archive) -> Targets:
    """Return what wikilinks may mean, with addresses that hold inside the book."""
    inside = {article_url(a.slug): f"{a.slug}.xhtml" for a in archive.content.articles}
    base = archive.content.site.base_url.rstrip("/") if archive.content.site.base_url else ""

    def address(url: Url) -> Url:
        return Url(inside.get(url) or (f"{base}{url}" if base else ""))

    return {
        name: tuple(Target(url=address(t.url), title=t.title) for t in found)
        for name, found in link_targets(archive).items()
    }


def _chapter(
    article: Article, written: Sequence[Anchored], archive: Archive, targets: Targets
) -> Chapter:
    say = interface(archive.content)
    order = {paragraph.id: n for n, paragraph in enumerate(article.text.paragraphs)}

    def rank(note: Anchored) -> tuple[bool, int, int, str]:
        places = [p for p in note.places if p.article == article.slug and p.paragraph in order]
        last = places[-1] if places else None
        place = (False, order[last.paragraph], last.end) if last else (True, 0, 0)
        return (*place, note.annotation.id)

    notes = []
    marks: defaultdict[str, list[Span]] = defaultdict(list)
    for number, note in enumerate(sorted(written, key=rank), 1):
        lost = rank(note)[0]
        body = _xhtml(render_plain(parse_text(note.annotation.whole, targets)))
        notes.append(Footnote(id=note.annotation.id, number=number, placed=not lost, body=body))
        if not lost:
            last = [p for p in note.places if p.article == article.slug][-1]
            marks[last.paragraph].append(_number(note.annotation.id, number, last.end))
    return Chapter(
        article=article,
        day=in_words(article.published, say) if article.published else "",
        text=_xhtml(render_plain(article.text, marks)),
        notes=tuple(notes),
        citation=chicago(article_reference(article, archive.content.site), say),
    )


def _number(id: Slug, number: int, end: int) -> Span:
    attributes = (("id", f"ref-{id}"), ("href", f"#note-{id}"), ("data-number", str(number)))
    return Span(start=end, end=end, tag="a", attributes=attributes)


def _xhtml(markup: Markup) -> Markup:
    """Return HTML of ours as XHTML: numbers of notes are references, pictures are their descriptions."""
    if not markup:
        return Markup()
    held = html.fragment_fromstring(str(markup), create_parent="div")
    for link in held.iter("a"):
        number = link.attrib.pop("data-number", None)
        if number:
            link.text = number
            link.set("class", "noteref")
            link.set("role", "doc-noteref")
            link.set(_TYPE, "noteref")
        elif not link.get("href"):
            link.attrib.pop("href", None)
    for picture in list(held.iter("img")):
        words = html.Element("span")
        words.text = picture.get("alt")
        picture.addprevious(words)
        picture.drop_tree()
    return Markup(etree.tostring(held, encoding="unicode", method="xml"))  # noqa: S704 - it was HTML


_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can say; none of ours has one of its own."""


def add(packed: zipfile.ZipFile, name: str, content: bytes, *, stored: bool = False) -> None:
    """Write a file into the zip, readable by all; `stored` leaves it uncompressed."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system, info.external_attr = 3, 0o644 << 16
    packed.writestr(info, content)


def notebook(archive: Archive) -> bytes:
    """Return a zip of `articles/SLUG.md`: front matter and body as in `content/`, then the notes.

    A note follows the text as `[^ID]:`, with the words that it is on before it, since the body of an
    article is the source's own Markdown and nothing is put into it.
    """
    notes: defaultdict[Slug, list[Anchored]] = defaultdict(list)
    for note in archive.anchored:
        notes[note.annotation.article].append(note)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for article in archive.content.articles:
            add(packed, f"articles/{article.slug}.md", _document(article, notes[article.slug]))
    return held.getvalue()


def _document(article: Article, notes: list[Anchored]) -> bytes:
    parts = [article_markdown(article).rstrip("\n")]
    if notes:
        parts.append("---\n\n## Notes")
        parts += [_footnote(note) for note in notes]
    return ("\n\n".join(parts) + "\n").encode()


def _footnote(note: Anchored) -> str:
    written = note.annotation
    lines = [f"> {' '.join(written.quote.split())}", "", *written.note.strip().split("\n")]
    if written.author or written.created:
        lines += ["", f"({', '.join(filter(None, (written.author, written.created)))})"]
    return "\n".join((f"### {written.id}", "", *lines))
