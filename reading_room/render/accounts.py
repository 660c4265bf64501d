"""Accounts: what each article says of one event, side by side, and what they agree and differ on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reading_room.model import Aspect, Comparison, Edtf, LinkedEvent, Place, Slug, Statement
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.summaries import ArticleSummary, Citation
from reading_room.words import Words
from reading_room.words.dates import in_words

_GAP = " … "
"""Stands for what a passage leaves out between two sentences."""

_MARKS = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'))
"""Opening and closing quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one article says of an event."""

    article: ArticleSummary
    passages: tuple[Citation, ...]
    """The sentences of each paragraph on it, as written, with a sign where others are left out.

    They are in reading order; none where the site does not show them.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The accounts that one publisher gives."""

    publisher: str | None
    """Its name; None for articles whose publisher is not known, each in a column of its own."""
    accounts: tuple[Account, ...]
    """In order of publication."""


def columns(linked: LinkedEvent, index: ArchiveIndex) -> tuple[Column, ...]:
    """Return the accounts of the articles that report an event, the first published first."""
    by_publisher: defaultdict[str, list[Account]] = defaultdict(list)
    for account in accounts(linked, linked.reported_in, index):
        by_publisher[account.article.publisher or f"/{account.article.slug}"].append(account)
    return tuple(
        Column(publisher=group[0].article.publisher, accounts=tuple(group))
        for group in by_publisher.values()
    )


def accounts(linked: LinkedEvent, slugs: Iterable[Slug], index: ArchiveIndex) -> tuple[Account, ...]:
    """Return what some articles say of an event, in order of publication."""
    said = index.places[linked.event.slug]
    return tuple(
        Account(
            article=index.article_lines[slug],
            passages=tuple(_passages(slug, said.get(slug, ()), index)),
        )
        for slug in index.by_date(slugs)
    )


def _passages(slug: Slug, places: Sequence[Place], index: ArchiveIndex) -> Iterator[Citation]:
    by_paragraph: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_paragraph[place.paragraph].append(place)
    for paragraph, those in by_paragraph.items():
        text = index.words[slug].get(paragraph)
        if text is not None:
            article, words = index.article_lines[slug], _joined(those, text)
            yield Citation(article=article, paragraph=paragraph, words=words)


def _joined(places: Sequence[Place], text: str) -> str:
    """Return sentences of a paragraph, those that follow each other as they do there.

    Where the first or the last is a part of a quotation, the mark that stands further off is set there.
    """
    words, end = "", 0
    ordered = sorted(places, key=lambda p: p.start)
    for place in ordered:
        between = text[end : place.start] if words else ""
        words += between if not between.strip() else _GAP
        words += text[place.start : place.end]
        end = place.end
    for opening, closing in _MARKS:
        if _is_quoted(text, ordered[0].start, opening, closing):
            words = f"{opening}… {words}"
        if _is_quoted(text, end, opening, closing):
            words = f"{words} …{closing}"
    return words


def _is_quoted(text: str, at: int, opening: str, closing: str) -> bool:
    """Return whether a quotation goes on at a place: opened before and closed behind, not beside it."""
    before, behind = text[:at].rstrip(), text[at:].lstrip()
    if opening == closing:
        goes_on = before.count(opening) % 2 == 1 and behind.count(closing) % 2 == 1
    else:
        goes_on = before.count(opening) == before.count(closing) + 1 and closing in behind
    return goes_on and not before.endswith(opening) and not behind.startswith(closing)


FEWEST = 3
"""Fewest accounts of which it is told what they leave out."""

MOST = 8
"""Most accounts that a table has room for."""


class Verdict(StrEnum):
    """How the answers to a question stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to a question about an event."""

    value: str
    """In words; a number as the first article has it."""
    origins: int
    """How many independent articles give it."""
    given: tuple[tuple[ArticleSummary, Citation | None], ...]
    """The articles that give it, with the words where the site shows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question about an event and the answers that its accounts give."""

    aspect: Aspect
    """What is asked: where it was, how many there were."""
    subject: str
    """Of whom or what that is asked; empty where it is the event itself."""
    verdict: Verdict
    """How the answers stand to each other."""
    answers: tuple[Answer, ...]
    """Those of most origins first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silences:
    """What each account tells and leaves out of that which several tell alike."""

    accounts: tuple[ArticleSummary, ...]
    """The articles that report the event, in order of publication."""
    rows: tuple[tuple[Aspect, str, tuple[tuple[str, Citation] | None, ...]], ...]
    """What is told, of whom or what, and what each account says and where; None where it is silent."""


def silences(linked: LinkedEvent, index: ArchiveIndex) -> Silences | None:
    """Return what accounts leave out; None of fewer than three, and where none is silent.

    Only what two or more tell, and none otherwise, is looked for in the rest. Who has the words anywhere
    may well tell it, and is not said to be silent.
    """
    slugs = index.by_date(linked.reported_in)
    if not FEWEST <= len(slugs) <= MOST:
        return None
    rows = []
    for comparison in linked.comparisons:
        told = {
            place.article: (_value(comparison, statement, index.say), cited)
            for statement in comparison.statements
            for place in statement.places
            if (cited := index.cite(place))
        }
        cells = tuple(told.get(slug) for slug in slugs)
        rest = [text for slug in slugs if slug not in told for text in index.words[slug].values()]
        sure = not any(value in text for value, _ in told.values() for text in rest)
        several = comparison.aspect is not Aspect.NAME and 1 < len(told) < len(cells)
        if comparison.agree and several and sure:
            rows.append((comparison.aspect, comparison.subject, cells))
    lines = tuple(index.article_lines[slug] for slug in slugs)
    return Silences(accounts=lines, rows=tuple(rows)) if rows else None


def questions(linked: LinkedEvent, index: ArchiveIndex, told: Silences | None) -> tuple[Question, ...]:
    """Return the questions that several accounts answer, those with different answers first.

    Left out are answers that the site may not show, names that all write alike or in part, and the one
    answer that the table of what accounts leave out has, which is `told`.
    """
    once = {(aspect, subject) for aspect, subject, _ in told.rows} if told else set()
    asked = (
        _question(c, index) for c in linked.comparisons if not (c.aspect is Aspect.NAME and c.agree)
    )
    return tuple(
        q for q in asked if q and not (q.verdict is Verdict.SAME and (q.aspect, q.subject) in once)
    )


def _question(comparison: Comparison, index: ArchiveIndex) -> Question | None:
    answers = tuple(_answers(comparison, index))
    if sum(len(answer.given) for answer in answers) < 2:
        return None
    return Question(
        aspect=comparison.aspect,
        subject=comparison.subject,
        verdict=_verdict(comparison, answers),
        answers=answers,
    )


def _answers(comparison: Comparison, index: ArchiveIndex) -> Iterator[Answer]:
    """Yield what is said; words that the site does not show are left out, a date is not words."""
    for statement in comparison.statements:
        given = tuple((index.article_lines[p.article], index.cite(p)) for p in statement.places)
        if comparison.aspect is Aspect.DATE or any(citation for _, citation in given):
            yield Answer(
                value=_value(comparison, statement, index.say), origins=statement.origins, given=given
            )


def _value(comparison: Comparison, statement: Statement, say: Words) -> str:
    dated = comparison.aspect is Aspect.DATE
    return in_words(Edtf(statement.value), say) if dated else statement.value


def _verdict(comparison: Comparison, answers: tuple[Answer, ...]) -> Verdict:
    """Different numbers of one unit may yet count different things."""
    if len(answers) == 1:
        return Verdict.SAME
    return Verdict.COMPATIBLE if comparison.agree else Verdict.DIFFERENT
