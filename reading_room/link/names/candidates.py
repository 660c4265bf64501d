"""Candidates: a name in one place, stripped of titles, with what the words around it say of its kind.

The kind of a name is not read off the name alone: each candidate gathers weighed evidence (a title
before it, an age behind it, `in` before it, an organisation's common noun as its last word), and the
evidence of all candidates of a name is added up, over an article and then over the archive.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reading_room.link.names.clues import after_name, around_name, before_name, cut_off
from reading_room.link.names.evidence import Clue
from reading_room.link.names.gazetteer import Gazetteer, plain_place
from reading_room.link.names.runs import Run, name_end
from reading_room.link.names.shapes import ORGANISATION, PERSON, PLACE, gender_of, is_given, shape_of
from reading_room.link.names.titles import (
    gender_of_posts,
    is_romance,
    posts_after,
    posts_before,
    without_opening,
    without_titles,
)
from reading_room.link.names.vocabulary import (
    ACTIONS,
    BODIES,
    CREDITS,
    DOUBTFUL_NAMES,
    TITLES,
    is_post,
    words,
)
from reading_room.link.tokens import Tokens

_GENITIVES = words("der des del du da do dos das della dello")
_NATIONS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})
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
    first, titles = without_titles(run, tokens, known)
    if titles and first < run.end and (words[first] in _GENITIVES or is_romance(words[first], known)):
        return None
    first = without_opening(first, run, tokens, known, small)
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
        dict.fromkeys((*titles, *posts_before(run.first, tokens, known), *posts_after(end, tokens)))
    )
    owns = run.end - 1 in tokens.owns and end == run.end
    clues = (
        *((("post", PERSON, 3.0),) if posts else ()),
        *((("compound", PLACE, 2.0),) if run.attributive else ()),
        *((("common", PERSON, -2.0),) if _is_common(name, small) else ()),
        *((("common", ORGANISATION, -3.0),) if name.lower() in small else ()),
        *before_name(before, owns=owns),
        *after_name(after, owns=owns, known=known),
        *around_name(first, end, tokens, known),
        *cut_off(words[first:end], before, after, known),
    )
    return NameCandidate(
        paragraph=paragraph,
        start=start,
        end=stop,
        name=name,
        initial=run.initial and first == run.first,
        posts=posts,
        gender=gender_of_posts(posts) or gender_of(name),
        shape=shape_of(name, known.language),
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


def _is_common(name: str, small: frozenset[str]) -> bool:
    """Return whether the first or last of several words is a common one of the article: `Red Sox`."""
    first, _, last = name.rpartition(" ")
    opening = first.partition(" ")[0]
    common = last.lower() in small or (opening.lower() in small and len(opening) > 2)
    return bool(first) and common and not (is_given(opening) or opening.lower() in DOUBTFUL_NAMES)


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
