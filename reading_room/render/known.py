"""How inferred facts are known: the words that say so, the rule that read them, and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.model import Entity, LinkedEvent, Place, Quotation, Slug
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.summaries import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The evidence of one fact, for the card beside it."""

    id: str
    """Which fact of its page it is, as a part of ids."""
    citation: Citation
    """The words, with the way to them."""
    rule: str
    """How they were read."""
    certainty: float | None
    """0 to 1: how many such facts are right; None where that was not measured."""


def known_day(linked: LinkedEvent, index: ArchiveIndex) -> Known | None:
    """Return the sentence that an event's date was read from; None where a person gave it."""
    citation = index.cite(linked.words) if linked.words else None
    if citation is None:
        return None
    certainty = None if linked.curated else linked.probability
    return Known(id="day", citation=citation, rule=linked.rule, certainty=certainty)


def known_parties(linked: LinkedEvent, index: ArchiveIndex) -> Iterator[tuple[Slug, Known]]:
    """Yield where the place and each participant of a found event are named in what is told of it."""
    if linked.curated:
        return
    for slug in (*filter(None, [linked.event.place]), *linked.event.participants):
        entity = index.entities.get(slug)
        place = entity and _named(entity, linked, index)
        citation = index.around(place) if place else None
        if citation:
            rule = "party"
            yield slug, Known(id=f"party-{slug}", citation=citation, rule=rule, certainty=None)


def known_name(entity: Entity, index: ArchiveIndex) -> Known | None:
    """Return what made a name that of one of its kind; None where a person said so."""
    found = entity.evidence
    if found is None:
        return None
    end = found.start + len(found.quote)
    place = Place(
        article=found.article,
        paragraph=found.paragraph,
        start=found.start,
        end=end,
        quote=found.quote,
    )
    if (citation := index.around(place)) is None:
        return None
    rule = ", ".join(found.rules)
    return Known(id="kind", citation=citation, rule=rule, certainty=found.certainty)


def known_speaker(quotation: Quotation, shown: Place, index: ArchiveIndex) -> Known | None:
    """Return the words that give a quotation to its speaker; with those around them, where not `shown`.

    What is shown is the sentence of the quotation, in one of the articles that have it.
    """
    found = quotation.attribution
    if not found:
        return None
    words = found.words
    here = (words.article, words.paragraph) == (shown.article, shown.paragraph)
    seen = here and shown.start <= words.start and words.end <= shown.end
    citation = index.cite(words) if seen else index.around(words)
    if not citation:
        return None
    place = quotation.place
    id = f"speaker-{place.article}-{place.paragraph}-{place.start}"
    return Known(id=id, citation=citation, rule=found.rule, certainty=found.certainty)


def _named(entity: Entity, linked: LinkedEvent, index: ArchiveIndex) -> Place | None:
    """Return the first place of a paragraph on the event that has one of the entity's names."""
    for places in index.places.get(linked.event.slug, {}).values():
        for place in places:
            text = index.words[place.article].get(place.paragraph, "")
            for name in (entity.name, *entity.aliases):
                start = text.find(name)
                if start >= 0:
                    return Place(
                        article=place.article,
                        paragraph=place.paragraph,
                        start=start,
                        end=start + len(name),
                        quote=name,
                    )
    return None
