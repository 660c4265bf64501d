"""Candidates: a name in one place, stripped of titles, with what the words around it say of its kind.

The kind of a name is not read off the name alone: each candidate gathers weighed evidence (a title
before it, a verb of speech beside it, `in` before it, an organisation's common noun as its last
word) and the evidence of all candidates of a name in an article is added up.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reading_room.link.names.gazetteer import Gazetteer, gazetteer
from reading_room.link.names.runs import Run, Word
from reading_room.link.names.vocabulary import (
    COMPASS,
    CORPORATE,
    FEMALE_POSTS,
    FEMALE_TITLES,
    LOOSE_PREPOSITIONS,
    MALE_POSTS,
    MALE_TITLES,
    MODIFIERS,
    OF_COMPANIES,
    OF_NATIONS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    PLACES_FIRST,
    PORTFOLIOS,
    POSTS,
    SPEECH,
    TITLES,
)
from reading_room.model import EntityKind

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

_OWNER = re.compile(r"\b([A-Z]\w+)[’']s $")
_HOLDER = re.compile(
    r"(?<![\w’'-])(?:(?P<owner>\b[A-Z][\w-]+)[’']s\s+)?(?P<post>(?:[\w’'-]+\s+){0,2}[\w’'-]+)"
    r"(?:\s+(?:of|for|at)\s+(?:the\s+)?(?P<of>[A-Z][\w-]+)(?:\s[\w&-]+){0,3})?,?\s+$"
)
_AGE = re.compile(r",? (?:\()?\d{1,3}\b(?:[,)]|-year-old)")
_WHO = re.compile(r",? (?:who|qui|quien)\b")
_APPOSITION = re.compile(
    r",\s+(?:\d+,\s+)?(?:an?\s|the\s|its\s|le\s|la\s|l’|der\s|die\s|el\s|un\s|une\s)?"
    r"(?P<words>(?!who|which|where|whose|that)[^\W\d_A-Z][^,.;:()“”\"]{2,100})(?=[,.;:)]|$)"
    r"|,\s+(?P<title>(?:[A-Z][\w-]+\s){0,3}[A-Z]\w+)(?=\sof\s|\sat\s|\sfor\s|[,.;:)])"
)
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{2,20})?(?:,? [A-Z]\w+\.? \d{1,2})?(?: \([^)]{2,30}\))?\s?[-–—]{1,2}\s"
)
_COMMA_PLACE = re.compile(r", ([A-Z][\w.]+(?: [A-Z]\w+)?)(?=[,.;)]| [-–—(])")
NEVER = -99.0
"""Weight that rules a kind out."""

_PLACE_COMMA = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)?), $")
_NATIONAL = re.compile(r"[^\W\d_a-z]\w{3,}(?:ian|ean|ese|ish|ic)")
_SHORT = re.compile(r"[A-Z][A-Z&]{1,5}s?")
_INITIAL = re.compile(r"[A-Z]\.")
_NAMELIKE = re.compile(r"[^\W\d_]\.|(?:[\w-]+[’'])?[^\W\d_]+(?:[-’'][^\W\d_]+)*")


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
    """`f` or `m` where a title or post tells."""
    shape: Mapping[EntityKind, float]
    """What the name's own words say of its kind; it counts once for a name."""
    evidence: Mapping[EntityKind, float]
    """What the words around it say; that of all candidates adds up."""


def read_candidate(run: Run, text: str, paragraph: int, known: Gazetteer) -> NameCandidate | None:
    """Return what a run of capitals shows, or None where nothing but titles is left of it."""
    titles, words = _strip_titles(run, text, known)
    owner = _OWNER.search(text, max(0, run.words[0].start - 40), run.words[0].start) if titles else None
    if owner:
        titles = (*titles, f"{owner[1].lower()} {titles[0]}")
    if not words or not any(len(word.text) > 1 for word in words):
        return None
    start, end = words[0].start, words[-1].end
    name = " ".join(text[start:end].split())
    before, after = text[max(0, run.words[0].start - 80) : run.words[0].start], text[end : end + 120]
    posts = tuple(dict.fromkeys((*titles, *_posts_before(before, known), *_posts_after(after))))
    return NameCandidate(
        paragraph=paragraph,
        start=start,
        end=end,
        name=name,
        initial=run.initial and start == run.words[0].start,
        posts=posts,
        gender=_gender(posts),
        shape=_shape(name),
        evidence=_sum(_of_context(posts, before, after, known)),
    )


def _strip_titles(run: Run, text: str, known: Gazetteer) -> tuple[tuple[str, ...], tuple[Word, ...]]:
    """Part `Norwegian President Kari Vold` into its titles and its name."""
    words = run.words
    cut = _title_end(words, known)
    if not cut and _is_portfolio(words[0], text):
        return (f"secretary of {words[0].text.lower()}",), words[1:]
    stripped = words[:cut]
    title = " ".join(w.text.lower().rstrip(".") for w in stripped if not _is_national(w.text, known))
    nation = next((w.text.lower() for w in stripped if _is_national(w.text, known)), "")
    titles = tuple(t for t in (title, f"{nation} {title}" if nation and title else "") if t)
    return titles, words[cut:]


def _title_end(words: tuple[Word, ...], known: Gazetteer) -> int:
    """Return how many of the words are a title and what leads up to it: `New York Mayor`."""
    lower = [word.text.lower().rstrip(".") for word in words]
    posts = POSTS if len(words) > 2 else TITLES
    titles = [i + 1 for i, word in enumerate(lower) if word in TITLES or word in posts]
    if titles and all(
        _is_generic(word, lower[i], known) for i, word in enumerate(w.text for w in words)
    ):
        return len(words)
    inner = [cut for cut in titles if cut < len(words) and not set(lower[cut:]) & ORGANISATION_HEADS]
    return inner[-1] if inner else 0


def _is_generic(word: str, lower: str, known: Gazetteer) -> bool:
    """Return whether a word can be part of a post that names nobody: `Chief Executive Officer`."""
    return lower in TITLES or lower in MODIFIERS or lower in POSTS or _is_national(word, known)


def _is_national(word: str, known: Gazetteer) -> bool:
    """Return whether a word is, or is formed like, the adjective of a country."""
    return word in known.demonyms or bool(_NATIONAL.fullmatch(word))


def _is_portfolio(word: Word, text: str) -> bool:
    return word.text.lower() in PORTFOLIOS and text[: word.start].lower().endswith("secretary of ")


def _posts_before(before: str, known: Gazetteer) -> tuple[str, ...]:
    """Return the posts in small letters before a name: `spokesman X`, `the prime minister of Y, X`."""
    if POSTS.isdisjoint(re.findall(r"[\w-]+", before.lower())):
        return ()
    match = _HOLDER.search(before)
    if not match:
        return ()
    words = re.findall(r"[^\W\d_][\w’'-]*", match["post"])[-3:]
    nation = next((word for word in words[:1] if word in known.demonyms), "")
    return _post(words, match["of"] or match["owner"] or nation)


def _posts_after(after: str) -> tuple[str, ...]:
    """Return the post that an apposition gives: `, the spokesman for the union,`."""
    match = _APPOSITION.match(after)
    words = (match["words"] or match["title"]).split()[:7] if match else []
    known = [i for i, word in enumerate(words) if word.lower() in POSTS]
    if not known:
        return ()
    end = known[0]
    while end + 1 < len(words) and words[end + 1].lower() in POSTS:
        end += 1
    return _post(words[max(0, end - 2) : end + 1], "")


def _post(words: list[str], of: str) -> tuple[str, ...]:
    """Return a post alone, with its modifier and with the nation or body it is of, in lower case."""
    lower = [word.lower() for word in words]
    if not lower or lower[-1] not in POSTS:
        return ()
    modified = len(lower) > 1 and lower[-2] in MODIFIERS | POSTS | ORGANISATION_HEADS
    full = " ".join(lower[-2:]) if modified else lower[-1]
    return tuple(dict.fromkeys((full, lower[-1], *((f"{of.lower()} {full}",) if of else ()))))


def _gender(posts: tuple[str, ...]) -> str | None:
    words = {word for post in posts for word in post.split()}
    if words & (FEMALE_TITLES | FEMALE_POSTS):
        return "f"
    return "m" if words & (MALE_TITLES | MALE_POSTS) else None


def _sum(evidence: Iterable[tuple[EntityKind, float]]) -> Mapping[EntityKind, float]:
    total: defaultdict[EntityKind, float] = defaultdict(float)
    for kind, weight in evidence:
        total[kind] += weight
    return {kind: weight for kind, weight in sorted(total.items()) if weight}


@functools.lru_cache(maxsize=1 << 14)
def _shape(name: str) -> Mapping[EntityKind, float]:
    """What the words of a name say by themselves; names come again and again."""
    return _sum(_of_name(name, name.split(), gazetteer()))


def _of_name(name: str, words: list[str], known: Gazetteer) -> Iterator[tuple[EntityKind, float]]:
    lower = [word.lower() for word in words]
    heads = {lower[0], lower[-1]} if len(words) > 1 else set()
    generic = len(words) < 3 and all(w in ORGANISATION_HEADS | MODIFIERS | PLACE_HEADS for w in lower)
    place = 4.0 if known.settled(name) else 1.5 if known.country(name) and len(name) > 3 else 0.0
    place += 4.0 if lower[-1] in PLACE_HEADS & heads or lower[0] in PLACES_FIRST & heads else 0
    inner = set(lower) & ORGANISATION_HEADS and len(words) > 2
    body = 0 if generic else 5 if heads & ORGANISATION_HEADS else 3 if inner else 0
    body += 6 if lower[-1] in CORPORATE or "&" in name else 0
    body += 2 if _SHORT.fullmatch(name) and not place else 0
    formed = 2 <= len(words) <= 4 and all(_NAMELIKE.fullmatch(w) for w in words)
    yield PLACE, place
    yield ORGANISATION, NEVER if known.settled(name) else body
    if any(c.isdigit() for c in name):
        yield PERSON, NEVER
    elif len(words) == 1 and (_is_national(name, known) or lower[0] in COMPASS):
        yield ORGANISATION, NEVER
    elif formed and not place and not body and not generic:
        yield PERSON, 3 if any(_INITIAL.fullmatch(w) for w in words[:-1]) else 2


def _of_context(
    posts: tuple[str, ...], before: str, after: str, known: Gazetteer
) -> Iterator[tuple[EntityKind, float]]:
    """What the words beside the name say."""
    yield PERSON, 3 if posts else 0
    yield from _of_words_before(before, owns=after[:2] in ("’s", "'s", "’ ", "' "))
    if (inside := _PLACE_COMMA.search(before)) and after[:1] in ",.;)" and known.settled(inside[1]):
        yield PLACE, 3
    yield from _of_words_after(before, after, known)


def _of_words_before(before: str, *, owns: bool) -> Iterator[tuple[EntityKind, float]]:
    words = re.findall(r"[\w’'-]+|[,.;:]", before)[-3:]
    last, noun = (words[-1].lower() if words else ""), (words[-2].lower() if len(words) > 1 else "")
    if last in PLACE_PREPOSITIONS and not owns:
        yield PLACE, 0.5 if last in LOOSE_PREPOSITIONS else 2
    if (last == "of" and noun in PLACE_NOUNS) or (last == "," and noun == "capital"):
        yield PLACE, 4
    if last in ("the", "le", "la", "der", "die"):
        yield ORGANISATION, 0.7
        yield PERSON, -2
    employer = noun if last in ("with", "at", "for") else words[0].lower() if last == "the" else ""
    if employer in POSTS or employer.removesuffix("s") in POSTS:
        yield ORGANISATION, 2


def _of_words_after(before: str, after: str, known: Gazetteer) -> Iterator[tuple[EntityKind, float]]:
    following = [word.lower() for word in re.findall(r"[\w’'-]+", after[:40])[:2]]
    first, second = (*following, "", "")[:2]
    asked = before.rstrip().rpartition(" ")[2].lower() in SPEECH and after[:1] in ",.;"
    if (first in SPEECH and after[:1] in " ,") or asked:
        yield PERSON, 1.5
    if _AGE.match(after):
        yield PERSON, 4
    if _WHO.match(after):
        yield PERSON, 1.5
    owns = after[:2] in ("’s", "'s")
    if owns and second in OF_NATIONS:
        yield PLACE, 3
    if owns and second in OF_COMPANIES:
        yield ORGANISATION, 2
    comma = _COMMA_PLACE.match(after)
    if (not before.strip() and _DATELINE.match(after)) or (comma and known.country(comma[1])):
        yield PLACE, 3
