"""What an import did, and what of it needs the curator's eye, in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff

from reading_room.errors import Problem, format_problem
from reading_room.ingest.files import Change, Fate
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one import did."""

    seeds: tuple[SeedReport, ...]
    """In the order of names."""
    warnings: tuple[Problem, ...]
    """Seeds that changed or went away, and text that looks broken."""
    refused: tuple[Problem, ...] = ()
    """Files below `seeds/` that cannot be read as seeds; they stop nothing but the command's success."""


def summary(report: Report) -> str:
    """Return the report for a person to read: each seed, then what needs a look, with file and line."""
    lines = [line for seed in report.seeds for line in _seed(seed)]
    eye = [line for seed in report.seeds for line in _doubts(seed)]
    eye += [line for seed in report.seeds for line in _kept(seed.changes)]
    eye += [line for warning in report.warnings for line in format_problem(warning).split("\n")]
    if eye:
        lines += ["", "Needs your eye:", *(f"  {line}" for line in eye)]
    return "\n".join(lines or ["No seeds."])


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


def _doubts(seed: SeedReport) -> Iterator[str]:
    for article in seed.articles:
        place = f"content/articles/{article.slug}.md"
        start = f"seeds/{seed.seed.name}:{article.source.first if article.source else 0}"
        missing = [name for name in _WANTED if not getattr(article, name)]
        if missing:
            yield f"{place}: no {', no '.join(missing)} found ({start})"
        for found in article.evidence:
            if found.rule in _DOUBTFUL or "~" in _value(article, found.field):
                line = f"seeds/{seed.seed.name}:{found.line}" if found.line else start
                why = _DOUBTFUL.get(found.rule, found.rule)
                yield f"{place}: {found.field} is {_value(article, found.field)!r}: {why} ({line})"


_DOUBTFUL = {
    "descriptive-title": "the piece has none, this one is ours",
    "relative-day": "worked out from relative words",
    "byline-date-without-year": "the year is inferred",
    "dateline-date": "taken from the dateline",
    "first-line-date": "taken from the seed's first line, which may be a crawler's",
    "masthead-date": "taken from above the article",
    "foot-date": "taken from below the article",
    "told": "taken from whom a source told",
    "newsletter-editor": "the newsletter's editor",
}
"""Rules whose results a person should look at, with why."""


def _kept(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        if change.fate is Fate.ORPHAN:
            yield f"{change.path}: no line of a ledger makes it any more, but a person edited it"
            yield "  delete it, or keep it: the importer leaves it alone"
        if change.fate is Fate.KEPT and change.theirs is not None:
            yield f"{change.path}: edited by a person, and left alone; the importer would change:"
            yield from _difference(change.theirs, change.ours or "")


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
