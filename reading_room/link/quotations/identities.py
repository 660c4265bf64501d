"""Who the candidates of an article are: descriptions that mean a named person, and people's genders."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reading_room.link.names.mentions import NameMention
from reading_room.link.names.vocabulary import MODIFIERS
from reading_room.link.quotations.candidates import (
    Manner,
    SpeakerCandidate,
    named_candidates,
    pronouns,
)
from reading_room.link.quotations.descriptions import described_candidates
from reading_room.link.quotations.spoken import SpokenText

_GENDERED = re.compile(r"\b(?:he|she|his|her|him|himself|herself|il|elle)\b", re.IGNORECASE)
_FEMALE = frozenset({"she", "her", "herself", "elle"})
_INDEFINITE = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Uu]ne?|[Ee]ine?) "
)
_DEFINITE = frozenset({"the", "le", "la", "der", "die", "el"})
_ASIDE = re.compile(r"(?: [^\W\d_]+){0,4}, ")
_NEXT = re.compile(r"\s(\w+)")


def find_candidates(
    text: SpokenText, names: Mapping[int, Sequence[NameMention]]
) -> tuple[SpeakerCandidate, ...]:
    """Return the candidates outside quotations, in reading order; names by paragraph index."""
    found: list[SpeakerCandidate] = []
    for index, masked in enumerate(text.masked):
        here = named_candidates(names.get(index, ()), index, masked)
        if index in text.tokens:
            here += [*described_candidates(text, index, here), *pronouns(text, index)]
        found += _apposed(sorted(here, key=lambda c: (c.start, -c.end)), text)
    return tuple(_identified(_with_genders(found, text.masked)))


def _apposed(candidates: Sequence[SpeakerCandidate], text: SpokenText) -> list[SpeakerCandidate]:
    """Give the description in `X, the branch secretary,` to X."""
    found: list[SpeakerCandidate] = []
    for candidate in candidates:
        last = found[-1] if found else None
        apposed = last is not None and _is_apposed(last, candidate, text)
        for back in range(1, min(3, len(found)) + 1) if not apposed else ():
            if _explains(found[-back], candidate, text):
                found[-back] = _same(candidate, found[-back])
        found.append(_same(last, candidate) if last and apposed else candidate)
    return found


def _explains(last: SpeakerCandidate, candidate: SpeakerCandidate, text: SpokenText) -> bool:
    """Return whether a description stands before the person whom it means: `Der Leiter, Karl Moe,`."""
    between = text.masked[candidate.paragraph][last.end : candidate.start]
    person = candidate.manner is Manner.NAME and candidate.person
    described = last.manner is Manner.DESCRIPTION and last.person and not last.plural
    return person and described and between.endswith(", ") and _ASIDE.fullmatch(between) is not None


def _is_apposed(last: SpeakerCandidate, candidate: SpeakerCandidate, text: SpokenText) -> bool:
    """Return whether a description explains the name before it and is no speaker itself."""
    masked = text.masked[candidate.paragraph]
    verb = _NEXT.match(masked, candidate.end)
    speaks = bool(verb and verb[1].lower() in text.words.verbs)
    beside = last.manner is Manner.NAME and masked[last.end : candidate.start] == ", "
    return beside and candidate.manner is Manner.DESCRIPTION and not speaks


def _same(named: SpeakerCandidate, candidate: SpeakerCandidate) -> SpeakerCandidate:
    return replace(
        candidate, who=named.who, manner=named.manner, person=named.person, gender=named.gender
    )


def _identified(candidates: Sequence[SpeakerCandidate]) -> list[SpeakerCandidate]:
    """Give each definite description of a person to the name that it means, where the article tells."""
    holders: defaultdict[str, list[SpeakerCandidate]] = defaultdict(list)
    people = [c for c in candidates if c.manner is Manner.NAME and c.person]
    for c in people:
        for word in {w for post in c.posts for w in (post, post.split()[-1])}:
            holders[word].append(c)
    return [_identify(c, holders, people) for c in candidates]


def _identify(
    candidate: SpeakerCandidate,
    holders: Mapping[str, Sequence[SpeakerCandidate]],
    people: Sequence[SpeakerCandidate],
) -> SpeakerCandidate:
    """`The professor` is the professor named nearest before, else the only one, else the only person."""
    is_new = _INDEFINITE.match(candidate.who) or " " not in candidate.who
    if candidate.manner is not Manner.DESCRIPTION or not candidate.person or is_new:
        return candidate
    words = candidate.who.lower().split(" for ")[0].split(" of ")[0].split()
    exact = len(words) > 2 and words[-2] in MODIFIERS
    named = holders.get(" ".join(words[-2:])) or (() if exact else holders.get(words[-1], ()))
    place = (candidate.paragraph, candidate.start)
    chosen = [h for h in named if (h.paragraph, h.start) < place][-1:] or _only(named)
    if not chosen and words[0] in _DEFINITE and len(words) == 2:
        chosen = _only([p for p in people if (p.paragraph, p.start) < place])
    return _same(chosen[0], candidate) if chosen else candidate


def _only(people: Sequence[SpeakerCandidate]) -> list[SpeakerCandidate]:
    return list(people[:1]) if len({p.who for p in people}) == 1 else []


def _with_genders(
    candidates: Sequence[SpeakerCandidate], masked: Sequence[str]
) -> list[SpeakerCandidate]:
    """Learn a name's gender from the pronouns behind it, where a paragraph has named nobody else yet."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for index, group in groupby(candidates, key=lambda c: c.paragraph):
        named = [c for c in group if c.manner is Manner.NAME and c.person]
        if named:
            alone = next((c.start for c in named if c.who != named[0].who), len(masked[index]))
            for match in _GENDERED.finditer(masked[index], named[0].end, alone):
                votes[named[0].who]["f" if match[0].lower() in _FEMALE else "m"] += 1
    learnt = {who: min(v, key=lambda g: (-v[g], g)) for who, v in votes.items()}
    return [
        replace(c, gender=c.gender or learnt.get(c.who))
        if c.manner is Manner.NAME and not c.gender
        else c
        for c in candidates
    ]
