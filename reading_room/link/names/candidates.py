"""Candidates: a name in one place, stripped of titles, with what the words around it say of its kind.

The kind of a name is not read off the name alone: each candidate gathers weighed evidence (a title
before it, an age behind it, `in` before it, an organisation's common noun as its last word), and the
evidence of all candidates of a name is added up, over an article and then over the archive.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reading_room.link.names.evidence import Clue
from reading_room.link.names.gazetteer import Gazetteer, gazetteer, plain_place
from reading_room.link.names.given_names import (
    DOUBTFUL_NAMES,
    EITHER_NAMES,
    FEMALE_NAMES,
    GIVEN_NAMES,
    MALE_NAMES,
)
from reading_room.link.names.runs import Run, name_end
from reading_room.link.names.vocabulary import (
    ACTIONS,
    ACTS,
    BODIES,
    BODY_POSTS,
    CALENDAR,
    COMPASS,
    CORPORATE,
    CREDITS,
    EVENTS,
    FEMALE_POSTS,
    FEMALE_TITLES,
    FIRST_HEADS,
    FUNCTION_WORDS,
    KNOWN_ORGANISATIONS,
    LOOSE_PREPOSITIONS,
    MALE_POSTS,
    MALE_TITLES,
    MODIFIERS,
    NO_ORGANISATIONS,
    OF_COMPANIES,
    OF_NATIONS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    PLACES_FIRST,
    PORTFOLIOS,
    SPEECH,
    SURNAME_HEADS,
    TITLES,
    is_post,
    words,
)
from reading_room.link.tokens import Tokens
from reading_room.model import EntityKind

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
NEVER = -99.0
"""Weight that rules a kind out."""

_NATIONAL = re.compile(r"[^\W\d_a-z]\w{3,}(?:ian|ean|ese|ish|ic)")
_SHORT = re.compile(r"[A-Z][A-Z&]{1,5}s?")
_NAMELIKE = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,3}[-’'])?[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_GLUED = re.compile(r"[^\W\d_A-Z]{4}[A-Z]")
_GLUED_TAIL = re.compile(r"[^\W\d_A-Z]*+[A-Z]?+[^\W\d_A-Z]++([A-Z][^\W\d_A-Z]++)")
_OWN_GROUPS = words("its their our your these those")
_AGE = re.compile(r"\d{1,2}|1[01]\d")
_ARTICLES = words("the a an its le la les l’ der die das ein eine el un une los")
_RELATIVES = words("who whose qui quien whom")
_GENITIVES = words("der des del du da do dos das della dello")
_NO_APPOSITION = _RELATIVES | {"and", "in", "said"}
_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_NOUNS = ORGANISATION_HEADS | PLACE_HEADS | EVENTS | MODIFIERS
_JOINTS = words("of for de des du del der on")
_ADDRESSING = words("told tells telling tell asked asks")
_NATIONS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})
_FAMILY = words("mother father brother sister")
_PLACE_OPENINGS = words("new san santa los las fort saint north south east west port upper lower great")
_POINTED = words("inc corp co ltd jr sr bros")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCandidate:
    """A name without its titles, where it stands, and what speaks for each kind."""

    paragraph: int
    """Index of the paragraph in the article."""
    start: int
    """First code point of the name in the paragraph's text, its titles not counted."""
    end: int
    """Behind the last one."""
    name: str
    """The words of the name as written, single spaces between them."""
    initial: bool
    """Whether a capital would stand there in any case."""
    posts: tuple[str, ...]
    """Titles and posts that the sentence gives it, in lower case: `prime minister`."""
    gender: str | None
    """`f` or `m` where a title, a post or a given name tells."""
    shape: tuple[Clue, ...]
    """What the name's own words say of its kind; it counts once for a name."""
    clues: tuple[Clue, ...]
    """What the words around it say; that of all candidates adds up."""
    aside: bool
    """Whether it says nothing of its bearer here: in `London-based`, or as a team's name."""


def read_candidate(
    run: Run,
    tokens: Tokens,
    paragraph: int,
    known: Gazetteer,
    small: frozenset[str],
    *,
    in_sports: bool,
) -> NameCandidate | None:
    """Return what a run of capitals shows, or None where it is no name.

    `small` are words that the article has without a capital; `in_sports`: whether it reports of sports.
    """
    words = tokens.words
    first, titles = _without_titles(run, tokens, known)
    if titles and first < run.end and (words[first] in _GENITIVES or _is_romance(words[first], known)):
        return None
    first = _without_opening(first, run, tokens, known, small)
    end = run.end
    while end - 1 > first and _trails(first, end, words):
        end -= 1
    if first >= end or _is_action(first, end, tokens) or _is_credit(run.first, end, tokens):
        return None
    start, stop = tokens.starts[first], name_end(tokens, run) if end == run.end else tokens.ends[end - 1]
    if (
        words[end - 1].lower() in _POINTED
        and words[end : end + 1] == (".",)
        and stop == tokens.starts[end]
    ):
        stop, end = stop + 1, end + 1
    name = " ".join(tokens.text[start:stop].split())
    money = tokens.text[stop : stop + 1] in "$€£" and stop < len(tokens.text)
    if money or _is_role(name.lower()) or _is_loud(name, known):
        return None
    before, after = words[max(0, run.first - 6) : run.first], words[end : end + 14]
    posts = tuple(
        dict.fromkeys((*titles, *_posts_before(run.first, tokens, known), *_posts_after(end, tokens)))
    )
    owns = run.end - 1 in tokens.owns and end == run.end
    clues = (
        *((("post", PERSON, 3.0),) if posts else ()),
        *((("compound", PLACE, 2.0),) if run.attributive else ()),
        *((("common", PERSON, -2.0),) if _is_common(name, small) else ()),
        *((("common", ORGANISATION, -3.0),) if name.lower() in small else ()),
        *_before(before, owns=owns),
        *_after(after, owns=owns, known=known),
        *_around(first, end, tokens, known),
        *_cut_off(words[first:end], before, after, known),
    )
    return NameCandidate(
        paragraph=paragraph,
        start=start,
        end=stop,
        name=name,
        initial=run.initial and first == run.first,
        posts=posts,
        gender=_gender(posts) or gender_of(name),
        shape=_shape(name, known.language),
        clues=clues,
        aside=run.attributive
        or _is_prefix(end, tokens)
        or (in_sports and _is_team(name, before, after, known)),
    )


def _is_loud(name: str, known: Gazetteer) -> bool:
    """Return whether words are part of a headline in capitals, or a row of labels, and no name."""
    words = name.split()
    if len(words) == 1 or known.place(name):
        return len(name) < 2
    loud = sum(len(word) > 3 and word.isupper() for word in words)
    rowed = len(words) > 5 and not any(word.islower() for word in words)
    return name.isupper() or loud > 1 or rowed or len(set(words)) < len(words)


def _is_role(lower: str) -> bool:
    """Return whether one word only says what people are, as a sentence may begin: `Experts`."""
    return " " not in lower and (is_post(lower.removesuffix("s")) or lower.removesuffix("s") in BODIES)


def _is_team(name: str, before: Sequence[str], after: Sequence[str], known: Gazetteer) -> bool:
    """Return whether a city may stand for a team of it: `Leeds beat York 2-0`."""
    if name in _NATIONS:
        return False
    if plain_place(name) not in known.cities or (before and before[-1].lower() in ("in", "at", "near")):
        return False
    return not (after[:1] in ((",",), ("(",)) and len(after) > 1 and known.place(after[1]))


def _is_prefix(end: int, tokens: Tokens) -> bool:
    """Return whether a name is the first part of a compound: `U.S.-led`."""
    beside = tokens.words[end : end + 2]
    close = len(beside) == 2 and beside[0] == "-" and tokens.starts[end] == tokens.ends[end - 1]
    return close and beside[1][0].islower()


def _is_romance(word: str, known: Gazetteer) -> bool:
    return known.language in ("es", "fr", "it", "pt") and word in ("de", "la", "le", "el", "di")


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


def _without_titles(run: Run, tokens: Tokens, known: Gazetteer) -> tuple[int, tuple[str, ...]]:
    """Return where `Norwegian President Kari Vold` has its name, and the titles before it."""
    own = [i for i in range(run.first, run.end) if tokens.words[i] not in ".’'"]
    words = [tokens.words[i] for i in own]
    cut = _title_end(words, known)
    before = tokens.words[run.first - 2 : run.first]
    if not cut and words[0].lower() in PORTFOLIOS and [w.lower() for w in before] == ["secretary", "of"]:
        return own[1] if len(own) > 1 else run.end, (f"secretary of {words[0].lower()}",)
    title = " ".join(w.lower() for w in words[:cut] if not _is_national(w, known))
    nation = next((w.lower() for w in words[:cut] if _is_national(w, known)), "")
    titles = tuple(t for t in (title, f"{nation} {title}" if nation and title else "") if t)
    if titles and run.first and run.first - 1 in tokens.owns:
        titles = (*titles, f"{tokens.words[run.first - 1].lower()} {titles[0]}")
    return own[cut] if cut < len(own) else run.end, titles


def _title_end(words: Sequence[str], known: Gazetteer) -> int:
    """Return how many of the words are a title and what leads up to it: `New York Mayor`."""
    lower = [word.lower() for word in words]
    last = len(lower) - 1
    titles = [i + 1 for i, w in enumerate(lower) if w in TITLES or (i < last and is_post(w))]
    if last == 1 and lower[0] in _FAMILY:
        return 0
    if titles and all(_is_generic(w, low, known) for w, low in zip(words, lower, strict=True)):
        return len(words)
    inner = [
        cut for cut in titles if cut < len(words) and not ORGANISATION_HEADS.intersection(lower[cut:])
    ]
    return inner[-1] if inner else 0


def _is_generic(word: str, lower: str, known: Gazetteer) -> bool:
    """Return whether a word can be part of a post that names nobody: `Chief Executive Officer`."""
    return lower in MODIFIERS or is_post(lower) or _is_national(word, known)


def _is_national(word: str, known: Gazetteer) -> bool:
    """Return whether a word is, or is formed like, the adjective of a country."""
    return word in known.demonyms or bool(_NATIONAL.fullmatch(word))


def _without_opening(
    first: int, run: Run, tokens: Tokens, known: Gazetteer, small: frozenset[str]
) -> int:
    """Return where the name begins behind words that only stand before it: `Fired Jim Hall`."""
    words = tokens.words
    if first == run.end or words[first].lower() in _FAMILY:
        return first
    given = next((i for i in range(first, run.end) if is_given(words[i])), 0)
    if any(words[i] in "'’" for i in range(first, given)):
        return given
    unread = first + (run.initial and first == run.first)
    if given > first and all(_leads(words[i], small, known) for i in range(unread, given)):
        return given
    while first + 1 < run.end:
        lower = words[first].lower()
        opens = (
            run.initial
            and first == run.first
            and (lower in known.small or lower in SPEECH or _is_participle(lower))
        )
        national = words[first] in known.demonyms and _is_bare(words[first + 1 : run.end])
        known_behind = run.initial and first == run.first and _is_known(first + 1, run.end, words)
        if is_given(words[first]) or not (opens or national or known_behind):
            break
        first += 1
    return first


def _is_known(first: int, end: int, words: Sequence[str]) -> bool:
    """Return whether all that stands behind an opening word is known: `Disgraced Samsung`."""
    return " ".join(words[first:end]) in KNOWN_ORGANISATIONS


def _leads(word: str, small: frozenset[str], known: Gazetteer) -> bool:
    """Return whether a word before a given name is no part of a person's name."""
    lower = word.lower()
    return (
        lower in small
        or lower in ORGANISATION_HEADS
        or lower in MODIFIERS
        or is_post(lower)
        or (len(lower) > 4 and lower.endswith("ed"))
        or word in known.demonyms
        or known.place(word)
        or (len(word) > 1 and bool(_SHORT.fullmatch(word)))
    )


def _is_bare(words: Sequence[str]) -> bool:
    """Return whether words behind a nationality can be a person's name: two, and no common nouns."""
    lower = [word.lower() for word in words]
    return 1 < len(words) < 5 and all(w.isalpha() and w not in _NOUNS for w in lower)


def _is_common(name: str, small: frozenset[str]) -> bool:
    """Return whether the last of several words is a common noun of the article: `Commercial Workers`."""
    first, _, last = name.rpartition(" ")
    return bool(first) and last.lower() in small and not is_given(first.partition(" ")[0])


def _is_participle(lower: str) -> bool:
    return len(lower) > 6 and lower.endswith(("ing", "ed", "ly"))


def _trails(first: int, end: int, words: Sequence[str]) -> bool:
    """Return whether the last word of a run is no part of its name: `Kwasi Kwarteng Chancellor`."""
    titled = end - first > 2 and words[end - 1].lower() in TITLES and is_given(words[first])
    return words[end - 1] in "’'." or titled


def _is_action(first: int, end: int, tokens: Tokens) -> bool:
    """Return whether a run calls on the reader, or labels a part of the page: `Read More`."""
    words = [tokens.words[i].lower() for i in range(first, end)]
    acts = sum(word in ACTIONS for word in words)
    return acts > 0 and (words[0] in ACTIONS or acts == len(words)) and not is_given(words[0])


def _is_credit(first: int, end: int, tokens: Tokens) -> bool:
    """Return whether a name is a photographer's: behind `Photo:` or before `/AFP`."""
    before = [word.lower() for word in tokens.words[max(0, first - 3) : first]]
    if "©" in before or (before and not CREDITS.isdisjoint(before[-2:])):
        return not (before[-1] == "by" and CREDITS.isdisjoint(before[:-1]))
    beside = tokens.words[end : end + 2]
    slashed = len(beside) == 2 and beside[0] == "/" and beside[1][0].isupper()
    return slashed and tokens.starts[end] == tokens.ends[end - 1]


def _posts_before(first: int, tokens: Tokens, known: Gazetteer) -> tuple[str, ...]:
    """Return the posts in small letters before a name: `spokesman X`, `the prime minister of Y, X`."""
    at = first - 1
    if at >= 0 and tokens.words[at] == ",":
        at -= 1
    of, at = _held_of(at, tokens)
    if at < 0 or not is_post(tokens.words[at].lower()) or tokens.words[at][0].isupper():
        return ()
    if at < first - 1 and not of and tokens.words[first - 1] == ",":
        head = tokens.words[max(0, at - 3) : at]
        if not any(w.lower() in _ARTICLES or w.lower() in ("his", "her") for w in head):
            return ()
    post = [tokens.words[at].lower()]
    prior = tokens.words[at - 1].lower() if at else ""
    if prior in MODIFIERS or prior in ORGANISATION_HEADS or is_post(prior):
        post.insert(0, prior)
    lead = at - len(post)
    owner = tokens.words[lead] if lead >= 0 else ""
    if not of and owner and (lead in tokens.owns or owner in known.demonyms):
        of = owner.lower()
    full = " ".join(post)
    return tuple(dict.fromkeys((full, post[-1], *((f"{of} {full}",) if of else ()))))


def _held_of(at: int, tokens: Tokens) -> tuple[str, int]:
    """Return what `the prime minister of Norway` holds its post of, and the index of the post."""
    for back in range(at - 1, max(0, at - 7), -1):
        if tokens.words[back].lower() in ("of", "for", "at"):
            body = [w for w in tokens.words[back + 1 : at + 1] if w.lower() != "the"]
            held = (
                bool(body)
                and body[0][0].isupper()
                and body[-1][0].isupper()
                and is_post(tokens.words[back - 1].lower())
            )
            return (body[0].lower(), back - 1) if held else ("", at)
    return "", at


def _posts_after(end: int, tokens: Tokens) -> tuple[str, ...]:
    """Return the post that an apposition gives: `, the spokesman for the union,`."""
    words = tokens.words
    if words[end : end + 1] != (",",):
        return ()
    at = end + 1
    if _AGE.fullmatch("".join(words[at : at + 1])) and words[at + 1 : at + 2] == (",",):
        at += 2
    skipped = 0
    while at < len(words) and skipped < 6:
        lower = words[at].lower()
        if is_post(lower):
            break
        if lower in _RELATIVES or not (lower.isalpha() or "-" in lower):
            return ()
        at, skipped = at + 1, skipped + 1
    if at >= len(words) or not is_post(words[at].lower()):
        return ()
    while at + 1 < len(words) and is_post(words[at + 1].lower()):
        at += 1
    post, prior = words[at].lower(), words[at - 1].lower()
    modified = prior in MODIFIERS or is_post(prior) or prior in ORGANISATION_HEADS
    return tuple(dict.fromkeys((f"{prior} {post}" if modified else post, post)))


def _gender(posts: tuple[str, ...]) -> str | None:
    words = {word for post in posts for word in post.split()}
    if words & (FEMALE_TITLES | FEMALE_POSTS):
        return "f"
    return "m" if words & (MALE_TITLES | MALE_POSTS) else None


@functools.lru_cache(maxsize=1 << 14)
def _shape(name: str, language: str) -> tuple[Clue, ...]:
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
    elif _SHORT.fullmatch(name) and not place and name not in NO_ORGANISATIONS:
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
    national = len(words) == 1 and (_is_national(name, known) or lower[0] in COMPASS)
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
        if plain and (is_given(words[0]) or (lower[0] in _FAMILY and is_given(words[1]))):
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


def _before(before: Sequence[str], *, owns: bool) -> Iterator[Clue]:
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


def _cut_off(
    name: Sequence[str], before: Sequence[str], after: Sequence[str], known: Gazetteer
) -> Iterator[Clue]:
    """What shows that a name is more, or less, than its words here."""
    lower = [word.lower() for word in name]
    goes_on = after[:1] == ("and",) and "".join(after[1:2])[:1].isupper()
    comes_before = before[-1:] == ["and"] or before[-1:] == ("and",)
    prior = before[-2] if comes_before and len(before) > 1 else ""
    tail = prior[:1].isupper() and lower[-1] in ORGANISATION_HEADS and 1 < len(name) < 4
    if tail and prior.lower() not in ORGANISATION_HEADS | CORPORATE:
        yield "cut", ORGANISATION, NEVER
    if goes_on and lower[0] in FIRST_HEADS and {"of", "for"} & {*lower} and not known.place(name[-1]):
        yield "cut", ORGANISATION, NEVER
    genitive = known.language == "de" and name[-1].endswith("s") and "".join(after[:1])[:1].isupper()
    if genitive and len(name) > 1:
        yield "genitive", PERSON, -2.5
    if any(_is_glued(word) for word in name):
        yield "glued", ORGANISATION, NEVER
        yield "glued", PLACE, NEVER


def _is_glued(word: str) -> bool:
    """Return whether a word of the page is stuck to the end of another: `PressApril`."""
    glued = _GLUED_TAIL.fullmatch(word)
    return glued is not None and glued[1].lower() in CALENDAR | ACTIONS | FUNCTION_WORDS | TITLES


def _after(after: Sequence[str], *, owns: bool, known: Gazetteer) -> Iterator[Clue]:
    first, second = (*(word.lower() for word in after[:2]), "", "")[:2]
    if first in SPEECH or (first == "," and second in SPEECH):
        yield "speech", PERSON, 1.5
    if first in ACTS or (first in ("has", "had", "was", "is") and second in ACTS):
        yield "act", PERSON, 1.5
    if (first in ",(" and _AGE.fullmatch(second) and "".join(after[2:3]) in ",)-") or (
        first == "," and second.endswith("-year-old")
    ):
        yield "age", PERSON, 3.5
    if first in _RELATIVES or (first == "," and second in _RELATIVES):
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
    if first == "(" and _SHORT.fullmatch("".join(after[1:2])) and "".join(after[2:3]) == ")":
        yield "acronym", ORGANISATION, 1.0
    if first == "," and second in _ARTICLES:
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


def _around(first: int, end: int, tokens: Tokens, known: Gazetteer) -> Iterator[Clue]:
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
