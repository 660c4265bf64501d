"""Candidates: what may be an event, and what of it articles chiefly report."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.kinds import EventKind, find_kinds
from reading_room.link.events.profiles import STAYS, ArticleProfile
from reading_room.link.events.spans import apart, span
from reading_room.link.events.titles import names_event
from reading_room.link.rarity import Rarity
from reading_room.link.terms import weigh_terms
from reading_room.link.vectors import Vector, unit
from reading_room.model import Edtf, Event, Place, Slug

MEETING, STATEMENT = "meeting", "statement"
_OPENING = 4
"""First sentences of a report that say what its event was like."""
_NO_DEEDS = (MEETING, STATEMENT, "arrival", "strike", "protest", "disaster", "treatment")
"""Kinds of what is not done in the course of something longer but is it, or its beginning, or words."""


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
    family = next((k.family for k in kinds if k.family not in _NO_DEEDS), "")
    if family and day and span(day) == 1 and not apart(day, stay.date):
        yield day, family


def _story(reports: Sequence[ArticleProfile], words: Rarity) -> EventCandidate:
    dated = [p for p in reports if p.date and not p.retells]
    dated = dated or [p for p in reports if p.recent and names_event(p)]
    best = max(dated, key=lambda p: _trust(p, dated), default=None)
    return EventCandidate(
        date=best.date if best else None,
        rule=best.rule if best else "",
        dated=tuple((p.dating.place, p.date) for p in dated if p.date and p.dating),
        who=total(p.who for p in reports),
        where=total(p.where for p in reports),
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
    exact = stay or -span(Edtf(str(profile.date)))
    return profile.firm, agreeing, stay, exact, first, earliest, profile.article


def total(counts: Iterable[Mapping[str, float]]) -> Counter[str]:
    """Return the sums of several weighings."""
    sums: Counter[str] = Counter()
    for count in counts:
        sums.update(count)
    return sums


def _profile(reports: Sequence[ArticleProfile], words: Rarity) -> Vector:
    weights: defaultdict[str, float] = defaultdict(float)
    for report in reports:
        for stem in weigh_terms([report.title], report.language).words:
            weights[stem] += words.weight(stem)
        for facts in report.sentences[:_OPENING]:
            for term, weight in words.vector(facts.words).items():
                weights[term] += weight / facts.position
    return unit(weights)
