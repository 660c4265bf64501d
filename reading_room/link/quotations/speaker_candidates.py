"""Speaker candidates: everyone who can be the speaker of a quotation, where each is spoken of.

Candidates are names, pronouns and descriptions (`the professor`, `a spokesman for the union`), outside
quotations only. A description goes to a named person where the article gives that person the post.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby, pairwise

from reading_room.link.names.mentions import NameMention
from reading_room.link.names.vocabulary import (
    BODIES,
    FEMALE_POSTS,
    FUNCTION_WORDS,
    MALE_POSTS,
    MODIFIERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    POSTS,
    SPEECH,
    words,
)
from reading_room.link.quotations.marks import Quoted
from reading_room.model import EntityKind


class Manner(Enum):
    """How the text speaks of a candidate."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCandidate:
    """Someone or something spoken of in one place, who may be the speaker of a quotation."""

    paragraph: int
    """Index of the paragraph in the article."""
    start: int
    """First code point in the paragraph's text."""
    end: int
    """Behind the last one."""
    who: str
    """The key of a name, the words of a description, or the pronoun in lower case."""
    manner: Manner
    """How it is spoken of."""
    person: bool
    """Whether it is, or may be, a person."""
    gender: str | None
    """`f` or `m` where known."""
    posts: tuple[str, ...] = ()
    """Titles and posts given with a name."""
    plural: bool = False
    """Whether it is several: `they`, `both leaders`, two names joined by `and`."""
    joined: bool = False
    """Whether it is one of two names joined by `and`, so that what they say is no one’s alone."""


_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]ls?|[Ee]lles?|[Ee]r)\b")
_GENDERED = re.compile(r"\b(?:he|she|his|her|him|himself|herself|il|elle)\b", re.IGNORECASE)
_FEMALE = frozenset({"she", "her", "herself", "elle"})
_GENDERS = {"he": "m", "she": "f", "il": "m", "elle": "f", "er": "m"}
_ROMANCE = frozenset({"il", "elle", "ils", "elles"})
_DESCRIPTION = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ll][ea]|[Uu]ne?|[Dd]er|[Dd]ie"
    r"|[Ee]ine?|[Ee]l|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Bb]oth|[A-Z][\w-]+[’']s?)\s"
    r"(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,4})"
)
_OF = re.compile(
    r"\s(?:for|of|at|from|with)\s(?:the\s|The\s)?(?:[A-Z][\w&’'.-]*)(?:\s(?:&\s|of\s|and\s|for\s)?[A-Z][\w&’'-]*)*"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_PLURAL_PRONOUNS = frozenset({"they", "ils", "elles"})
_SEVERAL = words("both two three several many some few these those their")
_DETERMINERS = _SEVERAL | words(
    "the a an one another his her its this that each every le la un une der die ein eine el"
)
_INDEFINITE = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Uu]ne?|[Ee]ine?) "
)
REACH = 3
"""Paragraphs before a pronoun in which the one whom it means may stand."""
_NEXT = re.compile(r"\s(\w+)")
_DEFINITE = frozenset({"the", "le", "la", "der", "die", "el"})
_SOURCES = frozenset({"source", "authoritie"})
_BODY_OF = re.compile(r"\s(?:for|of|at|from|with)\s(?:the\s)?(?:[A-Z][\w’'-]*\s)*$", re.IGNORECASE)
_PLURAL = re.compile(r"(?:^|[.!?]\s|,\s|\band\s|\bbut\s)(?P<words>(?:[\w-]+\s)?[\w-]+s)\s(?=[a-z])")


def find_speaker_candidates(
    texts: Sequence[str],
    quoted: Sequence[Quoted],
    names: Mapping[int, Sequence[NameMention]],
    language: str,
) -> tuple[SpeakerCandidate, ...]:
    """Return the candidates outside quotations, in reading order; names by paragraph index."""
    inside: defaultdict[int, list[Quoted]] = defaultdict(list)
    for q in quoted:
        inside[q.paragraph].append(q)
    found: list[SpeakerCandidate] = []
    masked = [mask(text, inside[index]) for index, text in enumerate(texts)]
    reach = {q.paragraph - back for q in quoted for back in range(REACH + 2)}
    for index, text in enumerate(masked):
        here = _with_pairs([*_names(names.get(index, ()), index, text)], text)
        if index in reach:
            for more in (_descriptions(text, index), _subjects(text, index)):
                here += [c for c in more if not any(_overlaps(c, o, text) for o in here)]
            here += _pronouns(text, index, language)
        found += _apposed(sorted(here, key=lambda c: (c.start, -c.end)), text)
    return tuple(_identified(_with_genders(found, masked)))


def mask(text: str, quoted: Iterable[Quoted]) -> str:
    """Return the text with quoted words blanked, so that offsets stay and nothing inside is seen."""
    for q in quoted:
        text = text[: q.start] + "\x00" * (q.end - q.start) + text[q.end :]
    return text


def _names(mentions: Iterable[NameMention], index: int, masked: str) -> Iterator[SpeakerCandidate]:
    for m in mentions:
        if m.adjective or "\x00" in masked[m.place.start : m.place.end]:
            continue
        person = m.kind is EntityKind.PERSON or (m.kind is None and _is_like_person(m.key))
        yield SpeakerCandidate(
            paragraph=index,
            start=m.place.start,
            end=m.place.end,
            who=m.key,
            manner=Manner.NAME if m.kind is not EntityKind.PLACE else Manner.PLACE,
            person=person,
            gender=m.gender,
            posts=m.posts,
        )


def _is_like_person(name: str) -> bool:
    words = name.lower().split()
    return len(words) > 1 and not set(words) & (ORGANISATION_HEADS | PLACE_HEADS)


def _pronouns(masked: str, index: int, language: str) -> Iterator[SpeakerCandidate]:
    romance, german = language.startswith("fr"), language.startswith("de")
    for match in _PRONOUN.finditer(masked):
        word = match[0].lower()
        if (word in _ROMANCE) != romance or (word == "er") != german:
            continue
        yield SpeakerCandidate(
            paragraph=index,
            start=match.start(),
            end=match.end(),
            who=word,
            manner=Manner.PRONOUN,
            person=word not in _PLURAL_PRONOUNS,
            gender=_GENDERS.get(word),
            plural=word in _PLURAL_PRONOUNS,
        )


def _descriptions(masked: str, index: int) -> Iterator[SpeakerCandidate]:
    for pattern in (_DESCRIPTION, _PLURAL):
        for match in pattern.finditer(masked):
            found = _description(match, masked, index)
            if found:
                yield found


def _description(match: re.Match[str], masked: str, index: int) -> SpeakerCandidate | None:
    parts = match["words"].split()
    heads = [i for i, word in enumerate(parts) if is_head(word)]
    if not heads:
        return None
    head = heads[0]
    while head + 1 < len(parts) and is_head(parts[head + 1]):
        head += 1
    if any(w in FUNCTION_WORDS for w in parts[:head]):
        return None
    phrase = " ".join(parts[: head + 1])
    end = match.start("words") + len(phrase)
    of = _OF.match(masked, end)
    noun = parts[head].lower()
    return SpeakerCandidate(
        paragraph=index,
        start=match.start(),
        end=of.end() if of else end,
        who=" ".join(masked[match.start() : of.end() if of else end].split()),
        manner=Manner.DESCRIPTION,
        person=noun in POSTS,
        gender="f" if noun in FEMALE_POSTS else "m" if noun in MALE_POSTS else None,
        plural=_is_plural(phrase, noun),
    )


def _is_plural(phrase: str, noun: str) -> bool:
    return noun[:-1] in POSTS | BODIES | _SOURCES if noun.endswith("s") else phrase.startswith("both")


def _with_pairs(names: Sequence[SpeakerCandidate], text: str) -> list[SpeakerCandidate]:
    """Return the names, and as one speaker two of them that `and` joins: `Ida Hall and Karl Moe`."""
    found = list(names)
    for i, (one, two) in enumerate(pairwise(names)):
        if text[one.end : two.start] in (" and ", " und ", " et ", " y ") and one.person is two.person:
            found[i] = replace(found[i], joined=True)
            found[i + 1] = replace(found[i + 1], joined=True)
            found.append(
                replace(
                    one,
                    end=two.end,
                    who=f"{one.who} and {two.who}",
                    manner=Manner.DESCRIPTION,
                    person=False,
                    gender=None,
                    posts=(),
                    plural=True,
                )
            )
    return found


def _subjects(masked: str, index: int) -> Iterator[SpeakerCandidate]:
    """Yield what stands with an article or numeral right before a verb of speech: `One user wrote`."""
    words = list(_WORD.finditer(masked))
    for at, verb in enumerate(words):
        if verb[0] not in SPEECH:
            continue
        for back in range(at - 1, max(-1, at - 7), -1):
            word = words[back]
            if masked[word.end() : words[back + 1].start()] != " ":
                break
            lower = word[0].lower()
            if back < at - 1 and lower in _DETERMINERS:
                who = masked[word.start() : words[at - 1].end()]
                noun = words[at - 1][0].lower()
                yield SpeakerCandidate(
                    paragraph=index,
                    start=word.start(),
                    end=words[at - 1].end(),
                    who=who,
                    manner=Manner.DESCRIPTION,
                    person=False,
                    gender=None,
                    plural=noun.endswith("s") or lower in _SEVERAL,
                )
                break
            if lower in FUNCTION_WORDS or lower in SPEECH:
                break


def _apposed(candidates: Sequence[SpeakerCandidate], text: str) -> list[SpeakerCandidate]:
    """Give the description in `X, the branch secretary,` to X."""
    found: list[SpeakerCandidate] = []
    for candidate in candidates:
        last = found[-1] if found else None
        found.append(
            _same(last, candidate) if last and _is_apposed(last, candidate, text) else candidate
        )
    return found


def _is_apposed(last: SpeakerCandidate, candidate: SpeakerCandidate, text: str) -> bool:
    """Return whether a description explains the name before it and is no speaker itself."""
    beside = last.manner is Manner.NAME and text[last.end : candidate.start] == ", "
    verb = _NEXT.match(text, candidate.end)
    speaks = bool(verb and verb[1].lower() in SPEECH)
    return beside and candidate.manner is Manner.DESCRIPTION and not speaks


def _same(named: SpeakerCandidate, candidate: SpeakerCandidate) -> SpeakerCandidate:
    return replace(
        candidate, who=named.who, manner=named.manner, person=named.person, gender=named.gender
    )


def is_head(word: str) -> bool:
    """Return whether a word is a noun for someone, or for several or a body, who may speak."""
    lower = word.lower()
    return lower in POSTS or lower in BODIES or (lower.endswith("s") and lower[:-1] in POSTS | _SOURCES)


def _overlaps(described: SpeakerCandidate, named: SpeakerCandidate, text: str) -> bool:
    """Return whether a name takes part of a description, and is not the body that it is of."""
    if described.start >= named.end or named.start >= described.end:
        return False
    return not _BODY_OF.search(text[described.start : named.start])


def _identified(candidates: Sequence[SpeakerCandidate]) -> list[SpeakerCandidate]:
    """Give each definite description of a person to the name that it means, where the article tells."""
    holders: defaultdict[str, list[SpeakerCandidate]] = defaultdict(list)
    for c in candidates:
        if c.manner is Manner.NAME and c.person:
            for word in {w for post in c.posts for w in (post, post.split()[-1])}:
                holders[word].append(c)
    people = [c for c in candidates if c.manner is Manner.NAME and c.person]
    return [_identify(c, holders, people) for c in candidates]


def _identify(
    candidate: SpeakerCandidate,
    holders: Mapping[str, Sequence[SpeakerCandidate]],
    people: Sequence[SpeakerCandidate],
) -> SpeakerCandidate:
    """`The professor` is the professor named nearest before, else the only one, else the only person."""
    if candidate.manner is not Manner.DESCRIPTION or not candidate.person or _is_new(candidate):
        return candidate
    words = candidate.who.lower().split(" for ")[0].split(" of ")[0].split()
    exact = len(words) > 2 and words[-2] in MODIFIERS
    named = holders.get(" ".join(words[-2:])) or (() if exact else holders.get(words[-1], ()))
    place = (candidate.paragraph, candidate.start)
    chosen = [h for h in named if (h.paragraph, h.start) < place][-1:] or _only(named)
    if not chosen and words[0] in _DEFINITE and len(words) == 2:
        chosen = _only([p for p in people if (p.paragraph, p.start) < place])
    if not chosen:
        return candidate
    return _same(chosen[0], candidate)


def _only(people: Sequence[SpeakerCandidate]) -> list[SpeakerCandidate]:
    return list(people[:1]) if len({p.who for p in people}) == 1 else []


def _is_new(candidate: SpeakerCandidate) -> bool:
    """Return whether the description brings in someone not spoken of before: `a spokesman`."""
    return bool(_INDEFINITE.match(candidate.who)) or " " not in candidate.who


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
        replace(c, gender=c.gender or learnt.get(c.who)) if c.manner is Manner.NAME else c
        for c in candidates
    ]
