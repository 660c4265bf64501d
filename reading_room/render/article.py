"""The page of one article: its text first, and under it where the text comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from jinja2 import Environment
from markupsafe import Markup

from reading_room.model import Archive, Article, Evidence, Page, Paragraph, Site, Slug, Text
from reading_room.render.catalogue import Catalogue
from reading_room.render.cite.chicago import chicago
from reading_room.render.cite.reference import article_reference
from reading_room.render.context import Context, context_of
from reading_room.render.environment import Sheet, fill
from reading_room.render.marks import link_marks, linked_mentions
from reading_room.render.notes import Note, aside, asides, note_marks, notes_on
from reading_room.render.prose import laid_over, render_text
from reading_room.render.reading_time import reading_minutes
from reading_room.render.shelves import by_date
from reading_room.rights import shown_text
from reading_room.slugs import article_url

SUPPLIED = "descriptive-title"
"""The rule that gives a title to an article that has none."""

DESCRIPTION = 200
"""Longest description of an article, in code points; it is cut at a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The articles next to one in time."""

    before: Article | None
    """The one published before it."""
    after: Article | None
    """The one published after it."""


ALONE = Neighbours(before=None, after=None)
"""An article whose date is not known has no neighbours in time."""


def article_pages(archive: Archive, catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Yield a page for each article."""
    near = _neighbours(archive.content.articles)
    linked = linked_mentions(archive)
    for article in archive.content.articles:
        text = shown_text(article, archive.anchored)
        links = link_marks(text, linked.get(article.slug, ()), templates.filters["url"])
        notes = notes_on(article, text, archive.anchored)
        body = render_text(text, laid_over(links, note_marks(notes)), asides(notes, article, templates))
        context = context_of(article.slug, catalogue)
        yield _article_page(
            article, text, body, notes, near.get(article.slug, ALONE), context, templates
        )


def describe(text: Text) -> str:
    """Return the start of what the site shows of an article, as a description of its page."""
    words = " ".join(p.text for p in text.paragraphs if p.kind in ("p", "li")).split()
    whole = " ".join(words)
    if len(whole) <= DESCRIPTION:
        return whole
    return whole[:DESCRIPTION].rpartition(" ")[0].rstrip(",;:–— ") + " …"


def _neighbours(articles: tuple[Article, ...]) -> dict[Slug, Neighbours]:
    dated = by_date(a for a in articles if a.published)
    around = zip((None, *dated), dated, (*dated[1:], None), strict=False)
    return {article.slug: Neighbours(before=before, after=after) for before, article, after in around}


def _article_page(
    article: Article,
    text: Text,
    body: Markup,
    notes: tuple[Note, ...],
    near: Neighbours,
    context: Context,
    templates: Environment,
) -> Page:
    sheet = Sheet(
        url=article_url(article.slug),
        title=article.title,
        description=describe(text),
        kind="article",
    )
    return fill(
        templates,
        "article.html",
        sheet,
        article=article,
        body=body,
        contents=_contents(text.paragraphs),
        supplied=any(e.rule == SUPPLIED for e in article.evidence),
        evidence=_by_field(article.evidence),
        near=near,
        context=context,
        notes=notes,
        citation=chicago(article_reference(article, cast(Site, templates.globals["site"]))),
        apart=[aside(note, article, templates) for note in notes if not (note.places or note.orphan)],
        orphans=[aside(note, article, templates) for note in notes if note.orphan],
        minutes=reading_minutes(text),
    )


def _contents(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return the subheadings where there are several; one or two need no list."""
    headings = tuple(p for p in paragraphs if p.kind == "h2")
    return headings if len(headings) > 2 else ()


def _by_field(evidence: tuple[Evidence, ...]) -> dict[str, Evidence]:
    return {e.field: e for e in evidence}
