"""Phrases: the few words of a sentence that name an event, so that a link covers no more than these.

They are an alias of the event or a noun of its kind, with what stands before the noun up to its article,
and the first phrase behind it that says with whom or where: `three-day visit to the capital`. Words that
may name several events name the one of whose people and places the sentence speaks most; where that does
not decide, they name none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.link.events.index import pattern
from reading_room.link.events.kinds import find_kinds, kind_words
from reading_room.link.names.vocabulary import CALENDAR, FUNCTION_WORDS, words
from reading_room.model import Entity, Event, Mention, Place, Ref, Slug

_DETERMINER = (
    r"(?:\b(?:a|an|the|this|that|these|those|their|his|her|its|our|der|die|das|den|dem|des|ein|eine|einen|einem"
    r"|einer|le|la|les|un|une|el|los|las|una)\s|\b[\w-]+(?:['’]s|s['’])\s|\b[ld]['’])"
)
_BEFORE = re.compile(
    rf"{_DETERMINER}(?P<words>(?:[\w-]+\s){{0,3}})$|^(?P<name>[\w-]+\s)$", re.IGNORECASE
)
_COUNTING = words("one two three four five six first second third last next other same")
_BARRED = (FUNCTION_WORDS - _COUNTING) | words("following amid amidst amongst around")
_VERB = re.compile(r"(?:\w+ed|met|meets?|sank|quit|faced .*|put .*|(?:by|on) .*)$", re.IGNORECASE)
_NAME = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_BEHIND = re.compile(
    rf"\s(?:to|in|at|with|between|against|over|von|mit|zwischen|à|de|avec|entre|en|con)\s"
    rf"(?:(?:the|der|die|das|dem|den|la|le|el)\s[\w’'-]+(?:\s[\w-]+){{0,2}}?"
    rf"(?=\s*[^\w\s’'-]|\s*$|\s(?:{'|'.join(sorted(FUNCTION_WORDS))})\b)"
    rf"|{_NAME}(?:\s{_NAME})*(?:\s(?:and|und|et|y)\s{_NAME}(?:\s{_NAME})*)?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPhrase:
    """Words that may name an event."""

    place: Place
    """The words."""
    rank: tuple[int, int, int, int]
    """More is better: an alias, the event's names in them and in the sentence, a noun, its own kind."""
    definite: bool
    """Whether an article, a possessive or a name before them says which one is meant."""

    @property
    def telling(self) -> bool:
        """Whether they name the event rather than something of its kind."""
        alias, near, around, _ = self.rank
        return self.definite or alias > 0 or near > 0 or around > 1


def naming_words(
    events: Sequence[tuple[Event, Sequence[Place]]],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> Mapping[tuple[Place, Slug], Place]:
    """Return, for a sentence and an event that it speaks of, the words in it that name the event.

    Each event comes with its sentences; `mentions` are of entities.
    """
    named = _named(mentions)
    refs = {entity.slug: entity.ref for entity in entities}
    offered: defaultdict[Place, list[tuple[EventPhrase, Slug]]] = defaultdict(list)
    for event, sentences in events:
        cast = {refs[s] for s in (*event.participants, event.place) if s in refs}
        kinds = find_kinds(f"{event.kind or ''}. {event.title}")
        families = {kind.family for kind in kinds}
        for sentence in sentences:
            phrases = _phrases(sentence, event, families, cast, _inside(sentence, named))
            best = max((p for p in phrases if p.telling), key=_rank, default=None)
            if best:
                offered[sentence].append((best, event.slug))
    return {
        (sentence, slug): phrase.place
        for sentence, phrases in offered.items()
        for phrase, slug in _undisputed(phrases)
    }


def _named(mentions: Sequence[Mention]) -> Mapping[tuple[str, str], Sequence[Mention]]:
    """Sort mentions of entities into their paragraphs."""
    named: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.place.article, mention.place.paragraph].append(mention)
    return named


def _inside(place: Place, named: Mapping[tuple[str, str], Sequence[Mention]]) -> list[Mention]:
    standing = named.get((place.article, place.paragraph), ())
    return [m for m in standing if place.start <= m.place.start < place.end]


def _rank(phrase: EventPhrase) -> tuple[tuple[int, int, int, int], int]:
    return phrase.rank, -phrase.place.start


def _undisputed(
    offered: Sequence[tuple[EventPhrase, Slug]],
) -> Iterator[tuple[EventPhrase, Slug]]:
    """Yield the phrases that no other event has as good a claim to."""
    for phrase, slug in offered:
        rivals = (r for r, s in offered if s != slug and _overlap(r.place, phrase.place))
        if all(phrase.rank > rival.rank for rival in rivals):
            yield phrase, slug


def _overlap(a: Place, b: Place) -> bool:
    return a.start < b.end and b.start < a.end


def _phrases(
    sentence: Place, event: Event, families: set[str], cast: set[Ref], named: Sequence[Mention]
) -> Iterator[EventPhrase]:
    for alias in event.aliases:
        for match in re.finditer(pattern(alias), sentence.quote, re.IGNORECASE):
            yield _event_phrase(sentence, match.span(), (1, 1, 1), cast, named, definite=True)
    for start, end, kind in kind_words(sentence.quote):
        if kind.family in families and not _in_name(sentence.quote, start):
            noun = not _VERB.match(sentence.quote[start:end])
            span = _phrase(sentence.quote, start, end) if noun else (start, end)
            signs = (0, noun, kind.name == event.kind)
            definite = bool(_BEFORE.search(sentence.quote[:start]))
            yield _event_phrase(sentence, span, signs, cast, named, definite=definite)


def _in_name(text: str, start: int) -> bool:
    """Return whether the word is part of a name, as capitals within a sentence show."""
    return bool(text[:start].strip()) and text[start].isupper()


def _phrase(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the noun that names a kind with the words that belong to it."""
    before = _BEFORE.search(text[:start])
    standing = (before["words"] or before["name"] or "") if before else ""
    if not _BARRED & set(standing.casefold().split()):
        start -= len(standing)
    behind = _BEHIND.match(text, end)
    dated = behind and behind[0].split()[-1].casefold() in CALENDAR
    return start, behind.end() if behind and not dated else end


def _event_phrase(
    sentence: Place,
    span: tuple[int, int],
    signs: tuple[int, int, int],
    cast: set[Ref],
    named: Sequence[Mention],
    *,
    definite: bool,
) -> EventPhrase:
    start, end = sentence.start + span[0], sentence.start + span[1]
    place = replace(sentence, start=start, end=end, quote=sentence.quote[slice(*span)])
    near = [m for m in named if start - 30 <= m.place.start < end]
    alias, noun, own = signs
    ours = sum(m.target in cast for m in near) - sum(m.target not in cast for m in near)
    all_ours = len({m.target for m in named} & cast)
    return EventPhrase(place=place, rank=(alias, ours, all_ours, 2 * noun + own), definite=definite)
