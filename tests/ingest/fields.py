"""Reads the cases of field inference: lines with the roles that a ledger gives, and what they say."""

from dataclasses import dataclass
from pathlib import Path

from reading_room.ingest.compose import compose, latest_day
from reading_room.ingest.seed_article import read_lines
from reading_room.model import Article, Ledger, Range, Role, Seed, Slug

FOLDER = Path(__file__).parent.parent / "cases" / "fields"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One article as dumped, and its fields."""

    name: str
    rows: tuple[tuple[str, str], ...]
    expected: dict[str, str]


def cases() -> list[Case]:
    """Return the cases of every file; each has a name, `role | line` rows and `field: value` rows."""
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _cases(path)]


def _cases(path: Path) -> list[Case]:
    parts = [part.strip("\n") for part in path.read_text(encoding="utf-8").split("\n.\n")]
    return [
        Case(name=name, rows=tuple(_pairs(rows, "|")), expected=dict(_pairs(fields, ":")))
        for name, rows, fields in zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    ]


def _pairs(text: str, mark: str) -> list[tuple[str, str]]:
    halves = (line.partition(mark) for line in text.split("\n"))
    return [(left.strip(), right.strip()) for left, _, right in halves]


def composed(rows: tuple[tuple[str, str], ...]) -> Article:
    """Return the article of lines that are given with their roles; `-` is a discarded line."""
    seed = Seed(
        name="case.txt", lines=tuple(line for _, line in rows), sha256="0" * 64, encoding="utf-8"
    )
    ranges = tuple(_range(number, role) for number, (role, _) in enumerate(rows, 1))
    ledger = Ledger(seed=seed.name, sha256=seed.sha256, ranges=ranges)
    return compose(seed, ledger, latest_day(read_lines(seed, ledger)))[0]


def _range(number: int, role: str) -> Range:
    if role == "-":
        return Range(first=number, last=number, discarded="furniture")
    return Range(first=number, last=number, article=Slug("1"), role=Role(role))


def told(article: Article) -> dict[str, str]:
    """Return the fields that the article has, as cases write them."""
    fields = {
        "title": article.title,
        "authors": "; ".join(article.authors),
        "publisher": article.publisher,
        "published": article.published,
        "dateline": article.dateline,
        "language": article.language,
    }
    return {name: value for name, value in fields.items() if value}
