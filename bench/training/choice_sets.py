"""Articles whose publisher and writers are known: invented dumps, cases, real pages, random headers."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from bench.training.folds import PAGES
from bench.training.labelled import fold
from reading_room.ingest.compose import latest_day
from reading_room.ingest.seed import decode_seed
from reading_room.ingest.seed_article import Line, SeedArticle, read_lines
from reading_room.ingest.setting import Setting, setting_of
from reading_room.ingest.site_claims import Claims, agrees
from reading_room.ingest.split import split
from reading_room.model import Ledger, Range, Role, Seed, Slug

SETS = (*"0123456789", "cases", "sites 0", "sites 1", "sites 2")
"""What is left out in turn: the first figure of a dump's name, cases, and thirds of the pages' sites."""
_WEIGHTS = {
    "cases": 8.0,
    "archive": 8.0,
    "dev": 6.0,
    "random": 1.5,
    "main": 1.2,
    "full": 0.8,
    "joined": 3.0,
}
_SHARED = 0.3
"""Share of the runs of words that a page and what was found of it have in common at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An article as the importer finds it, and what it is known to have."""

    group: str
    piece: SeedArticle
    setting: Setting
    publisher: str
    authors: tuple[str, ...]
    site: Claims | None = None
    """The address of a page's site, which is the publisher's name too."""

    @property
    def fold(self) -> str:
        """What is left out with it: its group, or the third of the sites that a page's is of."""
        if not self.site:
            return self.group
        return f"sites {crc32(self.site.rows[0][1].encode()) % 3}"

    @property
    def weight(self) -> float:
        return _WEIGHTS.get(self.group, 2.0)

    def is_publisher(self, name: str) -> bool:
        """Return whether a name is the publisher's; of a page, a part, or what its address spells."""
        got, want = fold(name), fold(self.publisher)
        if not self.site:
            return bool(want) and got == want
        return bool(got) and (got in want or want in got or agrees(name, self.site))

    def is_author(self, name: str) -> bool:
        return fold(name) in map(fold, self.authors)


def known_articles(root: Path, data: Path) -> Iterator[Known]:
    """Return all that the tables are fitted on."""
    yield from _tagged(root / "bench" / "training" / "dumps")
    yield from _cases(root / "tests" / "cases" / "fields")
    for kind in ("main", "full", "joined"):
        for name in PAGES:
            yield from _pages(data / name, kind)
    yield from _archive(root)
    for folder in sorted((data / "dumps").glob("*/")):
        yield from _gold(folder)
    yield from _random(root / "bench" / "training" / "headers.txt")


def _archive(root: Path) -> Iterator[Known]:
    """Yield the articles of the archive, whose files a person has read."""
    told: dict[str, list[Any]] = defaultdict(list)
    for path in sorted((root / "content" / "articles").glob("*.md")):
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        first, _, last = str(front["source"]["lines"]).partition("-")
        numbers = list(range(int(first), int(last or first) + 1))
        row = ("", front["publisher"] or "", tuple(front["authors"]), numbers)
        told[front["source"]["seed"]].append(row)
    for name, rows in sorted(told.items()):
        text = (root / "seeds" / name).read_text(encoding="utf-8")
        yield from _found("archive", text, rows, by_title=False)


def _gold(folder: Path) -> Iterator[Known]:
    """Yield the articles of a folder of dumps with their gold in one file."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    for name, seed in sorted(gold["seeds"].items()):
        told = [
            (
                "",
                one["publisher"] or "",
                tuple(one["authors"]),
                list(range(one["first_line"], one["last_line"] + 1)),
            )
            for one in seed["articles"]
        ]
        text = (folder / "seeds" / name).read_text(encoding="utf-8", errors="replace")
        yield from _found(folder.name, text, told, by_title=False)


def _random(path: Path) -> Iterator[Known]:
    """Yield the articles of dumps whose headers were drawn at random."""
    for dump in path.read_text(encoding="utf-8").split("=====\n")[1:]:
        rows = dump.removesuffix("\n").split("\n")
        told = [row[3:].split("|") for row in rows if row.startswith("## ")]
        articles: list[Any] = [
            (title, publisher, tuple(filter(None, names.split("; "))), [])
            for title, names, publisher in told
        ]
        yield from _found("random", "\n".join(rows[len(told) :]), articles, by_title=True)


def _tagged(folder: Path) -> Iterator[Known]:
    for path in sorted(folder.glob("*.txt")):
        lines: list[str] = []
        told: list[tuple[str, str, tuple[str, ...], list[int]]] = []
        inside = False
        for row in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
            if row.startswith("##"):
                inside = row[2:].strip() != "end"
                cells = [cell.strip() for cell in row[2:].split("|")]
                if inside:
                    names = tuple(name.strip() for name in cells[1].split(";") if name.strip())
                    told.append(("", cells[2], names, []))
                continue
            tag, _, text = row.partition("|")
            lines.append(text)
            if inside and tag in "TABH" and text.strip():
                told[-1][3].append(len(lines))
        yield from _found(path.stem[0], "\n".join(lines), told, by_title=False)


def _found(group: str, text: str, told: list[Any], *, by_title: bool) -> Iterator[Known]:
    """Yield the articles that the importer finds in a dump where the known ones are."""
    seed = decode_seed(text.encode("utf-8"), "dump.txt")
    dump = read_lines(seed, split(seed))
    setting = setting_of(dump, latest_day(dump))
    shown = {line.number for line in dump.lines}
    taken = set()
    for title, publisher, authors, numbers in told:
        for piece in dump.pieces:
            if by_title:
                titles = (line.text for line in piece.lines if line.role is Role.TITLE)
                same = any(title in line for line in titles)
            else:
                own = {line.number for line in piece.lines}
                known = shown & set(numbers)
                same = len(own & known) * 2 >= len(own | known)
            if same and piece.slug not in taken:
                taken.add(piece.slug)
                yield Known(
                    group=group, piece=piece, setting=setting, publisher=publisher, authors=authors
                )
                break


def _cases(folder: Path) -> Iterator[Known]:
    """Yield the cases of fields: a name, `role | line` rows, `field: value` rows."""
    for path in sorted(folder.glob("*.txt")):
        parts = [part.strip("\n") for part in path.read_text(encoding="utf-8").split("\n.\n")]
        for rows, fields in zip(parts[1::3], parts[2::3], strict=False):
            pairs = [
                (a.strip(), b.strip()) for a, _, b in (row.partition("|") for row in rows.split("\n"))
            ]
            seed = decode_seed("\n".join(text for _, text in pairs).encode("utf-8"), "case.txt")
            ranges = tuple(_range(number, role) for number, (role, _) in enumerate(pairs, 1))
            dump = read_lines(seed, Ledger(seed=seed.name, sha256=seed.sha256, ranges=ranges))
            told = dict(row.split(": ", 1) for row in fields.split("\n") if ": " in row)
            names = told.get("authors", "").strip("()")
            yield Known(
                group="cases",
                piece=dump.pieces[0],
                setting=setting_of(dump, latest_day(dump)),
                publisher=told.get("publisher", "").strip("()"),
                authors=tuple(names.split("; ")) if names else (),
            )


def _range(number: int, role: str) -> Range:
    if role == "-":
        return Range(first=number, last=number, discarded="furniture")
    return Range(first=number, last=number, article=Slug("1"), role=Role(role))


def _pages(folder: Path, kind: str) -> Iterator[Known]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pages = gold["pages"]
    dumps = (
        gold["joined"] if kind == "joined" else {k: [k] for k, v in pages.items() if kind in v["kinds"]}
    )
    for name, ids in sorted(dumps.items()):
        seed: Seed = decode_seed((folder / kind / f"{name}.txt").read_bytes(), f"{name}.txt")
        dump = read_lines(seed, split(seed))
        setting = setting_of(dump, latest_day(dump))
        texts = [(pages[i], _runs("\n".join(pages[i]["body"]))) for i in ids]
        for piece in dump.pieces:
            own = _runs("\n".join(line.text for line in piece.lines))
            share, page = max(
                ((len(runs & own) / (len(runs | own) or 1), page) for page, runs in texts),
                key=lambda pair: pair[0],
            )
            if share >= _SHARED:
                yield Known(
                    group=kind,
                    piece=piece,
                    setting=setting,
                    publisher=page["publisher"],
                    authors=tuple(page["authors"]),
                    site=_site(page["domain"]),
                )


def _site(domain: str) -> Claims:
    url = domain if "://" in domain else f"https://{domain}"
    line = Line(number=1, text=url, role=None, article=None)
    return Claims(rows=(("canonical", url, line),))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = fold(text).split()
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))
