"""Kinds of values, and lists, mappings and records of them.

Each reads a YAML node, and describes itself as JSON Schema.
"""

from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Protocol

from reading_room.content.faults import Faults, Reference, did_you_mean
from reading_room.content.strict_yaml import MappingNode, Node, ScalarNode, SequenceNode
from reading_room.content.yaml_writing import flow, quoted
from reading_room.slugs import SLUG, slugify


class Kind(Protocol):
    """What a value may be."""

    def read(self, node: Node, faults: Faults) -> Any:
        """Return the value that the node stands for, and note in `faults` what is wrong with it."""

    def json_schema(self) -> dict[str, Any]:
        """Return the same rule in JSON Schema 2020-12."""


@dataclass(frozen=True, slots=True)
class Text:
    """Any words; those that some YAML readers take for something else must be quoted."""

    blank: bool = False
    """Whether it may be empty or white space."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = single(node, faults, "text")
        if value is None:
            return None
        if meaning := value.mistaken_for:
            message = f"{value.text} without quotation marks is {meaning} to some YAML readers"
            faults.add(value.mark, "ambiguous-value", message, f"write {quoted(value.text)}")
        elif not self.blank and not value.text.strip():
            faults.add(value.mark, "empty-value", "the text is empty", "write some, or remove the key")
        return value.text

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string"} if self.blank else {"type": "string", "pattern": r"\S"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One word of a few."""

    words: tuple[str, ...]
    """Those that may be written; members of a StrEnum are read as such."""

    def read(self, node: Node, faults: Faults) -> str | None:
        choice = ", ".join(self.words)
        value = single(node, faults, f"one of {choice}")
        if value is None:
            return None
        word = next((word for word in self.words if word == value.text), None)
        if word is None:
            hint = did_you_mean(value.text, self.words) or "write one of them"
            faults.add(value.mark, "unknown-word", f"{shown(value)} is not one of {choice}", hint)
        return word

    def json_schema(self) -> dict[str, Any]:
        return {"enum": [str(word) for word in self.words]}


@dataclass(frozen=True, slots=True)
class SlugKind:
    """A slug; with a folder, one that names a file in it."""

    folder: str | None = None
    """The folder below `content/` that has the file."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = single(node, faults, "a slug")
        if value is None:
            return None
        if not SLUG.fullmatch(value.text):
            hint = f"write {slugify(value.text)}"
            faults.add(value.mark, "bad-slug", f"{shown(value)} is not a slug", hint)
        elif self.folder:
            faults.references.append(Reference(self.folder, value.text, value.mark, value.end))
        return value.text

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}


def single(node: Node, faults: Faults, what: str) -> ScalarNode | None:
    """Return the node where it is a single value; else note that `what` was expected."""
    if isinstance(node, ScalarNode) and not node.is_null:
        return node
    hint = f"write {what}, in double quotes where it begins with a bracket"
    faults.add(node.mark, "wrong-type", f"{shown(node)} stands where {what} is expected", hint)
    return None


def shown(node: Node) -> str:
    """Return what a message calls the node: its first words, or its shape."""
    if isinstance(node, ScalarNode):
        return shorten("" if node.is_null else node.text, 60, placeholder=" …") or "nothing"
    return "a list" if isinstance(node, SequenceNode) else "a mapping"


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
class Tag:
    """A subject word; a `#` before it is no part of it."""

    def read(self, node: Node, faults: Faults) -> str | None:
        if isinstance(node, ScalarNode):
            node = node._replace(text=node.text.removeprefix("#"))
        return Text().read(node, faults)

    def json_schema(self) -> dict[str, Any]:
        return Text().json_schema()


@dataclass(frozen=True, slots=True)
class Tags:
    """Subject words: a list, or words with commas between them."""

    def read(self, node: Node, faults: Faults) -> tuple[str, ...] | None:
        if isinstance(node, ScalarNode):
            words = [word.strip() for word in node.text.split(",")]
            node = SequenceNode(tuple(ScalarNode(w, False, node.mark) for w in words if w), node.mark)
        return ListOf(Tag()).read(node, faults)

    def json_schema(self) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, ListOf(Tag()).json_schema()]}


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name; an old address is none: `content/published.yaml` says where it leads."""

    def read(self, node: Node, faults: Faults) -> str | None:
        name = Text().read(node, faults)
        if name and name.startswith("/"):
            hint = f"write {name}: and where the page is now, in content/published.yaml"
            faults.add(node.mark, "address-as-alias", f"{shown(node)} is an address, not a name", hint)
        return name

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^[^/].*\S"}


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
            if key.text not in names and not faults.are_many:
                hint = did_you_mean(key.text, names) or f"the keys are {', '.join(names)}"
                faults.add(key.mark, "unknown-key", f"{shown(key)} is not a key of {self.title}", hint)

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
