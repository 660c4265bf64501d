"""What a preview shows before a build is done: the pages that are open, made from the last graph.

A saved text is to be seen at once, and linking anew takes longer. So the pages that a browser shows are
made first, from the words and notes as they are now and from what was linked in the last build, without
what it found in paragraphs that are gone. The build that follows puts them right.
"""

from collections.abc import Iterable, Set
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reading_room.content.load import reloaded
from reading_room.model import (
    Anchored,
    Archive,
    Article,
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
from reading_room.render.page_meta import View, read_sizes
from reading_room.rights import withhold
from reading_room.workers import uncollected

_ARTICLES, _NOTES = "content/articles/", "content/annotations/"

Gone = Set[tuple[Slug, str]]
"""Articles with the ids of paragraphs that they had."""


class OpenPages:
    """Makes pages from the graph of one build and what has been saved since."""

    @uncollected()
    def __init__(self, root: Path, last: Archive) -> None:
        """Look up what that build found in the archive in `root`."""
        self._root = root
        self._last = last
        self._index = index_archive(last, read_sizes(root))
        self._listed = directories_of(self._index)
        urls = load_assets(root, self._index.say).urls
        self._fill = Filling(constants(self._index, urls, ways(self._index, self._listed)), root)

    @uncollected()
    def made(self, urls: Set[Url], saved: Set[str]) -> dict[Url, bytes]:
        """Return the pages at these addresses, those that there are, with files as they are now.

        `saved` are the paths from the root of all that have changed since that build read them. Nothing
        is made where a file came, went or is faulty, or where what it says is on every page.
        """
        noted = {path.removeprefix(_NOTES).removesuffix(".yaml") for path in saved if _NOTES in path}
        paths = sorted({*saved, *(f"{_ARTICLES}{slug}.md" for slug in noted)})
        content = reloaded(self._last.content, self._root, paths)
        if not urls or content is None:
            return {}
        slugs = {path.removeprefix(_ARTICLES).removesuffix(".md") for path in paths if _ARTICLES in path}
        changed = [article for article in content.articles if article.slug in slugs]
        index = index_archive(self._since(content, changed), self._index.sizes, self._index)
        found: list[View] = [*article_views(index, urls)]
        others = urls - {view.meta.url for view in found}
        if others:
            sought = (view for view in views(index, self._listed) if view.meta.url in others)
            found += islice(sought, len(others))
        return {page.url: page.content for page in self._fill(found)}

    def _since(self, content: Content, changed: Iterable[Article]) -> Archive:
        """Return the last graph over other content, without what stood in paragraphs that are gone."""
        last = self._last
        then = {(slug, id) for slug in (a.slug for a in changed) for id in self._index.words[slug]}
        anchored = _anchored(content, last, {article.slug for article in changed})
        shown = withhold(replace(content, articles=tuple(changed)), anchored).articles
        gone = then - {(a.slug, p.id) for a in shown for p in a.text.paragraphs}
        known = {article.slug: article for article in shown}
        articles = tuple(known.get(article.slug, article) for article in content.articles)
        people = {entity.slug: entity for entity in content.entities}
        told = {event.slug: event for event in content.events}
        events = (replace(e, event=told.get(e.event.slug, e.event)) for e in last.events)
        return replace(
            last,
            content=replace(content, articles=articles),
            anchored=anchored,
            entities=tuple(people.get(entity.slug, entity) for entity in last.entities),
            events=tuple(_still(event, gone) for event in events),
            mentions=tuple(m for m in last.mentions if _stands(m.place, gone)),
            dates=tuple(d for d in last.dates if _stands(d.place, gone)),
            quotations=tuple(q for q in last.quotations if _stands(q.place, gone)),
            quotation_clusters=tuple(c for c in last.quotation_clusters if _all(_places(c), gone)),
        )


def _anchored(content: Content, last: Archive, changed: Set[Slug]) -> tuple[Anchored, ...]:
    """Return the notes on their words: those of texts that have not changed as they were."""
    known = {note.annotation: note for note in last.anchored if note.annotation.article not in changed}
    anew = [note for note in content.annotations if note not in known]
    known |= zip(anew, anchor(anew, content.articles), strict=True)
    return tuple(known[note] for note in content.annotations)


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
