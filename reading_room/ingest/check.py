"""Seeds, ledgers and articles held against each other: every hash, and all words of evidence."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reading_room.errors import Problem
from reading_room.ingest import plan_import
from reading_room.ingest.files import Fate, article_path
from reading_room.ingest.report import SeedReport
from reading_room.ingest.seed_article import read_lines
from reading_room.markdown.text import fold
from reading_room.model import Article, Evidence, Slug, Source

_TOGETHER = 6
"""Lines that a title or a list of authors may go on over."""

_STALE = {
    Fate.NEW: "there is no such file yet, but the seeds have it",
    Fate.UPDATED: "it is not what the seeds and the importer would make it now",
    Fate.REMOVED: "no line of a ledger makes it any more",
}


def check_sources(root: Path, articles: Iterable[Article]) -> Iterator[Problem]:
    """Yield what an import would tell or change, and each hash, line and quotation that does not hold.

    Raises ProblemsError where a ledger or a seed cannot be read.
    """
    report, _ = plan_import(root)
    yield from report.refused
    yield from report.warnings
    told = {problem.path for problem in (*report.refused, *report.warnings)}
    for seed in report.seeds:
        yield from _hashes(seed)
    seeds = {seed.seed.name: seed for seed in report.seeds}
    words = {name: _words(seed) for name, seed in seeds.items()}
    for article in articles:
        source = article.source
        if source and source.seed in seeds:
            yield from _origin(article.slug, source, seeds[source.seed])
            yield from _evidence(article, source.seed, words[source.seed])
        elif source and not told & {f"seeds/{source.seed}", f"content/ledger/{source.seed}.yaml"}:
            message = f"seeds/{source.seed}, which it says that it was made from, is not there"
            path, hint = article_path(article.slug), "put it back, or mend the source"
            yield _problem(path, "seed-gone", message, hint, warning=True)


def _hashes(seed: SeedReport) -> Iterator[Problem]:
    """Hold the hashes that a ledger keeps of articles to the files and to what is made of the seed."""
    path, written = f"content/ledger/{seed.seed.name}.yaml", dict(seed.ledger.written)
    for change in seed.changes:
        kept = written.pop(change.slug, None)
        if change.fate in _STALE:
            hint = "run reading-room, which imports and builds"
            yield _problem(change.path, "stale-article", _STALE[change.fate], hint, warning=True)
        elif change.fate is Fate.SAME and kept not in (None, change.found):
            message = f"written: does not have the hash of {change.path}, which is as it was written"
            yield _problem(path, "changed-hash", message, f"write {change.slug}: {change.found}")
    for slug in written:
        message = f"written: has a hash of {article_path(slug)}, which is not there"
        yield _problem(path, "changed-hash", message, f"remove {slug} below written:", warning=True)


def _origin(slug: Slug, source: Source, seed: SeedReport) -> Iterator[Problem]:
    path = article_path(slug)
    if source.sha256 != seed.seed.sha256:
        message = f"seeds/{source.seed} is not the file that this article was made from"
        hint = "put that file back, or read the article again and mend its source"
        yield _problem(path, "seed-changed", message, hint, warning=True)
    own = [span for span in seed.ledger.ranges if span.article == slug]
    if own and (source.first, source.last) != (own[0].first, own[-1].last):
        message = f"it says that it is lines {source.first}-{source.last} of seeds/{source.seed}"
        hint = f"its ledger gives it lines: {own[0].first}-{own[-1].last}"
        yield _problem(path, "source-lines", message, hint, warning=True)


def _words(seed: SeedReport) -> dict[int, str]:
    """Return the words of each line as evidence quotes them, without residue of mark-up."""
    return {line.number: line.text for line in read_lines(seed.seed, seed.ledger).lines}


def _evidence(article: Article, seed: str, words: dict[int, str]) -> Iterator[Problem]:
    for found in article.evidence:
        if found.line and not stands(found, words):
            message = f'line {found.line} of seeds/{seed} does not say "{found.quote}"'
            hint = "mend the evidence, or put back the file that it was read from"
            path = article_path(article.slug)
            yield _problem(path, "evidence-not-there", f"{found.field}: {message}", hint)


def stands(found: Evidence, words: dict[int, str]) -> bool:
    """Return whether the words of some evidence begin on their line."""
    first = found.line or 0
    said = [words[n] for n in range(first, first + _TOGETHER) if n in words]
    place = fold(" ".join(said)).find(fold(found.quote))
    return first in words and 0 <= place <= len(fold(words[first]))


def _problem(path: str, code: str, message: str, hint: str, *, warning: bool = False) -> Problem:
    return Problem(path=path, code=code, message=message, hint=hint, warning=warning)
