"""The events of the archive, the relations between them and the articles that they bring together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reading_room.link.events.asides import with_asides
from reading_room.link.events.assembly import PUBLISHED, AttestedEvent, assemble
from reading_room.link.events.candidates import reported
from reading_room.link.events.comparison import compare
from reading_room.link.events.curated import absorb, curated
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.likeness import neighbours
from reading_room.link.events.mentions import find_mentions
from reading_room.link.events.phrases import naming_words
from reading_room.link.events.profiles import ArticleProfile, profile_of, spellings
from reading_room.link.events.related import related
from reading_room.link.events.relations import all_relations
from reading_room.link.events.sources import SourceIndex, shared_sentences
from reading_room.link.events.stories import of_one_day, stories
from reading_room.link.names.entities import Named
from reading_room.link.rarity import rarity
from reading_room.link.reading import Reading
from reading_room.model import (
    Content,
    Edtf,
    LinkedEvent,
    Mention,
    Place,
    Ref,
    RefKind,
    Related,
    Relation,
    Slug,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvents:
    """What the articles report, and how that hangs together."""

    events: tuple[LinkedEvent, ...]
    """Curated ones and found ones, by slug."""
    relations: tuple[Relation, ...]
    """Between events that are shown."""
    related: tuple[Related, ...]
    """Between articles."""


def find_events(
    content: Content, read: Sequence[tuple[Reading, tuple[SentenceFacts, ...]]], named: Named
) -> FoundEvents:
    """Return the events of all articles, which were read in the order of `content.articles`."""
    profiles = profiles_of(read, named)
    names = rarity(p.names for p in profiles)
    words = rarity(facts.words for p in profiles for facts in p.sentences)
    language = content.site.language
    compared = neighbours([p.terms for p in profiles], of_one_day(profiles))
    groups = stories(profiles, compared, content.refused.different_articles)
    likeness = {pair: alike.value for pair, alike in compared.items()}
    candidates = with_asides(
        absorb(reported(groups, profiles, words), curated(content.events, words, language)),
        profiles,
        words,
    )
    sources = SourceIndex(named, {r.article.slug: r.sample for r, _ in read})
    attested = assemble(
        zip(candidates, find_mentions(candidates, profiles, likeness, names, words), strict=True),
        {p.article: p for p in profiles},
        named.entities,
        sources,
        words,
        language,
    )
    refused = {*content.refused.events}
    kept = [a for a in attested if a.event.slug not in refused or a.candidate.curated]
    shown = [a for a in kept if a.probability >= PUBLISHED]
    events = _linked(kept, named, sources)
    return FoundEvents(
        events=events,
        relations=all_relations(shown, content.events, names),
        related=related(
            [p.article for p in profiles],
            likeness,
            [e for e in events if e.probability >= PUBLISHED],
            shared_sentences(p.sentences for p in profiles),
            _named_in(named),
        ),
    )


def profiles_of(
    read: Sequence[tuple[Reading, tuple[SentenceFacts, ...]]], named: Named
) -> tuple[ArticleProfile, ...]:
    """Return what each article chiefly reports, by names that are one throughout the archive."""
    names = [n for reading, _ in read for n in reading.names]
    identity = {n.place: named.identities.get((n.place.article, n.key), n.key) for n in names}
    known = spellings(names, identity)
    keys: defaultdict[Slug, dict[str, str]] = defaultdict(dict)
    for (article, key), one in named.identities.items():
        keys[article][key] = one
    return tuple(
        profile_of(r, tuple(f.known_as(keys[r.article.slug]) for f in found), identity, known)
        for r, found in read
    )


def _linked(
    attested: Sequence[AttestedEvent], named: Named, sources: SourceIndex
) -> tuple[LinkedEvent, ...]:
    """Return the events with their mentions, the words that name each, and what reports agree on."""
    sentences = [(a.event, [e.place for e in a.evidence]) for a in attested]
    phrases = naming_words(sentences, named.mentions, named.entities)
    return tuple(_event(a, phrases, sources) for a in attested)


def _event(
    attested: AttestedEvent, phrases: Mapping[tuple[Place, Slug], Place], sources: SourceIndex
) -> LinkedEvent:
    event, reported_in = attested.event, attested.reported_in
    telling = {facts.place.article for facts in attested.evidence}
    return LinkedEvent(
        event=event,
        curated=attested.candidate.curated is not None,
        status=attested.status,
        reported_in=reported_in,
        mentioned_in=tuple(sorted(telling - {*reported_in})),
        mentions=tuple(
            Mention(
                place=facts.place,
                target=Ref(RefKind.EVENT, event.slug),
                words=phrases.get((facts.place, event.slug)),
            )
            for facts in attested.evidence
        ),
        rule=attested.candidate.rule,
        words=_dating(attested, event.date),
        comparisons=compare(attested, sources),
        origins=sources.origins(reported_in),
        probability=attested.probability,
    )


def _dating(attested: AttestedEvent, value: Edtf | None) -> Place | None:
    """Return the sentence whose date the event has, where no person gave it."""
    if attested.candidate.curated:
        return None
    dated = (place for place, day in attested.candidate.dated if day == value)
    return next(dated, next((facts.place for facts in attested.evidence), None))


def _named_in(named: Named) -> Mapping[Slug, Mapping[str, str]]:
    """Return the keys and names of those whom each article names."""
    names = {e.slug: e.name for e in named.entities}
    found: dict[Slug, dict[str, str]] = {}
    for (article, _), slug in named.slugs.items():
        found.setdefault(article, {})[slug] = names[slug]
    return found
