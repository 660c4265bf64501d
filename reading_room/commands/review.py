"""Review: what a person should look at, most doubtful first, each with what to write to settle it.

Doubt runs from 0 to 1. It ranks what is asked; it is no measured probability.
"""

from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from reading_room.console import Console, Form
from reading_room.content import load_content
from reading_room.dates.edtf import parse_edtf
from reading_room.errors import Problem, format_problem
from reading_room.link import link, shown
from reading_room.model import (
    Archive,
    Article,
    Entity,
    EntityKind,
    Evidence,
    LinkedEvent,
    Place,
    Slug,
)
from reading_room.words import ENGLISH, words_for
from reading_room.words.dates import in_words

_DATED = frozenset({"byline-date", "masthead-date", "iso-date"})
"""Rules that read a whole date as printed, which leaves no doubt."""
_GUESSED = {"lead-perfect": 0.6, "lead-progressive": 0.5, "lead-week": 0.5}
"""Rules that date an event by the day of publication or by a week, with their doubt."""
_WAITING = 0.7
"""Weight of an event that waits, times how probable it is."""
_LOOSE = 0.65
"""Likeness of a report to the closest other report of its event, below which a person should look."""
_ARTICLE = {EntityKind.PERSON: "a", EntityKind.ORGANISATION: "an", EntityKind.PLACE: "a"}
_ALIKE = 0.86
"""Likeness in letters from which two names may be spellings of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One question to a person."""

    weight: float
    """How doubtful it is, 0 to 1."""
    problem: Problem
    """What is asked, where it stands and what would settle it; a build goes on without an answer."""


def run(options: Namespace, console: Console) -> None:
    """List what is in doubt."""
    doubts = review(link(load_content(options.root)), options.root)
    if options.form is Form.TEXT:
        console.say("\n".join(format_problem(d.problem) for d in doubts) or "Nothing is in doubt.")
    else:
        console.tell(doubt.problem for doubt in doubts)


def review(archive: Archive, root: Path) -> tuple[Doubt, ...]:
    """Return all questions, most doubtful first."""
    files = _Files(root, archive)
    asked = (
        *_dates(archive, files),
        *_events(archive, files),
        *_merges(archive, files),
        *_names(archive, files),
        *_doubtful(archive, files),
    )
    return tuple(sorted(asked, key=lambda d: (-d.weight, d.problem)))


class _Files:
    """Where words stand in the files of articles."""

    def __init__(self, root: Path, archive: Archive) -> None:
        self._root = root
        self._lines: dict[Slug, list[str]] = {}
        self._texts = {
            (a.slug, p.id): p.text for a in archive.content.articles for p in a.text.paragraphs
        }

    def problem(self, article: Slug, words: str, code: str, message: str, hint: str) -> Problem:
        """Return the question, on the line of the article's file that has the words first."""
        found = (n for n, line in enumerate(self._of(article), 1) if words in line)
        line = next(found, 0)
        source = self._of(article)[line - 1] if line else ""
        return Problem(
            path=f"content/articles/{article}.md",
            line=line,
            column=source.find(words) + 1 if line else 0,
            code=code,
            message=message,
            hint=hint,
            source=source,
            warning=True,
        )

    def at(self, place: Place, code: str, message: str, hint: str) -> Problem:
        """Return the question, on the line where the words of a place begin."""
        paragraph = self._texts[place.article, place.paragraph]
        nearby = paragraph[place.start : place.start + 60].partition("\n")[0]
        asked = self.problem(place.article, nearby, code, message, hint)
        return asked if asked.line else self.problem(place.article, place.quote, code, message, hint)

    def _of(self, article: Slug) -> list[str]:
        if article not in self._lines:
            path = self._root / "content" / "articles" / f"{article}.md"
            self._lines[article] = path.read_text("utf-8").split("\n")
        return self._lines[article]


def _dates(archive: Archive, files: _Files) -> Iterator[Doubt]:
    """Ask for publication dates that were worked out, or that are only about right."""
    for article in archive.content.articles:
        for found in article.evidence:
            if found.field == "published" and article.published and found.rule not in _DATED:
                yield _date(article, found, files)


def _date(article: Article, found: Evidence, files: _Files) -> Doubt:
    value = str(article.published)
    vague = parse_edtf(value).approximate or len(value) < len("2023-03-22")
    message = f'was it published {value}? The rule {found.rule} took that from "{found.quote}"'
    hint = f"if not, correct the line; if so, remove published from evidence: {value} is then yours"
    return Doubt(
        weight=0.8 if vague else 0.4,
        problem=files.problem(article.slug, "published: ", "date-from-context", message, hint),
    )


def _events(archive: Archive, files: _Files) -> Iterator[Doubt]:
    """Ask for the dates of events that are shown, and whether those that are not shown are events."""
    seen = {linked.event.slug for linked in shown(archive).events}
    for linked in archive.events:
        date = linked.event.date
        when = in_words(date, words_for(ENGLISH)) if date else "at a time not known"
        if linked.event.slug not in seen:
            yield Doubt(weight=_WAITING * linked.probability, problem=_waiting(linked, when, files))
        elif linked.rule in _GUESSED and linked.words and not linked.curated:
            message = f"was this {when}: {linked.event.title}? The rule {linked.rule} says so"
            problem = files.at(linked.words, "event-date", message, _adopting(linked, "date"))
            yield Doubt(weight=_GUESSED[linked.rule], problem=problem)


def _waiting(linked: LinkedEvent, when: str, files: _Files) -> Problem:
    """Return the question whether what is not sure enough to be shown is an event."""
    slug, articles = linked.event.slug, (*linked.reported_in, *linked.mentioned_in)
    message = f"is this an event, {when}: {linked.event.title}? It is not shown until you say so"
    hint = f"run reading-room adopt {slug}, or reading-room refuse {slug}"
    if linked.words:
        return files.at(linked.words, "waiting-event", message, hint)
    return files.problem(articles[0], "title: ", "waiting-event", message, hint)


def _merges(archive: Archive, files: _Files) -> Iterator[Doubt]:
    """Ask of reports that are unlike the others of their event whether they are of another one."""
    likeness = {frozenset((r.first, r.second)): r.score for r in archive.related}
    for linked in shown(archive).events:
        for article in linked.reported_in if len(linked.reported_in) > 1 else ():
            others = (frozenset((article, o)) for o in linked.reported_in if o != article)
            closest = max(likeness.get(pair, 0.0) for pair in others)
            if closest < _LOOSE and not linked.curated:
                yield _merge(linked, article, closest, files)


def _merge(linked: LinkedEvent, article: Slug, closest: float, files: _Files) -> Doubt:
    place = next((m.place for m in linked.mentions if m.place.article == article), None)
    message = f"does this report the same event as the others of {linked.event.title}?"
    message += " its words are unlike those of the other reports"
    hint = f"{_adopting(linked, 'date')}; write a second event for what this article reports"
    problem = (
        files.at(place, "uncertain-merge", message, hint)
        if place
        else files.problem(article, "title: ", "uncertain-merge", message, hint)
    )
    return Doubt(weight=0.9 * (1 - closest), problem=problem)


def _adopting(linked: LinkedEvent, key: str) -> str:
    slug = linked.event.slug
    return f"run reading-room adopt {slug} and correct {key} in content/events/{slug}.md"


def _names(archive: Archive, files: _Files) -> Iterator[Doubt]:
    """Ask of names of one kind that are much alike whether they are one."""
    first: dict[Slug, Place] = {}
    for mention in archive.mentions:
        first.setdefault(mention.target.slug, mention.place)
    curated = {entity.slug for entity in archive.content.entities}
    for one, two in _candidates(archive.entities):
        alike = SequenceMatcher(None, one.name.casefold(), two.name.casefold(), autojunk=False).ratio()
        place = first.get(two.slug)
        if place and (alike >= _ALIKE or _within(one, two)) and not {one.slug, two.slug} <= curated:
            message = f"is {two.name} the same {two.kind.value} as {one.name}?"
            hint = f"if so, write content/entities/{one.slug}.md with {_entry(one, two)}"
            problem = files.at(place, "same-name", message, hint)
            yield Doubt(weight=max(alike, 0.75), problem=problem)


def _doubtful(archive: Archive, files: _Files) -> Iterator[Doubt]:
    """Ask of names that are too uncertain for a page whether they are what they seem to be."""
    for entity in archive.doubtful:
        if entity.evidence:
            found = entity.evidence
            place = Place(
                article=found.article,
                paragraph=found.paragraph,
                start=found.start,
                end=found.start + len(found.quote),
                quote=found.quote,
            )
            message = f"is {entity.name} {_ARTICLE[entity.kind]} {entity.kind.value}?"
            hint = (
                f"if so, write content/entities/{entity.slug}.md with name: {entity.name}, "
                f"kind: {entity.kind.value}; it has no page now ({', '.join(found.rules)})"
            )
            problem = files.at(place, "doubtful-name", message, hint)
            yield Doubt(weight=found.certainty / 2, problem=problem)


def _entry(one: Entity, two: Entity) -> str:
    aliases = ", ".join(dict.fromkeys((*one.aliases, two.name, *two.aliases)))
    return f"name: {one.name}, kind: {one.kind.value}, aliases: [{aliases}]"


def _within(one: Entity, two: Entity) -> bool:
    words = [set(entity.name.casefold().split()) for entity in (one, two)]
    return words[0] <= words[1] or words[1] <= words[0]


def _candidates(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Yield pairs of one kind that share a word, or the first letters of their last one; each once."""
    groups: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        words = entity.name.casefold().split()
        for key in {*words, words[-1][:4]} if words else ():
            groups[entity.kind, key].append(entity)
    pairs = {pair for group in groups.values() for pair in combinations(group, 2)}
    yield from sorted(pairs, key=lambda pair: (pair[0].slug, pair[1].slug))
