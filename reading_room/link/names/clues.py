"""Clues: what the words beside a name say of its kind, and of whether it is whole."""

import re
from collections.abc import Iterator, Sequence

from reading_room.link.names.evidence import Clue
from reading_room.link.names.gazetteer import Gazetteer
from reading_room.link.names.shapes import ACRONYM, NEVER, ORGANISATION, PERSON, PLACE
from reading_room.link.names.titles import AGE
from reading_room.link.names.vocabulary import (
    ACTIONS,
    ACTS,
    ARTICLES,
    BODIES,
    BODY_POSTS,
    CALENDAR,
    CORPORATE,
    FIRST_HEADS,
    FUNCTION_WORDS,
    LOOSE_PREPOSITIONS,
    OF_COMPANIES,
    OF_NATIONS,
    ORGANISATION_HEADS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    RELATIVES,
    SPEECH,
    TITLES,
    words,
)
from reading_room.link.tokens import Tokens

_GLUED_TAIL = re.compile(r"[^\W\d_A-Z]*+[A-Z]?+[^\W\d_A-Z]++([A-Z][^\W\d_A-Z]++)")
_OWN_GROUPS = words("its their our your these those")
_ADDRESSING = words("told tells telling tell asked asks")


def before_name(before: Sequence[str], *, owns: bool) -> Iterator[Clue]:
    """What the words before a name say of its kind."""
    last = before[-1].lower() if before else ""
    noun = before[-2].lower() if len(before) > 1 else ""
    if last in PLACE_PREPOSITIONS and not owns:
        loose = last in LOOSE_PREPOSITIONS
        yield "preposition", PLACE, 0.4 if loose else 1.5
        yield "preposition", PERSON, -0.2 if loose else -1.5
    if (last == "of" and noun in PLACE_NOUNS) or (last == "," and noun == "capital"):
        yield "place-noun", PLACE, 4.0
    if last in _OWN_GROUPS:
        yield "article", PERSON, -1.5
    if last in ("the", "le", "la", "der", "die"):
        yield "article", ORGANISATION, 0.5
        yield "article", PERSON, -1.5
    employer = noun if last in ("with", "at", "for") else ""
    if last == "the" and len(before) > 2 and noun in ("with", "at", "for", "of"):
        employer = before[-3].lower()
    if employer in BODY_POSTS or employer.removesuffix("s") in BODY_POSTS:
        yield "employer", ORGANISATION, 1.5


def cut_off(
    name: Sequence[str], before: Sequence[str], after: Sequence[str], known: Gazetteer
) -> Iterator[Clue]:
    """What shows that a name is more, or less, than its words here."""
    lower = [word.lower() for word in name]
    goes_on = after[:1] == ("and",) and "".join(after[1:2])[:1].isupper()
    prior = before[-2] if len(before) > 1 and before[-1] == "and" else ""
    tail = prior[:1].isupper() and lower[-1] in ORGANISATION_HEADS and 1 < len(name) < 4
    if tail and prior.lower() not in ORGANISATION_HEADS | CORPORATE:
        yield "cut", ORGANISATION, NEVER
    if goes_on and lower[0] in FIRST_HEADS and {"of", "for"} & {*lower} and not known.place(name[-1]):
        yield "cut", ORGANISATION, NEVER
    behind = "".join(after[:1])
    further = "".join(after[1:2])[:1].isupper()
    if further and (behind in ("For", "Of") or (behind == "of" and name == ("Commonwealth",))):
        yield "cut", ORGANISATION, NEVER
    owns = known.language == "de" and name[-1].endswith("s") and not name[-1].endswith("ss")
    genitive = owns and behind.isalpha() and behind not in SPEECH | ACTS | FUNCTION_WORDS
    if genitive and len(name) > 1:
        yield "genitive", PERSON, NEVER
    if any(_is_glued(word) for word in name):
        yield "glued", ORGANISATION, NEVER
        yield "glued", PLACE, NEVER


def _is_glued(word: str) -> bool:
    """Return whether a word of the page is stuck to the end of another: `PressApril`."""
    glued = _GLUED_TAIL.fullmatch(word)
    return glued is not None and glued[1].lower() in CALENDAR | ACTIONS | FUNCTION_WORDS | TITLES


def after_name(after: Sequence[str], *, owns: bool, known: Gazetteer) -> Iterator[Clue]:
    """What the words behind it say."""
    first, second = (*(word.lower() for word in after[:2]), "", "")[:2]
    if first in SPEECH or (first == "," and second in SPEECH):
        yield "speech", PERSON, 1.5
    if first in ACTS or (first in ("has", "had", "was", "is") and second in ACTS):
        yield "act", PERSON, 1.5
    if (first in ",(" and AGE.fullmatch(second) and "".join(after[2:3]) in ",)-") or (
        first == "," and second.endswith("-year-old")
    ):
        yield "age", PERSON, 3.5
    if first in RELATIVES or (first == "," and second in RELATIVES):
        yield "who", PERSON, 1.5
    yield from _of_bodies(first, second, after, owns=owns)
    if first == "," and len(after) > 2 and after[1][0].isupper():
        place = " ".join(after[1:3]) if after[2][0].isupper() else after[1]
        closed = "".join(after[1 + len(place.split()) :][:1])
        if known.place(place) and (closed in ",.;)-–—" or not closed):
            yield "inside", PLACE, 3.0


def _of_bodies(first: str, second: str, after: Sequence[str], *, owns: bool) -> Iterator[Clue]:
    if owns and first in OF_NATIONS:
        yield "owner", PLACE, 2.0
    if owns and first in OF_COMPANIES:
        yield "owner", ORGANISATION, 2.0
    if first == "(" and ACRONYM.fullmatch("".join(after[1:2])) and "".join(after[2:3]) == ")":
        yield "acronym", ORGANISATION, 1.0
    if first == "," and second in ARTICLES:
        body = next((w.lower() for w in after[2:8] if w.lower() in BODIES or not w[0].islower()), "")
        at = next((i for i, w in enumerate(after) if w.lower() == body), len(after))
        if body in BODIES and not "".join(after[at + 1 : at + 2])[:1].isupper():
            yield "apposition", ORGANISATION, 2.5


def _opens_report(end: int, tokens: Tokens) -> bool:
    """Return whether nothing but a dateline stands before a dash: `PARIS, France (AFP) -`."""
    for at in range(end, min(end + 9, len(tokens.words))):
        word = tokens.words[at]
        if word in "-–—" and tokens.starts[at] > tokens.ends[at - 1]:
            return True
        if re.fullmatch(r"(?:19|20)\d\d", word) and at == end:
            return True
        if not (word in ",().-" or word[0].isupper() or word[0].isdigit()):
            return False
    return False


def around_name(first: int, end: int, tokens: Tokens, known: Gazetteer) -> Iterator[Clue]:
    """What stands on both sides, or what a paragraph begins with, says."""
    words = tokens.words
    before = words[first - 1].lower() if first else ""
    following = words[end] if end < len(words) else ""
    if before in SPEECH - _ADDRESSING and following in (",", ".", ";", ""):
        yield "speech", PERSON, 1.5
    if first == 0 and _opens_report(end, tokens):
        loud = tokens.text[tokens.starts[0] : tokens.ends[end - 1]].isupper()
        if loud or following != "-":
            yield "dateline", PLACE, 3.0
    if (
        first > 1
        and before == ","
        and known.place(words[first - 2])
        and following in (",", ".", ";", ")")
    ):
        yield "inside", PLACE, 2.0
