"""Titles and posts: where a name begins behind them, and which the sentence gives its bearer."""

import re
from collections.abc import Sequence

from reading_room.link.names.gazetteer import Gazetteer
from reading_room.link.names.runs import Run
from reading_room.link.names.shapes import ACRONYM, is_given, is_national
from reading_room.link.names.vocabulary import (
    ARTICLES,
    EVENTS,
    FAMILY,
    FEMALE_POSTS,
    FEMALE_TITLES,
    KNOWN_ORGANISATIONS,
    MALE_POSTS,
    MALE_TITLES,
    MODIFIERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PORTFOLIOS,
    RELATIVES,
    SPEECH,
    TITLES,
    is_post,
)
from reading_room.link.tokens import Tokens

AGE = re.compile(r"\d{1,2}|1[01]\d")
"""How old somebody may be."""
_NOUNS = ORGANISATION_HEADS | PLACE_HEADS | EVENTS | MODIFIERS


def is_romance(word: str, known: Gazetteer) -> bool:
    """Return whether a word is an article or `of` of a Romance language that the text is in."""
    return known.language in ("es", "fr", "it", "pt") and word in ("de", "la", "le", "el", "di")


def without_titles(run: Run, tokens: Tokens, known: Gazetteer) -> tuple[int, tuple[str, ...]]:
    """Return where `Norwegian President Kari Vold` has its name, and the titles before it."""
    own = [i for i in range(run.first, run.end) if tokens.words[i] not in ".’'"]
    words = [tokens.words[i] for i in own]
    cut = _title_end(words, known)
    before = tokens.words[run.first - 2 : run.first]
    if not cut and words[0].lower() in PORTFOLIOS and [w.lower() for w in before] == ["secretary", "of"]:
        return own[1] if len(own) > 1 else run.end, (f"secretary of {words[0].lower()}",)
    title = " ".join(w.lower() for w in words[:cut] if not is_national(w, known))
    nation = next((w.lower() for w in words[:cut] if is_national(w, known)), "")
    titles = tuple(t for t in (title, f"{nation} {title}" if nation and title else "") if t)
    if titles and run.first and run.first - 1 in tokens.owns:
        titles = (*titles, f"{tokens.words[run.first - 1].lower()} {titles[0]}")
    return own[cut] if cut < len(own) else run.end, titles


def _title_end(words: Sequence[str], known: Gazetteer) -> int:
    """Return how many of the words are a title and what leads up to it: `New York Mayor`."""
    lower = [word.lower() for word in words]
    last = len(lower) - 1
    titles = [i + 1 for i, w in enumerate(lower) if w in TITLES or (i < last and is_post(w))]
    if last == 1 and lower[0] in FAMILY:
        return 0
    if titles and all(_is_generic(w, low, known) for w, low in zip(words, lower, strict=True)):
        return len(words)
    inner = [
        cut for cut in titles if cut < len(words) and not ORGANISATION_HEADS.intersection(lower[cut:])
    ]
    return inner[-1] if inner else 0


def _is_generic(word: str, lower: str, known: Gazetteer) -> bool:
    """Return whether a word can be part of a post that names nobody: `Chief Executive Officer`."""
    return lower in MODIFIERS or is_post(lower) or is_national(word, known)


def without_opening(
    first: int, run: Run, tokens: Tokens, known: Gazetteer, small: frozenset[str]
) -> int:
    """Return where the name begins behind words that only stand before it: `Fired Jim Hall`."""
    words = tokens.words
    if first == run.end or words[first].lower() in FAMILY:
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
        or (len(word) > 1 and bool(ACRONYM.fullmatch(word)))
    )


def _is_bare(words: Sequence[str]) -> bool:
    """Return whether words behind a nationality can be a person's name: two, and no common nouns."""
    lower = [word.lower() for word in words]
    return 1 < len(words) < 5 and all(w.isalpha() and w not in _NOUNS for w in lower)


def _is_participle(lower: str) -> bool:
    return len(lower) > 6 and lower.endswith(("ing", "ed", "ly"))


def posts_before(first: int, tokens: Tokens, known: Gazetteer) -> tuple[str, ...]:
    """Return the posts in small letters before a name: `spokesman X`, `the prime minister of Y, X`."""
    at = first - 1
    if at >= 0 and tokens.words[at] == ",":
        at -= 1
    of, at = _held_of(at, tokens)
    if at < 0 or not is_post(tokens.words[at].lower()) or tokens.words[at][0].isupper():
        return ()
    if at < first - 1 and not of and tokens.words[first - 1] == ",":
        head = tokens.words[max(0, at - 3) : at]
        if not any(w.lower() in ARTICLES or w.lower() in ("his", "her") for w in head):
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


def posts_after(end: int, tokens: Tokens) -> tuple[str, ...]:
    """Return the post that an apposition gives: `, the spokesman for the union,`."""
    words = tokens.words
    if words[end : end + 1] != (",",):
        return ()
    at = end + 1
    if AGE.fullmatch("".join(words[at : at + 1])) and words[at + 1 : at + 2] == (",",):
        at += 2
    skipped = 0
    while at < len(words) and skipped < 6:
        lower = words[at].lower()
        if is_post(lower):
            break
        if lower in RELATIVES or not (lower.isalpha() or "-" in lower):
            return ()
        at, skipped = at + 1, skipped + 1
    if at >= len(words) or not is_post(words[at].lower()):
        return ()
    while at + 1 < len(words) and is_post(words[at + 1].lower()):
        at += 1
    post, prior = words[at].lower(), words[at - 1].lower()
    modified = prior in MODIFIERS or is_post(prior) or prior in ORGANISATION_HEADS
    return tuple(dict.fromkeys((f"{prior} {post}" if modified else post, post)))


def gender_of_posts(posts: tuple[str, ...]) -> str | None:
    """Return the gender that titles and posts are of, where one is of any."""
    words = {word for post in posts for word in post.split()}
    if words & (FEMALE_TITLES | FEMALE_POSTS):
        return "f"
    return "m" if words & (MALE_TITLES | MALE_POSTS) else None
