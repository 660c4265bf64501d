"""Candidates: what articles report, what a person wrote, what else sentences name with a date."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.index import EventIndex
from reading_room.link.events.kinds import EventKind, find_kinds
from reading_room.link.events.profiles import STAYS, ArticleProfile
from reading_room.link.events.spans import apart, span
from reading_room.link.rarity import Rarity
from reading_room.link.terms import weigh_terms
from reading_room.link.vectors import Vector, cosine, unit
from reading_room.model import Edtf, Event, Place, Slug

_MEETING, _STATEMENT = "meeting", "statement"
_OPENING = 4
"""First sentences of a report that say what its event was like."""
_ALIKE = 0.2
"""Likeness of words from which two things of one day are one."""
_CURATED = 2.0
"""Weight of a name that a person gave."""
_LONGEST_ASIDE = 31
"""Days that a date may span and still tell one happening from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCandidate:
    """What may be an event: who, when, where, what, and the articles that chiefly report it."""

    date: Edtf | None
    """When, as exactly as the articles say."""
    rule: str
    """The rule that read the date; `curated` where a person gave it."""
    dated: tuple[tuple[Place, Edtf], ...]
    """When it was, by each article that reports it and says so, with the sentence that does."""
    who: Mapping[str, float]
    """Keys of those named with it, by weight."""
    where: Mapping[str, float]
    """Keys of the places named with it, by weight."""
    kinds: tuple[EventKind, ...]
    """What it may be."""
    reported_in: tuple[Slug, ...]
    """Articles that chiefly report it, sorted; none for what is only named in passing."""
    headlines: tuple[Slug, ...]
    """Those of them whose headline may be its title."""
    aside: tuple[SentenceFacts, ...]
    """The sentences of other articles that name it in passing, with its date."""
    profile: Vector
    """Its words, as a vector."""
    signs: frozenset[str]
    """Names and numbers of its reports' beginnings, as all languages write them."""
    curated: Event | None = None
    """What a person wrote of it; None for one that is only found."""

    @property
    def kind(self) -> EventKind | None:
        """Return the kind that is named most, the one named first among equals."""
        counts = Counter(self.kinds)
        return max(counts, key=lambda kind: counts[kind], default=None)

    @property
    def family(self) -> str:
        """Return the family of its kind; empty where none is known."""
        return self.kind.family if self.kind else ""

    @property
    def families(self) -> frozenset[str]:
        """Return the families of its kinds."""
        return frozenset(k.family for k in self.kinds)


def reported(
    stories: Sequence[Sequence[int]], profiles: Sequence[ArticleProfile], words: Rarity
) -> tuple[EventCandidate, ...]:
    """Return a candidate for each story that articles report, and for what they set on a day of it."""
    return tuple(c for group in stories for c in _candidates([profiles[n] for n in group], words))


def _candidates(reports: Sequence[ArticleProfile], words: Rarity) -> Iterator[EventCandidate]:
    """Yield a story and, where it lasted for days, what some of them chiefly report of one day.

    An accord that is signed on a visit is an event of its own; who tells of both at once reports both.
    """
    stays = [p for p in reports if p.rule in STAYS]
    if not stays:
        yield _story(reports, words)
        return
    whole = _story(stays, words)
    deeds: defaultdict[tuple[Edtf, str], list[ArticleProfile]] = defaultdict(list)
    for report in reports:
        for day, family in _deeds(report, whole):
            deeds[day, family].append(report)
    apart_from_it = {p.article for row in deeds.values() for p in row if p not in stays}
    joint = [p for p in reports if p.article not in apart_from_it]
    telling = {p.article for row in deeds.values() for p in row}
    whole = _story(joint, words)
    heads = tuple(slug for slug in whole.headlines if slug not in telling)
    yield replace(whole, headlines=heads or whole.headlines)
    for (day, family), row in sorted(deeds.items()):
        dated = tuple((f.place, day) for p in row for f in p.sentences[:1] if day in f.dates)
        deed = replace(_story(row, words), date=day, rule="lead-date", dated=dated)
        kinds = tuple(kind for kind in deed.kinds if kind.family == family)
        yield replace(deed, kinds=kinds)


def _deeds(report: ArticleProfile, stay: EventCandidate) -> Iterator[tuple[Edtf, str]]:
    """Yield the day and sort of what a report tells of one day of a longer thing, in its first words."""
    if report.rule not in STAYS:
        day, kinds = report.date, report.kinds
    else:
        first = report.sentences[0]
        day, kinds = first.own_date, (*first.kinds, *find_kinds(report.title))
    family = next((k.family for k in kinds if k.family not in (_MEETING, _STATEMENT, "arrival")), "")
    if family and day and span(day) == 1 and not apart(day, stay.date):
        yield day, family


def _story(reports: Sequence[ArticleProfile], words: Rarity) -> EventCandidate:
    dated = [p for p in reports if p.date and not p.retells]
    best = max(dated, key=lambda p: _trust(p, dated), default=None)
    return EventCandidate(
        date=best.date if best else None,
        rule=best.rule if best else "",
        dated=tuple((p.dating.place, p.date) for p in dated if p.date and p.dating),
        who=_sum(p.who for p in reports),
        where=_sum(p.where for p in reports),
        kinds=tuple(k for p in reports for k in p.kinds),
        reported_in=tuple(sorted(p.article for p in reports)),
        headlines=tuple(sorted(p.article for p in reports)),
        aside=(),
        profile=_profile(reports, words),
        signs=frozenset(s for p in reports for facts in p.beginning for s in facts.signs),
    )


def _trust(profile: ArticleProfile, dated: Sequence[ArticleProfile]) -> tuple[object, ...]:
    """Rank the dates of several reports: firm, most agreed with, whole stays, the first to be told."""
    agreeing = sum(other.names_day(profile.date) for other in dated)
    stay = profile.rule in STAYS
    first = -profile.published.toordinal() if profile.published else 0
    earliest = -parse_edtf(str(profile.date)).first.toordinal()
    return profile.firm, agreeing, stay, first, earliest, profile.article


def _sum(counts: Iterable[Mapping[str, float]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return total


def _profile(reports: Sequence[ArticleProfile], words: Rarity) -> Vector:
    total: defaultdict[str, float] = defaultdict(float)
    for report in reports:
        for stem in weigh_terms([report.title], report.language).words:
            total[stem] += words.weight(stem)
        for facts in report.sentences[:_OPENING]:
            for term, weight in words.vector(facts.words).items():
                total[term] += weight / facts.position
    return unit(total)


def curated(events: Sequence[Event], words: Rarity, language: str) -> tuple[EventCandidate, ...]:
    """Return the events that people wrote as candidates that no article reports yet."""
    return tuple(_curated(event, words, language) for event in events)


def _curated(event: Event, words: Rarity, language: str) -> EventCandidate:
    return EventCandidate(
        date=event.date,
        rule="curated",
        dated=(),
        who=Counter(dict.fromkeys(event.participants, _CURATED)),
        where=Counter({event.place: _CURATED} if event.place else {}),
        kinds=find_kinds(f"{event.kind or ''}. {event.title}"),
        reported_in=(),
        headlines=(),
        aside=(),
        profile=words.vector(weigh_terms((event.title, *event.aliases), language).words),
        signs=frozenset(),
        curated=event,
    )


def absorb(
    found: Sequence[EventCandidate], written: Sequence[EventCandidate]
) -> tuple[EventCandidate, ...]:
    """Return all candidates, each one that a person wrote in the place of the found one it matches."""
    index = EventIndex(found)
    on_day: defaultdict[Edtf | None, set[int]] = defaultdict(set)
    for n, candidate in enumerate(found):
        on_day[candidate.date].add(n)
    pairs = (
        (_match(w, found[n]), -m, -n)
        for m, w in enumerate(written)
        if w.date
        for n in sorted(index.dated([w.date], (*w.who, *w.where)) | on_day[w.date])
    )
    taken: dict[int, int] = {}
    for _, number, other in sorted((pair for pair in pairs if pair[0] > 0), reverse=True):
        if -number not in taken and -other not in taken.values():
            taken[-number] = -other
    merged = (_merged(w, found[taken[m]]) if m in taken else w for m, w in enumerate(written))
    return (*merged, *(c for n, c in enumerate(found) if n not in taken.values()))


def _match(written: EventCandidate, found: EventCandidate) -> float:
    """Return how well a found event is the written one: one time, and who, where or what in common."""
    if not written.date or not found.date or apart(written.date, found.date):
        return 0.0
    who = len(written.who.keys() & found.who) / max(1, len(written.who))
    where = bool(written.where.keys() & found.where)
    kind = bool(written.families & found.families)
    exact = written.date == found.date
    alike = cosine(written.profile, found.profile) if exact else 0.0
    enough = who > 0.4 or (where and kind) or alike >= _ALIKE
    return who + (where + kind + exact) / 4 + alike if enough else 0.0


def _merged(written: EventCandidate, found: EventCandidate) -> EventCandidate:
    return replace(
        written,
        dated=found.dated,
        who=_sum((written.who, found.who)),
        where=_sum((written.where, found.where)),
        kinds=(*written.kinds, *found.kinds),
        reported_in=found.reported_in,
        headlines=found.headlines,
        aside=found.aside,
        profile=found.profile,
        signs=found.signs,
    )


def with_asides(
    candidates: Sequence[EventCandidate], profiles: Sequence[ArticleProfile], words: Rarity
) -> tuple[EventCandidate, ...]:
    """Return the candidates and what else sentences name with a date, brought together by agreement."""
    joined = list(candidates)
    index = EventIndex(joined)
    for profile in profiles:
        for aside in _asides(profile, words):
            near = index.dated([aside.date] if aside.date else [], (*aside.who, *aside.where))
            fitting = [(_agreement(aside, joined[n]), -n) for n in near]
            best, number = max(fitting, default=(0.0, 0))
            if best > 0:
                joined[-number] = _joined(joined[-number], aside)
            else:
                joined.append(aside)
                index.add(len(joined) - 1, aside)
    return tuple(joined)


def _asides(profile: ArticleProfile, words: Rarity) -> Iterator[EventCandidate]:
    for facts in profile.sentences:
        families = facts.families - {_STATEMENT}
        if not families or not facts.date or len(facts.who) < 1 + (_MEETING in families):
            continue
        if span(facts.date) > _LONGEST_ASIDE and _MEETING not in families:
            continue
        if profile.date and not apart(facts.date, profile.date):
            continue
        yield EventCandidate(
            date=facts.date,
            rule="own-words",
            dated=((facts.place, facts.date),),
            who=Counter(facts.who),
            where=Counter(facts.where),
            kinds=facts.kinds,
            reported_in=(),
            headlines=(),
            aside=(facts,),
            profile=words.vector(facts.words),
            signs=facts.signs,
        )


def _agreement(aside: EventCandidate, other: EventCandidate) -> float:
    """Return how well a thing named in passing agrees with a candidate; 0 where they are not one."""
    if not aside.date or not other.date or apart(aside.date, other.date):
        return 0.0
    who, where = len(aside.who.keys() & other.who), len(aside.where.keys() & other.where)
    same_kind = bool(aside.families & other.families)
    if who + where < 1 or not (same_kind or who > 1) or (not same_kind and not other.reported_in):
        return 0.0
    if who < len(aside.who) / 2:
        return 0.0
    return max(0.01, who + where / 2 - span(other.date) / 100)


def _joined(candidate: EventCandidate, aside: EventCandidate) -> EventCandidate:
    """Return the candidate with an aside, which never dates what articles report or a person wrote."""
    if candidate.reported_in or candidate.curated:
        return replace(candidate, aside=(*candidate.aside, *aside.aside))
    exact = min((d.date for d in (candidate, aside) if d.date), key=span)
    return replace(
        candidate,
        date=exact,
        dated=(*candidate.dated, *aside.dated),
        aside=(*candidate.aside, *aside.aside),
    )
