"""Shapes: what the words of a name say wherever it stands: a given name, a head, a legal form."""

import functools
import re
from collections.abc import Iterator, Sequence

from reading_room.link.names.evidence import Clue
from reading_room.link.names.gazetteer import Gazetteer, gazetteer
from reading_room.link.names.vocabulary import (
    ACTIONS,
    COMPASS,
    CORPORATE,
    CREDITS,
    DOUBTFUL_NAMES,
    EITHER_NAMES,
    EVENTS,
    FAMILY,
    FEMALE_NAMES,
    FIRST_HEADS,
    GIVEN_NAMES,
    KNOWN_ORGANISATIONS,
    MALE_NAMES,
    MODIFIERS,
    NO_ORGANISATIONS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACES_FIRST,
    SURNAME_HEADS,
    is_post,
    words,
)
from reading_room.model import EntityKind

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
NEVER = -99.0
"""Weight that rules a kind out."""

_NATIONAL = re.compile(r"[^\W\d_a-z]\w{3,}(?:ian|ean|ese|ish|ic)")
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?")
"""A word in capitals, as acronyms are, perhaps in the plural."""
_NAMELIKE = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,3}[-’'])?[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_GLUED = re.compile(r"[^\W\d_A-Z]{4}[A-Z]")
_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_JOINTS = words("of for de des du del der on")
_PLACE_OPENINGS = words("new san santa los las fort saint north south east west port upper lower great")


def is_national(word: str, known: Gazetteer) -> bool:
    """Return whether a word is, or is formed like, the adjective of a country."""
    return word in known.demonyms or bool(_NATIONAL.fullmatch(word))


def is_given(word: str) -> bool:
    """Return whether a word is a given name and hardly ever anything else; `Sarah-Jane` too."""
    lower = word.lower()
    return lower in GIVEN_NAMES or ("-" in lower and lower.partition("-")[0] in GIVEN_NAMES)


def gender_of(name: str) -> str | None:
    """Return the gender that a name's given name is mostly of, where it has one."""
    if " " not in name:
        return None
    parts = name.partition(" ")[0].lower().split("-")
    for word in (parts[-1], parts[0]):
        female, male = word in FEMALE_NAMES, word in MALE_NAMES
        if female != male and word not in EITHER_NAMES:
            return "f" if female else "m"
    return None


@functools.lru_cache(maxsize=1 << 14)
def shape_of(name: str, language: str) -> tuple[Clue, ...]:
    """What the words of a name say by themselves; names come again and again."""
    return tuple(clue for clue in _of_name(name, name.split(), gazetteer(language)) if clue[2])


def _of_name(name: str, words: list[str], known: Gazetteer) -> Iterator[Clue]:
    lower = [word.lower().rstrip(".") for word in words]
    lower[-1] = lower[-1].rpartition("-")[2]
    settled = bool(known.settled(name))
    generic = len(words) < 3 and all(w in _HEADS or w in MODIFIERS for w in lower)
    place = 5.0 if settled else 1.5 if known.country(name) and len(name) > 3 else 0.0
    if not place and len(words) > 1 and (lower[-1] in PLACE_HEADS or lower[0] in PLACES_FIRST):
        place = 4.0
    body = NEVER if settled else _body(words, lower, generic=generic)
    if is_given(words[0]) and len(words) == 2 and lower[-1] in SURNAME_HEADS:
        body, place = min(body, 0.5), place if settled else min(place, 0.5)
    if name in KNOWN_ORGANISATIONS:
        body, place = 6.0, 0.0
    elif {words[0], " ".join(words[:2])} & KNOWN_ORGANISATIONS and not settled:
        place = 0.0
    elif lower[-1] in EVENTS:
        body, place = NEVER, NEVER
    elif ACRONYM.fullmatch(name) and not place and name not in NO_ORGANISATIONS:
        body += 1.0
    yield "gazetteer", PLACE, place
    yield "words", ORGANISATION, body
    yield from _of_person(name, words, lower, known, other=bool(place or body or generic))


def _body(words: Sequence[str], lower: Sequence[str], *, generic: bool) -> float:
    """Return what a name's words say for an organisation: its head, its legal form, `and Sons`."""
    if len(words) == 1 or words[0] == "&":
        return 0.0
    if lower[0] in CREDITS:
        return NEVER
    if lower[-1] in CORPORATE:
        return 6.0
    if generic:
        return 2.5 if lower[0] in MODIFIERS and lower[1] in ORGANISATION_HEADS else 0.0
    opens = len(words) > 2 and lower[0] in FIRST_HEADS and lower[1] in _JOINTS
    if opens or lower[-1] in ORGANISATION_HEADS:
        return 5.0
    if words[0] in KNOWN_ORGANISATIONS or " ".join(words[:2]) in KNOWN_ORGANISATIONS:
        return NEVER
    return 2.0 if "&" in words else 0.0


def _of_person(
    name: str, words: list[str], lower: list[str], known: Gazetteer, *, other: bool
) -> Iterator[Clue]:
    national = len(words) == 1 and (is_national(name, known) or lower[0] in COMPASS)
    if any(c.isdigit() for c in name) or any(_GLUED.search(word) for word in words) or "&" in words:
        yield "digits", PERSON, NEVER
    elif is_given(words[0]) and len(words) == 2 and lower[-1] in SURNAME_HEADS:
        yield "given-name", PERSON, 1.5
    elif (
        lower[-1] in EVENTS
        or lower[-1] in _HEADS
        or lower[0] in _PLACE_OPENINGS
        or (
            words[-1].isupper()
            and len(words[-1]) > 1
            and not words[0].isupper()
            and not _is_count(words[-1])
        )
        or (len(words[0]) > 2 and words[0].isalpha() and words[0].isupper() and not name.isupper())
        or (words[0] in known.demonyms and not is_given(words[0]) and lower[0] not in DOUBTFUL_NAMES)
        or (not is_given(words[0]) and (words[-1] in known.demonyms or _is_club(words, lower, known)))
    ):
        yield "words", PERSON, NEVER
    elif national:
        yield "national", PERSON, NEVER
        yield "national", ORGANISATION, NEVER
    elif {words[0], " ".join(words[:2])} & KNOWN_ORGANISATIONS or (
        len(words) > 1 and is_post(lower[-1]) and not is_given(words[0])
    ):
        yield "words", PERSON, NEVER
    elif not other and 2 <= len(words) <= 5 and all(_NAMELIKE.fullmatch(w.rstrip(".")) for w in words):
        plain = not any(word in ACTIONS or word in known.small for word in lower)
        if plain and (is_given(words[0]) or (lower[0] in FAMILY and is_given(words[1]))):
            yield "given-name", PERSON, 2.5
        elif lower[0] in DOUBTFUL_NAMES and plain:
            yield "given-name", PERSON, 1.2
        if any(len(w.rstrip(".")) == 1 for w in words[:-1]):
            yield "initial", PERSON, 1.5
        yield "shape", PERSON, 0.5


def _is_count(word: str) -> bool:
    """Return whether a word tells a person from a namesake: `II`."""
    return set(word) <= set("IV")


def _is_club(words: Sequence[str], lower: Sequence[str], known: Gazetteer) -> bool:
    """Return whether words name a team by its city: `Houston Texans`."""
    return len(words) > 1 and lower[-1].endswith("s") and known.place(" ".join(words[:-1]))
