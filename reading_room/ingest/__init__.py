"""Seeds to content: each dump is split by its ledger into articles, whose files are written once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from reading_room.content import door
from reading_room.content.folders import content_files, name_of
from reading_room.content.yaml_writing import flow
from reading_room.errors import Problem, ProblemsError
from reading_room.files import LARGEST, files_below, read_file
from reading_room.ingest.compose import compose, latest_day, name_articles
from reading_room.ingest.files import apply, decide
from reading_room.ingest.ledgers import follow_files, load_ledgers, save_ledger, with_hashes
from reading_room.ingest.report import Report, SeedReport, summary
from reading_room.ingest.seed import decode_seed, doubtful_text, is_marked_up, unknown_kind
from reading_room.ingest.seed_article import read_lines
from reading_room.ingest.split import UnsureStart, split_unsurely
from reading_room.kept import Kept, fingerprint, packed, unpacked
from reading_room.model import Article, Ledger, Range, Seed, Slug
from reading_room.workers import HERE, Workers

__all__ = ["Report", "import_seeds", "plan_import", "summary"]


def import_seeds(root: Path, workers: Workers = HERE, kept: Kept | None = None) -> Report:
    """Write the articles of `root/seeds/` and their ledgers; return what was done.

    What a seed and its ledger made before is `kept`; who works and what is kept make no difference.

    A ledger of a seed's present bytes is followed; a seed without one is split. A ledger of other bytes
    is left alone with its articles, as is every article that a person edited. Nothing is written where
    a ledger has problems: raises ProblemsError.
    """
    with door.alone(root):
        report, followed = plan_import(root, workers, kept)
        for seed in report.seeds:
            apply(root, seed.changes)
            save_ledger(root, with_hashes(seed.ledger, seed.changes))
        for ledger in followed:
            save_ledger(root, ledger)
    return report


def plan_import(
    root: Path, workers: Workers = HERE, kept: Kept | None = None
) -> tuple[Report, tuple[Ledger, ...]]:
    """Return what an import would do, and the ledgers of other seeds that would follow a person's files.

    Nothing is written. A seed that cannot be read is refused; the others are imported.
    """
    refused: list[Problem] = []
    kept = kept or Kept(None, "seeds")
    seeds = {seed.name: seed for seed in _read_seeds(root, refused)}
    ledgers, moved = follow_files(root, load_ledgers(root, seeds))
    copies = _copies(seeds, ledgers)
    fresh = [seed for name, seed in seeds.items() if name not in ledgers and name not in copies]
    splits = dict(zip((seed.name for seed in fresh), workers.map(_split, fresh), strict=True))
    current = {
        name: ledgers.get(name)
        or (_discarding(seed, copies[name]) if name in copies else splits[name].ledger)
        for name, seed in seeds.items()
    }
    current = {name: ledger for name, ledger in current.items() if ledger.sha256 == seeds[name].sha256}
    followed_seeds = [(seeds[name], ledger) for name, ledger in current.items() if name not in splits]
    made = workers.map_kept(_days, followed_seeds, _keys(kept, followed_seeds, b"day"), kept)
    days = chain((one.latest for one in splits.values()), map(unpacked, made))
    horizon = max(filter(None, days), default=None)
    unsure = {name: one.unsure for name, one in splits.items()}
    new = current.keys() - ledgers.keys()
    read = [(seeds[name], ledger) for name, ledger in current.items()]
    keys = _keys(kept, read, fingerprint(horizon))
    composed = map(unpacked, workers.map_kept(partial(_compose, horizon), read, keys, kept))
    done = tuple(_plan(root, read, composed, unsure, new))
    told = (
        *moved,
        *map(_copied, copies.items()),
        *_unfollowed(seeds, ledgers, refused),
        *_doubtful(fresh),
    )
    followed = tuple(ledgers[name] for name in sorted(ledgers.keys() - current.keys()))
    return Report(seeds=done, warnings=told, refused=tuple(refused)), followed


def _copies(seeds: Mapping[str, Seed], ledgers: Mapping[str, Ledger]) -> Mapping[str, str]:
    """Return each new seed that has the bytes of another, by name, with the name of that one."""
    first: dict[str, str] = {}
    for name in sorted(seeds, key=lambda name: (name not in ledgers, name)):
        first.setdefault(seeds[name].sha256, name)
    named = {name: first[seed.sha256] for name, seed in seeds.items() if name not in ledgers}
    return {name: original for name, original in named.items() if name != original}


def _discarding(seed: Seed, original: str) -> Ledger:
    """Return the ledger of a copy: all its lines are discarded."""
    reason = f"the same bytes as {original}, of which articles are made"
    whole = Range(first=1, last=len(seed.lines), discarded=reason)
    return Ledger(seed=seed.name, sha256=seed.sha256, ranges=(whole,))


def _copied(names: tuple[str, str]) -> Problem:
    message = f"it has the same bytes as seeds/{names[1]}, so no articles are made of it"
    return _warning(f"seeds/{names[0]}", "copied-seed", message, "delete one of the two")


def _read_seeds(root: Path, refused: list[Problem]) -> Iterator[Seed]:
    for name in files_below(root, "seeds"):
        if problem := unknown_kind(name):
            refused.append(problem)
            continue
        largest = LARGEST * 4 if is_marked_up(name) else LARGEST
        try:
            yield decode_seed(read_file(root, f"seeds/{name}", largest=largest), name)
        except ProblemsError as error:
            refused += error.problems


def _plan(
    root: Path,
    read: Sequence[tuple[Seed, Ledger]],
    composed: Iterable[tuple[Article, ...]],
    unsure: Mapping[str, tuple[UnsureStart, ...]],
    new: set[str],
) -> Iterator[SeedReport]:
    """Name every article and decide on its file, before anything is written."""
    taken = _names_taken(root, {seed.name: ledger for seed, ledger in read}, new)
    for (seed, ledger), articles in zip(read, composed, strict=True):
        name = seed.name
        named = name_articles(ledger, articles, taken) if name in new else (ledger, articles)
        taken |= {article.slug for article in named[1]}
        changes = decide(root, named[0], named[1])
        yield SeedReport(
            seed=seed,
            ledger=named[0],
            articles=named[1],
            changes=changes,
            unsure=unsure.get(name, ()),
            new=name in unsure,
        )


def _keys(kept: Kept, read: Iterable[tuple[Seed, Ledger]], sort: bytes) -> list[bytes]:
    """Return the keys of what seeds and ledgers make; the hashes of its files do not bear on it."""
    return [kept.key(sort, fingerprint((seed, replace(led, written=())))) for seed, led in read]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Split:
    """What a new seed is split into."""

    ledger: Ledger
    unsure: tuple[UnsureStart, ...]
    latest: date | None
    """The latest day that its headers print; found here, where its records have just been read."""


def _split(seeds: Sequence[Seed]) -> list[_Split]:
    return [
        _Split(ledger=ledger, unsure=unsure, latest=latest_day(read_lines(seed, ledger)))
        for seed in seeds
        for ledger, unsure in [split_unsurely(seed)]
    ]


def _days(read: Sequence[tuple[Seed, Ledger]]) -> list[bytes]:
    return [packed(latest_day(read_lines(seed, ledger))) for seed, ledger in read]


def _compose(horizon: date | None, read: Sequence[tuple[Seed, Ledger]]) -> list[bytes]:
    return [packed(compose(seed, ledger, horizon)) for seed, ledger in read]


def _names_taken(root: Path, ledgers: Mapping[str, Ledger], new: set[str]) -> set[Slug]:
    """Return the slugs of other ledgers' articles, and of files that were not made from a new seed."""
    named = {span.article for name, led in ledgers.items() if name not in new for span in led.ranges}
    marks = tuple(f"source: {{seed: {flow(name)}," for name in sorted(new))
    for path in content_files(root, "articles"):
        text = path.read_text(encoding="utf-8", errors="replace")
        if not any(mark in text for mark in marks):
            named.add(Slug(name_of(root, "articles", path)))
    return {slug for slug in named if slug}


def _unfollowed(
    seeds: Mapping[str, Seed], ledgers: Mapping[str, Ledger], refused: Iterable[Problem]
) -> Iterator[Problem]:
    there = {problem.path for problem in refused}
    for name, ledger in ledgers.items():
        path = f"content/ledger/{name}.yaml"
        if name not in seeds and f"seeds/{name}" not in there:
            message = f"the seed {name} is gone; its articles are kept"
            yield _warning(
                path, "seed-gone", message, "put it back, or delete the ledger and its articles"
            )
        elif name in seeds and ledger.sha256 != seeds[name].sha256:
            message = (
                f"the seed {name} is not the one that this ledger was made for; its articles are kept"
            )
            hint = "put the seed back, or delete the ledger: the next import splits the new text"
            yield _warning(path, "seed-changed", message, hint)


def _warning(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(path=path, line=0, column=0, code=code, message=message, hint=hint, warning=True)


def _doubtful(seeds: Iterable[Seed]) -> Iterator[Problem]:
    for seed in seeds:
        yield from doubtful_text(seed)
