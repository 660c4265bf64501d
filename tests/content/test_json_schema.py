"""The JSON Schema for editors: valid, and of one mind with the reader."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reading_room.content.faults import Faults
from reading_room.content.front_matter import split_front_matter
from reading_room.content.schema import json_schema
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, read_yaml

SCHEMA = json_schema()
TESTS = Path(__file__).parents[1]


def as_an_editor_reads(node: Node) -> Any:
    """Return the value with the types of YAML 1.2's core schema, as far as the cases need them."""
    if isinstance(node, MappingNode):
        return {key.text: as_an_editor_reads(value) for key, value in node.entries}
    if not isinstance(node, ScalarNode):
        return [as_an_editor_reads(item) for item in node.items]
    if node.is_null:
        return None
    return json.loads(node.text) if node.plain and node.text.isdigit() else node.text


def editors_faults(path: Path) -> list[str]:
    """Return where an editor would underline the front matter of a file."""
    faults = Faults(str(path), path.read_text())
    front, _ = split_front_matter(path.read_text(), faults) or ("", "")
    node = read_yaml(front, faults)
    assert node
    validator = Draft202012Validator({"$ref": "#/$defs/article", "$defs": SCHEMA["$defs"]})
    return sorted(
        "/".join(map(str, fault.path)) for fault in validator.iter_errors(as_an_editor_reads(node))
    )


def test_is_a_schema() -> None:
    """The schema keeps to the 2020-12 standard, and each key says what it means."""
    Draft202012Validator.check_schema(SCHEMA)
    keys = [key for format in SCHEMA["$defs"].values() for key in format.get("properties", {}).values()]
    assert keys
    assert all(key["description"] for key in keys)


def test_accepts_what_the_importer_writes() -> None:
    """No line of an imported article is underlined."""
    assert editors_faults(TESTS / "cases" / "content" / "article.md") == []


@pytest.mark.parametrize(
    ("case", "places"),
    [
        ("unknown-key", [""]),
        ("missing-keys", ["", ""]),
        ("number-as-title", ["title"]),
        ("text-for-list", ["authors"]),
        ("rights-word", ["rights"]),
        ("language-name", ["language"]),
        ("web-address", ["url"]),
        ("source", ["source"]),
    ],
)
def test_underlines_what_the_reader_refuses(case: str, places: list[str]) -> None:
    """An editor finds the faults of form that a build would report."""
    assert editors_faults(TESTS / "broken" / case / "content" / "articles" / "harbour.md") == places
