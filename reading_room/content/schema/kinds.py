"""Kinds of values: each reads a YAML node and describes itself as JSON Schema."""

from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Protocol

from reading_room.content.faults import Faults, Reference, did_you_mean
from reading_room.slugs import SLUG, slugify
from reading_room.content.strict_yaml import Node, ScalarNode, SequenceNode, quoted


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
            faults.references.append(Reference(self.folder, value.text, value.mark))
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
