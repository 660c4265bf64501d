"""YAML without its surprises: no aliases, tags or implicit types; every value knows its place."""

from archive.strict_yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from archive.strict_yaml.reading import read_yaml
from archive.strict_yaml.writing import bare_date, flow, prose, quoted

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
