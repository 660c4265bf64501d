"""Mentions: the sentences that speak of each event, from the day, names, kind and words they share.

A sentence may speak of the events that its article reports, and of one other; and of each that it names
by a phrase that a person listed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from reading_room.link.events.candidates import EventCandidate
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.grouping import Pair
from reading_room.link.events.index import EventIndex, PhraseIndex, months
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.events.spans import apart
from reading_room.link.events.ties import (
    ENOUGH,
    ONE_STORY,
    RETOLD,
    Target,
    is_new,
    is_too_early,
    score,
    targets_of,
)
from reading_room.link.rarity import Rarity
from reading_room.link.vectors import Vector, cosine
from reading_room.model import Slug

_RELATED = 0.05
"""Likeness of two articles of which one may speak of what the other reports."""
_LONG_PHRASE = 5
"""Words of a phrase that is too long to mean anything else."""


def find_mentions(
    candidates: Sequence[EventCandidate],
    profiles: Sequence[ArticleProfile],
    likeness: Mapping[Pair, float],
    names: Rarity,
    words: Rarity,
) -> tuple[tuple[SentenceFacts, ...], ...]:
    """Return the sentences that speak of each candidate, in the order of articles and of reading.

    An article speaks of no found event whose reports it is not like; `likeness` is of the profiles.
    """
    search = _Search(candidates, profiles, likeness)
    found: defaultdict[int, dict[SentenceFacts, None]] = defaultdict(dict)
    for profile in profiles:
        related = search.related(profile.article)
        own = {n: search.targets[n] for n in (search.reports[profile.article] if profile.firm else ())}
        for number, event in own.items():
            if profile.dating and not apart(profile.date, event.date):
                found[number][profile.dating] = None
        for facts in profile.sentences:
            here = search.near(facts, profile, related, own)
            said = cache(partial(words.vector, facts.words))
            scores = {
                n: score(facts, said, event, profile, names, related.get(n, 0.0))
                for n, event in here.items()
            }
            spoken = {n: here[n] for n, value in scores.items() if value >= ENOUGH}
            for number in _spoken_of(facts, said, scores, spoken, own):
                found[number][facts] = None
            for number in _named(facts, search.phrases, search.targets, profile):
                found[number][facts] = None
        for number, value in related.items() if profile.looks_back and profile.dating else ():
            event = search.targets[number]
            told = event.date == profile.date and value >= (RETOLD if event.crowded else ONE_STORY)
            if told and profile.dating:
                found[number][profile.dating] = None
    for number, candidate in enumerate(candidates):
        found[number] |= dict.fromkeys(candidate.aside)
    return tuple(tuple(sorted(found[n], key=_reading_order)) for n in range(len(candidates)))


class _Search:
    """The events, by what brings a sentence near them."""

    def __init__(
        self,
        candidates: Sequence[EventCandidate],
        profiles: Sequence[ArticleProfile],
        likeness: Mapping[Pair, float],
    ) -> None:
        self._like: defaultdict[Slug, dict[Slug, float]] = defaultdict(dict)
        for (a, b), value in likeness.items():
            if value >= _RELATED:
                self._like[profiles[a].article][profiles[b].article] = value
                self._like[profiles[b].article][profiles[a].article] = value
        self._index = EventIndex(candidates)
        written = ((n, c.curated.aliases) for n, c in enumerate(candidates) if c.curated)
        self.phrases = PhraseIndex((n, phrase) for n, aliases in written for phrase in aliases)
        self.targets = targets_of(candidates)
        self._months = {n: frozenset(months(target.date)) for n, target in self.targets.items()}
        self.reports: defaultdict[Slug, list[int]] = defaultdict(list)
        for number, target in self.targets.items():
            for slug in target.reported_in:
                self.reports[slug].append(number)

    def related(self, article: Slug) -> dict[int, float]:
        """Return the events whose reports an article is like, with the greatest likeness."""
        found: dict[int, float] = {}
        for other, value in self._like[article].items():
            for number in self.reports[other]:
                found[number] = max(found.get(number, 0.0), value)
        return found

    def near(
        self,
        facts: SentenceFacts,
        profile: ArticleProfile,
        related: Mapping[int, float],
        own: Mapping[int, Target],
    ) -> dict[int, Target]:
        """Return the events that a sentence may speak of, by names, or by story or names and month.

        What names nobody, no place, no day and no kind of thing speaks of none.
        """
        if not (facts.who or facts.where or facts.dates or facts.kinds):
            return {}
        near = self._index.dated(facts.dates, profile.names) | self._index.named(facts.who | facts.where)
        said = {month for day in facts.dates for month in months(day)}
        near |= {n for n in related if not said.isdisjoint(self._months[n])} if said else set()
        here = {
            n: self.targets[n]
            for n in sorted(near & self.targets.keys())
            if n in related or self.targets[n].curated
        }
        return {**here, **own}


def _reading_order(facts: SentenceFacts) -> tuple[Slug, int]:
    return facts.place.article, facts.position


def _spoken_of(
    facts: SentenceFacts,
    said: Callable[[], Vector],
    scores: Mapping[int, float],
    spoken: Mapping[int, Target],
    own: Mapping[int, Target],
) -> Iterator[int]:
    """Yield the events of its article, and the other that fits best, where a sentence speaks of them."""
    others = [
        n
        for n, event in spoken.items()
        if n not in own
        and all(is_new(facts, event, mine, cosine(said(), event.profile)) for mine in own.values())
    ]
    for number, mine in own.items():
        if number in spoken and not (others and facts.is_apart_from(mine.date)):
            yield number
    days = facts.dates or (None,)
    for day in days:
        then = [n for n in others if not apart(day, spoken[n].date)] or (
            others if day == days[0] else ()
        )
        if then:
            yield max(then, key=lambda n: (scores[n], -n))


def _named(
    facts: SentenceFacts,
    phrases: PhraseIndex,
    targets: Mapping[int, Target],
    profile: ArticleProfile,
) -> Iterator[int]:
    """Yield the events that the sentence names by a phrase and of whose cast the article has a part.

    What happened after the article was published is named by a long phrase only, as what was to come.
    """
    for number, phrase in phrases.named_in(facts.place.quote):
        event = targets.get(number)
        if not event or event.names.isdisjoint(profile.names):
            continue
        if len(phrase.split()) >= _LONG_PHRASE or not is_too_early(facts, event, profile):
            yield number
