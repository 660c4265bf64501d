"""Names in an article: found, typed by what stands around them, and brought to their fullest form.

The steps: tokens; runs of capitals; candidates, with evidence; the forms of one name brought together; a
mention for each candidate. Curated entities win over whatever the text suggests.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from reading_room.link.names.anchors import anchored_runs
from reading_room.link.names.candidates import NameCandidate, read_candidate
from reading_room.link.names.curated import NO_NAMES, CuratedNames
from reading_room.link.names.evidence import Evidence, gather, leading
from reading_room.link.names.forms import ENOUGH, Form, settle
from reading_room.link.names.gazetteer import Gazetteer, gazetteer
from reading_room.link.names.runs import find_runs, is_shouted
from reading_room.link.names.vocabulary import LEADERS, POSTS, SPORTS
from reading_room.link.tokens import Tokens, tokenise
from reading_room.model import Article, Entity, EntityKind, Paragraph, Place, Slug

_DESCRIPTION = re.compile(r"\b[Tt]he\s(?P<nation>[^\W\d_a-z]\w{3,})\s(?P<post>(?:[a-z-]+\s)?[a-z]+)\b")
STEM = 4
"""Letters that a country and its adjective have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Words that describe a named person."""

    start: int
    """First code point in the text, the article counted."""
    end: int
    """Behind the last one."""
    key: str
    """The name of the person."""


def holders(posts: Sequence[tuple[str, Sequence[str]]]) -> Mapping[tuple[str, str], frozenset[str]]:
    """Return who holds each post of each nation, from names with the posts given to them."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for key, given in posts:
        for nation, _, post in (post.partition(" ") for post in given):
            head = post.rpartition(" ")[2]
            for name in {post, head, *({"leader"} if head in LEADERS else ())} - {""}:
                found[nation[:STEM], name].add(key)
    return {post: frozenset(keys) for post, keys in found.items()}


def find_descriptions(
    text: str, held: Mapping[tuple[str, str], frozenset[str]]
) -> Iterator[Description]:
    """Yield the descriptions in a paragraph that mean one person: `the Russian leader`.

    The article must have given the post with that nation to this person, as in `Russian President X` or
    `the prime minister of Norway, X`, and to no other.
    """
    for match in _DESCRIPTION.finditer(text):
        words = match["post"].split()
        for post in (words, words[:1]):
            keys = held.get((match["nation"].lower()[:STEM], " ".join(post)), frozenset())
            if len(keys) == 1 and post[-1] in POSTS:
                end = match.start("post") + len(" ".join(post))
                yield Description(start=match.start(), end=end, key=next(iter(keys)))
                break


_SCORE = re.compile(r"\d{1,3}-\d{1,3}")
_SPORTS_REPORT = 3
"""Scores and words of sports from which an article reports of them."""
_NOUNS_IN_CAPITALS = ("de", "lb")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A name in one place of an article."""

    place: Place
    """The name as written, without its titles; or a description that the article ties to it."""
    kind: EntityKind | None
    """What it names; None where the article does not tell."""
    key: str
    """The fullest form of the name in the article, or the name of the curated entity."""
    entity: Slug | None
    """The curated entity, where the name is one of its names."""
    posts: tuple[str, ...]
    """Titles and posts given with it here, in lower case: `president`, `kaldorian president`."""
    gender: str | None
    """`f` or `m` where a title, a post or a given name in the article tells."""
    adjective: bool
    """Whether it describes another thing: `Russian` (`key` is then the country), `Rome-based`."""
    evidence: Evidence
    """What the whole article says of the key; one value for all its mentions."""
    rules: tuple[str, ...]
    """The rules that found evidence for `kind` here."""


def find_names(article: Article, curated: CuratedNames = NO_NAMES) -> tuple[NameMention, ...]:
    """Return the names in an article's paragraphs, in reading order."""
    paragraphs = article.text.paragraphs
    places = gazetteer(article.language)
    tokens = [tokenise(p.text if p.kind != "pre" else "", article.language) for p in paragraphs]
    candidates = _kept(_candidates(tokens, places), places)
    forms = settle(candidates, places, curated.different)
    named = [
        _mention(article, candidate, form, curated, adjective=adjective)
        for candidate, (form, adjective) in zip(candidates, forms, strict=True)
    ]
    named = _with_curated(article, tokens, named, curated)
    named += _described(article, named)
    order = {p.id: index for index, p in enumerate(paragraphs)}
    return tuple(sorted(named, key=lambda m: (order[m.place.paragraph], m.place.start)))


def _candidates(tokens: Sequence[Tokens], places: Gazetteer) -> list[NameCandidate]:
    counts = Counter(chain.from_iterable(t.words for t in tokens))
    small = places.small | {w for w in counts if len(w) > 3 and w.islower()}
    scores = sum(n for w, n in counts.items() if w.lower() in SPORTS or _SCORE.fullmatch(w))
    runs = [() if is_shouted(t) else find_runs(t, places) for t in tokens]
    if places.language in _NOUNS_IN_CAPITALS:
        runs = anchored_runs(runs, tokens, places)
    return [
        candidate
        for index, (some, paragraph) in enumerate(zip(runs, tokens, strict=True))
        for run in some
        if (
            candidate := read_candidate(
                run, paragraph, index, places, small, in_sports=scores >= _SPORTS_REPORT
            )
        )
    ]


def _kept(candidates: Sequence[NameCandidate], places: Gazetteer) -> list[NameCandidate]:
    """Drop single capitals that only begin a sentence and are nowhere shown to be a name."""
    sure = {c.name for c in candidates if not c.initial or " " in c.name or c.posts}
    sure |= {word for name in sure for word in name.split()}
    return [
        c
        for c in candidates
        if places.demonyms.get(c.name) != "" and (c.name in sure or _stands_alone(c, places))
    ]


def _stands_alone(candidate: NameCandidate, places: Gazetteer) -> bool:
    name = candidate.name
    known = places.place(name) or name in places.demonyms or (len(name) > 1 and name.isupper())
    return known or leading(gather((*candidate.shape, *candidate.clues)), ENOUGH) is not None


def _mention(
    article: Article,
    candidate: NameCandidate,
    form: Form,
    curated: CuratedNames,
    *,
    adjective: bool,
) -> NameMention:
    paragraph = article.text.paragraphs[candidate.paragraph]
    entity = curated.entities.get(candidate.name) or curated.entities.get(form.key)
    kind = entity.kind if entity else form.kind
    clues = (*candidate.shape, *candidate.clues)
    return NameMention(
        place=_place(article, paragraph, candidate.start, candidate.end),
        kind=kind,
        key=entity.name if entity else form.key,
        entity=entity.slug if entity else None,
        posts=candidate.posts,
        gender=form.gender,
        adjective=adjective or candidate.aside,
        evidence=form.evidence,
        rules=tuple(rule for rule, other, weight in clues if other is kind and weight > 0),
    )


def _with_curated(
    article: Article, tokens: Sequence[Tokens], named: list[NameMention], curated: CuratedNames
) -> list[NameMention]:
    """Add the curated names that no capitals showed; they win over other names inside them."""
    places: defaultdict[str, list[NameMention]] = defaultdict(list)
    for mention in named:
        places[mention.place.paragraph].append(mention)
    for index, paragraph in enumerate(article.text.paragraphs if curated.entities else ()):
        here = places[paragraph.id]
        for start, end, entity in (*curated.worded(tokens[index]), *curated.spelt(paragraph.text)):
            beside = [m for m in here if m.place.start < end and start < m.place.end]
            if any(
                m.entity == entity.slug or m.place.start < start or m.place.end > end for m in beside
            ):
                continue
            here[:] = [m for m in here if m not in beside]
            here.append(_curated(_place(article, paragraph, start, end), entity))
    return [mention for some in places.values() for mention in some]


def _curated(place: Place, entity: Entity) -> NameMention:
    return NameMention(
        place=place,
        kind=entity.kind,
        key=entity.name,
        entity=entity.slug,
        posts=(),
        gender=None,
        adjective=False,
        evidence={("curated", entity.kind): (ENOUGH, 1)},
        rules=("curated",),
    )


def _described(article: Article, named: Sequence[NameMention]) -> list[NameMention]:
    """Return a mention for each description that the article ties to one of its people."""
    people = {m.key: m for m in named if m.kind is EntityKind.PERSON}
    held = holders([(m.key, m.posts) for m in named if m.key in people])
    return [
        replace(
            people[found.key],
            place=_place(article, paragraph, found.start, found.end),
            posts=(),
            adjective=False,
            rules=("description",),
        )
        for paragraph in (article.text.paragraphs if held else ())
        for found in find_descriptions(paragraph.text, held)
    ]


def _place(article: Article, paragraph: Paragraph, start: int, end: int) -> Place:
    quote = paragraph.text[start:end]
    return Place(article=article.slug, paragraph=paragraph.id, start=start, end=end, quote=quote)
