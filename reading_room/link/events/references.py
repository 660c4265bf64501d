"""References: the few words of a sentence that name an event, so that a link covers no more than these.

They are an alias of the event or a noun of its kind, with what stands before the noun up to its article,
and the first phrase behind it that says with whom or where: `three-day visit to the capital`. Words that
may name several events name the one of whose people and places the sentence speaks most; where that does
not decide, they name none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.link.events.aliases import pattern
from reading_room.link.events.kinds import find_kinds, kind_words
from reading_room.link.names.vocabulary import CALENDAR, FUNCTION_WORDS, words
from reading_room.model import Entity, LinkedEvent, Mention, Place, Ref

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
class Reference:
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


def with_references(
    events: Sequence[LinkedEvent], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[LinkedEvent, ...]:
    """Return the events, each mention with the words that name the event; `mentions` are of entities."""
    named = _named(mentions)
    refs = {entity.slug: entity.ref for entity in entities}
    offered: defaultdict[Place, list[tuple[Reference, int]]] = defaultdict(list)
    for number, linked in enumerate(events):
        cast = {refs[s] for s in (*linked.event.participants, linked.event.place) if s in refs}
        for mention in linked.mentions:
            inside = _inside(mention.place, named)
            telling = (r for r in _references(mention.place, linked, cast, inside) if r.telling)
            best = max(telling, key=_rank, default=None)
            if best:
                offered[mention.place].append((best, number))
    naming = {(sentence, n): r.place for sentence, rs in offered.items() for r, n in _undisputed(rs)}
    return tuple(
        replace(e, mentions=tuple(replace(m, words=naming.get((m.place, n))) for m in e.mentions))
        for n, e in enumerate(events)
    )


def _named(mentions: Sequence[Mention]) -> Mapping[tuple[str, str], Sequence[Mention]]:
    """Sort mentions of entities into their paragraphs."""
    named: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.place.article, mention.place.paragraph].append(mention)
    return named


def _inside(place: Place, named: Mapping[tuple[str, str], Sequence[Mention]]) -> list[Mention]:
    standing = named.get((place.article, place.paragraph), ())
    return [m for m in standing if place.start <= m.place.start < place.end]


def _rank(reference: Reference) -> tuple[tuple[int, int, int, int], int]:
    return reference.rank, -reference.place.start


def _undisputed(offered: Sequence[tuple[Reference, int]]) -> Iterator[tuple[Reference, int]]:
    """Yield the references that no other event has as good a claim to."""
    for reference, number in offered:
        rivals = (r for r, n in offered if n != number and _overlap(r.place, reference.place))
        if all(reference.rank > rival.rank for rival in rivals):
            yield reference, number


def _overlap(a: Place, b: Place) -> bool:
    return a.start < b.end and b.start < a.end


def _references(
    sentence: Place, linked: LinkedEvent, cast: set[Ref], named: Sequence[Mention]
) -> Iterator[Reference]:
    for alias in linked.event.aliases:
        for match in re.finditer(pattern(alias), sentence.quote, re.IGNORECASE):
            yield _reference(sentence, match.span(), (1, 1, 1), cast, named, definite=True)
    kinds = find_kinds(f"{linked.event.kind or ''}. {linked.event.title}")
    families = {kind.family for kind in kinds}
    for start, end, kind in kind_words(sentence.quote):
        if kind.family in families and not _in_name(sentence.quote, start):
            noun = not _VERB.match(sentence.quote[start:end])
            span = _phrase(sentence.quote, start, end) if noun else (start, end)
            signs = (0, noun, kind.name == linked.event.kind)
            definite = bool(_BEFORE.search(sentence.quote[:start]))
            yield _reference(sentence, span, signs, cast, named, definite=definite)


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


def _reference(
    sentence: Place,
    span: tuple[int, int],
    signs: tuple[int, int, int],
    cast: set[Ref],
    named: Sequence[Mention],
    *,
    definite: bool,
) -> Reference:
    start, end = sentence.start + span[0], sentence.start + span[1]
    place = replace(sentence, start=start, end=end, quote=sentence.quote[slice(*span)])
    near = [m for m in named if start - 30 <= m.place.start < end]
    alias, noun, own = signs
    ours = sum(m.target in cast for m in near) - sum(m.target not in cast for m in near)
    all_ours = len({m.target for m in named} & cast)
    return Reference(place=place, rank=(alias, ours, all_ours, 2 * noun + own), definite=definite)
