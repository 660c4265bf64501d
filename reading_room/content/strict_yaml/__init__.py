"""YAML without its surprises: no aliases, tags or implicit types; every value knows its place."""

from reading_room.content.strict_yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from reading_room.content.strict_yaml.reading import read_yaml
from reading_room.content.strict_yaml.writing import bare_date, flow, prose, quoted

__all__ = [
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "bare_date",
    "flow",
    "prose",
    "quoted",
    "read_yaml",
]
