"""Shapes of values: lists, mappings and records of the kinds."""

from dataclasses import dataclass
from typing import Any

from reading_room.content.faults import Faults, did_you_mean
from reading_room.content.schema.kinds import Kind, shown
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, flow


@dataclass(frozen=True, slots=True)
class ListOf:
    """Values of one kind."""

    kind: Kind

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, SequenceNode):
            example = flow((node.text,)) if isinstance(node, ScalarNode) else "[one, two]"
            hint = f"write {example}, or each value on its own line after a hyphen"
            faults.add(node.mark, "wrong-type", f"{shown(node)} stands where a list is expected", hint)
            return None
        return tuple(self.kind.read(item, faults) for item in node.items)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.kind.json_schema()}


@dataclass(frozen=True, slots=True)
class MapOf:
    """Values of one kind under keys of another."""

    key: Kind
    kind: Kind

    def read(self, node: Node, faults: Faults) -> dict[str, Any] | None:
        if not isinstance(node, MappingNode):
            message = f"{shown(node)} stands where a mapping is expected"
            faults.add(node.mark, "wrong-type", message, "write key: value")
            return None
        return {self.key.read(key, faults): self.kind.read(value, faults) for key, value in node.entries}

    def json_schema(self) -> dict[str, Any]:
        keys = self.key.json_schema()
        return {"type": "object", "propertyNames": keys, "additionalProperties": self.kind.json_schema()}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record."""

    name: str
    """As written in the file."""
    kind: Kind
    """What its value may be."""
    doc: str
    """What it means; shown by editors."""
    required: bool = False
    """Whether it must be given; any other key may be left out or be `null`."""
    default: Any = None
    """The value where it isn't given."""


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys."""

    title: str
    """What it describes, with its article: `an event`."""
    fields: tuple[Field, ...]
    """Its keys, in the order that they are written in."""

    def read(self, node: Node, faults: Faults) -> dict[str, Any] | None:
        if not isinstance(node, MappingNode):
            hint = f"write keys and values: {', '.join(f.name for f in self.fields)}"
            message = f"{shown(node)} stands where {self.title} is expected"
            faults.add(node.mark, "wrong-type", message, hint)
            return None
        self._note_unknown(node, faults)
        given = {key.text: value for key, value in node.entries}
        missing = ScalarNode("", True, node.mark)
        return {
            field.name: self._value(field, given.get(field.name, missing), faults)
            for field in self.fields
        }

    def json_schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {field.name: _property(field) for field in self.fields},
            "required": [field.name for field in self.fields if field.required],
            "additionalProperties": False,
        }

    def _note_unknown(self, node: MappingNode, faults: Faults) -> None:
        names = [field.name for field in self.fields]
        for key, _ in node.entries:
            if key.text not in names:
                hint = did_you_mean(key.text, names) or f"the keys are {', '.join(names)}"
                faults.add(key.mark, "unknown-key", f"{key.text} is not a key of {self.title}", hint)

    def _value(self, field: Field, value: Node, faults: Faults) -> Any:
        if not isinstance(value, ScalarNode) or not value.is_null:
            return field.kind.read(value, faults)
        if field.required:
            message = f"{self.title} needs a value for {field.name}"
            faults.add(value.mark, "missing-value", message, f"add {field.name}: {field.doc}")
        return field.default


def _property(field: Field) -> dict[str, Any]:
    schema = field.kind.json_schema()
    described = {"description": field.doc}
    return schema | described if field.required else {"anyOf": [schema, {"type": "null"}]} | described
