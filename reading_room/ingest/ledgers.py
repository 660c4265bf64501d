"""The ledgers that steer an import: read, held against their seeds, and written back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reading_room.content import door, edited_ledger, ledger_path, ledger_yaml, load_ledger
from reading_room.content.article import read_article
from reading_room.content.faults import Mark, open_text
from reading_room.content.folders import content_files, name_of
from reading_room.errors import Problem, ProblemsError
from reading_room.ingest.files import Change, article_path
from reading_room.model import Ledger, Range, Seed, Slug

DELETED = "the article that they made was deleted"
"""Why lines are discarded whose article a person took away."""


def load_ledgers(root: Path, seeds: Mapping[str, Seed]) -> dict[str, Ledger]:
    """Return every ledger by its seed's name; raises ProblemsError with all that is wrong in any.

    A ledger of the seed's present bytes must fit its lines; one of other bytes is returned unchecked.
    """
    problems: list[Problem] = []
    ledgers: dict[str, Ledger] = {}
    for path in content_files(root, "ledger"):
        name = name_of(root, "ledger", path)
        try:
            ledgers[name] = load_ledger(root, name)
        except ProblemsError as error:
            problems += error.problems
            continue
        seed = seeds.get(name)
        if seed and seed.sha256 == ledgers[name].sha256:
            problems += _misfits(root, ledgers[name], seed)
    problems += _shared_slugs(root, ledgers.values())
    if problems:
        raise ProblemsError(problems)
    return ledgers


def follow_files(
    root: Path, ledgers: Mapping[str, Ledger]
) -> tuple[dict[str, Ledger], tuple[Problem, ...]]:
    """Return the ledgers as a person's renaming and deleting of articles' files would have them.

    An article that the importer has written and whose file is gone is looked for under another name, by
    its lines; where it is nowhere its lines are discarded, so that it is not brought back. Returns also
    what there is to tell of it.
    """
    followed, told = dict(ledgers), []
    names: Mapping[tuple[str, int, int], Slug] | None = None
    for name, ledger in ledgers.items():
        for slug in _gone(root, ledger):
            names = _lines_of_files(root) if names is None else names
            own = [span for span in ledger.ranges if span.article == slug]
            now = names.get((name, own[0].first, own[-1].last))
            followed[name] = (
                renamed(followed[name], slug, now) if now else discarded(followed[name], slug)
            )
            told.append(_told(name, slug, now))
    return followed, tuple(told)


def renamed(ledger: Ledger, old: Slug, new: Slug) -> Ledger:
    """Return the ledger with another name for one of its articles."""
    ranges = (replace(span, article=new) if span.article == old else span for span in ledger.ranges)
    written = sorted((new if slug == old else slug, hash) for slug, hash in ledger.written)
    return replace(ledger, ranges=tuple(ranges), written=tuple(written))


def discarded(ledger: Ledger, slug: Slug, reason: str = DELETED) -> Ledger:
    """Return the ledger with the lines of an article that a person took away discarded."""
    ranges = (
        Range(first=span.first, last=span.last, discarded=reason) if span.article == slug else span
        for span in ledger.ranges
    )
    written = tuple((other, hash) for other, hash in ledger.written if other != slug)
    return replace(ledger, ranges=tuple(ranges), written=written)


def with_hashes(ledger: Ledger, changes: Iterable[Change]) -> Ledger:
    """Return the ledger with the hashes of its articles as they were written."""
    return replace(ledger, written=tuple(sorted((c.slug, c.written) for c in changes if c.written)))


def save_ledger(root: Path, ledger: Ledger) -> None:
    """Write the ledger; what a person wrote in it stays."""
    path = f"content/ledger/{ledger.seed}.yaml"
    old = door.read(root, path)
    if old is None:
        door.write(root, path, ledger_yaml(ledger).encode(), over=None)
        return
    new = edited_ledger(old.decode(), ledger).encode()
    if new != old:
        door.write(root, path, new, over=door.fingerprint(old))


def _gone(root: Path, ledger: Ledger) -> Iterator[Slug]:
    """Yield the articles that the importer has written, that have lines, and whose files are gone."""
    for slug, _ in ledger.written:
        has_lines = any(span.article == slug for span in ledger.ranges)
        if has_lines and door.read(root, article_path(slug)) is None:
            yield slug


def _lines_of_files(root: Path) -> Mapping[tuple[str, int, int], Slug]:
    """Return the articles that have files by the lines of the seed that they say they came from."""
    found: dict[tuple[str, int, int], Slug] = {}
    for path in content_files(root, "articles"):
        text, faults = open_text(root, path)
        article = read_article(name_of(root, "articles", path), text, faults)
        if article and article.source:
            source = article.source
            found.setdefault((source.seed, source.first, source.last), article.slug)
    return found


def _told(name: str, slug: Slug, now: Slug | None) -> Problem:
    path, file = f"content/ledger/{name}.yaml", article_path(slug)
    if now:
        message = f"{file} is {article_path(now)} now, and the ledger follows"
        hint = f"rename its notes too: content/annotations/{slug}.yaml"
        return Problem(path=path, code="article-renamed", message=message, hint=hint, warning=True)
    message = f"{file} was deleted, so its lines are discarded and it is not made again"
    hint = "to have it again, give the lines back to it here: article: and as:"
    return Problem(path=path, code="article-deleted", message=message, hint=hint, warning=True)


def _misfits(root: Path, ledger: Ledger, seed: Seed) -> Iterator[Problem]:
    """Find ranges behind the seed's end, and lines that no range has."""
    claimed: set[int] = set()
    for span in ledger.ranges:
        claimed.update(range(span.first, min(span.last, len(seed.lines)) + 1))
        if span.last > len(seed.lines):
            message = f"line {span.last} is behind the end of the seed, which has {len(seed.lines)}"
            hint = "end the range earlier"
            yield _problem(root, ledger, span.first, "no-such-line", message, hint)
    for number, line in enumerate(seed.lines, 1):
        if line.strip() and number not in claimed:
            message = f"line {number} of the seed is in no range: {line.strip()[:60]!r}"
            hint = "add it to an article's range, or discard it with a reason"
            before = max((s.first for s in ledger.ranges if s.first < number), default=0)
            yield _problem(root, ledger, before, "unclaimed-line", message, hint)


def _shared_slugs(root: Path, ledgers: Iterable[Ledger]) -> Iterator[Problem]:
    """An article is made from one seed."""
    owners: dict[Slug, str] = {}
    for ledger in ledgers:
        for span in ledger.ranges:
            if span.article and owners.setdefault(span.article, ledger.seed) != ledger.seed:
                message = f"the article {span.article} is made from {owners[span.article]} too"
                yield _problem(
                    root, ledger, span.first, "shared-article", message, "give it another name"
                )


def _problem(root: Path, ledger: Ledger, first: int, code: str, message: str, hint: str) -> Problem:
    """Return a problem at the range that begins with the seed's line `first`."""
    path = ledger_path(root, ledger.seed)
    lines = path.read_text(encoding="utf-8").split("\n")
    mark = _mark(lines, first)
    return Problem(
        path=path.relative_to(root).as_posix(),
        line=mark.line,
        column=mark.column,
        code=code,
        message=message,
        hint=hint,
        source=lines[mark.line - 1] if mark.line else "",
    )


def _mark(lines: list[str], first: int) -> Mark:
    begins = re.compile(rf"\blines:\s*[\"']?(?P<first>{first})\b(?!\s*\d)")
    found = ((n, m.start("first") + 1) for n, line in enumerate(lines, 1) if (m := begins.search(line)))
    return Mark(*next(found, (0, 0)))
