"""Comparison: what the reports of an event agree and differ on: dates, numbers, places and names.

A question is asked where two of them answer it; how long something took, also where one does. Answers
are counted by independent origins: articles with one wording are one witness.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from reading_room.link.events.drafts import Draft
from reading_room.link.events.figures import LENGTHS, find_figures
from reading_room.link.events.spans import apart
from reading_room.model import (
    Aspect,
    Comparison,
    Edtf,
    Entity,
    Event,
    LinkedEvent,
    Mention,
    Place,
    Slug,
    Statement,
)

_QUESTIONS = 12
"""The most that are asked about one event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one article says on one question."""

    key: str
    """Equal for answers that say the same."""
    value: str
    """As the article has it."""
    place: Place
    """The words."""


class Witnesses:
    """The articles of an archive as witnesses: whom they name where, and which are copies."""

    def __init__(
        self, mentions: Sequence[Mention], entities: Sequence[Entity], originals: Mapping[Slug, Slug]
    ) -> None:
        """Sort the mentions by entity and article; `originals` gives each article's first version."""
        self.entities = {entity.slug: entity for entity in entities}
        self.originals = originals
        self.named: defaultdict[tuple[str, Slug], list[Place]] = defaultdict(list)
        for mention in mentions:
            slug = mention.target.slug
            self.named[slug, mention.place.article].append(mention.place)

    def origins(self, articles: Iterable[Slug]) -> int:
        """Return how many of the articles are independent."""
        return len({self.originals[article] for article in articles})


def compared(linked: LinkedEvent, draft: Draft, witnesses: Witnesses) -> LinkedEvent:
    """Return the event with what its accounts agree and differ on, differences first."""
    origins = witnesses.origins(linked.reported_in)
    if len(linked.reported_in) < 2:
        return replace(linked, origins=origins)
    asked = (
        _dates(draft, witnesses),
        *_numbers(linked, witnesses),
        _place(linked, witnesses),
        *_names(linked.event, linked.reported_in, witnesses),
    )
    comparisons = sorted((c for c in asked if c), key=lambda c: c.agree)
    return replace(linked, origins=origins, comparisons=tuple(comparisons[:_QUESTIONS]))


def _dates(draft: Draft, witnesses: Witnesses) -> Comparison | None:
    answers = [Answer(key=value, value=value, place=place) for place, value in draft.dated]
    agree = not any(apart(Edtf(a.value), Edtf(b.value)) for a, b in combinations(answers, 2))
    return _comparison(Aspect.DATE, "", answers, witnesses, agree=agree)


def _numbers(linked: LinkedEvent, witnesses: Witnesses) -> Iterator[Comparison]:
    counted: defaultdict[str, list[Answer]] = defaultdict(list)
    for mention in linked.mentions:
        if mention.place.article in linked.reported_in:
            for unit, answer in _figures(mention.place):
                counted[unit].append(answer)
    for unit, answers in sorted(counted.items()):
        comparison = _comparison(Aspect.NUMBER, unit, answers, witnesses)
        if comparison:
            yield comparison


def _figures(sentence: Place) -> Iterator[tuple[str, Answer]]:
    for figure in find_figures(sentence.quote):
        words = sentence.quote[figure.start : figure.end]
        place = replace(
            sentence, start=sentence.start + figure.start, end=sentence.start + figure.end, quote=words
        )
        yield figure.unit, Answer(key=f"{figure.amount:g}", value=words, place=place)


def _place(linked: LinkedEvent, witnesses: Witnesses) -> Comparison | None:
    where = linked.event.place
    if where is None:
        return None
    sentences = {(m.place.article, m.place.paragraph) for m in linked.mentions}
    named = [p for a in linked.reported_in for p in witnesses.named[where, a]]
    told = [p for p in named if (p.article, p.paragraph) in sentences]
    return _comparison(Aspect.PLACE, "", [_spelling(p) for p in _one_each(told)], witnesses)


def _names(event: Event, articles: Sequence[Slug], witnesses: Witnesses) -> Iterator[Comparison]:
    for slug in event.participants:
        named = [p for article in articles for p in witnesses.named[slug, article]]
        answers = [_spelling(p) for p in _one_each(p for p in named if p.quote[:1].isupper())]
        agree = all(_is_form_of(a.key, b.key) for a, b in combinations(answers, 2))
        comparison = _comparison(
            Aspect.NAME, witnesses.entities[slug].name, answers, witnesses, agree=agree
        )
        if comparison:
            yield comparison


def _is_form_of(one: str, two: str) -> bool:
    """Return whether one name is the other, longer or shorter, and not spelled in another way."""
    first, second = set(one.split()), set(two.split())
    return first <= second or second <= first


def _one_each(places: Iterable[Place]) -> list[Place]:
    """Return the longest form in each article, the first of several."""
    longest: dict[Slug, Place] = {}
    for place in places:
        if place.article not in longest or len(place.quote) > len(longest[place.article].quote):
            longest[place.article] = place
    return list(longest.values())


def _spelling(place: Place) -> Answer:
    return Answer(key=place.quote.casefold(), value=place.quote, place=place)


def _comparison(
    aspect: Aspect,
    subject: str,
    answers: Sequence[Answer],
    witnesses: Witnesses,
    *,
    agree: bool | None = None,
) -> Comparison | None:
    """Return the answers to one question; None where too few articles answer it."""
    articles = {answer.place.article for answer in answers}
    if len(articles) < 2 and not (articles and aspect is Aspect.NUMBER and subject in LENGTHS):
        return None
    groups: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if all(a.place.article != answer.place.article for a in groups[answer.key]):
            groups[answer.key].append(answer)
    statements = [_statement(group, witnesses) for group in groups.values()]
    return Comparison(
        aspect=aspect,
        subject=subject,
        agree=len(groups) == 1 if agree is None else agree,
        statements=tuple(sorted(statements, key=lambda s: -s.origins)),
    )


def _statement(answers: Sequence[Answer], witnesses: Witnesses) -> Statement:
    places = tuple(answer.place for answer in answers)
    return Statement(
        value=answers[0].value, places=places, origins=witnesses.origins(p.article for p in places)
    )
