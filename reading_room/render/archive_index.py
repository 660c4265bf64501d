"""The archive's graph looked up by slug, made once for all views."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from markupsafe import Markup

from reading_room.dates.edtf import first_day
from reading_room.markdown.text import fold, parse_text
from reading_room.markdown.wikilinks import link_targets
from reading_room.model import (
    Anchored,
    Annotation,
    Archive,
    Article,
    Entity,
    LinkedEvent,
    Mention,
    Place,
    Ref,
    Related,
    Relation,
    Site,
    Slug,
    Text,
    Url,
)
from reading_room.render.dates import by_time
from reading_room.render.page_meta import read_sizes
from reading_room.render.prose import render_text
from reading_room.render.summaries import (
    ArticleSummary,
    Citation,
    EntitySummary,
    EventSummary,
    NoteSummary,
    article_summary,
    entity_summary,
    event_summary,
    note_summary,
    plain_words,
)
from reading_room.slugs import local_url
from reading_room.words import Words, interface

K = TypeVar("K")
T = TypeVar("T")

EXCERPT = 400
"""Code points of a paragraph that is shown beside others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveIndex:
    """What views are made from. Articles hold only what the site may show of them."""

    archive: Archive
    """The graph itself."""
    site: Site
    say: Words
    """The interface's words."""
    sizes: Mapping[str, int]
    """How much stands on one page, by name: `templates/sizes.toml`."""
    articles: Mapping[Slug, Article]
    """By slug, oldest first, undated ones at the end."""
    entities: Mapping[Slug, Entity]
    """By slug, in order."""
    events: Mapping[Slug, LinkedEvent]
    """By slug, in order of time."""
    words: Mapping[Slug, Mapping[str, str]]
    """The words that the site shows: article, then paragraph id in reading order, to text."""
    notes: Mapping[Slug, tuple[Anchored, ...]]
    """The notes that an article has: written on it, or standing on words of it."""
    naming: Mapping[Ref, Mapping[Slug, Mention]]
    """The first mention of each entity in each article."""
    linked: Mapping[Slug, tuple[Mention, ...]]
    """What may be a link in an article: words that name an event, and names that a curator wrote of."""
    places: Mapping[Slug, Mapping[Slug, tuple[Place, ...]]]
    """Where an event is spoken of: event, then article, to places in reading order."""
    spoken: Mapping[tuple[Slug, str], tuple[tuple[Slug, int, int], ...]]
    """Which events the sentences of a paragraph speak of: article and paragraph to event, start, end."""
    reporting: Mapping[Slug, tuple[EventSummary, ...]]
    """The events that an article tells or analyses, in order of time."""
    mentioning: Mapping[Slug, tuple[EventSummary, ...]]
    """The events that it only refers to, in order of time."""
    attended: Mapping[Slug, tuple[EventSummary, ...]]
    """The events that an entity took part in, or that happened there, in order of time."""
    earlier: Mapping[Slug, tuple[Relation, ...]]
    """Relations from an event: to what it follows, answers or is part of."""
    later: Mapping[Slug, tuple[Relation, ...]]
    """Relations to an event."""
    related: Mapping[Slug, tuple[Related, ...]]
    """What to read next to an article, closest first."""
    parsed: Mapping[str, Text]
    """All Markdown that people wrote for the archive, parsed once, `[[slug]]` leading to its pages."""
    citing: Mapping[str, tuple[Anchored, ...]]
    """The notes that link to a page, by the page's address as they link to it."""
    note_lines: Mapping[Slug, NoteSummary]
    """Each note as a list names it, by its id: those of the newest article first, as in its file."""
    article_lines: Mapping[Slug, ArticleSummary]
    """Each article as a list names it, in the order of `articles`."""
    event_lines: Mapping[Slug, EventSummary]
    """Each event as a list names it, in the order of `events`."""
    entity_lines: Mapping[Slug, EntitySummary]
    """Each entity as a link names it."""
    order: Mapping[Slug, int]
    """The place of each article in `articles`."""
    newest: Mapping[Slug, int]
    """The place of each article where the newest comes first; undated ones are still at the end."""

    def by_date(self, slugs: Iterable[Slug]) -> list[Slug]:
        """Return articles oldest first, undated ones at the end."""
        return sorted(slugs, key=self.order.__getitem__)

    def latest(self, slugs: Iterable[Slug]) -> tuple[Slug, ...]:
        """Return articles newest first, undated ones still at the end."""
        return tuple(sorted(slugs, key=self.newest.__getitem__))

    def link(self, url: Url) -> str:
        """Return an address of the site as a page links to it."""
        return local_url(self.site, url)

    def html(self, markdown: str) -> Markup:
        """Return what people wrote for the archive as HTML."""
        return render_text(self.parsed[markdown], {}, self.say) if markdown else Markup()

    def plain(self, markdown: str) -> str:
        """Return what people wrote for the archive as words without mark-up."""
        return plain_words(self.parsed[markdown])

    def cite(self, place: Place) -> Citation | None:
        """Return the words with the way to them; None where the site does not show them."""
        if place.paragraph not in self.words[place.article]:
            return None
        return self._citation(place.article, place.paragraph, place.quote)

    def around(self, place: Place) -> Citation | None:
        """Return the paragraph that the words stand in, cut at words around them where it is long."""
        text = self.words[place.article].get(place.paragraph)
        if text is None:
            return None
        return self._citation(place.article, place.paragraph, excerpt(text, place.start, place.end))

    def told_at(self, place: Place) -> tuple[EventSummary, ...]:
        """Return the events that the sentence speaks of in which some words begin."""
        spoken = self.spoken.get((place.article, place.paragraph), ())
        events = {slug: None for slug, start, end in spoken if start <= place.start < end}
        return tuple(self.event_lines[slug] for slug in events)

    def find(self, article: Slug | None, quote: str | None) -> Citation | None:
        """Return where an article has the words; None where the site shows them in no paragraph."""
        if article is None or not quote:
            return None
        folded = fold(quote)
        held = (id for id, text in self.words[article].items() if folded in fold(text))
        paragraph = next(held, None)
        return self._citation(article, paragraph, quote) if paragraph else None

    def _citation(self, article: Slug, paragraph: str, words: str) -> Citation:
        return Citation(article=self.article_lines[article], words=words, paragraph=paragraph)


def excerpt(text: str, start: int, end: int) -> str:
    """Return the text around some of its words: all of it, or about `EXCERPT` code points."""
    if len(text) <= EXCERPT:
        return text
    room = max(0, EXCERPT - (end - start)) // 2
    first, last = max(0, start - room), min(len(text), end + room)
    head = text[first:start].partition(" ")[2] if first else text[:start]
    tail = text[end:last].rpartition(" ")[0] if last < len(text) else text[end:]
    return f"{'… ' if first else ''}{head}{text[start:end]}{tail}{' …' if last < len(text) else ''}"


def index_archive(
    archive: Archive, sizes: Mapping[str, int] | None = None, last: ArchiveIndex | None = None
) -> ArchiveIndex:
    """Return the archive's graph, looked up by slug; pages have these sizes, or ours.

    Articles that `last` had, too, are not counted again.
    """
    site, say = archive.content.site, interface(archive.content)
    in_order = sorted(
        archive.content.articles, key=lambda a: (first_day(a.published) or date.max, a.slug)
    )
    articles = {article.slug: article for article in in_order}
    same = {slug for slug, a in articles.items() if last and last.articles.get(slug) is a}
    article_lines = {
        slug: last.article_lines[slug] if last and slug in same else article_summary(a)
        for slug, a in articles.items()
    }
    dated = [article.slug for article in in_order if article.published]
    newest = {slug: n for n, slug in enumerate((*reversed(dated), *list(articles)[len(dated) :]))}
    notes = sorted(archive.anchored, key=lambda n: (newest[n.annotation.article], n.annotation.line))
    lines = {e.event.slug: event_summary(e) for e in archive.events}
    known = {e.event.slug: e for e in archive.events}
    events = {e.slug: known[e.slug] for e in by_time(lines.values())}
    targets = link_targets(archive)
    targets = {
        name: tuple(replace(t, url=Url(local_url(site, t.url))) for t in found)
        for name, found in targets.items()
    }
    bodies = (
        *(text for note in archive.anchored for text in _texts(note.annotation)),
        *(e.event.body for e in archive.events),
        *(e.body for e in archive.entities),
        *(page.body for page in archive.content.pages),
        *(text for path in archive.content.paths for text in (path.body, *(s.why for s in path.steps))),
    )
    parsed = {body: parse_text(body, targets) for body in dict.fromkeys(bodies)}
    return ArchiveIndex(
        archive=archive,
        site=site,
        say=say,
        sizes=sizes or read_sizes(),
        articles=articles,
        entities={e.slug: e for e in archive.entities},
        events=events,
        words={
            slug: last.words[slug] if last and slug in same else _words(a)
            for slug, a in articles.items()
        },
        notes=_grouped((slug, note) for note in archive.anchored for slug in _standing(note)),
        naming=_naming(archive.mentions),
        linked=_grouped((m.place.article, m) for m in _linked(archive)),
        places={
            slug: _grouped((m.place.article, m.place) for m in e.mentions) for slug, e in events.items()
        },
        spoken=_grouped(
            ((m.place.article, m.place.paragraph), (slug, m.place.start, m.place.end))
            for slug, e in events.items()
            for m in e.mentions
        ),
        reporting=_grouped((a, lines[s]) for s, e in events.items() for a in e.reported_in),
        mentioning=_grouped((a, lines[s]) for s, e in events.items() for a in e.mentioned_in),
        attended=_grouped((a, lines[s]) for s, e in events.items() for a in _there(e)),
        earlier=_grouped((r.source, r) for r in archive.relations),
        later=_grouped((r.target, r) for r in archive.relations),
        related=_grouped(
            (slug, r)
            for r in sorted(archive.related, key=lambda r: (-r.score, r.first, r.second))
            for slug in (r.first, r.second)
        ),
        parsed=parsed,
        citing=_grouped(
            (href, n) for n in archive.anchored for href in _links(parsed[n.annotation.whole])
        ),
        note_lines={
            n.annotation.id: note_summary(n, article_lines[n.annotation.article], parsed) for n in notes
        },
        article_lines=article_lines,
        event_lines={slug: lines[slug] for slug in events},
        entity_lines={e.slug: entity_summary(e) for e in archive.entities},
        order={slug: n for n, slug in enumerate(articles)},
        newest=newest,
    )


def _words(article: Article) -> Mapping[str, str]:
    return {paragraph.id: paragraph.text for paragraph in article.text.paragraphs}


def _texts(note: Annotation) -> tuple[str, ...]:
    told = note.outcome
    return (note.whole, note.note, told.note, told.source) if told else (note.note,)


def _standing(note: Anchored) -> Iterable[Slug]:
    return dict.fromkeys((note.annotation.article, *(place.article for place in note.places)))


def _naming(mentions: Iterable[Mention]) -> Mapping[Ref, Mapping[Slug, Mention]]:
    naming: defaultdict[Ref, dict[Slug, Mention]] = defaultdict(dict)
    for mention in mentions:
        naming[mention.target].setdefault(mention.place.article, mention)
    return dict(naming)


def _linked(archive: Archive) -> Iterable[Mention]:
    curated = {entity.ref for entity in archive.content.entities}
    for linked in archive.events:
        yield from (replace(m, place=m.words) for m in linked.mentions if m.words)
    yield from (mention for mention in archive.mentions if mention.target in curated)


def _links(text: Text) -> Iterable[str]:
    spans = (span for paragraph in text.paragraphs for span in paragraph.spans)
    return dict.fromkeys(value for span in spans for name, value in span.attributes if name == "href")


def _there(linked: LinkedEvent) -> Iterable[Slug]:
    place = linked.event.place
    return dict.fromkeys((*linked.event.participants, *((place,) if place else ())))


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
