"""Dumps whose layout is a record: each becomes one article with the fields that its labels name."""

from pathlib import Path

import pytest

from reading_room.ingest.compose import compose, latest_day
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.record_fields import people_in
from reading_room.ingest.records import records_of
from reading_room.ingest.seed import read_seed
from reading_room.ingest.seed_article import read_lines
from reading_room.ingest.short_days import agreed_day
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


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Quill, Hester and Marsh, Tom", ["Hester Quill", "Tom Marsh"]),
        ("By Jane Doe, Crime Correspondent", ["Jane Doe"]),
        ("Олег Иванов, ТАСС", ["Олег Иванов"]),
        ("Jane Doe, London", ["Jane Doe"]),
        ("no byline", []),
        ("(none)", []),
        ("[s.n.]", []),
    ],
)
def test_labelled_writers_are_named_as_one_writes_them(value: str, names: list[str]) -> None:
    """Family names that lead are turned; posts, places and agencies beside a writer are none."""
    assert list(people_in(value)) == names


def test_a_short_day_is_settled_by_another_or_left() -> None:
    """The year of `18-02-04` is told by a day that is written otherwise, and by nothing else."""
    above, below = (1, "ANW4471 18-02-04 13:06"), (9, "ANW-NY-02-04-18 0806EST")
    settled = agreed_day([above, below])
    assert settled and settled[0].isoformat() == "2018-02-04"
    assert agreed_day([above]) is None


def test_a_greek_label_in_capitals_is_the_label_in_small_letters() -> None:
    """A final sigma has a form of its own in small letters only."""
    assert kinds_of("ΤΙΤΛΟΣ.....") == kinds_of("Τίτλος") == ("title",)
