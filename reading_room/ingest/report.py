"""What an import did, and what of it needs the curator's eye, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff

from reading_room.errors import Problem, format_problem
from reading_room.ingest.duplicates import Alike, find_alike
from reading_room.ingest.files import Change, Fate, article_path
from reading_room.ingest.split import UnsureStart
from reading_room.model import Article, Evidence, Ledger, Seed

_SHOWN_DIFF = 12
"""Lines of a difference that the summary prints; the rest is counted."""
_WANTED = ("authors", "publisher", "published")
"""Fields that an article of the press has; a dateline or an address many have not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedReport:
    """What became of one seed."""

    seed: Seed
    """The dump."""
    ledger: Ledger
    """Its lines' fates."""
    articles: tuple[Article, ...]
    """As the importer reads them; a file that a person edited may say otherwise."""
    changes: tuple[Change, ...]
    """What was done to its files, and what was left as a person made it."""
    unsure: tuple[UnsureStart, ...] = ()
    """Where the split is in doubt; empty where a ledger was followed."""
    new: bool = False
    """Whether it had no ledger before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one import did."""

    seeds: tuple[SeedReport, ...]
    """In the order of names."""
    warnings: tuple[Problem, ...]
    """Seeds that changed or went away, and text that looks broken."""
    refused: tuple[Problem, ...] = ()
    """Files below `seeds/` that cannot be read as seeds; they stop nothing but the command's success."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Doubt:
    """Something to look at."""

    certainty: float
    """Probability that it is right as it stands; what is surely wrong comes first."""
    lines: tuple[str, ...]


def summary(report: Report) -> str:
    """Return the report for a person to read: totals, what needs a look, worst first, then each seed.

    What was told of an article is not told again: an import that changes nothing of it has no doubts.
    """
    if not report.seeds and not report.warnings and not report.refused:
        return "No seeds."
    eye = sorted(_all_doubts(report), key=lambda doubt: doubt.certainty)
    lines = [_totals(report)]
    if eye:
        lines += ["", "Needs your eye:", *(f"  {line}" for doubt in eye for line in doubt.lines)]
    lines += ["", *(line for seed in report.seeds for line in _seed(seed))]
    return "\n".join(lines)


def _totals(report: Report) -> str:
    fates = Counter(change.fate for seed in report.seeds for change in seed.changes)
    articles = sum(len(seed.articles) for seed in report.seeds)
    dropped = sum(sum(_discarded_lines(seed)) for seed in report.seeds)
    told = [f"{fates[fate]} {fate.value}" for fate in Fate if fates[fate]]
    parts = [_count(len(report.seeds), "seed"), f"{_count(articles, 'article')} ({', '.join(told)})"]
    parts += [f"{_count(dropped, 'line')} discarded"]
    parts += [f"{_count(len(report.refused), 'file')} refused"] if report.refused else []
    return ", ".join(part.replace(" ()", "") for part in parts)


def _all_doubts(report: Report) -> Iterator[_Doubt]:
    fresh = {c.slug for seed in report.seeds for c in seed.changes if c.fate in (Fate.NEW, Fate.UPDATED)}
    for seed in report.seeds:
        yield from _of_split(seed)
        for article in seed.articles:
            yield from _of_article(seed, article) if article.slug in fresh else ()
        yield from (_Doubt(certainty=0.1, lines=lines) for lines in _kept(seed.changes))
    if fresh:
        for pair in find_alike([article for seed in report.seeds for article in seed.articles]):
            yield from _of_pair(pair) if {pair.first, pair.second} & fresh else ()
    for warning in report.warnings:
        yield _Doubt(certainty=0.3, lines=tuple(format_problem(warning).split("\n")))


def _of_split(seed: SeedReport) -> Iterator[_Doubt]:
    place = f"seeds/{seed.seed.name}"
    if seed.new and not seed.articles:
        yield _Doubt(certainty=0.0, lines=(f"{place}: no article was found in it",))
    for one in seed.unsure:
        what = "an article begins here" if one.begins else "no article begins here"
        told = f"{place}:{one.line}: {what}, with a probability of {one.probability:.2f}"
        yield _Doubt(certainty=one.probability, lines=(told,))


def _of_pair(pair: Alike) -> Iterator[_Doubt]:
    how = "the same" if pair.share == 1 else f"nearly the same ({pair.share:.0%} of the runs of words)"
    told = f"{article_path(pair.first)}: the words are {how} as those of {article_path(pair.second)}"
    yield _Doubt(certainty=0.2, lines=(told,))


def _seed(seed: SeedReport) -> Iterator[str]:
    """A seed whose files are as they were takes one line."""
    done = [c for c in seed.changes if c.fate in (Fate.NEW, Fate.UPDATED, Fate.REMOVED)]
    dropped = sum(_discarded_lines(seed))
    state = "" if done else ", unchanged"
    found, lost = _count(len(seed.articles), "article"), _count(dropped, "line")
    yield f"seeds/{seed.seed.name}: {found}, {lost} discarded{state}"
    if not done:
        return
    yield from (f"  {change.fate.value} {change.path}" for change in done)
    for article in seed.articles:
        yield from _fields(article)
    for span in seed.ledger.ranges:
        if span.discarded:
            yield f"  discarded {_lines(span.first, span.last)}: {span.discarded}"


def _discarded_lines(seed: SeedReport) -> Iterator[int]:
    """Yield the number of lines with words in each discarded range."""
    for span in seed.ledger.ranges:
        if span.discarded:
            yield sum(bool(line.strip()) for line in seed.seed.lines[span.first - 1 : span.last])


def _fields(article: Article) -> Iterator[str]:
    source = article.source
    where = f", {_lines(source.first, source.last)}" if source else ""
    yield f"  {article.slug}{where}"
    for found in article.evidence:
        yield f"    {found.field}: {_value(article, found.field)} ({_why(found)})"


def _value(article: Article, field: str) -> str:
    value = getattr(article, field)
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _why(found: Evidence) -> str:
    where = f"line {found.line}, " if found.line else ""
    return f"{where}{found.rule}"


def _of_article(seed: SeedReport, article: Article) -> Iterator[_Doubt]:
    place = article_path(article.slug)
    start = f"seeds/{seed.seed.name}:{article.source.first if article.source else 0}"
    missing = [name for name in _WANTED if not getattr(article, name)]
    if missing:
        told = f"{place}: no {', no '.join(missing)} found ({start})"
        yield _Doubt(certainty=_EMPTY - 0.1 * len(missing), lines=(told,))
    for found in article.evidence:
        if found.rule in _LOOK_AT or (found.certainty is not None and found.certainty < _SURE):
            value, why = (
                _value(article, found.field),
                _LOOK_AT.get(found.rule, f"by the rule {found.rule}"),
            )
            line = f"seeds/{seed.seed.name}:{found.line}" if found.line else start
            share = found.certainty or 0.0
            told = f"{place}: {found.field} is {value!r}: {why}, probability {share:.2f} ({line})"
            yield _Doubt(certainty=share, lines=(told,))


_SURE, _EMPTY = 0.8, 0.7
"""Certainty of a value that a person need not look at; of an article whose fields are not all empty."""
_LOOK_AT = {
    "descriptive-title": "the piece has none, this one is ours",
    "relative-day": "worked out from relative words",
    "byline-date-without-year": "the year is inferred",
    "dateline-date": "taken from the dateline",
    "first-line-date": "taken from the seed's first line, which may be a crawler's",
    "masthead-date": "taken from above the article",
    "day-above": "the day that heads the items",
    "foot-date": "taken from below the article",
    "address-day": "taken from the address",
    "issue": "the month or season of an issue",
    "htmldate": "guessed from the page's mark-up",
    "told": "taken from whom a source told",
    "newsletter-editor": "the newsletter's editor",
    "signature": "a name below the text",
    "undetermined": "no language is known by its commonest words",
}
"""Rules whose results a person should look at, and why."""


def _kept(changes: Iterable[Change]) -> Iterator[tuple[str, ...]]:
    for change in changes:
        if change.fate is Fate.ORPHAN:
            yield (
                f"{change.path}: no line of a ledger makes it any more, but a person edited it",
                "  delete it, or keep it: the importer leaves it alone",
            )
        if change.fate is Fate.KEPT and change.theirs is not None:
            told = f"{change.path}: edited by a person, and left alone; the importer would change:"
            yield (told, *_difference(change.theirs, change.ours or ""))


def _difference(theirs: str, ours: str) -> Iterator[str]:
    rows = list(unified_diff(theirs.splitlines(), ours.splitlines(), lineterm="", n=0))[2:]
    yield from (f"  {row}" for row in rows[:_SHOWN_DIFF])
    if len(rows) > _SHOWN_DIFF:
        yield f"  ... and {_count(len(rows) - _SHOWN_DIFF, 'line')} more"
    yield "  to have the importer's version, delete the file and its line below written: in the ledger"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _lines(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}-{last}"
