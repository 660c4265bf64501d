"""Dumps whose layout is a record: each becomes one article with the fields that its labels name."""

from pathlib import Path

import pytest

from reading_room.ingest.compose import compose, latest_day
from reading_room.ingest.records import records_of
from reading_room.ingest.seed import read_seed
from reading_room.ingest.seed_article import read_lines
from reading_room.ingest.split import split

FOLDER = Path(__file__).parent.parent / "cases" / "records"
DUMPS = sorted(FOLDER.glob("*.txt"))
FIELDS = ("title", "authors", "publisher", "published", "dateline")


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_records_are_read_by_their_labels(path: Path) -> None:
    """Each record is one article, whose fields are those that the dump labels, and no other."""
    seed = read_seed(path, path.name)
    ledger = split(seed)
    articles = compose(seed, ledger, latest_day(read_lines(seed, ledger)))
    told = []
    for article in articles:
        values = {name: getattr(article, name) for name in FIELDS}
        values["authors"] = "; ".join(article.authors)
        told.append("\n".join(f"{name}: {value}" for name, value in values.items() if value))
    assert "\n\n".join(told) == path.with_suffix(".fields").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.stem)
def test_every_line_of_a_record_has_one_fate(path: Path) -> None:
    """Labelled and unlabelled lines are in exactly one range of the ledger."""
    seed = read_seed(path, path.name)
    numbers = [n for span in split(seed).ranges for n in range(span.first, span.last + 1)]
    assert len(numbers) == len(set(numbers))
    assert {n for n, line in enumerate(seed.lines, 1) if line.strip()} <= set(numbers)


def test_a_page_with_a_few_labels_is_no_record() -> None:
    """A source and an author below an article are what pages print, not an export."""
    text = "The bridge is open\nBy Ana Gil\nSource: The Tide\nTags: bridges"
    assert not records_of(tuple(text.split("\n"))).records
