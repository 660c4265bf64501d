"""Link: what was written becomes the whole graph, with evidence for every edge.

Each article is read by itself; then names are merged, and sentences become happenings, these events.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reading_room.dates.edtf import parse_edtf
from reading_room.errors import Problem
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
from reading_room.link.names.entities import Named, merge_names
from reading_room.link.quotations.sayings import same_quotations
from reading_room.link.rarity import rarity
from reading_room.link.reading import Reading, read
from reading_room.link.wikilinks import check_links
from reading_room.model import (
    Anchored,
    Archive,
    Article,
    Content,
    EntityKind,
    Place,
    Quotation,
    ResolvedDate,
    Slug,
)
from reading_room.notes.anchoring import anchor
from reading_room.notes.diagnosis import diagnose
from reading_room.rights import withhold


def link(content: Content) -> Archive:
    """Return the archive's graph, every tuple sorted; only what the site may show is in it."""
    anchored = anchor(content.annotations, content.articles)
    return _graph(withhold(content, anchored), anchored)


def _graph(content: Content, anchored: tuple[Anchored, ...]) -> Archive:
    readings = [read(article, content.entities) for article in content.articles]
    named = merge_names([r.names for r in readings], content.entities)
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
    quotations = tuple(_identified(q, named) for r in readings for q in r.quotations)
    return Archive(
        content=content,
        entities=named.entities,
        events=all_linked,
        mentions=named.mentions,
        relations=all_relations([(slug, draft) for slug, draft, _ in events], content.events),
        related=related([r.article.slug for r in readings], likeness, all_linked, _people(named)),
        dates=tuple(d for r in readings for d in _dates(r)),
        quotations=quotations,
        sayings=same_quotations(quotations),
        anchored=anchored,
    )


def doubts(archive: Archive, articles: Sequence[Article]) -> tuple[Problem, ...]:
    """Return what is wrong with the notes' anchors and with the links in what people wrote, sorted.

    `articles` are whole, whatever their rights. None of what is wrong keeps an archive from being built:
    an orphan shows as one, and a bad link as words.
    """
    found = (*diagnose(archive.anchored, articles), *check_links(archive))
    return tuple(sorted(found))


def _key(article: Slug, key: str, named: Named) -> str:
    return named.slugs.get((article, key), Slug(key))


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


def _identified(quotation: Quotation, named: Named) -> Quotation:
    """Return a quotation with its speaker's page, where the speaker has one."""
    if quotation.entity or not quotation.speaker:
        return quotation
    return replace(quotation, entity=named.slugs.get((quotation.place.article, quotation.speaker)))
