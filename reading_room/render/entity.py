"""The pages of people, organisations and places: what they took part in, said, and stand in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from jinja2 import Environment

from reading_room.model import Archive, Entity, EntityKind, Mention, Page, Ref, Slug
from reading_room.render.bodies import parse_body
from reading_room.render.catalogue import Catalogue, Citation
from reading_room.render.chronology import by_time
from reading_room.render.environment import Sheet, fill
from reading_room.render.leaves import leaves
from reading_room.render.prose import render_text
from reading_room.render.shelves import by_date
from reading_room.render.sources import Said, by_speaker
from reading_room.render.storyline import Storyline, storyline
from reading_room.render.storyline.cast import chronicle
from reading_room.slugs import entity_url

ARTICLES = 100
"""Articles on one page of what is written about somebody."""


def entity_pages(
    archive: Archive, catalogue: Catalogue, everything: tuple[Said, ...], templates: Environment
) -> Iterator[Page]:
    """Yield the pages of each person, organisation and place; `everything` is all that was said."""
    naming, spoken = _naming(archive.mentions), by_speaker(everything)
    events = chronicle(archive)
    for entity in archive.entities:
        written = _written(naming.get(entity.ref, {}), catalogue)
        said, story = spoken.get(entity.slug, ()), storyline(events, entity.slug)
        yield from _entity_pages(entity, written, catalogue, said, story, templates)


def _entity_pages(
    entity: Entity,
    written: tuple[tuple[Slug, Citation | None], ...],
    catalogue: Catalogue,
    spoken: tuple[Said, ...],
    story: Storyline | None,
    templates: Environment,
) -> Iterator[Page]:
    about = render_text(parse_body(entity.body, templates), {}) if entity.body else ""
    for leaf in leaves(entity_url(entity.kind, entity.slug), written, ARTICLES):
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name(entity.name),
            description=f"{entity.name} in this archive: articles that speak of it, {len(written)}.",
            kind=entity.kind,
        )
        yield fill(
            templates,
            "entity.html",
            sheet,
            entity=entity,
            about=about,
            attended=by_time(catalogue.attended.get(entity.slug, ())),
            here=entity.kind is EntityKind.PLACE,
            spoken=spoken,
            story=story,
            leaf=leaf,
            count=len(written),
            articles=catalogue.articles,
        )


def _naming(mentions: tuple[Mention, ...]) -> Mapping[Ref, Mapping[Slug, Mention]]:
    """Return the first mention of each entity in each article."""
    naming: defaultdict[Ref, dict[Slug, Mention]] = defaultdict(dict)
    for mention in mentions:
        naming[mention.target].setdefault(mention.place.article, mention)
    return naming


def _written(
    mentions: Mapping[Slug, Mention], catalogue: Catalogue
) -> tuple[tuple[Slug, Citation | None], ...]:
    """Return the articles in order of time, each with the paragraph that first names the entity."""
    return tuple(
        (article.slug, catalogue.around(mentions[article.slug].place))
        for article in by_date(catalogue.articles[slug] for slug in mentions)
    )
