"""The page of one article: its text with what its words lead to, and under it where it comes from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from reading_room.dates.clock import OFFSETS
from reading_room.dates.edtf import first_day
from reading_room.model import (
    Article,
    Evidence,
    Mention,
    Ref,
    RefKind,
    ResolvedDate,
    Slug,
    Span,
    Text,
    Url,
)
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.context import Context, context_of
from reading_room.render.dates import machine_date
from reading_room.render.notes import Note, notes_on
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.prose import Marks, laid_over
from reading_room.render.reading_paths import OnPath, on_paths
from reading_room.render.reference import Reference, article_reference, chicago
from reading_room.render.summaries import ArticleSummary
from reading_room.slugs import address, article_url
from reading_room.words import Words
from reading_room.words.dates import in_words

_ZONES = frozenset({"UTC", *map(str.upper, OFFSETS)})
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
    """What its words lead to, and the days that they speak of."""
    notes: tuple[Note, ...]
    """In the order of their numbers."""
    zone: str
    """The time zone of its date, as printed; empty where none is."""
    line: ArticleSummary
    """The facts of it that a list says too."""
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
    citation: Markup
    """How it is cited."""
    reference: Reference
    """The same for reference managers."""


def article_views(index: ArchiveIndex, only: Set[Url] | None = None) -> Iterator[ArticleView]:
    """Yield the view of each article, or of those whose pages are at some addresses."""
    dated = [slug for slug, article in index.articles.items() if article.published]
    around = zip(dated, (None, *dated), (*dated[1:], None), strict=False)
    near = {slug: (before, after) for slug, before, after in around}
    paths = on_paths(index)
    dates: defaultdict[Slug, list[ResolvedDate]] = defaultdict(list)
    for told in index.archive.dates:
        dates[told.place.article].append(told)
    for slug, article in index.articles.items():
        if only is not None and article_url(slug) not in only:
            continue
        reference = article_reference(article, index.site)
        before, after = near.get(slug, (None, None))
        links = link_marks(article.text, index.linked.get(slug, ()), index.link)
        yield ArticleView(
            meta=PageMeta(
                url=article_url(slug),
                title=article.title,
                description=describe_article(article.text) or index.say("article.withheld"),
                kind="article",
            ),
            article=article,
            links=laid_over(links, day_marks(article, dates[slug], links, index.say)),
            notes=notes_on(article, index.notes.get(slug, ()), index.note_lines),
            zone=_zone(article),
            line=index.article_lines[slug],
            evidence={e.field: e for e in article.evidence if e.certainty != 0},
            context=context_of(slug, index),
            before=_line(before, index),
            after=_line(after, index),
            paths=paths.get(slug, ()),
            citation=chicago(reference, index.say),
            reference=reference,
        )


def _zone(article: Article) -> str:
    """Return the time zone as the words print it that the date was read from, or nothing."""
    quotes = (e.quote for e in article.evidence if e.field == "published")
    words = (word.strip("(),.;") for quote in quotes for word in quote.split())
    return next((word for word in words if word in _ZONES), "")


def describe_article(text: Text) -> str:
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


_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

Located = Callable[[Url], str]
"""Makes the address of a page into one that holds wherever the site is published."""


def link_marks(text: Text, mentions: Iterable[Mention], located: Located) -> Marks:
    """Return a link over the first mention of each target in each section, where none is linked yet.

    A section runs from one subheading to the next; subheadings themselves have no links.
    """
    standing: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        standing[mention.place.paragraph].append(mention)
    marks: dict[str, tuple[Span, ...]] = {}
    seen: set[Ref] = set()
    for paragraph in text.paragraphs:
        if paragraph.kind in _HEADINGS:
            seen = set()
        elif paragraph.id in standing:
            first = _first(standing[paragraph.id], seen)
            marks[paragraph.id] = tuple(_link(mention, located) for mention in first)
    return marks


def _first(mentions: Iterable[Mention], seen: set[Ref]) -> Iterator[Mention]:
    """Yield the mentions of what was not seen before, the longer of two that overlap; remember them."""
    end = 0
    for mention in sorted(mentions, key=lambda m: (m.place.start, -m.place.end, m.target)):
        if mention.target not in seen and mention.place.start >= end:
            seen.add(mention.target)
            end = mention.place.end
            yield mention


def _link(mention: Mention, located: Located) -> Span:
    kind = "event" if mention.target.kind is RefKind.EVENT else "name"
    attributes = (("class", kind), ("href", located(address(mention.target))))
    return Span(start=mention.place.start, end=mention.place.end, tag="a", attributes=attributes)


def day_marks(article: Article, dates: Iterable[ResolvedDate], links: Marks, say: Words) -> Marks:
    """Return a mark over each date that leaves its year to the day of publication, with the whole date.

    Only what was past when the article appeared is told: of what was to come, "on Wednesday" or "in
    January" are too often read of the wrong one. Words in a link have none: the link leads on.
    """
    published = first_day(article.published)
    linked = defaultdict(list, {id: [*spans] for id, spans in links.items()})
    for paragraph in article.text.paragraphs:
        linked[paragraph.id] += (span for span in paragraph.spans if span.tag == "a")
    marks: defaultdict[str, tuple[Span, ...]] = defaultdict(tuple)
    for dated in dates:
        place, value, day = dated.place, dated.value, first_day(dated.value)
        taken = any(s.start < place.end and place.start < s.end for s in linked[place.paragraph])
        whole = value[:4] in place.quote or ":" in place.quote
        if not published or not day or day > published or whole or taken:
            continue
        machine = machine_date(value)
        attributes = (*((("datetime", machine),) if machine else ()), ("data-day", in_words(value, say)))
        tag, attributes = "time" if machine else "span", (*attributes, ("tabindex", "0"))
        marks[place.paragraph] += (
            Span(start=place.start, end=place.end, tag=tag, attributes=attributes),
        )
    return marks
