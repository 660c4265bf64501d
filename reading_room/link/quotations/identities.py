"""Who the candidates of an article are: descriptions that mean a named person, and people's genders."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reading_room.link.names.mentions import NameMention
from reading_room.link.names.vocabulary import MODIFIERS, function_words
from reading_room.link.quotations.candidates import (
    Manner,
    SpeakerCandidate,
    named_candidates,
    pronouns,
)
from reading_room.link.quotations.descriptions import described_candidates
from reading_room.link.quotations.spoken import SpokenText

_GENDERED = re.compile(
    r"\b(?:he|she|his|her(?=\s(?!round|to|up|down|out|in|on|at|for|from|with|by|that|as|and|when|into|back|off|home)[a-z])"
    r"|him|himself|herself|il|elle)\b",
    re.IGNORECASE,
)
"""Pronouns that tell a gender; `brought her round` may be of anyone, or of a ship."""
_FEMALE = frozenset({"she", "her", "herself", "elle"})
_INDEFINITE = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Uu]ne?|[Ee]ine?) "
)
_DEFINITE = frozenset({"the", "le", "la", "der", "die", "el"})
_ASIDE = re.compile(r"(?: [^\W\d_]+(?:['’][^\W\d_]+)?){0,4}, (?:[^\W\d_]{1,4}\.? )?")
_NEXT = re.compile(r"\s(\w+)")
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?;:«»“”„\"()\x00]")
_NOBODY = re.compile(
    "ministeri|ministèr|gobiern|govern|gouvern|regierung|rząd|firm|unternehm|konzern|polizei|polic|poliz|polis|politi"
    "|empresa(?!r)|compañ|compagn|société|agen[cz]|behörd|univers|zeitung|journal|bericht|rapport|stud|comuni|communi"
    "|mitteilung|quell|fuent|sourc|font|gericht|tribunal|partei|parti|verband|stiftung"
)
"""How nouns of bodies and documents begin, which are named beside people and are none."""
_ROLE, _BEGINNING = 60, 5
"""Code points beside a name in which its role stands, and letters by which forms of a noun are one."""


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
    return tuple(_identified(_with_genders(found, text.masked), text))


def _apposed(candidates: Sequence[SpeakerCandidate], text: SpokenText) -> list[SpeakerCandidate]:
    """Give the description in `X, the branch secretary,` to X."""
    found: list[SpeakerCandidate] = []
    for candidate in candidates:
        last = found[-1] if found else None
        apposed = last is not None and _is_apposed(last, candidate, text)
        new = _same(last, candidate) if last and apposed else candidate
        for back in range(1, min(3, len(found)) + 1) if not apposed else ():
            if _explains(found[-back], candidate, text):
                new = replace(candidate, person=True)
                found[-back] = _same(new, found[-back])
        found.append(new)
    return found


def _explains(last: SpeakerCandidate, candidate: SpeakerCandidate, text: SpokenText) -> bool:
    """Return whether a description stands before the person whom it means: `Der Leiter, Karl Moe,`."""
    between = text.masked[candidate.paragraph][last.end : candidate.start]
    like_person = candidate.person or (last.person and len(candidate.who.split()) in (2, 3))
    person = candidate.manner is Manner.NAME and like_person
    described = last.manner is Manner.DESCRIPTION and not last.plural
    body = any(map(_NOBODY.match, last.who.lower().split()))
    someone = last.person or (text.language[:2] != "en" and not body)
    return person and described and someone and _ASIDE.fullmatch(between) is not None


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


def _identified(candidates: Sequence[SpeakerCandidate], text: SpokenText) -> list[SpeakerCandidate]:
    """Give each definite description of a person to the name that it means, where the article tells."""
    holders: defaultdict[str, list[SpeakerCandidate]] = defaultdict(list)
    people = [c for c in candidates if c.manner is Manner.NAME and c.person]
    for c in people:
        for word in {w for post in c.posts for w in (post, post.split()[-1])}:
            holders[word].append(c)
    bare = any(c.manner is Manner.DESCRIPTION and not (c.person or c.plural) for c in candidates)
    told = [c for c in people if c.sure] if bare and text.language[:2] != "en" else []
    roles = [(c, _role_words(c, text)) for c in told]
    return [_identify(c, holders, people, roles) for c in candidates]


def _role_words(named: SpeakerCandidate, text: SpokenText) -> frozenset[str]:
    """Return the nouns right before a name, or between commas right behind it: what they say it is."""
    masked = text.masked[named.paragraph]
    before = _WORD.findall(_STOP.split(masked[max(0, named.start - _ROLE) : named.start])[-1])
    if before and before[-1].lower() in function_words(text.language):
        before = []
    behind = masked[named.end : named.end + _ROLE]
    behind = _STOP.split(behind[2:])[0].partition(",")[0] if behind.startswith(", ") else ""
    return frozenset(_stem(word) for word in (*before, *_WORD.findall(behind)))


def _stem(word: str) -> str:
    """Return how a longer noun begins in all its forms."""
    return word.lower()[: max(_BEGINNING, len(word) - 2)]


def _identify(
    candidate: SpeakerCandidate,
    holders: Mapping[str, Sequence[SpeakerCandidate]],
    people: Sequence[SpeakerCandidate],
    roles: Sequence[tuple[SpeakerCandidate, frozenset[str]]],
) -> SpeakerCandidate:
    """`The professor` is the professor named nearest before, else the only one, else the only person.

    In any language it is the nearest before who is named beside the same noun.
    """
    is_new = _INDEFINITE.match(candidate.who) or " " not in candidate.who
    if candidate.manner is not Manner.DESCRIPTION or candidate.plural or is_new:
        return candidate
    if not candidate.person:
        longer = (w for w in _WORD.findall(candidate.who.lower()) if len(w) > _BEGINNING)
        nouns = {_stem(word) for word in longer if not _NOBODY.match(word)}
        place = (candidate.paragraph, candidate.start)
        called = [c for c, role in roles if nouns & role and (c.paragraph, c.start) < place]
        return _same(called[-1], candidate) if called else candidate
    words = candidate.who.lower().split(" for ")[0].split(" of ")[0].split()
    exact = len(words) > 2 and words[-2] in MODIFIERS
    named = holders.get(" ".join(words[-2:])) or (() if exact else holders.get(words[-1], ()))
    place = (candidate.paragraph, candidate.start)
    chosen = [h for h in named if (h.paragraph, h.start) < place][-1:] or _only(named)
    if not chosen and words[0] in _DEFINITE and len(words) == 2:
        before = [p for p in people if (p.paragraph, p.start) < place]
        chosen = _only(before) or _only([p for p in before if p.paragraph == candidate.paragraph])
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
