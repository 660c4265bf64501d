"""Agreement: the table of what the accounts of an event agree and differ on."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading_room.dates.edtf import in_words
from reading_room.model import Article, Aspect, Comparison, Edtf, LinkedEvent, Statement
from reading_room.render.catalogue import Catalogue, Citation

_LENGTHS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
_SIGNS = {
    "%": "Shares, in per cent",
    "$": "Sums, in dollars",
    "£": "Sums, in pounds",
    "€": "Sums, in euros",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to a question about an event."""

    value: str
    """In words; a number as the first article has it."""
    origins: int
    """How many independent articles give it."""
    given: tuple[tuple[Article, Citation | None], ...]
    """The articles that give it, with the words where the site shows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question about an event and the answers that its accounts give."""

    name: str
    """What is asked: `Where`, `Lengths in hours`."""
    verdict: str
    """How the answers stand to each other, in a word or two."""
    answers: tuple[Answer, ...]
    """Those of most origins first."""


def questions(linked: LinkedEvent, catalogue: Catalogue) -> tuple[Question, ...]:
    """Return the questions whose answers the site may show, those with different answers first."""
    return tuple(q for c in linked.comparisons if (q := _question(c, catalogue)).answers)


def _question(comparison: Comparison, catalogue: Catalogue) -> Question:
    answers = tuple(_answers(comparison, catalogue))
    return Question(name=_name(comparison), verdict=_verdict(comparison, answers), answers=answers)


def _answers(comparison: Comparison, catalogue: Catalogue) -> Iterator[Answer]:
    """Yield what is said; words that the site does not show are left out, a date is not words."""
    for statement in comparison.statements:
        given = tuple((catalogue.articles[p.article], catalogue.cite(p)) for p in statement.places)
        if comparison.aspect == "date" or any(citation for _, citation in given):
            yield Answer(value=_value(comparison, statement), origins=statement.origins, given=given)


def _value(comparison: Comparison, statement: Statement) -> str:
    return in_words(Edtf(statement.value)) if comparison.aspect == "date" else statement.value


def _name(comparison: Comparison) -> str:
    subject = comparison.subject
    if comparison.aspect is Aspect.NUMBER:
        counted = f"Number of {_plural(subject)}"
        return _SIGNS.get(subject) or (f"Lengths in {subject}s" if subject in _LENGTHS else counted)
    return {Aspect.DATE: "When", Aspect.PLACE: "Where", Aspect.NAME: f"The name of {subject}"}[
        comparison.aspect
    ]


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def _verdict(comparison: Comparison, answers: tuple[Answer, ...]) -> str:
    """Return a word or two: different numbers of one unit may yet count different things."""
    if sum(answer.origins for answer in answers) < 2:
        return "one account"
    if len(answers) == 1:
        return "the same"
    return "compatible" if comparison.agree else "different"
