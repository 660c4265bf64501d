"""The page of one article: its text first, and under it where the text comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from reading_room.model import Article, Evidence, Slug, Text
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.cite.reference import article_reference, chicago
from reading_room.render.context import Context, context_of
from reading_room.render.marks import link_marks
from reading_room.render.notes import Note, notes_on
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.prose import Marks
from reading_room.render.reading_paths import OnPath, on_paths
from reading_room.render.reading_time import reading_minutes
from reading_room.render.summaries import ArticleSummary, is_supplied
from reading_room.slugs import article_url

_ZONES = frozenset(
    {"ACDT", "ACST", "AEDT", "AEST", "AKDT", "AKST", "AWST", "BRT", "BST", "CAT", "CDT", "CEST", "CET"}
    | {"CST", "EAT", "EDT", "EEST", "EET", "EST", "GMT", "HKT", "HST", "IST", "JST", "KST", "MDT"}
    | {"MESZ", "MEZ", "MSK", "MST", "NZDT", "NZST", "PDT", "PKT", "PST", "SAST", "SGT", "UTC", "WAT"}
    | {"WEST", "WET", "WIB"}
)
"""Short names of time zones as newspapers print them."""

DESCRIPTION = 200
"""Longest description of an article, in code points; it is cut at a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(View):
    """All that the page of an article depends on."""

    template: ClassVar[str] = "article.html"
    article: Article
    """The article, its text as the site may show it."""
    links: Marks
    """What its words lead to."""
    notes: tuple[Note, ...]
    """In the order of their numbers."""
    zone: str
    """The time zone of its date, as printed; empty where none is."""
    supplied: bool
    """Whether its title is ours."""
    evidence: Mapping[str, Evidence]
    """How each inferred field is known, by its key."""
    context: Context
    """What stands around it."""
    before: ArticleSummary | None
    """The one published before it; None for the first, and where its date is not known."""
    after: ArticleSummary | None
    """The one published after it, likewise."""
    paths: tuple[OnPath, ...]
    """Where it stands on reading paths."""
    minutes: int
    """How long it takes to read; 0 where no text is shown."""
    citation: Markup
    """How it is cited."""


def article_views(index: ArchiveIndex) -> Iterator[ArticleView]:
    """Yield the view of each article."""
    dated = [slug for slug, article in index.articles.items() if article.published]
    around = zip(dated, (None, *dated), (*dated[1:], None), strict=False)
    near = {slug: (before, after) for slug, before, after in around}
    paths = on_paths(index)
    for slug, article in index.articles.items():
        before, after = near.get(slug, (None, None))
        yield ArticleView(
            meta=PageMeta(
                url=article_url(slug),
                title=article.title,
                description=describe(article.text),
                kind="article",
            ),
            article=article,
            links=link_marks(article.text, index.linked.get(slug, ()), index.link),
            notes=notes_on(article, index.notes.get(slug, ()), index.note_html),
            zone=_zone(article),
            supplied=is_supplied(article),
            evidence={e.field: e for e in article.evidence},
            context=context_of(slug, index),
            before=_line(before, index),
            after=_line(after, index),
            paths=paths.get(slug, ()),
            minutes=reading_minutes(article.text),
            citation=chicago(article_reference(article, index.site)),
        )


def _zone(article: Article) -> str:
    """Return the time zone as the words print it that the date was read from, or nothing."""
    quotes = (e.quote for e in article.evidence if e.field == "published")
    words = (word.strip("(),.;") for quote in quotes for word in quote.split())
    return next((word for word in words if word in _ZONES), "")


def describe(text: Text) -> str:
    """Return the start of what the site shows of an article, as a description of its page."""
    return cut(" ".join(p.text for p in text.paragraphs if p.kind in ("p", "li")), DESCRIPTION)


def cut(words: str, longest: int) -> str:
    """Return the words, white space folded, up to so many code points, cut at a word."""
    whole = " ".join(words.split())
    if len(whole) <= longest:
        return whole
    return whole[:longest].rpartition(" ")[0].rstrip(",;:–— ") + " …"


def _line(slug: Slug | None, index: ArchiveIndex) -> ArticleSummary | None:
    return index.article_lines[slug] if slug else None
