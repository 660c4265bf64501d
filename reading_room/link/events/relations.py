"""Relations between events, each with the words of an article that say so.

A report of the later event speaks of the earlier one, and both are of one story: they share leading
names and words. Then, the first that holds:

- `part_of`: the earlier lasted for days, this one was on one of them, with its people.
- `same_series`: the same sort of happening with the same people, and the words say `second`, `again`,
  `last met`; or two people meet again.
- `response_to`: the words say `in response to`, `in protest against`; or the report of a protest, an
  inquiry, a charge begins with what it answers.
- `follows`: the words put the earlier one before: `after`, `last week`, `in June`, `had`.

Only the nearest step is stated: what can be reached over another event is left to that event.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.assembly import AttestedEvent
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.spans import apart, span
from reading_room.link.rarity import Rarity
from reading_room.link.vectors import cosine, unit
from reading_room.model import CuratedRelation, Event, EventStatus, Relation, RelationKind, Slug

_ANSWERS = {"protest", "inquiry", "sanctions"}
_AGAIN = {"meeting", "launch", "strike", "election", "sport", "protest", "opening", "measure", ""}
_ONE_STORY, _WORDS, _TOUCHING = 1.15, 4.0, 0.06
"""Sum of shared leading names, by rarity, and of the likeness of words times `_WORDS`, from which two
events are of one story; they touch in words at least."""
_SIGNS = 2
"""Names and numbers in whatever language that reports share where their events are of one story."""
_SERIES = 0.15
"""Likeness of words from which one sort of happening, with a name in common, is a series."""
_REPEATED = re.compile(
    r"\b(?:second|third|fourth|fifth|again|another|once more|last met|last spoke|previous|predecessor"
    r"|repeat\w*|unlike the first|first (?:attempt|time|meeting|launch|strike|blockade)|erneut|deuxième"
    r"|segund[ao]|zweite\w*)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(
    r"\b(?:second|third|fourth|fifth|again|another|erneut|wieder|zweite\w*|deuxième|segund[ao])\b",
    re.IGNORECASE,
)
_ANSWERING = re.compile(
    r"\b(?:in (?:response|reply|reaction|answer) to|respon(?:ds|ded|ding) to|in protest (?:at|against)"
    r"|protest\w* (?:against|at|over|about)|retaliat\w+|als (?:reaktion|antwort) auf|aus protest gegen"
    r"|en réponse à|en réaction à|(?:pour )?protester contre|en respuesta a|en protesta por"
    r"|protesta\w* contra|in risposta a\w*|per protest\w+|em resposta a\w*|em protesto contra"
    r"|in reactie op|uit protest tegen|som svar på|i protest mot|w odpowiedzi na"
    r"|w proteście przeciw\w*|в ответ на|в знак протеста)\b"
    r"|回应|抗议|抗議|を受け|応じて|대응해|항의",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:after|following|followed|follows|since|earlier|last|ago|previous\w*|before|had|was|were|when"
    r"|then|began|promised|next step|nach|nachdem|zuvor|vor|seit|infolge|wegen|hatten?|war|waren|wurden?"
    r"|depuis|après|suite|avai(?:t|ent)|était|étaient|tras|después|desde|había\w*|fue|dopo|seguito|aveva\w*"
    r"|era|erano|após|depois|havia\w*|tinha\w*|foi|na|nadat|sinds|werd|werden|waren|had|hadden|efter"
    r"|etter|sedan|hade|blev|po|od|wcześniej|после|с тех пор|ранее|накануне|был[аои]?)\b"
    r"|之后|以来|此前|之前|曾|后|後|以降|受け|昨年|去年|이후|지난",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\bpart of (?:the|a|an|his|her|its|their)\b|\bTeil (?:der|des|einer|eines|seine[rs]|ihre[rs])\b"
    r"|\bim Rahmen (?:der|des|eine[rs])\b|\bdans le cadre d|\ben el marco de|\bnell'ambito d"
    r"|\bno âmbito d|\bin het kader van|\bw ramach\b|\bв рамках\b|的一部分|の一環",
    re.IGNORECASE,
)
_DATED, _MONTH, _EXACT = 100, 31, 3
"""Days that the date of the earlier event may span in the words that put it before, in a clause, and
where nothing but the date does."""
_LEAD = 3
"""First sentences of a report, which say why there is news."""


_Ranked = tuple[tuple[bool, int, Slug], Relation]
"""A relation behind the rank of the sentence that states it."""


def all_relations(
    events: Sequence[AttestedEvent], curated: Sequence[Event], names: Rarity
) -> tuple[Relation, ...]:
    """Return what people wrote, and what articles say of the other pairs of events, sorted."""
    written = [r for event in curated for r in _curated(event.slug, event.relations)]
    stated = {frozenset((r.source, r.target)) for r in written}
    found = (r for r in relate(events, names) if frozenset((r.source, r.target)) not in stated)
    return tuple(sorted((*written, *found), key=_order))


def relate(events: Sequence[AttestedEvent], names: Rarity) -> tuple[Relation, ...]:
    """Return the relations between events that articles state, sorted."""
    speaking: defaultdict[Slug, list[tuple[AttestedEvent, SentenceFacts]]] = defaultdict(list)
    for event in events:
        for facts in event.evidence:
            speaking[facts.place.article].append((event, facts))
    stated: defaultdict[tuple[Slug, Slug], list[_Ranked]] = defaultdict(list)
    dated: defaultdict[tuple[Slug, Slug], list[_Ranked]] = defaultdict(list)
    for later in events:
        for article in later.reported_in:
            for earlier, facts in speaking[article]:
                pair = later.event.slug, earlier.event.slug
                if pair[0] == pair[1] or not _comes_after(later, earlier):
                    continue
                kind = _kind(later, earlier, facts)
                if not (kind or _is_dated_before(later, earlier, facts)):
                    continue
                if _of_one_story(later, earlier, facts, names):
                    kept, kind = (stated, kind) if kind else (dated, RelationKind.FOLLOWS)
                    kept[pair].append((_telling(kind, facts), _relation(*pair, kind, facts)))
    led = {source for source, _ in stated}
    rows_of = {pair: rows for pair, rows in dated.items() if pair[0] not in led} | stated
    found = {pair: min(rows, key=lambda row: row[0])[1] for pair, rows in rows_of.items()}
    proved = {(r.source, r.target): r for r in (*_repetitions(events), *_meetings(events))}
    return tuple(sorted(_nearest(tuple((proved | found).values()), events), key=_order))


def _telling(kind: RelationKind, facts: SentenceFacts) -> tuple[bool, int, Slug]:
    """Rank a sentence by how plainly it states a relation: a part's names the whole, then the first."""
    return kind is RelationKind.PART_OF and not facts.days, facts.position, facts.place.article


def _order(relation: Relation) -> tuple[Slug, Slug, RelationKind]:
    return relation.source, relation.target, relation.kind


def _curated(source: Slug, relations: Iterable[CuratedRelation]) -> Iterator[Relation]:
    """Yield the relations that a person wrote into an event."""
    for r in relations:
        yield Relation(source=source, target=r.event, kind=r.kind, article=r.article, quote=r.quote)


def _comes_after(later: AttestedEvent, earlier: AttestedEvent) -> bool:
    dates = later.event.date, earlier.event.date
    if not dates[0] or not dates[1] or earlier.status is not EventStatus.HAPPENED:
        return False
    one, two = parse_edtf(dates[1]), parse_edtf(dates[0])
    return one.first < two.first or (one.first == two.first and span(dates[1]) > span(dates[0]))


def _of_one_story(
    later: AttestedEvent, earlier: AttestedEvent, facts: SentenceFacts, names: Rarity
) -> bool:
    """Return whether the later event has the earlier one's leading names and words."""
    here = {**later.candidate.where, **later.candidate.who}
    here |= dict.fromkeys(facts.who | facts.where, 1.0)
    before = {**earlier.candidate.where, **earlier.candidate.who}
    shared = sum(min(here[k], before[k], 1.0) * names.share(k) for k in sorted(here.keys() & before))
    alike = cosine(later.candidate.profile, earlier.candidate.profile)
    recalled = any(span(d) == 1 and not apart(d, earlier.event.date) for d in facts.recalled)
    if recalled and _ANSWERING.search(facts.place.quote) and shared > 0 and alike >= _TOUCHING:
        return True
    dated = any(span(d) == 1 and not apart(d, earlier.event.date) for d in facts.dates)
    signs = later.candidate.signs & earlier.candidate.signs
    if dated and facts in earlier.evidence and (shared > 0 or alike >= _TOUCHING or signs):
        return True
    if len(signs) >= _SIGNS:
        return True
    return shared > 0 and alike >= _TOUCHING and shared + _WORDS * alike >= _ONE_STORY


def _kind(later: AttestedEvent, earlier: AttestedEvent, facts: SentenceFacts) -> RelationKind | None:
    """Return how the sentence that speaks of the earlier event relates the later to it, if it does."""
    one, two = str(later.event.date), str(earlier.event.date)
    people = later.candidate.who.keys() & earlier.candidate.who.keys()
    if "/" in two and not apart(later.event.date, earlier.event.date):
        shared = later.candidate.signs & earlier.candidate.signs
        return RelationKind.PART_OF if people or len(shared) >= _SIGNS else None
    quote = facts.place.quote
    again = later.candidate.families & earlier.candidate.families & _AGAIN
    if again and people and _REPEATED.search(f"{later.event.title} {quote}"):
        return RelationKind.SAME_SERIES
    answers = later.candidate.kind is not None and later.candidate.kind.name in _ANSWERS
    lead = facts.position <= _LEAD
    own = (f.place for f in later.evidence if lead and f.position == 1)
    opening = [place.quote for place in own if place.article == facts.place.article]
    says_so = any(map(_ANSWERING.search, opening)) or (
        _ANSWERING.search(quote) and (lead or facts in later.evidence)
    )
    other = not later.candidate.family or later.candidate.family != earlier.candidate.family
    if other and (says_so or (answers and lead)):
        return RelationKind.RESPONSE_TO
    dated = [d for d in facts.dates if span(d) <= _DATED and not apart(d, earlier.event.date)]
    if dated and _PART.search(quote) and facts in earlier.evidence:
        return RelationKind.PART_OF
    before = any(d in facts.recalled and span(d) <= _MONTH for d in dated) or _BEFORE.search(quote)
    return RelationKind.FOLLOWS if dated and (before or lead) and one != two else None


def _is_dated_before(later: AttestedEvent, earlier: AttestedEvent, facts: SentenceFacts) -> bool:
    """Return whether a sentence that mentions the earlier event only says that its day was before."""
    dated = (d for d in facts.dates if span(d) <= _EXACT and not apart(d, earlier.event.date))
    return facts in earlier.evidence and any(apart(d, later.event.date) for d in dated)


def _repetitions(events: Sequence[AttestedEvent]) -> Iterator[Relation]:
    """Yield each happening whose headline says it is one more, with the one of its sort before it."""
    known: defaultdict[tuple[str, str], list[AttestedEvent]] = defaultdict(list)
    dated = [e for e in events if e.event.date and e.candidate.family in _AGAIN]
    for event in sorted(dated, key=lambda e: (parse_edtf(str(e.event.date)).first, e.event.slug)):
        family, who = event.candidate.family, event.candidate.who
        leading = sorted(who, key=lambda key: (-who[key], key))[:3]
        leads = (f for f in event.evidence if f.place.article in event.reported_in)
        lead = min(leads, key=lambda f: (f.position, f.place.article), default=None)
        if lead and _ONE_MORE.search(event.event.title):
            before = dict.fromkeys(e.event.slug for name in leading for e in known[family, name])
            by_slug = {e.event.slug: e for name in leading for e in known[family, name]}
            for slug in reversed(before):
                earlier = by_slug[slug]
                alike = cosine(event.candidate.profile, earlier.candidate.profile)
                if alike >= _SERIES and _comes_after(event, earlier):
                    yield _relation(event.event.slug, slug, RelationKind.SAME_SERIES, lead)
                    break
        for name in leading:
            known[family, name].append(event)


def _meetings(events: Sequence[AttestedEvent]) -> Iterator[Relation]:
    """Yield each meeting of the same two people with the one before it, which days and people prove."""
    series: defaultdict[tuple[str, str], list[AttestedEvent]] = defaultdict(list)
    for event in events:
        people = {key for facts in event.evidence for key in facts.people}
        who = event.candidate.who
        pair = sorted(sorted(people & who.keys(), key=lambda key: (-who[key], key))[:2])
        if event.event.date and event.candidate.family == "meeting" and len(pair) == 2:
            series[pair[0], pair[1]].append(event)
    for both, row in sorted(series.items()):
        row.sort(key=lambda e: (parse_edtf(str(e.event.date)).first, e.event.slug))
        for earlier, later in itertools.pairwise(row):
            speaking = [e for e in later.evidence if {*both} <= e.who]
            if speaking and _comes_after(later, earlier):
                facts = min(speaking, key=lambda e: (e.position, e.place.article))
                slugs = later.event.slug, earlier.event.slug
                yield _relation(*slugs, RelationKind.SAME_SERIES, facts)


def _nearest(relations: Sequence[Relation], events: Sequence[AttestedEvent]) -> Iterator[Relation]:
    """Leave out the weaker of two steps where one event leads to the same end over the other."""
    casts = {e.event.slug: unit({**e.candidate.where, **e.candidate.who}) for e in events}
    series = RelationKind.SAME_SERIES
    steps: Mapping[tuple[Slug, Slug], float] = {
        (r.source, r.target): 1.0 if r.kind is series else cosine(casts[r.source], casts[r.target])
        for r in relations
    }
    targets: defaultdict[Slug, set[Slug]] = defaultdict(set)
    for source, target in steps:
        targets[source].add(target)
    for r in relations:
        here = steps[r.source, r.target]
        around = [t for t in targets[r.source] if r.target in targets[t]]
        beyond = [t for t in targets[r.source] if t in targets[r.target]]
        longer = any(steps[r.source, t] >= here for t in around)
        shorter = any(steps[r.source, t] > here for t in beyond)
        if r.kind is RelationKind.PART_OF or not (longer or shorter):
            yield r


def _relation(source: Slug, target: Slug, kind: RelationKind, facts: SentenceFacts) -> Relation:
    return Relation(
        source=source, target=target, kind=kind, article=facts.place.article, quote=facts.place.quote
    )
