"""Link: what was written becomes the whole graph, with evidence for every edge.

Each article is read by itself; then names are merged, sentences become events, and quotations find
their speakers.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from reading_room.errors import Problem
from reading_room.kept import Cache, Fingerprints
from reading_room.link.articles import ReadArticle, read_articles
from reading_room.link.events.assembly import PUBLISHED
from reading_room.link.events.finding import find_events
from reading_room.link.names.entities import merge_names
from reading_room.link.quotations.clusters import cluster_quotations, identify_speakers
from reading_room.link.reading import Reading
from reading_room.link.wikilinks import check_links
from reading_room.model import Archive, Article, Content, Graph, Place, ResolvedDate
from reading_room.notes.anchoring import anchor
from reading_room.notes.diagnosis import diagnose
from reading_room.rights import withhold
from reading_room.workers import HERE, Workers

_UNREAD: dict[str, Any] = {
    "authors": (),
    "publisher": None,
    "dateline": None,
    "url": None,
    "tags": (),
    "source": None,
    "evidence": (),
    "body": "",
}
"""What an article tells besides its text: nothing is found in it, so a correction links nothing anew."""


def link(content: Content, workers: Workers = HERE, cache: Cache | None = None) -> Archive:
    """Return the archive's graph, every tuple sorted; only what the site may show is in it.

    The workers read the articles whose readings are not kept; where neither an article nor what people
    know of names and events has changed, the graph is the one that is kept. None of that makes a
    difference to it.
    """
    cache = cache or Cache()
    anchored = anchor(content.annotations, content.articles)
    allowed = withhold(content, anchored)
    entities = tuple(replace(entity, body="") for entity in allowed.entities)
    events = tuple(replace(event, body="") for event in allowed.events)
    articles = tuple(replace(article, **_UNREAD) for article in allowed.articles)
    bare = replace(allowed, articles=articles, entities=entities, events=events)
    fingerprint = Fingerprints(Article)
    key = cache["graph"].key(
        fingerprint((bare.articles, entities, events, bare.refused, bare.site.language))
    )
    graph = cache["graph"].made(
        key, lambda: _graph(bare, read_articles(bare, workers, cache["readings"], fingerprint))
    )
    people = {entity.slug: entity for entity in allowed.entities}
    told = {event.slug: event for event in allowed.events}
    found = {field.name: getattr(graph, field.name) for field in fields(graph)} | {
        "entities": tuple(people.get(entity.slug, entity) for entity in graph.entities),
        "events": tuple(replace(e, event=told[e.event.slug]) if e.curated else e for e in graph.events),
    }
    return Archive(content=allowed, anchored=anchored, **found)


def shown(archive: Archive) -> Archive:
    """Return the archive without the found events that are not sure enough for a reader."""
    return replace(archive, events=tuple(e for e in archive.events if e.probability >= PUBLISHED))


def _graph(content: Content, read: tuple[ReadArticle, ...]) -> Graph:
    """From articles read by themselves: the names of the archive, its events, its quotations."""
    readings = [reading for reading, _ in read]
    named = merge_names([r.names for r in readings], content.entities, content.refused)
    found = find_events(content, read, named)
    quotations = identify_speakers((q for r in readings for q in r.quotations), named)
    return Graph(
        entities=named.entities,
        events=found.events,
        mentions=named.mentions,
        relations=found.relations,
        related=found.related,
        dates=tuple(d for r in readings for d in _dates(r)),
        quotations=quotations,
        quotation_clusters=cluster_quotations(quotations),
        doubtful=named.doubtful,
    )


def doubts(archive: Archive, articles: Sequence[Article]) -> tuple[Problem, ...]:
    """Return what is wrong with the notes' anchors and with the links in what people wrote, sorted.

    `articles` are whole, whatever their rights. None of what is wrong keeps an archive from being built:
    an orphan shows as one, and a bad link as words.
    """
    found = (*diagnose(archive.anchored, articles), *check_links(archive))
    return tuple(sorted(found))


def _dates(reading: Reading) -> list[ResolvedDate]:
    paragraphs = reading.article.text.paragraphs
    return [
        ResolvedDate(
            place=Place(
                article=reading.article.slug,
                paragraph=paragraphs[t.paragraph].id,
                start=t.start,
                end=t.end,
                quote=paragraphs[t.paragraph].text[t.start : t.end],
            ),
            value=t.value,
        )
        for t in reading.times
        if t.value
    ]
