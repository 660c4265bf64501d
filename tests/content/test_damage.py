"""Files that were damaged at random: read, or refused with problems, but never a surprise."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.content.annotation import read_annotations
from reading_room.content.article import read_article
from reading_room.content.faults import Faults
from reading_room.content.ledger import read_ledger
from reading_room.errors import format_problem

CASES = Path(__file__).parent.parent / "cases" / "content"
READERS: dict[str, Callable[[str, str, Faults], object]] = {
    "article.md": read_article,
    "annotations.yaml": read_annotations,
    "ledger.yaml": read_ledger,
}
SCRAPS = (
    st.sampled_from([*"\n\t:-[]{}\"'&*!#,~0\0\u2028", "---\n", "- ", ": ", "\n  ", "null", "2023-02-30"])
    | st.text()
)


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_damage(name: str, data: st.DataObject) -> None:
    """Cut anywhere and patched with anything, a file gives a value or problems that point into it."""
    text = (CASES / name).read_text()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 9, len(text))))
    damaged = text[:start] + data.draw(SCRAPS) + text[end:]
    faults = Faults(name, damaged)
    value = READERS[name]("004_harbour.txt", damaged, faults)
    assert (value is None) == bool(faults.problems)
    for problem in faults.problems:
        assert 0 <= problem.line <= damaged.count("\n") + 1
        assert 0 <= problem.column <= len(problem.source) + 1
        assert format_problem(problem)
