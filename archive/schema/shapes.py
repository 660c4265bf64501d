"""Shapes of values: lists, mappings and records of the kinds."""

from dataclasses import dataclass
from typing import Any

from archive.faults import Faults, did_you_mean
from archive.schema.kinds import Kind, shape
from archive.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode, flow


@dataclass(frozen=True, slots=True)
class ListOf:
    """Values of one kind."""

    kind: Kind

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, SequenceNode):
            example = flow((node.text,)) if isinstance(node, ScalarNode) else "[one, two]"
            hint = f"write {example}, or each value on its own line after a hyphen"
            faults.add(node.mark, "wrong-type", f"{shape(node)} stands where a list is expected", hint)
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
            faults.add(
                node.mark,
                "wrong-type",
                f"{shape(node)} stands where a mapping is expected",
                "write key: value",
            )
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
            faults.add(
                node.mark, "wrong-type", f"{shape(node)} stands where {self.title} is expected", hint
            )
            return None
        given = {key.text: (key, value) for key, value in node.entries}
        self._note_unknown(node, faults)
        return {field.name: self._value(field, given, node, faults) for field in self.fields}

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
                faults.add(key.mark, "unknown-key", f"{key.text} is no key of {self.title}", hint)

    def _value(
        self, field: Field, given: dict[str, tuple[ScalarNode, Node]], node: MappingNode, faults: Faults
    ) -> Any:
        if field.name not in given:
            if field.required:
                message = f"{self.title} needs the key {field.name}"
                faults.add(node.mark, "missing-key", message, f"add {field.name}: {field.doc}")
            return field.default
        key, value = given[field.name]
        if isinstance(value, ScalarNode) and value.is_null:
            if field.required:
                faults.add(key.mark, "empty-value", f"{field.name} has no value", f"write {field.doc}")
            return field.default
        return field.kind.read(value, faults)


def _property(field: Field) -> dict[str, Any]:
    schema = field.kind.json_schema()
    described = {"description": field.doc}
    return schema | described if field.required else {"anyOf": [schema, {"type": "null"}]} | described
