"""A ledger that a person has written in stays as it is, but for what the importer has to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.content import edited_ledger
from reading_room.content.faults import Faults
from reading_room.content.ledger import ledger_yaml, read_ledger
from reading_room.model import Ledger, Slug
from tests.content.strategies import HASHES, LEDGERS, SLUGS

OLD, NEW = "a" * 64, "b" * 64
HEAD = f"seed: s.txt\nsha256: {OLD}\nranges: []\n"


def read(text: str) -> Ledger:
    faults = Faults("content/ledger/s.txt.yaml", text)
    return faults.settle(read_ledger("s.txt", text, faults))


def with_hashes(text: str, **hashes: str) -> str:
    """Return the ledger's text with these hashes, by slug."""
    ledger = read(text.replace("\r\n", "\n"))
    written = tuple(sorted((Slug(slug), hash) for slug, hash in hashes.items()))
    return edited_ledger(
        text, Ledger(seed=ledger.seed, sha256=ledger.sha256, ranges=ledger.ranges, written=written)
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, f"{HEAD}written:\n  one: {NEW}\n"),
        (HEAD.rstrip("\n"), f"{HEAD}written:\n  one: {NEW}\n"),
        (f"{HEAD}# the end\n", f"{HEAD}written:\n  one: {NEW}\n# the end\n"),
        (f"{HEAD}written:\n  one: {OLD}\n", f"{HEAD}written:\n  one: {NEW}\n"),
        (f"{HEAD}written:\n  one: {OLD}", f"{HEAD}written:\n  one: {NEW}"),
        (f"{HEAD}written: {{}}\n", f"{HEAD}written:\n  one: {NEW}\n"),
        (f"{HEAD}written: {{one: {OLD}}}\n", f"{HEAD}written:\n  one: {NEW}\n"),
        (f"{HEAD}written:\n", f"{HEAD}written:\n  one: {NEW}\n"),
        (
            f"{HEAD}\"written\": # by hand\n    # mine\n    'one': '{OLD}' # kept\n"
            f"    two: {OLD}\n# end\n",
            f"{HEAD}\"written\": # by hand\n    # mine\n    'one': {NEW} # kept\n# end\n",
        ),
        (f"{HEAD}written:\n  two: {OLD}\n", f"{HEAD}written:\n  one: {NEW}\n"),
        (f"written:\n  one: {OLD}\n{HEAD}", f"written:\n  one: {NEW}\n{HEAD}"),
        (
            f"{{seed: s.txt, sha256: {OLD}, ranges: []}}",
            f"{{seed: s.txt, sha256: {OLD}, ranges: [], written: {{one: {NEW}}}}}",
        ),
    ],
)
def test_hashes_are_written_among_what_a_person_wrote(before: str, after: str) -> None:
    """Comments, quotation marks, order and a missing last line end stay."""
    assert with_hashes(before, one=NEW) == after


def test_line_ends_of_another_system_stay() -> None:
    """What is added has them too."""
    text = HEAD.replace("\n", "\r\n")
    assert with_hashes(text, one=NEW) == f"{text}written:\r\n  one: {NEW}\r\n"


def test_a_ledger_that_says_it_already_stays_as_it_is() -> None:
    """Whatever its order."""
    text = f"{HEAD}written:\n  two: {OLD}\n  one: {NEW}\n"
    assert with_hashes(text, two=OLD, one=NEW) == text


@given(LEDGERS, st.dictionaries(SLUGS, HASHES))
def test_any_ledger_takes_any_hashes(ledger: Ledger, hashes: dict[Slug, str]) -> None:
    """What is read back is what was to be written."""
    wanted = Ledger(
        seed=ledger.seed,
        sha256=ledger.sha256,
        ranges=ledger.ranges,
        written=tuple(sorted(hashes.items())),
    )
    text = edited_ledger(ledger_yaml(ledger), wanted)
    faults = Faults("x", text)
    assert faults.settle(read_ledger(ledger.seed, text, faults)) == wanted
