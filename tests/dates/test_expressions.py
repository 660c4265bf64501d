"""Time expressions of a text are found and resolved; `tests/cases/dates/*.txt` holds the cases.

A case is a title, the date of publication (`-` for none) and the language, then the text, then a line
for each date: the words, their value, and the rule that read them.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.dates.edtf import parse_edtf
from reading_room.dates.expressions import resolve_dates
from reading_room.dates.vocabulary import vocabularies
from reading_room.model import Edtf

CASES = Path(__file__).parents[1] / "cases" / "dates"
CASE = re.compile(
    r"(?P<title>.+)\n(?P<published>\S+) (?P<language>\S+)\n\.\n"
    r"(?P<text>(?s:.*?))\n\.\n(?P<dates>(?:.+ = .+\n)*)\.\n?"
)
FOUND = [
    match for path in sorted(CASES.glob("*.txt")) for match in CASE.finditer(path.read_text("utf-8"))
]
NUMBERS = (
    "12",
    "1999",
    "2021",
    "31st",
    "1980s",
    "10:30",
    "2021-02-30",
    "99",
    "500",
    "Ship",
    "9999999",
    "3000",
)
WORDS = (*sorted(vocabularies()["en"].words), *NUMBERS)
DAYS = (None, Edtf("2023-03-22"), Edtf("2024-02-29"))


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["title"])
def test_case(case: re.Match[str]) -> None:
    """The dates of a text are those that its case lists."""
    text, published = case["text"], case["published"]
    found = resolve_dates(
        text.split("\n"), None if published == "-" else Edtf(published), case["language"]
    )
    lines = text.split("\n")
    dates = [f"{lines[e.paragraph][e.start : e.end]} = {e.value} ({e.rule})" for e in found if e.value]
    assert dates == case["dates"].splitlines()


def test_cases_are_read() -> None:
    """Every case of the files is one that is tested."""
    written = sum(path.read_text("utf-8").splitlines().count(".") for path in CASES.glob("*.txt"))
    assert len(FOUND) * 3 == written


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(DAYS))
def test_values_are_valid(words: list[str], published: Edtf | None) -> None:
    """Whatever the words, values are valid dates and expressions lie in the text, in order."""
    text = " ".join(words)
    end = 0
    for expression in resolve_dates([text], published, "en"):
        assert end <= expression.start < expression.end <= len(text)
        end = expression.end
        if expression.value:
            parse_edtf(expression.value)


@given(st.text(), st.sampled_from(["en", "de", "fr", "es", "ja"]))
def test_any_text(text: str, language: str) -> None:
    """No text at all, in no language, is too strange to be read."""
    assert all(text[e.start : e.end] for e in resolve_dates([text], Edtf("2023-03-22"), language))


def test_lengths_have_no_value() -> None:
    """Lengths of time and repetitions are found, but are no dates."""
    found = resolve_dates(["It rained daily for three days."], Edtf("2023-03-22"), "en")
    assert [(e.value, e.meaning.amount) for e in found] == [(None, "P1D"), (None, "P3D")]
