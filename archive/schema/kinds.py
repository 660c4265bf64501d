"""Kinds of values: each reads a YAML node and describes itself as JSON Schema."""

import re
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Protocol
from urllib.parse import urlsplit

from archive.dates.edtf import parse_edtf
from archive.faults import Faults, Reference, did_you_mean
from archive.model import Edtf
from archive.slugs import SLUG, slugify
from archive.strict_yaml import Node, ScalarNode, SequenceNode, quoted

_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([0-9a-z]{5,8}|[0-9][0-9a-z]{3}))*(-x(-[0-9a-z]{1,8})+)?"
)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LINES = re.compile(r"([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


class Kind(Protocol):
    """What a value may be. A value that isn't is noted as a problem, and read as None."""

    def read(self, node: Node, faults: Faults) -> Any:
        """Return the value that the node stands for."""

    def json_schema(self) -> dict[str, Any]:
        """Return the same rule in JSON Schema 2020-12."""


def scalar(node: Node, faults: Faults, what: str) -> ScalarNode | None:
    """Return the node where it is a single value; else note that `what` was expected."""
    if isinstance(node, ScalarNode) and not node.is_null:
        return node
    hint = f"write {what}, in double quotes where it begins with a bracket"
    faults.add(node.mark, "wrong-type", f"{shape(node)} stands where {what} is expected", hint)
    return None


def shape(node: Node) -> str:
    """Return what a message calls the node."""
    if isinstance(node, ScalarNode):
        return "nothing" if node.is_null else shortened(node.text)
    return "a list" if isinstance(node, SequenceNode) else "a mapping"


@dataclass(frozen=True, slots=True)
class Text:
    """Any words; words that some YAML readers take for something else must be quoted."""

    blank: bool = False
    """Whether it may be empty or white space."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = scalar(node, faults, "text")
        if value is None:
            return None
        if meaning := value.mistaken_for:
            message = (
                f"{shortened(value.text)} without quotation marks is {meaning} to some YAML readers"
            )
            faults.add(value.mark, "ambiguous-value", message, f"write {quoted(value.text)}")
            return None
        if not self.blank and not value.text.strip():
            faults.add(value.mark, "empty-value", "the text is empty", "write some, or remove the key")
            return None
        return value.text

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string"} if self.blank else {"type": "string", "pattern": r"\S"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words of a fixed form."""

    name: str
    """What it is called, with its article: `a language tag`."""
    form: re.Pattern[str]
    """What the whole of it must match."""
    hint: str
    """How it is written right."""
    code: str
    """The code of its problem."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = scalar(node, faults, self.name)
        if value is None or self.form.fullmatch(value.text):
            return value and value.text
        faults.add(value.mark, self.code, f"{shortened(value.text)} is not {self.name}", self.hint)
        return None

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.form.pattern})$"}


LANGUAGE = Pattern(
    "a language tag",
    _LANGUAGE,
    "write a BCP 47 tag such as en, pt-BR or zh-Hant; und where unknown",
    "bad-language",
)
SHA256 = Pattern("a SHA-256 hash", _SHA256, "write its 64 digits 0-9 and a-f", "bad-hash")


@dataclass(frozen=True, slots=True)
class Number:
    """A line's number."""

    def read(self, node: Node, faults: Faults) -> int | None:
        value = scalar(node, faults, "a number")
        if value is None:
            return None
        if value.plain and _NUMBER.fullmatch(value.text):
            return int(value.text)
        faults.add(
            value.mark,
            "bad-number",
            f"{shortened(value.text)} is not a line number",
            "write digits, from 1 on",
        )
        return None

    def json_schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": 1}


@dataclass(frozen=True, slots=True)
class Boolean:
    """`true` or `false`, and no other word."""

    def read(self, node: Node, faults: Faults) -> bool | None:
        value = scalar(node, faults, "true or false")
        if value is None:
            return None
        if value.plain and value.text in ("true", "false"):
            return value.text == "true"
        faults.add(
            value.mark,
            "bad-boolean",
            f"{shortened(value.text)} is neither true nor false",
            "write true or false",
        )
        return None

    def json_schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One word of a list."""

    words: tuple[str, ...]
    """Those that may be written; members of a StrEnum are read as such."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = scalar(node, faults, f"one of {', '.join(self.words)}")
        if value is None or value.text in self.words:
            return value and self.words[self.words.index(value.text)]
        hint = did_you_mean(value.text, list(self.words)) or "write one of them"
        faults.add(
            value.mark,
            "unknown-word",
            f"{shortened(value.text)} is not one of {', '.join(self.words)}",
            hint,
        )
        return None

    def json_schema(self) -> dict[str, Any]:
        return {"enum": [str(word) for word in self.words]}


@dataclass(frozen=True, slots=True)
class Date:
    """A date in EDTF, quoted or not."""

    def read(self, node: Node, faults: Faults) -> Edtf | None:
        value = scalar(node, faults, "a date")
        if value is None:
            return None
        try:
            parse_edtf(value.text)
        except ValueError as error:
            hint = "write it like 2023-03-22, 2021-06, 2021-12-07~ or 2023-03-20/2023-03-22"
            faults.add(value.mark, "bad-date", str(error), hint)
            return None
        return Edtf(value.text)

    def json_schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "description": "EDTF (ISO 8601-2)"}


@dataclass(frozen=True, slots=True)
class SlugKind:
    """A slug; with a folder, one that names a file in it."""

    folder: str | None = None
    """The folder below `content/` that has the file."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = scalar(node, faults, "a slug")
        if value is None:
            return None
        if not SLUG.fullmatch(value.text):
            faults.add(
                value.mark,
                "bad-slug",
                f"{shortened(value.text)} is not a slug",
                f"write {slugify(value.text)}",
            )
            return None
        if self.folder:
            faults.references.append(Reference(self.folder, value.text, value.mark))
        return value.text

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An absolute address on the web."""

    folder: bool = False
    """Whether it must end in a slash."""

    def read(self, node: Node, faults: Faults) -> str | None:
        value = scalar(node, faults, "a web address")
        if value is None:
            return None
        if not _is_web_address(value.text):
            hint = "write it whole, like https://example.org/page"
            faults.add(value.mark, "bad-url", f"{shortened(value.text)} is not a web address", hint)
            return None
        if self.folder and not value.text.endswith("/"):
            faults.add(
                value.mark,
                "bad-url",
                f"{shortened(value.text)} does not end in a slash",
                f"write {value.text}/",
            )
            return None
        return value.text

    def json_schema(self) -> dict[str, Any]:
        return {
            "type": "string",
            "format": "uri",
            "pattern": r"^https?://\S+/$" if self.folder else r"^https?://\S+$",
        }


@dataclass(frozen=True, slots=True)
class Lines:
    """A line or lines of a seed: `20-97`, inclusive, from 1."""

    def read(self, node: Node, faults: Faults) -> tuple[int, int] | None:
        value = scalar(node, faults, "lines")
        if value is None:
            return None
        match = _LINES.fullmatch(value.text)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if first <= last:
            return first, last
        faults.add(
            value.mark,
            "bad-lines",
            f"{shortened(value.text)} is not a range of lines",
            "write them like 20-97 or 20, the first line first",
        )
        return None

    def json_schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": f"^{_LINES.pattern}$", "minimum": 1}


def shortened(text: str) -> str:
    """Return a value as a message quotes it: its first words, or `nothing`."""
    return shorten(text, 60, placeholder=" …") or "nothing"


def line_range(first: int, last: int) -> str | int:
    """Return lines as they are written: `20-97`, or `20` for one line."""
    return first if first == last else f"{first}-{last}"


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)
    )
