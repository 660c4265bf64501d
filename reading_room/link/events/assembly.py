"""From candidates to events: a title, a slug that stays, participants, a place, and how sure it all is.

What a reader sees without a curator is right nine times of ten: an event that two independent articles
report, or one whose headline and lead are about it, on a day that is known; of what is only named in
passing, what two independent articles name alike. The rest waits for a person.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.link.events.candidates import EventCandidate
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.kinds import sure_kinds
from reading_room.link.events.profiles import STAYS, ArticleProfile
from reading_room.link.events.sources import SourceIndex
from reading_room.link.events.spans import apart, span
from reading_room.link.events.titles import central_headline, is_about, naming_phrase
from reading_room.link.rarity import Rarity
from reading_room.model import Entity, EntityKind, Event, EventStatus, Slug
from reading_room.slugs import slugify, unique

PUBLISHED = 0.9
"""Probability from which a found event is shown without a curator."""
_LEADING, _MOST = 0.34, 4
_MEETING = "meeting"
_PREPOSITIONS = "in|at|to|near|outside|into|visited|visiting|à|en|nach|bei"
_REMOTE = re.compile(
    r"\b(?:virtual|video|online|remote|teleconference|by (?:phone|telephone)|on the phone|phone call"
    r"|telephone call|per video|telefonat\w*|visioconférence|videoconferencia)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"(?<![\w“‘\"'])(?:I|I’m|I'm|my|My)\b")
_QUOTED = re.compile(r"[\"“„«»][^\"“”„«»]*[\"”“«»]?")
_NIGHT = 2
"""Days in which what happened in one night may lie."""
_PARAGRAPH = 2
"""Sentences of one paragraph on an event that are more than a reference to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestedEvent:
    """An event with the sentences that speak of it."""

    event: Event
    """What is known of it."""
    candidate: EventCandidate
    """What it was made from."""
    evidence: tuple[SentenceFacts, ...]
    """The sentences that speak of it, in the order of articles and of reading."""
    reported_in: tuple[Slug, ...]
    """The articles that report it, chiefly or in a paragraph of their own, sorted."""
    status: EventStatus
    """Whether it came to pass."""
    probability: float
    """That a careful reader would print it as it stands, 0 to 1; 1 for what a person wrote."""


def assemble(
    attested: Iterable[tuple[EventCandidate, tuple[SentenceFacts, ...]]],
    profiles: Mapping[Slug, ArticleProfile],
    entities: Sequence[Entity],
    sources: SourceIndex,
    words: Rarity,
    language: str,
) -> tuple[AttestedEvent, ...]:
    """Return the events of all candidates that have a name, by slug."""
    known = {entity.slug: entity for entity in entities}
    made, taken = [], set[str]()
    for candidate, evidence in attested:
        reports = [profiles[slug] for slug in candidate.reported_in]
        headed = [profiles[slug] for slug in candidate.headlines] or reports
        title = _title(evidence, headed, words, language, taken)
        taken |= {title} if title else set()
        event = candidate.curated or _event(candidate, evidence, title, reports, known)
        made.append(
            AttestedEvent(
                event=event,
                candidate=candidate,
                evidence=evidence,
                reported_in=_reporting(candidate, evidence, profiles),
                status=_status(candidate, evidence),
                probability=_probability(candidate, evidence, reports, sources, named=bool(title)),
            )
        )
    return _with_slugs(made)


def _with_slugs(made: Sequence[AttestedEvent]) -> tuple[AttestedEvent, ...]:
    """Return the events by slug, each with one of its own: what is shown first, then by its articles.

    The slug is made from the title alone, so that it stays when a date is corrected.
    """
    taken = {a.event.slug for a in made if a.candidate.curated}
    found = sorted(
        (a for a in made if not a.candidate.curated),
        key=lambda a: (a.probability < PUBLISHED, a.reported_in, [e.place.quote for e in a.evidence]),
    )
    named = []
    for one in found:
        slug = unique(one.event.slug, taken)
        taken.add(slug)
        named.append(replace(one, event=replace(one.event, slug=slug)))
    return tuple(sorted((*(a for a in made if a.candidate.curated), *named), key=lambda a: a.event.slug))


def _title(
    evidence: Sequence[SentenceFacts],
    reports: Sequence[ArticleProfile],
    words: Rarity,
    language: str,
    taken: Collection[str],
) -> str | None:
    if reports:
        return central_headline(reports, words, language, taken)
    return naming_phrase(e.place for e in evidence)


def _probability(
    candidate: EventCandidate,
    evidence: Sequence[SentenceFacts],
    reports: Sequence[ArticleProfile],
    sources: SourceIndex,
    *,
    named: bool,
) -> float:
    """Return how probable it is that the event is one, so named and so dated.

    The figures are the shares that were right when samples of public news were judged by hand, rounded
    down (`bench/judged`). Where no report says when it was published, any day that it names might be
    meant, so that two must name the same.
    """
    if candidate.curated:
        return 1.0
    exact = candidate.date and (span(candidate.date) <= _NIGHT or candidate.rule in STAYS)
    if not exact or not named:
        return 0.3
    origins = sources.origins(candidate.reported_in)
    if not reports:
        telling = sources.origins({e.place.article for e in evidence if e.date})
        return 0.9 if telling > 1 else 0.5
    firm = [p for p in reports if p.firm]
    agreeing = [
        p for p in firm if p.date and span(p.date) <= _NIGHT and not apart(p.date, candidate.date)
    ]
    agreeing = agreeing or [p for p in firm if candidate.date in p.sentences[0].dates]
    seen = any(p.published for p in agreeing) or sources.origins(p.article for p in agreeing) > 1
    if not firm or not (seen or candidate.rule in STAYS):
        return 0.6
    if origins > 1:
        return 0.95 if _has_common_name(reports) else 0.6
    naming = {e.place.article for e in evidence if candidate.date in e.dates}
    if sources.origins({*naming, *candidate.reported_in}) > 1:
        return 0.9
    lead = firm[0]
    personal = any(_PERSONAL.search(_QUOTED.sub("", s.place.quote)) for s in lead.sentences[:2])
    return 0.9 if is_about(lead) and not personal else 0.6


def _has_common_name(reports: Sequence[ArticleProfile]) -> bool:
    """Return whether most reports name one person, body or place, in whatever language.

    Wires report the sales of many shops on one day, and in the same words.
    """
    foreign = len({p.language[:2] for p in reports}) > 1
    named = ((*p.names, *(p.terms.signs if foreign else ())) for p in reports)
    counts = Counter(key for keys in named for key in keys)
    return max(counts.values(), default=0) * 3 >= len(reports) * 2


def _status(candidate: EventCandidate, evidence: Sequence[SentenceFacts]) -> EventStatus:
    """Return `planned` or `denied` for a found event of which all that is said is so."""
    said = {facts.status for facts in evidence}
    passing = not candidate.reported_in and not candidate.curated
    return said.pop() if len(said) == 1 and passing else EventStatus.HAPPENED


def _reporting(
    candidate: EventCandidate,
    evidence: Sequence[SentenceFacts],
    profiles: Mapping[Slug, ArticleProfile],
) -> tuple[Slug, ...]:
    """Return the articles that report an event: chiefly, or in a paragraph that is about it."""
    if not candidate.reported_in:
        return ()
    found = set(candidate.reported_in)
    spoken: defaultdict[tuple[Slug, str], set[int]] = defaultdict(set)
    for facts in evidence:
        spoken[facts.place.article, facts.place.paragraph].add(facts.position)
    told = {key: positions for key, positions in spoken.items() if len(positions) >= _PARAGRAPH}
    whole: defaultdict[tuple[Slug, str], list[SentenceFacts]] = defaultdict(list)
    for article in dict.fromkeys(article for article, _ in told):
        for one in profiles[article].sentences:
            whole[article, one.place.paragraph].append(one)
    for (article, paragraph), positions in told.items():
        own = whole[article, paragraph]
        if own and own[0].position in positions and _dated_by(own, candidate):
            found.add(article)
    return tuple(sorted(found))


def _dated_by(paragraph: Sequence[SentenceFacts], candidate: EventCandidate) -> bool:
    """Return whether the first date of a paragraph is that of the event."""
    first = next((s.date for s in paragraph if s.date), None)
    return first is not None and not apart(first, candidate.date)


def _event(
    candidate: EventCandidate,
    evidence: Sequence[SentenceFacts],
    title: str | None,
    reports: Sequence[ArticleProfile],
    known: Mapping[Slug, Entity],
) -> Event:
    people = _people(candidate, known)
    leading = _leading(candidate.who, known, (EntityKind.PERSON, EntityKind.ORGANISATION))
    name = title or next(iter((*(p.title for p in reports), *(e.place.quote for e in evidence))), "")
    return Event(
        slug=slugify(name, longest=60),
        title=name,
        date=candidate.date,
        kind=_kind(title, evidence, reports),
        participants=tuple(sorted(people or leading)),
        place=_setting(candidate, evidence, known),
        aliases=(),
        relations=(),
        body="",
    )


def _kind(
    title: str | None, evidence: Sequence[SentenceFacts], reports: Sequence[ArticleProfile]
) -> str | None:
    """Return the kind that the title names, or most of the leads, in a word without other senses."""
    own = sure_kinds(title or "")
    if own:
        return own[0].name
    leads = [p.sentences[0].place.quote for p in reports if p.sentences]
    counts = Counter(k.name for lead in leads for k in dict.fromkeys(sure_kinds(lead)))
    best = max(counts, key=lambda kind: (counts[kind], kind), default=None)
    return best if best and counts[best] > max(1, len(leads) / 2) else None


def _people(candidate: EventCandidate, known: Mapping[Slug, Entity]) -> tuple[Slug, ...]:
    """Return who met, where the event is a meeting of people; whatever else is named did not meet."""
    people = tuple(_leading(candidate.who, known, (EntityKind.PERSON,)))
    return people if candidate.family == _MEETING and len(people) > 1 else ()


def _setting(
    candidate: EventCandidate, evidence: Sequence[SentenceFacts], known: Mapping[Slug, Entity]
) -> Slug | None:
    """Return the place that the sentences set the event in."""
    own = [e for e in evidence if e.families & candidate.families and not apart(e.date, candidate.date)]
    naming = [e for e in own if e.who >= {*_people(candidate, known)[:2]}]
    quotes = [e.place.quote for e in naming or own or evidence[:3]]
    if candidate.family == _MEETING and any(map(_REMOTE.search, quotes[:1])):
        return None
    for slug in _leading(candidate.where, known, (EntityKind.PLACE,)):
        names = "|".join(map(re.escape, (known[slug].name, *known[slug].aliases)))
        setting = re.compile(rf"\b(?:{_PREPOSITIONS})\s(?:the\s)?(?:{names})\b")
        if any(map(setting.search, quotes)):
            return slug
    return None


def _leading(
    weights: Mapping[str, float], known: Mapping[Slug, Entity], kinds: tuple[EntityKind, ...]
) -> Iterator[Slug]:
    """Yield the entities that stand out among those named, the most named first."""
    ours = [(w, Slug(k)) for k, w in weights.items() if k in known and known[Slug(k)].kind in kinds]
    most = max((w for w, _ in ours), default=0.0)
    ranked = sorted(ours, key=lambda item: (-item[0], item[1]))
    yield from (slug for weight, slug in ranked[:_MOST] if weight >= _LEADING * most)
