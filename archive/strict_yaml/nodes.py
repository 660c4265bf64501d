"""What a YAML file is made of, with the place of each part. Scalars stay text: the schema types them."""

import re
from typing import NamedTuple

from archive.faults import Mark

_NULL = re.compile(r"|~|null|Null|NULL")
_AMBIGUOUS = re.compile(
    r"""(?ix)
    y | n | yes | no | on | off | true | false | null | ~ | = | <<
    | [-+]? (?: 0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-f_]+ )     # binary, octal, hexadecimal
    | [-+]? (?: [0-9][0-9_]* (?:\.[0-9_]*)? | \.[0-9_]+ ) (?: e[-+]?[0-9]+ )?
    | [-+]? \.inf | \.nan
    | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?:\.[0-9_]*)?  # 12:30 is 750 to a YAML 1.1 reader
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: [t\s].* )?
    """
)


class ScalarNode(NamedTuple):
    """A single value."""

    text: str
    """Its characters, escapes resolved."""
    plain: bool
    """Whether it was written without quotation marks and not as a block."""
    mark: Mark
    """Where it begins."""

    @property
    def is_null(self) -> bool:
        """Whether it stands for no value: nothing, `~` or `null`, unquoted."""
        return self.plain and _NULL.fullmatch(self.text) is not None

    @property
    def is_ambiguous(self) -> bool:
        """Whether some YAML readers take it for a truth value, a number, a time or a date."""
        return self.plain and is_ambiguous(self.text)


class SequenceNode(NamedTuple):
    """A list of values."""

    items: tuple["Node", ...]
    """In the order of the file."""
    mark: Mark
    """Where it begins."""


class MappingNode(NamedTuple):
    """Keys and their values."""

    entries: tuple[tuple[ScalarNode, "Node"], ...]
    """In the order of the file; no key occurs twice."""
    mark: Mark
    """Where it begins."""

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None where the mapping lacks it."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = ScalarNode | SequenceNode | MappingNode


def is_ambiguous(text: str) -> bool:
    """Whether some YAML readers take this text, unquoted, for something other than a string."""
    return _AMBIGUOUS.fullmatch(text) is not None
