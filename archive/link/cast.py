"""The cast of an article: everyone who can be the speaker of a quotation, where each is spoken of.

Candidates are names, pronouns and descriptions (`the professor`, `a spokesman for the union`), outside
quotations only. A description goes to a named person where the article gives that person the post.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby

from archive.link.marks import Quoted
from archive.link.names import NameMention
from archive.link.vocabulary import FEMALE_POSTS, FUNCTION_WORDS, MALE_POSTS, POSTS
from archive.model import EntityKind


class Manner(Enum):
    """How the text speaks of a candidate."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
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


BODIES = frozenset(
    "company firm statement campaign agency report website newspaper magazine paper group union government"
    " ministry department office court commission committee council party police bank charity school university"
    " hospital letter email e-mail memo document filing ad advert network institute board team study survey"
    " spokesperson editorial article release communiqué communique note".split()
)
"""Common nouns for what speaks as a body, or for what is read out."""

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]ls?|[Ee]lles?|[Ee]r)\b")
_GENDERS = {"he": "m", "she": "f", "il": "m", "elle": "f", "er": "m"}
_ROMANCE = frozenset({"il", "elle", "ils", "elles"})
_DESCRIPTION = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ll][ea]|[Uu]ne?|[Dd]er|[Dd]ie"
    r"|[Ee]ine?|[Ee]l|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[A-Z][\w-]+[’']s?)\s"
    r"(?P<words>[\w’'-]+(?:\s[\w’'-]+){0,4})"
)
_OF = re.compile(r"\s(?:for|of|at|from|with)\s(?:the\s|The\s)?(?:[A-Z][\w&’'.-]*)(?:\s(?:&\s|of\s|and\s|for\s)?[A-Z][\w&’'-]*)*")
_INDEFINITE = re.compile(r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Uu]ne?|[Ee]ine?) ")
_SOURCES = frozenset({"source", "authoritie"})
_PLURAL = re.compile(r"(?:^|[.!?]\s|,\s|\band\s|\bbut\s)(?P<words>(?:[\w-]+\s)?[\w-]+s)\s(?=[a-z])")


def find_cast(texts: Sequence[str], quoted: Sequence[Quoted], names: Mapping[int, Sequence[NameMention]], language: str) -> tuple[Candidate, ...]:
    """Return the candidates outside quotations, in reading order; names by paragraph index."""
    inside: defaultdict[int, list[Quoted]] = defaultdict(list)
    for q in quoted:
        inside[q.paragraph].append(q)
    found: list[Candidate] = []
    for index, text in enumerate(texts):
        masked = mask(text, inside[index])
        here = [*_names(names.get(index, ()), index, masked)]
        here += [c for c in _descriptions(masked, index) if not any(_overlaps(c, o) for o in here)]
        here += _pronouns(masked, index, language)
        found += sorted(here, key=lambda c: (c.start, -c.end))
    return _with_genders(_identified(found))


def mask(text: str, quoted: Iterable[Quoted]) -> str:
    """Return the text with quoted words blanked, so that offsets stay and nothing inside is seen."""
    for q in quoted:
        text = text[: q.start] + "\x00" * (q.end - q.start) + text[q.end :]
    return text


def _names(mentions: Iterable[NameMention], index: int, masked: str) -> Iterator[Candidate]:
    for m in mentions:
        if m.adjective or "\x00" in masked[m.place.start : m.place.end]:
            continue
        person = m.kind in (EntityKind.PERSON, None)
        yield Candidate(
            paragraph=index,
            start=m.place.start,
            end=m.place.end,
            who=m.key,
            manner=Manner.NAME if m.kind is not EntityKind.PLACE else Manner.BODY,
            person=person,
            gender=m.gender,
            posts=m.posts,
        )


def _pronouns(masked: str, index: int, language: str) -> Iterator[Candidate]:
    romance, german = language.startswith("fr"), language.startswith("de")
    for match in _PRONOUN.finditer(masked):
        word = match[0].lower()
        if (word in _ROMANCE) != romance or (word == "er") != german:
            continue
        yield Candidate(
            paragraph=index,
            start=match.start(),
            end=match.end(),
            who=word,
            manner=Manner.PRONOUN,
            person=word not in ("they", "ils", "elles"),
            gender=_GENDERS.get(word),
        )


def _descriptions(masked: str, index: int) -> Iterator[Candidate]:
    for pattern in (_DESCRIPTION, _PLURAL):
        for match in pattern.finditer(masked):
            found = _description(match, masked, index)
            if found:
                yield found


def _description(match: re.Match[str], masked: str, index: int) -> Candidate | None:
    words = match["words"].split()
    heads = [i for i, word in enumerate(words) if _is_head(word)]
    if not heads:
        return None
    head = heads[0]
    while head + 1 < len(words) and _is_head(words[head + 1]):
        head += 1
    if any(w in FUNCTION_WORDS for w in words[:head]):
        return None
    phrase = " ".join(words[: head + 1])
    end = match.start("words") + len(phrase)
    of = _OF.match(masked, end)
    noun = words[head].lower()
    return Candidate(
        paragraph=index,
        start=match.start(),
        end=of.end() if of else end,
        who=" ".join(masked[match.start() : of.end() if of else end].split()),
        manner=Manner.DESCRIPTION,
        person=noun in POSTS,
        gender="f" if noun in FEMALE_POSTS else "m" if noun in MALE_POSTS else None,
    )


def _is_head(word: str) -> bool:
    lower = word.lower()
    return lower in POSTS or lower in BODIES or (lower.endswith("s") and lower[:-1] in POSTS | _SOURCES)


def _overlaps(first: Candidate, second: Candidate) -> bool:
    return first.start < second.end and second.start < first.end


def _identified(cast: Sequence[Candidate]) -> list[Candidate]:
    """Give a definite description to the named person of that post, the one named last before it."""
    holders: defaultdict[str, list[Candidate]] = defaultdict(list)
    for c in cast:
        if c.manner is Manner.NAME and c.person:
            for word in {w for post in c.posts for w in (post, post.split()[-1])}:
                holders[word].append(c)
    return [_identify(c, holders) for c in cast]


def _identify(candidate: Candidate, holders: Mapping[str, Sequence[Candidate]]) -> Candidate:
    """`The professor` is the professor named nearest before, else the only one named after."""
    if candidate.manner is not Manner.DESCRIPTION or not candidate.person or _is_new(candidate):
        return candidate
    words = candidate.who.lower().split(" for ")[0].split(" of ")[0].split()
    named = holders.get(" ".join(words[-2:])) or holders.get(words[-1], ())
    before = [h for h in named if (h.paragraph, h.start) < (candidate.paragraph, candidate.start)]
    chosen = before[-1:] or (named[:1] if len({h.who for h in named}) == 1 else [])
    if not chosen:
        return candidate
    return replace(candidate, who=chosen[0].who, manner=Manner.NAME, gender=chosen[0].gender)


def _is_new(candidate: Candidate) -> bool:
    """Return whether the description brings in someone not spoken of before: `a spokesman`."""
    return bool(_INDEFINITE.match(candidate.who)) or " " not in candidate.who


def _with_genders(cast: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Learn a name's gender from a pronoun in a paragraph that names nobody else before it."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, group in groupby(cast, key=lambda c: c.paragraph):
        named: dict[str, None] = {}
        for c in group:
            if c.manner is Manner.NAME and c.person:
                named[c.who] = None
            elif c.manner is Manner.PRONOUN and c.gender and len(named) == 1:
                votes[next(iter(named))][c.gender] += 1
    learnt = {who: min(v, key=lambda g: (-v[g], g)) for who, v in votes.items()}
    return tuple(
        replace(c, gender=c.gender or learnt.get(c.who)) if c.manner is Manner.NAME else c for c in cast
    )
