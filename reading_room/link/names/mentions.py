"""Names in an article: found, typed by what stands around them, and brought to their fullest form.

The steps: runs of capitals; candidates, with evidence; the forms of one name brought together; a mention
for each candidate. Curated entities win over whatever the text suggests.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reading_room.link.names.candidates import NameCandidate, read_candidate
from reading_room.link.names.descriptions import find_descriptions, holders
from reading_room.link.names.forms import ENOUGH, Form, settle
from reading_room.link.names.gazetteer import Gazetteer, gazetteer
from reading_room.link.names.runs import find_runs, is_shouted
from reading_room.model import Article, Entity, EntityKind, Paragraph, Place, Slug


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
    """`f` or `m` where a title or post in the article tells."""
    adjective: bool
    """Whether it is a demonym (`Russian`); `key` is then the country."""
    weight: float
    """Evidence for `kind` in the whole article; for a person, only what stands around the name."""


def find_names(article: Article, known: Sequence[Entity]) -> tuple[NameMention, ...]:
    """Return the names in an article's paragraphs, in reading order."""
    places = gazetteer()
    curated = curated_names(known)
    kept = _kept(_all_sightings(article, places), article.language, places)
    forms = settle(kept, places)
    named = [_mention(article, s, f, curated) for s, f in zip(kept, forms, strict=True)]
    return tuple(sorted((*named, *_described(article, named)), key=_order(article)))


def _order(article: Article) -> Callable[[NameMention], tuple[int, int]]:
    """Return the order of reading."""
    order = {p.id: index for index, p in enumerate(article.text.paragraphs)}
    return lambda mention: (order[mention.place.paragraph], mention.place.start)


def _described(article: Article, named: Sequence[NameMention]) -> Iterator[NameMention]:
    """Yield a mention for each description that the article ties to one of its people."""
    people = {m.key: m for m in named if m.kind is EntityKind.PERSON}
    held = holders([(m.key, m.posts) for m in named if m.key in people])
    for paragraph in article.text.paragraphs if held else ():
        for found in find_descriptions(paragraph.text, held):
            place = _place(article, paragraph, found.start, found.end)
            yield replace(people[found.key], place=place, posts=(), adjective=False)


def curated_names(known: Sequence[Entity]) -> Mapping[str, Entity]:
    """Return each name and alias with its entity; one that two entities share is nobody's."""
    owners: defaultdict[str, dict[Slug, Entity]] = defaultdict(dict)
    for entity in known:
        for name in (entity.name, *entity.aliases):
            owners[name][entity.slug] = entity
    return {name: next(iter(e.values())) for name, e in owners.items() if len(e) == 1}


def _all_sightings(article: Article, places: Gazetteer) -> list[NameCandidate]:
    return [
        candidate
        for index, paragraph in enumerate(article.text.paragraphs)
        if paragraph.kind != "pre" and not is_shouted(paragraph.text)
        for run in find_runs(paragraph.text, article.language)
        if (candidate := read_candidate(run, paragraph.text, index, places))
    ]


def _kept(candidates: Sequence[NameCandidate], language: str, places: Gazetteer) -> list[NameCandidate]:
    """Drop capitals that only begin a sentence and, in German, those of common nouns."""
    german = language.partition("-")[0] == "de"
    sure = {s.name for s in candidates if not (s.initial or german) or " " in s.name or s.posts}
    sure |= {word for name in sure for word in name.split()}
    enough = ENOUGH + german
    return [s for s in candidates if s.name in sure or _stands_alone(s, places, enough)]


def _stands_alone(candidate: NameCandidate, places: Gazetteer, enough: float) -> bool:
    name = candidate.name
    known = bool(places.settled(name)) or name in places.demonyms or (len(name) > 1 and name.isupper())
    return known or max(candidate.evidence.values(), default=0) >= enough


def _mention(
    article: Article, candidate: NameCandidate, form: Form, curated: Mapping[str, Entity]
) -> NameMention:
    paragraph = article.text.paragraphs[candidate.paragraph]
    entity = curated.get(candidate.name) or curated.get(form.key)
    return NameMention(
        place=_place(article, paragraph, candidate.start, candidate.end),
        kind=entity.kind if entity else form.kind,
        key=entity.name if entity else form.key,
        entity=entity.slug if entity else None,
        posts=candidate.posts,
        gender=form.gender,
        adjective=form.adjective,
        weight=form.weight,
    )


def _place(article: Article, paragraph: Paragraph, start: int, end: int) -> Place:
    quote = paragraph.text[start:end]
    return Place(article=article.slug, paragraph=paragraph.id, start=start, end=end, quote=quote)
