"""The pages of people, organisations and places: what they took part in, said, and stand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from reading_room.model import Entity
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import latest_first
from reading_room.render.known import Known, known_name
from reading_room.render.listings import FOLLOWED
from reading_room.render.page_meta import Pager, View, paged
from reading_room.render.quotations import ShownQuotation, Spoken, by_speaker
from reading_room.render.storyline import Plot, chronicle, plot_of
from reading_room.render.summaries import ArticleSummary, Citation, EventSummary
from reading_room.slugs import address, feed_url


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView(View):
    """All that a page of a person, an organisation or a place depends on."""

    template: ClassVar[str] = "entity.html"
    entity: Entity
    """Who or what it is."""
    known: Known | None
    """What made its name that of one; None where a person said so."""
    about: Markup
    """The same, as a curator tells it."""
    attended: tuple[EventSummary, ...]
    """What it took part in, or what happened there, latest first; none after the first page."""
    spoken: Spoken | None
    """What it said, likewise."""
    plot: Plot | None
    """Its story, likewise."""
    pager: Pager[tuple[ArticleSummary, Citation | None]]
    """The articles that name it, newest first, each with the paragraph that first does, if shown."""


def entity_views(index: ArchiveIndex, everything: tuple[ShownQuotation, ...]) -> Iterator[EntityView]:
    """Yield the views of each person, organisation and place; `everything` is all that was said."""
    spoken, events = by_speaker(everything, index.sizes), chronicle(index)
    for slug, entity in index.entities.items():
        naming = index.naming.get(entity.ref, {})
        articles = [
            (index.article_lines[s], index.around(naming[s].place)) for s in index.latest(naming)
        ]
        about, plot = index.html(entity.body), plot_of(events, slug)
        description = index.say("describe.entity", name=entity.name, n=len(articles))
        feed = feed_url(address(entity.ref)) if entity.kind in FOLLOWED else None
        for pager in paged(address(entity.ref), articles, index.sizes["articles"]):
            first = pager.number == 1
            yield EntityView(
                meta=pager.meta(entity.name, description, entity.kind, index.say, feed),
                entity=entity,
                known=known_name(entity, index) if first else None,
                about=about,
                attended=latest_first(index.attended.get(slug, ())) if first else (),
                spoken=spoken.get(slug) if first else None,
                plot=plot if first else None,
                pager=pager,
            )
