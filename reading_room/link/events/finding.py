"""The events of the archive, the relations between them and the articles that they bring together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.assembly import assemble, linked
from reading_room.link.events.comparison import Witnesses, compared
from reading_room.link.events.copies import originals
from reading_room.link.events.curated import absorb
from reading_room.link.events.drafts import Draft, reported, told_in_passing
from reading_room.link.events.evidence import join, mention
from reading_room.link.events.grouping import Pair
from reading_room.link.events.happenings import Happening, Identity, happenings
from reading_room.link.events.headlines import named_in, spellings
from reading_room.link.events.leads import Lead, lead_of
from reading_room.link.events.likeness import neighbours
from reading_room.link.events.matching import Telling
from reading_room.link.events.references import with_references
from reading_room.link.events.related import related
from reading_room.link.events.relations import all_relations
from reading_room.link.names.entities import Named
from reading_room.link.rarity import rarity
from reading_room.link.reading import Reading
from reading_room.model import Content, EntityKind, LinkedEvent, Related, Relation, Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvents:
    """What the articles report, and how that hangs together."""

    events: tuple[LinkedEvent, ...]
    """Curated ones and found ones, by slug."""
    relations: tuple[Relation, ...]
    """Between them."""
    related: tuple[Related, ...]
    """Between articles."""


def find_events(content: Content, readings: Sequence[Reading], named: Named) -> FoundEvents:
    """Return the events of all articles; `readings` in the order of `content.articles`."""
    identity = {n.place: _key(r.article.slug, n.key, named) for r in readings for n in r.names}
    likeness = neighbours([r.terms for r in readings])
    drafts = _drafts(content, readings, identity, likeness)
    events = assemble(drafts, named.entities, content.events)
    witnesses = Witnesses(named.mentions, named.entities, originals(content.articles))
    all_linked = with_references(
        [compared(linked(event, draft), draft, witnesses) for _, draft, event in events],
        named.mentions,
        named.entities,
    )
    return FoundEvents(
        events=all_linked,
        relations=all_relations([(slug, draft) for slug, draft, _ in events], content.events),
        related=related([r.article.slug for r in readings], likeness, all_linked, _people(named)),
    )


def _key(article: Slug, key: str, named: Named) -> str:
    return named.identities.get((article, key), key)


def _drafts(
    content: Content, readings: Sequence[Reading], identity: Identity, likeness: Mapping[Pair, float]
) -> tuple[Draft, ...]:
    told = [happenings(reading, identity) for reading in readings]
    known = spellings((n for r in readings for n in r.names), identity)
    leads = [
        lead_of(r, t, named_in(r.article.title, known)) for r, t in zip(readings, told, strict=True)
    ]
    names = rarity({identity[n.place] for n in r.names if not n.adjective} for r in readings)
    words = rarity(sentence.words for sentences in told for sentence in sentences)
    drafts = reported(leads, [r.terms for r in readings], likeness, words)
    drafts = absorb(drafts, content.events, words, content.site.language)
    drafts = join(drafts, told_in_passing(leads, told, words))
    tellings = [_telling(*parts, identity) for parts in zip(readings, leads, told, strict=True)]
    return mention(drafts, tellings, names, words)


def _telling(reading: Reading, lead: Lead, told: tuple[Happening, ...], identity: Identity) -> Telling:
    published = reading.article.published
    return Telling(
        article=reading.article.slug,
        published=parse_edtf(published).last if published else None,
        date=lead.date,
        cast=frozenset((*(identity[n.place] for n in reading.names), *lead.who, *lead.where)),
        sentences=told,
    )


def _people(named: Named) -> Mapping[Slug, Mapping[str, str]]:
    """Return the people whom each article names, by slug."""
    people = {e.slug: e.name for e in named.entities if e.kind is EntityKind.PERSON}
    found: dict[Slug, dict[str, str]] = {}
    for (article, _), slug in named.slugs.items():
        if slug in people:
            found.setdefault(article, {})[slug] = people[slug]
    return found
