"""The YAML writer: every reader gets back what was written."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reading_room.content.faults import Faults
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, read_yaml
from reading_room.content.yaml_writing import bare_date, flow, prose, quoted

MISREAD = ["NO", "y", "~", "null", "12:30", "0755", "1e3", "2023-03-22", "<<", "=", "", " a", "a "]
BREAKING = [
    "---",
    "- a",
    "a: b",
    "a #b",
    "[",
    "}",
    "a,b",
    "'",
    '"',
    "\\",
    "a\r\nb",
    "\0",
    "\x85",
    "\u2028",
    "\ufeff",
]
TEXTS = st.text() | st.sampled_from(MISREAD) | st.sampled_from(BREAKING)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)


def as_read(value: Any) -> Any:
    if isinstance(value, tuple):
        return [as_read(item) for item in value]
    return {key: as_read(item) for key, item in value.items()} if isinstance(value, dict) else value


@given(VALUES)
def test_others_read_what_was_written(value: Any) -> None:
    """PyYAML, with all its implicit types, gives the written value back."""
    assert yaml.safe_load(flow(value)) == as_read(value)


@given(st.lists(TEXTS))
def test_we_read_what_was_written(texts: list[str]) -> None:
    """Our reader gives any text back, quoted only where it must be."""
    written = flow(tuple(texts))
    node = read_yaml(written, Faults("a.yaml", written))
    assert isinstance(node, SequenceNode)
    assert [text_of(item) for item in node.items] == texts


def text_of(node: Node) -> str | None:
    return node.text if isinstance(node, ScalarNode) and not node.mistaken_for else None


@given(TEXTS)
def test_quoted_text_is_one_printable_line(text: str) -> None:
    """Whatever the text, it is written as one line that ends no front matter."""
    written = quoted(text)
    assert len(written.splitlines()) == 1
    assert yaml.safe_load(f"key: {written}") == {"key": text}


@given(st.text(alphabet=st.sampled_from("ab \n:#-|'\"\\é\u2028\t")) | TEXTS)
def test_prose_is_read_as_written(text: str) -> None:
    """Text of any number of lines, a block or not, is read back by us and by others."""
    written = f"key: {prose(text, 2)}\nnext: 1\n"
    node = read_yaml(written, Faults("a.yaml", written))
    assert isinstance(node, MappingNode)
    assert text_of(node.entries[0][1]) == text
    assert yaml.safe_load(written)["key"] == text


def test_paragraphs_are_written_as_lines() -> None:
    """A note of several paragraphs looks in the file as it was typed."""
    assert prose('He said: "no".\n\n- one', 2) == '|-\n  He said: "no".\n\n  - one'


@pytest.mark.parametrize(
    "text", ["Simone McCarthy", "CNN", "20-97", "004_43f.txt", "O'Brien", "N. M. Rao"]
)
def test_common_words_stay_bare(text: str) -> None:
    """Names, slugs and line ranges are written as people write them."""
    assert flow(text) == text


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (None, "null"),
        ("2023-03-22T05:35:00-04:00", "2023-03-22T05:35:00-04:00"),
        ("2021-12-07~", "2021-12-07~"),
        ("2023-03-20/..", "2023-03-20/.."),
        ("../2023-03-20", '"../2023-03-20"'),
        ("2021", '"2021"'),
    ],
)
def test_dates_stay_bare_where_yaml_allows(date: str | None, written: str) -> None:
    """A date is quoted only where some reader would take it for a number or fail on it."""
    assert bare_date(date) == written
