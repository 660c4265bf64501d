"""The strict YAML reader."""

from hypothesis import given
from hypothesis import strategies as st

from reading_room.content.faults import Faults, Mark
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, read_yaml


def read(text: str, first_line: int = 1) -> Node | None:
    return read_yaml(text, Faults("a.yaml", "\n" * first_line + text), first_line=first_line)


def test_scalars_stay_text() -> None:
    """No word, number, time or date is given a type: that is the schema's part."""
    node = read("[NO, 12:30, 0755, 2023-03-22, null, 1e3]")
    assert isinstance(node, SequenceNode)
    assert [item.text for item in node.items if isinstance(item, ScalarNode)] == [
        *("NO", "12:30", "0755", "2023-03-22", "null", "1e3")
    ]


def test_places_count_code_points_from_the_files_first_line() -> None:
    """A value's column counts code points, and its line those of the whole file."""
    node = read('"日本": "x"\n"é": [a, b]\n', first_line=2)
    assert isinstance(node, MappingNode)
    value = node.get("é")
    assert isinstance(value, SequenceNode)
    assert [item.mark for item in value.items] == [(3, 7), (3, 10)]


def test_quoted_null_is_text() -> None:
    """Only an unquoted `null`, `~` or nothing at all is no value."""
    node = read('[null, ~, "null", ""]')
    assert isinstance(node, SequenceNode)
    assert [isinstance(n, ScalarNode) and n.is_null for n in node.items] == [True, True, False, False]


def test_empty_text_is_null() -> None:
    """A file without a document, or with comments only, has no value and no fault."""
    node = read("# nothing yet\n")
    assert isinstance(node, ScalarNode)
    assert node.is_null


def test_block_text_may_hold_colons_and_quotes() -> None:
    """A literal block is text word for word."""
    node = read('note: |\n  He said: "no".\n  # not a comment\n')
    assert isinstance(node, MappingNode)
    assert node.get("note") == ScalarNode(
        'He said: "no".\n# not a comment\n', False, Mark(1, 7), Mark(4, 1)
    )


@given(st.text(alphabet=st.sampled_from("ab:- \n\"'[]{}&*!|>%@`#,?\\\t\0\u2028~<0")))
def test_never_surprised(text: str) -> None:
    """Any text is either read or refused with a problem that points into it."""
    faults = Faults("a.yaml", text)
    node = read_yaml(text, faults)
    assert node is not None or faults.problems
    for problem in faults.problems:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert problem.source == text.split("\n")[problem.line - 1]
