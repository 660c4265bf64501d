"""The audit: what was checked of every note and every quotation when the site was built.

Each is looked up again in the article's text: the words that a page shows between marks must be, letter
for letter, those that stand at the stated place of the stated paragraph.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from reading_room.markdown.text import fold
from reading_room.model import Anchored, Archive, Article, Page, Place, Slug, Url
from reading_room.render.environment import Sheet, fill
from reading_room.render.note_pages import written
from reading_room.render.sources import Said

AUDIT_URL = Url("/audit/")

Texts = Mapping[Slug, Mapping[str, str]]
"""The words of every article: article, then paragraph id, to text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What came of looking one note up."""

    id: Slug
    """The note's."""
    article: Article
    """The article that it is written on."""
    quote: str
    """The words that it is about."""
    places: int
    """In how many articles they were found."""
    holds: bool
    """Whether the words at each place are the note's."""
    changed: bool
    """Whether the paragraph around them is another than when the note was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What came of looking one quotation up."""

    said: Said
    """The quotation, with its sources."""
    holds: bool
    """Whether each source has the words where they are said to be."""
    agree: bool
    """Whether all sources have the same words."""


def audit_page(archive: Archive, quotations: Iterable[Said], templates: Environment) -> Page:
    """Return the page that says what was checked."""
    texts = {a.slug: {p.id: p.text for p in a.text.paragraphs} for a in archive.content.articles}
    findings = _findings(archive, texts)
    heard = tuple(_heard(said, texts) for said in quotations)
    sheet = Sheet(
        url=AUDIT_URL,
        title="Audit of notes and quotations",
        description="What was checked of every note and quotation when this site was built.",
        kind="page",
    )
    return fill(templates, "audit.html", sheet, findings=findings, heard=heard)


def _findings(archive: Archive, texts: Texts) -> tuple[Finding, ...]:
    anchored = {note.annotation.id: note for note in archive.anchored}
    return tuple(_finding(anchored[i.note.id], i.article, texts) for i in written(archive))


def _finding(note: Anchored, article: Article, texts: Texts) -> Finding:
    by_article: dict[Slug, list[Place]] = {}
    for place in note.places:
        by_article.setdefault(place.article, []).append(place)
    return Finding(
        id=note.annotation.id,
        article=article,
        quote=note.annotation.quote,
        places=len(by_article),
        holds=bool(by_article) and all(_holds(note, p, texts) for p in by_article.values()),
        changed=note.changed,
    )


def _holds(note: Anchored, places: Iterable[Place], texts: Texts) -> bool:
    """Words that rights keep off the site are taken as they were when the note was anchored."""
    words = (texts[p.article].get(p.paragraph, "")[p.start : p.end] or p.quote for p in places)
    return fold(" ".join(words)) == fold(note.annotation.quote)


def _heard(said: Said, texts: Texts) -> Heard:
    return Heard(
        said=said,
        holds=all(
            s.citation.words in texts[s.citation.article.slug][s.citation.address.partition("#")[2]]
            for s in said.sources
        ),
        agree=len({fold(s.citation.words) for s in said.sources}) == 1,
    )
