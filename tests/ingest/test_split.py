"""A dump is split into its articles and into what belongs to none of them; no line is lost."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.ingest.split import split
from reading_room.model import Ledger, Range, Role, Seed

CASES = sorted((Path(__file__).parents[1] / "cases" / "split").glob("*.txt"))
HEADER = {"kicker", "title", "byline", "date"}
TEXT = {"body", "list", "quotation"}
FREE = {"kicker", "credit", "dateline", "?"}
"""Roles that a reader may count in or out of an article."""

lines = st.lists(
    st.one_of(
        st.text(max_size=80).map(lambda text: text.replace("\n", " ")),
        st.sampled_from(
            ["", "By Ann Lee", "May 22, 2023", "Share", "Leave a Reply", "* * *", "# A title"]
        ),
        st.just("The council met for nine hours on Monday and agreed on nothing at all, a clerk said."),
    ),
    max_size=30,
)


def case(path: Path) -> tuple[Seed, list[tuple[str, str]]]:
    """Return a case's dump and its lines as pairs of expected role and mark; `!` marks a known miss."""
    rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return seed([row[13:] for row in rows]), [(row[:10].strip(), row[10:11].strip()) for row in rows]


def seed(texts: list[str]) -> Seed:
    """Return lines as a seed."""
    return Seed(name="case.txt", lines=tuple(texts), sha256="0", encoding="utf-8")


def by_line(ledger: Ledger) -> dict[int, Range]:
    """Return the range that each line is in."""
    return {n: one for one in ledger.ranges for n in range(one.first, one.last + 1)}


def articles(expected: list[tuple[str, str]]) -> list[int]:
    """Return the article that each line belongs to: one begins at the first header line behind text."""
    number, in_text, found = 0, True, []
    for role, _ in expected:
        number += role in HEADER and in_text
        in_text = (in_text and role not in HEADER) or role in TEXT
        found.append(number)
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_lines_get_their_roles(path: Path) -> None:
    """Each line of a case has the role that stands in front of it, or is discarded where `-` does."""
    dump, expected = case(path)
    ranges = by_line(split(dump))
    wrong = {
        n: (role, ranges[n].role or ranges[n].discarded)
        for n, (role, miss) in enumerate(expected, 1)
        if role and not miss and role not in FREE and role != (ranges[n].role or "-")
    }
    assert not wrong


def test_a_title_wraps_no_byline() -> None:
    """A line that says who wrote, or that stands in brackets, is no part of a title that was wrapped."""
    text = (
        "The burst main flooded the archive of the old port on Sunday night, and",
        "the papers of two centuries lay under a metre of water before anyone",
        "noticed what had happened, the archivists of the town said on Monday,",
        "who had come to carry them across the square to the fish market halls",
        "where the ice is made, because what is frozen can be dried much later.",
        "",
        "Nobody could say on Monday whose pipe it was, though both of the firms",
        "that lay pipes in the square had sent their men, who looked at it long",
        "and agreed in the end that it was very old indeed and nobody's at all.",
    )
    for more in ("by DUNCAN FERRABEE", "[The Northgate Press; 08-XI-2025; Ann Lee; in English]"):
        lines = ["Burst main floods the archive of the old port at Trieste", more, "", *text]
        roles = [one.role for _, one in sorted(by_line(split(seed(lines))).items())][:2]
        assert roles == [Role.TITLE, Role.BYLINE]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_articles_are_told_apart(path: Path) -> None:
    """Lines of text are in the same article as the header above them, and in no other."""
    dump, expected = case(path)
    ranges = by_line(split(dump))
    text = [n for n, (role, miss) in enumerate(expected, 1) if role in TEXT and not miss]
    numbers = articles(expected)
    assert [ranges[n].article for n in text] == [str(numbers[n - 1]) for n in text]


@given(lines)
def test_every_line_has_one_fate(texts: list[str]) -> None:
    """Of arbitrary text, each non-blank line is in exactly one range, and the ranges are in order."""
    ledger = split(seed(texts))
    ranges = ledger.ranges
    assert all(one.first <= one.last for one in ranges)
    assert all(a.last < b.first for a, b in pairwise(ranges))
    assert {n for n, text in enumerate(texts, 1) if text.strip()} <= set(by_line(ledger))
    assert all((one.article is None) == (one.role is None) != (one.discarded is None) for one in ranges)


def test_lines_of_a_list_share_its_reason() -> None:
    """Lines below a heading of links are discarded as what the heading announces."""
    texts = [
        "Mayor opens bridge",
        "By Ann Lee",
        "",
        "The mayor opened the bridge on Monday, nine years late.",
    ]
    ledger = split(seed([*texts, "", "Related stories", "Ferry sold", "Tolls rise again"]))
    assert ledger.ranges[-1] == Range(first=6, last=8, discarded="related links")


def test_a_page_without_an_article_is_discarded() -> None:
    """A menu is no article."""
    ledger = split(seed(["Home", "News", "Sign in", "© 2020 The Mail"]))
    assert all(one.discarded for one in ledger.ranges)


@pytest.mark.parametrize("text", ["*a ", "[a](", "[", "_", "<a ", "share ", "Ab-", "1:"])
def test_a_hostile_line_takes_no_long(text: str) -> None:
    """A very long line of the marks that residue is made of is read in a moment."""
    start = time.process_time()
    split(seed([text * 10_000]))
    assert time.process_time() - start < 5


def test_a_wrapped_paragraph_is_one_range() -> None:
    """The lines of a paragraph that was wrapped are one range."""
    texts = (Path(__file__).parents[1] / "cases" / "split" / "hard-wrapped-mail.txt").read_text("utf-8")
    rows = [row[13:] for row in texts.split("\n")]
    assert all(one.last - one.first > 1 for one in split(seed(rows)).ranges if one.role is Role.BODY)
