"""Profiles of articles: what each chiefly reports, and when that was, by its title and beginning.

News says first what happened, and when, seen from the day of its publication. The rules, the first that
finds a date winning:

- `lead-progressive`: the first sentences say what is going on; it is the day of publication.
- `lead-date`: the first day named at the beginning, in a paragraph rather than a list, if it lies within
  ten days before publication and does not only say which earlier thing is meant (`Tuesday's storm`);
  `lead-first-day`, `lead-last-day` and `lead-days` where the beginning also says how many days it took.
- `lead-week`: a week or less named there.
- `lead-perfect`: the first sentences say what has just been done; it is the day of publication.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.facts import Identity, SentenceFacts
from reading_room.link.events.kinds import EventKind, find_kinds
from reading_room.link.events.spans import apart, span
from reading_room.link.names.mentions import NameMention
from reading_room.link.reading import Reading
from reading_room.link.terms import Terms
from reading_room.model import Edtf, EntityKind, EventStatus, Slug

Spellings = Mapping[str, tuple[str, EntityKind | None]]
"""The key and kind that a spelling names throughout the archive."""

BEGINNING = 8
"""Sentences in which the date of what an article reports is sought."""
_FIRST, _LEADING, _CAST, _STAY = 2, 5, 5, 4
_DAY = 2
"""Days in which what is told of one day may lie."""
_LATE, _AHEAD = timedelta(days=10), timedelta(days=1)
_SENTENCE = 25
"""Characters of a first sentence that says something: more than `And finally.`"""
_SECOND_DAY, _WEEK, _LONG_AGO = timedelta(days=2), timedelta(days=5), timedelta(days=60)
"""How long after its day one that does not begin with it retells an event, that is too long ago for the
news of a slower paper, and whatever speaks of it retells it."""
_LONGEST_STAY = 30
STAYS = ("lead-first-day", "lead-last-day", "lead-days")
"""The rules by which a thing lasted for days."""
_PROGRESSIVE = re.compile(r"\b(?:is|are)\b(?: \w+ly)? (?!being\b|going\b)\w+ing\b")
_LIVE = re.compile(
    r"\blive\b(?! in\b)|\bas it happened\b|\b(?:live-?ticker|en direct|en vivo|ao vivo)\b", re.IGNORECASE
)
"""The mark of a page that was written while things happened."""
_PERFECT = re.compile(r"\b(?:has|have)\b(?: \w+ly)? (?:been \w+|\w+(?:ed|en|un|ut|ld|t|ne))\b")
_BEGUN = re.compile(
    r"\b(?:begin|begins|began|begun|start|starts|started|starting|opened|arriv\w+|landed|came ashore"
    r"|touched down|flew in|walked out|begann|begonnen|traf\b.{1,40}\bein|eingetroffen|gelandet"
    r"|commenc\w+|débuté?|entamé?|comenz\w+|empez\w+|inici\w+|lleg[óa]\w*|começ\w+|cheg\w+|iniziat\w*"
    r"|arrivat\w*|begon\w*|aangekomen|inledde|anlände|rozpocz\w+|przyby\w+|начал\w*|прибыл\w*)\b"
    r"|抵达|到达|开始|到着|始ま|始め",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:conclud\w+|end|ends|ended|ending|wrap\w*|finish\w*|closed|left|departed|flew home|beende\w+"
    r"|endet\w*|schloss|achev\w+|conclu\w*|termin\w+|finaliz\w+|encerr\w+|último dia|último día"
    r"|dernier jour|letzten Tag|last day|beëindig\w*|afgesloten|avslut\w+|zakończ\w+|заверш\w+"
    r"|законч\w+)\b|结束|終え|終了",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w&-]*")
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleProfile:
    """One article, as the grouping of reports and the search for mentions see it."""

    article: Slug
    """The article."""
    title: str
    """Its headline."""
    language: str
    """BCP 47 tag of its text."""
    published: date | None
    """The day of its publication, where that is known to the day."""
    latest: date | None
    """The last day on which it can have been published."""
    date: Edtf | None
    """When what it chiefly reports happened, as far as the beginning says."""
    rule: str
    """The rule that read the date; empty where none did."""
    who: Mapping[str, float]
    """Keys of the names at its beginning, weighed by how early and how often they stand."""
    where: Mapping[str, float]
    """Keys of the places there, likewise."""
    kinds: tuple[EventKind, ...]
    """What it may report, those of the title first."""
    sentences: tuple[SentenceFacts, ...]
    """All its sentences."""
    names: frozenset[str]
    """Keys of all its names and places."""
    terms: Terms
    """What it is about."""

    @property
    def beginning(self) -> tuple[SentenceFacts, ...]:
        """Return the first sentences."""
        return self.sentences[:BEGINNING]

    @property
    def firm(self) -> bool:
        """Whether the words name the day, and not only what was over by the day of publication."""
        return self.rule not in ("", "lead-week", "lead-perfect")

    @property
    def days(self) -> frozenset[Edtf]:
        """Return all dates that it names."""
        return frozenset(day for facts in self.sentences for day in facts.dates)

    def names_day(self, day: Edtf | None) -> bool:
        """Return whether it dates its event so, or names the day, if past, at its beginning."""
        named = (d for facts in self.beginning for d in facts.dates if span(d) <= _DAY)
        if self.latest:
            named = (d for d in named if parse_edtf(d).first <= self.latest)
        return not apart(self.date, day) or any(not apart(d, day) for d in named)

    @property
    def retells(self) -> bool:
        """Whether it speaks of what was no news any more: an analysis, a look back, an interview."""
        if not self.date or not self.latest or not self.dating:
            return False
        past = self.latest - parse_edtf(self.date).last
        whole = (s for s in self.sentences if s.prose and len(s.place.quote) >= _SENTENCE)
        lead = next(whole, self.dating)
        if self.published is None:
            return past > _LONG_AGO
        dated = self.rule in ("lead-date", "lead-week")
        return dated and past >= _SECOND_DAY and self.dating.position > lead.position

    @property
    def looks_back(self) -> bool:
        """Whether it was written days after what it dates, whatever it is that it tells of that."""
        known = self.date and self.latest and (self.firm or self.retells)
        return bool(
            known and self.latest and self.latest - parse_edtf(str(self.date)).last >= _SECOND_DAY
        )

    @property
    def recent(self) -> bool:
        """Whether it retells what was so near that a slower paper has it for news."""
        if not (self.date and self.published and self.dating):
            return False
        return self.dating.position <= _FIRST and self.published - parse_edtf(self.date).last < _WEEK

    @property
    def dating(self) -> SentenceFacts | None:
        """Return the sentence that says when it was: the first with that date, or else the first."""
        longest = span(self.date) if self.date else 0
        named = (
            s
            for s in self.beginning
            if any(span(d) <= longest and not apart(d, self.date) for d in s.dates)
        )
        return next(named, next(iter(self.beginning), None))


def profile_of(
    reading: Reading, sentences: tuple[SentenceFacts, ...], identity: Identity, known: Spellings
) -> ArticleProfile:
    """Return what an article chiefly reports, from its sentences; `known` are the archive's names."""
    article = reading.article
    published = parse_edtf(article.published) if article.published else None
    day = published.first if published and published.first == published.last else None
    value, rule = _date(sentences[:BEGINNING], day, article.title)
    cast = [s for s in sentences[:_CAST] if not s.is_apart_from(value)]
    who = _weighed([(s.who, s.position) for s in cast])
    where = _weighed([(s.where, s.position) for s in cast])
    for key, kind in named_in(article.title, known):
        (where if kind is EntityKind.PLACE else who)[key] += 1
    return ArticleProfile(
        article=article.slug,
        title=article.title,
        language=article.language,
        published=day,
        latest=published.last if published else None,
        date=value,
        rule=rule,
        who=who,
        where=where,
        kinds=(
            *find_kinds(article.title, article.language),
            *(k for s in sentences[:_FIRST] for k in s.kinds),
        ),
        sentences=sentences,
        names=frozenset((*(identity.get(n.place, n.key) for n in reading.names), *who, *where)),
        terms=reading.terms,
    )


def spellings(names: Iterable[NameMention], identity: Identity) -> Spellings:
    """Return what each spelling names, those left out that name several."""
    found: defaultdict[str, dict[tuple[str, EntityKind | None], None]] = defaultdict(dict)
    for name in names:
        if not name.adjective:
            found[name.place.quote][identity.get(name.place, name.key), name.kind] = None
    return {quote: next(iter(named)) for quote, named in found.items() if len(named) == 1}


def named_in(title: str, known: Spellings) -> tuple[tuple[str, EntityKind | None], ...]:
    """Return the keys and kinds of the names in a title, in order, a long name before its parts.

    A title's capitals say little, so that a name is only known by its spelling in some article's text.
    """
    words = [m.span() for m in _WORD.finditer(title)]
    found: dict[tuple[str, EntityKind | None], None] = {}
    first = 0
    while first < len(words):
        ends = range(min(first + _LONGEST_NAME, len(words)), first, -1)
        runs = ((end, title[words[first][0] : words[end - 1][1]]) for end in ends)
        end, quote = next(((end, run) for end, run in runs if run in known), (first + 1, ""))
        if quote:
            found[known[quote]] = None
        first = end
    return tuple(found)


def _weighed(named: Sequence[tuple[frozenset[str], int]]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for keys, position in named:
        for key in sorted(keys):
            weights[key] += 1 / position**0.5
    return weights


def _date(
    beginning: Sequence[SentenceFacts], published: date | None, title: str
) -> tuple[Edtf | None, str]:
    """Return when the beginning says that it happened, and the rule that read it."""
    first = beginning[:_FIRST]
    if published and _LIVE.search(title):
        return _interval(published, published), "lead-progressive"
    going_on = any(_PROGRESSIVE.search(s.place.quote) for s in first)
    if published and going_on and not any(_day_of(s, published) for s in first):
        return _interval(published, published), "lead-progressive"
    in_order = sorted(beginning, key=lambda s: not s.prose)
    days = [(s, day) for s in in_order if (day := _day_of(s, published))]
    own = (told for told in days if told[1] not in told[0].recalled)
    recalled = (told for told in days if told[0].position <= _LEADING)
    if opening := next(own, next(recalled, None)):
        return _stay(*opening, beginning, title)
    weeks = (s.own_date for s in beginning if s.own_date and span(s.own_date) <= 7)
    past = (w for w in weeks if published is None or parse_edtf(w).first <= published)
    if week := next(past, None):
        return week, "lead-week"
    if published and any(_PERFECT.search(s.place.quote) for s in first):
        return _interval(published, published), "lead-perfect"
    return None, ""


def _day_of(facts: SentenceFacts, published: date | None) -> Edtf | None:
    """Return the day that a sentence names on which something had just happened, its own before others.

    Tomorrow's may be one: of what happened where it was tomorrow already.
    """
    ahead = _AHEAD if facts.status is EventStatus.HAPPENED else timedelta()
    for day in sorted(facts.dates, key=facts.recalled.__contains__):
        first = parse_edtf(day).first
        if span(day) <= _DAY and (published is None or published - _LATE <= first <= published + ahead):
            return day
    return None


def _stay(
    opening: SentenceFacts, named: Edtf, beginning: Sequence[SentenceFacts], title: str
) -> tuple[Edtf, str]:
    """Return the day, or all days where the beginning says how many and which end it was."""
    day = parse_edtf(named)
    for facts in beginning[:_STAY]:
        for value in facts.dates:
            if _is_stay(value) and not apart(value, day.text) and (find_kinds(title) or facts.kinds):
                return value, "lead-days"
    for facts in beginning:
        if not facts.days or facts.days > _LONGEST_STAY or not facts.kinds:
            continue
        if facts is not opening and facts.is_apart_from(day.text):
            continue
        rest = timedelta(days=facts.days - 1)
        if facts is opening and _ENDED.search(facts.place.quote):
            return _interval(day.last - rest, day.last), "lead-last-day"
        begun = _BEGUN.search(facts.place.quote) or _BEGUN.search(opening.place.quote)
        if abs(facts.position - opening.position) <= 3 and begun:
            return _interval(day.first, day.first + rest), "lead-first-day"
    return _interval(day.first, day.last), "lead-date"


def _is_stay(value: Edtf) -> bool:
    """Return whether a date is some days in a row and not a week of the calendar."""
    first = parse_edtf(value).first
    week = span(value) == 7 and first.weekday() == 0
    return "/" in value and 2 <= span(value) <= _LONGEST_STAY and not week


def _interval(first: date, last: date) -> Edtf:
    return Edtf(first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}")
