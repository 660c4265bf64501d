"""Comparison: what the reports of an event agree and differ on: days, tolls, numbers, sums and places.

A question is asked where two independent reports answer it, of the same thing with the same verb.
Answers are counted by independent origins: articles with one wording are one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from reading_room.link.events.assembly import AttestedEvent
from reading_room.link.events.figures import Figure, find_figures
from reading_room.link.events.profiles import BEGINNING
from reading_room.link.events.sources import SourceIndex
from reading_room.link.events.spans import apart
from reading_room.model import Aspect, Comparison, Place, Statement

_SETTING = re.compile(r"\b(?:in|at|near|outside|à|en|nach|bei) (?:the )?$", re.IGNORECASE)
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
    figure: Figure | None = None
    """The number, of an answer that is one."""

    @property
    def amount(self) -> float:
        """Return the number; 0 for an answer that is none."""
        return self.figure.amount if self.figure else 0.0


def compare(attested: AttestedEvent, sources: SourceIndex) -> tuple[Comparison, ...]:
    """Return what the reports of an event agree and differ on, differences first."""
    if sources.origins(attested.reported_in) < 2:
        return ()
    asked = (_days(attested, sources), *_numbers(attested, sources), _setting(attested, sources))
    return tuple(sorted((c for c in asked if c), key=lambda c: c.agree)[:_QUESTIONS])


def _days(attested: AttestedEvent, sources: SourceIndex) -> Comparison | None:
    """Ask for the day where two reports name the same.

    One that names another mostly says when it was written or a picture taken: it is left to a person.
    """
    answers = [
        Answer(key=value, value=value, place=place)
        for place, value in attested.candidate.dated
        if place.article in attested.reported_in and not apart(value, attested.event.date)
    ]
    return _comparison(Aspect.DATE, "", answers, sources, agree=True)


def _numbers(attested: AttestedEvent, sources: SourceIndex) -> Iterator[Comparison]:
    """Yield a question for each thing that two reports count with one verb at their beginning.

    Of several numbers in one report the largest is meant: others are parts of it.
    """
    counted: defaultdict[str, dict[str, Answer]] = defaultdict(dict)
    for facts in attested.evidence:
        if facts.place.article in attested.reported_in and facts.position <= BEGINNING:
            for figure in find_figures(facts.place.quote):
                before = counted[figure.thing].get(facts.place.article) if figure.thing else None
                if figure.thing and (before is None or before.amount < figure.amount):
                    counted[figure.thing][facts.place.article] = _answer(facts.place, figure)
    for thing, answers in sorted(counted.items()):
        figures = [a.figure for a in answers.values() if a.figure]
        agree = all(a.meets(b) for a, b in combinations(figures, 2))
        found = _comparison(Aspect.NUMBER, thing, list(answers.values()), sources, agree=agree)
        if found:
            yield found


def _answer(sentence: Place, figure: Figure) -> Answer:
    words = sentence.quote[figure.start : figure.end]
    start = sentence.start + figure.start
    place = replace(sentence, start=start, end=start + len(words), quote=words)
    return Answer(key=f"{figure.amount:g}", value=words, place=place, figure=figure)


def _setting(attested: AttestedEvent, sources: SourceIndex) -> Comparison | None:
    where = attested.event.place
    if where is None:
        return None
    sentences = [facts.place for facts in attested.evidence]
    answers: dict[str, Answer] = {}
    for article in attested.reported_in:
        for place in sources.mentions(where, article):
            if any(_sets(sentence, place) for sentence in sentences):
                answer = Answer(key=where, value=place.quote, place=place)
                answers.setdefault(article, answer)
    return _comparison(Aspect.PLACE, "", list(answers.values()), sources, agree=True)


def _sets(sentence: Place, words: Place) -> bool:
    """Return whether a sentence says that something was in or at the place that the words name."""
    here = (sentence.article, sentence.paragraph) == (words.article, words.paragraph)
    if not here or not sentence.start <= words.start < sentence.end:
        return False
    return bool(_SETTING.search(sentence.quote[: words.start - sentence.start]))


def _comparison(
    aspect: Aspect, subject: str, answers: Sequence[Answer], sources: SourceIndex, *, agree: bool
) -> Comparison | None:
    """Return the answers to one question; None where fewer than two independent reports answer it."""
    if sources.origins(a.place.article for a in answers) < 2:
        return None
    groups: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.key].append(answer)
    statements = [_statement(group, sources) for group in groups.values()]
    return Comparison(
        aspect=aspect,
        subject=subject,
        agree=agree,
        statements=tuple(sorted(statements, key=lambda s: -s.origins)),
    )


def _statement(answers: Sequence[Answer], sources: SourceIndex) -> Statement:
    places = tuple(answer.place for answer in answers)
    return Statement(
        value=answers[0].value, places=places, origins=sources.origins(p.article for p in places)
    )
