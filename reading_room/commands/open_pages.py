"""What a preview shows before a build is done: the pages that are open, made from the last graph.

A saved text is to be seen at once, and linking anew takes longer. So the pages that a browser shows are
made first, from the words and notes as they are now and from what was linked in the last build, without
what it found in paragraphs that are gone. The build that follows puts them right.
"""

from collections.abc import Iterable, Set
from dataclasses import replace
from pathlib import Path

from reading_room.content import load_content
from reading_room.kept import Cache
from reading_room.model import (
    Anchored,
    Archive,
    Content,
    LinkedEvent,
    Place,
    QuotationCluster,
    Slug,
    Url,
)
from reading_room.notes.anchoring import anchor
from reading_room.render import directories_of, views, ways
from reading_room.render.archive_index import index_archive
from reading_room.render.article import article_views
from reading_room.render.assets import load_assets
from reading_room.render.environment import constants
from reading_room.render.filling import Filling
from reading_room.render.page_meta import View
from reading_room.render.sizes import read_sizes
from reading_room.rights import withhold
from reading_room.workers import uncollected

Gone = Set[tuple[Slug, str]]
"""Articles with the ids of paragraphs that they had."""


@uncollected()
def made_early(
    urls: Set[Url], root: Path, base_url: str, cache: Cache, last: Archive
) -> dict[Url, bytes]:
    """Return the pages at these addresses as they are now, those that the last build's graph has.

    Nothing is made where articles, names or events came or went. Raises ProblemsError.
    """
    content = load_content(root, cache["content"])
    content = replace(content, site=replace(content.site, base_url=base_url))
    if not urls or _slugs(content) != _slugs(last.content):
        return {}
    before = {article.slug: article.body for article in last.content.articles}
    changed = {article.slug for article in content.articles if article.body != before[article.slug]}
    anchored = _anchored(content, last, changed)
    index = index_archive(
        _in_place_of(last, withhold(content, anchored), anchored, changed), read_sizes(root)
    )
    listed = directories_of(index)
    found: list[View] = [*article_views(index, urls)]
    articles = {view.meta.url for view in found}
    if articles != urls:
        found += (v for v in views(index, listed) if v.meta.url in urls - articles)
    fill = Filling(constants(index, load_assets(root, index.say).urls, ways(index, listed)), root)
    return {page.url: page.content for page in fill(found)}


def _slugs(content: Content) -> tuple[list[Slug], ...]:
    return tuple(
        [one.slug for one in some] for some in (content.articles, content.events, content.entities)
    )


def _anchored(content: Content, last: Archive, changed: Set[Slug]) -> tuple[Anchored, ...]:
    """Return the notes on their words: those of texts that have not changed as they were."""
    known = {note.annotation: note for note in last.anchored if not note.annotation.everywhere}
    known = {written: note for written, note in known.items() if written.article not in changed}
    anew = [note for note in content.annotations if note not in known]
    known |= zip(anew, anchor(anew, content.articles), strict=True)
    return tuple(known[note] for note in content.annotations)


def _in_place_of(
    last: Archive, content: Content, anchored: tuple[Anchored, ...], changed: Set[Slug]
) -> Archive:
    """Return the last graph over other content, without what stood in paragraphs that are gone."""
    now, then = (
        {(a.slug, p.id) for a in some.articles if a.slug in changed for p in a.text.paragraphs}
        for some in (content, last.content)
    )
    gone = then - now
    people = {entity.slug: entity for entity in content.entities}
    told = {event.slug: event for event in content.events}
    events = (replace(e, event=told.get(e.event.slug, e.event)) for e in last.events)
    return replace(
        last,
        content=content,
        anchored=anchored,
        entities=tuple(people.get(entity.slug, entity) for entity in last.entities),
        events=tuple(_still(event, gone) for event in events),
        mentions=tuple(m for m in last.mentions if _stands(m.place, gone)),
        dates=tuple(d for d in last.dates if _stands(d.place, gone)),
        quotations=tuple(q for q in last.quotations if _stands(q.place, gone)),
        quotation_clusters=tuple(c for c in last.quotation_clusters if _all(_places(c), gone)),
    )


def _still(linked: LinkedEvent, gone: Gone) -> LinkedEvent:
    compared = (c for c in linked.comparisons if _all((p for s in c.statements for p in s.places), gone))
    return replace(
        linked,
        mentions=tuple(m for m in linked.mentions if _stands(m.place, gone)),
        words=linked.words if linked.words and _stands(linked.words, gone) else None,
        comparisons=tuple(compared),
    )


def _places(cluster: QuotationCluster) -> Iterable[Place]:
    for quotation in (cluster.quotation, *(version.quotation for version in cluster.versions)):
        yield quotation.place
        if quotation.attribution:
            yield quotation.attribution.words


def _all(places: Iterable[Place], gone: Gone) -> bool:
    return all(_stands(place, gone) for place in places)


def _stands(place: Place, gone: Gone) -> bool:
    return (place.article, place.paragraph) not in gone
