"""Drafts: what the articles report, and the other happenings that they tell of in passing."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.link.events.days import told_by_day
from reading_room.link.events.grouping import Pair
from reading_room.link.events.happenings import Happening
from reading_room.link.events.kinds import Kind
from reading_room.link.events.leads import Lead
from reading_room.link.events.spans import apart, span
from reading_room.link.events.stories import stories
from reading_room.link.rarity import Rarity
from reading_room.link.terms import Terms
from reading_room.link.vectors import Vector, unit
from reading_room.model import Edtf, EventStatus, Place, Slug

_MEETING, _STATEMENT = "meeting", "statement"
_TWO = re.compile(
    r"\b(?:the two (?:leaders|men|women|presidents|ministers|sides)"
    r"|both (?:leaders|presidents|men|women)|the leaders)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event as far as it is found: what it was, by whose words."""

    date: Edtf | None
    """When, as exactly as the articles tell."""
    rule: str
    """The rule that read the date."""
    who: Mapping[str, float]
    """Keys of those named with it, by weight."""
    where: Mapping[str, float]
    """Keys of the places named with it, by weight."""
    kinds: tuple[Kind, ...]
    """What it may be, likeliest first."""
    reported_in: tuple[Slug, ...]
    """Articles that chiefly tell it; none for what is only told in passing."""
    evidence: tuple[Happening, ...]
    """The sentences that speak of it."""
    profile: Vector
    """What is said of it, as a vector."""
    status: EventStatus
    """`happened`, `planned` or `denied`."""
    curated: Slug | None = None
    """The event that a person wrote; None for one that is only found."""
    aliases: tuple[str, ...] = ()
    """Phrases by which articles refer to it, as a person listed them."""
    dated: tuple[tuple[Place, Edtf], ...] = ()
    """When it was, by each article that reports it and tells, with the sentence that does."""

    @property
    def kind(self) -> Kind | None:
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
    leads: Sequence[Lead], terms: Sequence[Terms], likeness: Mapping[Pair, float], words: Rarity
) -> tuple[Draft, ...]:
    """Return one draft for each story that articles report."""
    groups = stories(terms, told_by_day(leads, terms, likeness))
    return tuple(_story([leads[n] for n in group], words) for group in groups)


def _story(leads: Sequence[Lead], words: Rarity) -> Draft:
    dated = [lead for lead in leads if lead.date]
    told = max(dated, key=lambda lead: _trust(lead, dated), default=None)
    return Draft(
        date=told.date if told else None,
        rule=told.rule if told else "",
        who=_sum(lead.who for lead in leads),
        where=_sum(lead.where for lead in leads),
        kinds=tuple(k for lead in leads for k in lead.kinds),
        reported_in=tuple(sorted(lead.article for lead in leads)),
        evidence=(),
        profile=_profile(leads, words),
        status=EventStatus.HAPPENED,
        dated=tuple((_telling(lead).place, lead.date) for lead in leads if lead.date),
    )


def _telling(lead: Lead) -> Happening:
    """Return the sentence that tells the date of a lead: the first with that date, or else the first."""
    return next((told for told in lead.beginning if told.date == lead.date), lead.beginning[0])


def _trust(lead: Lead, dated: Sequence[Lead]) -> tuple[bool, int, bool, Slug]:
    """Rank the dates that several articles tell: firm ones, those that most agree with, whole stays."""
    agreeing = sum(not apart(lead.date, other.date) for other in dated)
    return lead.firm, agreeing, lead.rule in ("lead-first-day", "lead-last-day"), lead.article


def _sum(counts: Iterable[Mapping[str, float]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for count in counts:
        total.update(count)
    return total


def _profile(leads: Sequence[Lead], words: Rarity) -> Vector:
    total: defaultdict[str, float] = defaultdict(float)
    for lead in leads:
        for told in lead.beginning[:4]:
            for term, weight in words.vector(told.words).items():
                total[term] += weight / told.position
    return unit(total)


def told_in_passing(
    leads: Sequence[Lead], told: Sequence[Sequence[Happening]], words: Rarity
) -> tuple[Draft, ...]:
    """Return one draft for each sentence that tells, with a date and names, of something else."""
    return tuple(
        Draft(
            date=happening.date,
            rule="own-words",
            who=Counter(happening.who),
            where=Counter(happening.where),
            kinds=happening.kinds,
            reported_in=(),
            evidence=(happening,),
            profile=words.vector(happening.words),
            status=happening.status,
        )
        for lead, sentences in zip(leads, told, strict=True)
        for happening in _asides(lead, sentences)
    )


def _asides(lead: Lead, sentences: Sequence[Happening]) -> Iterator[Happening]:
    for number, sentence in enumerate(sentences):
        two = _the_two(lead, sentence)
        who = sentence.who | two
        families = {k.family for k in sentence.kinds} - {_STATEMENT}
        meeting = _MEETING in families
        if not families or len(who) < (2 if meeting else 1):
            continue
        stranger = meeting and not who <= set(lead.who)
        value = sentence.date or (
            _date_nearby(who, sentences[number + 1 : number + 5]) if stranger else None
        )
        if value and _tells_another(
            value, lead, meeting=meeting, stranger=stranger and not sentence.date
        ):
            yield replace(sentence, who=who, people=sentence.people | two, dates=(value,))


def _the_two(lead: Lead, sentence: Happening) -> frozenset[str]:
    """Return whom `the two leaders` are: the two people whom the article names first and most."""
    if not _TWO.search(sentence.place.quote):
        return frozenset()
    people = {key for told in lead.beginning for key in told.people}
    return frozenset(sorted(people, key=lambda key: (-lead.who.get(key, 0), key))[:2])


def _date_nearby(who: frozenset[str], following: Sequence[Happening]) -> Edtf | None:
    """Return the day named soon after, while nobody else is spoken of."""
    near = itertools.takewhile(lambda s: s.people <= who, following)
    return next((s.date for s in near if s.date and span(s.date) <= 2), None)


def _tells_another(value: Edtf, lead: Lead, *, meeting: bool, stranger: bool) -> bool:
    if lead.date and not apart(value, lead.date) and not stranger:
        return False
    return meeting or span(value) <= 31
