"""What a YAML file is made of, with the place of each part. Scalars stay text: the schema types them."""

import re
from typing import NamedTuple

from reading_room.content.faults import Mark

PRINTABLE = r" -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
"""Characters that every reader takes as they are, on one line; for a regular expression's `[]`."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_MISTAKEN = re.compile(
    r"""(?ix)
      (?P<nothing> ~ | null )
    | (?P<truth> y | n | yes | no | on | off | true | false )
    | (?P<number>
        [-+]? (?: 0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-f_]+ )
      | [-+]? (?: [0-9][0-9_]* (?:\.[0-9_]*)? | \.[0-9_]+ ) (?: e[-+]?[0-9]+ )?
      | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?:\.[0-9_]*)?  # base 60: 12:30 is 750
      | [-+]? \.inf | \.nan )
    | (?P<date> [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: [t\s].* )? )
    | (?P<mark> = | << )
    """
)
"""What some reader of YAML 1.1 or 1.2 takes, unquoted, for something other than text."""

_MEANINGS = {
    "nothing": "no value",
    "truth": "true or false",
    "number": "a number",
    "date": "a date",
    "mark": "an instruction",
}


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
        return self.plain and self.text in _NULLS

    @property
    def mistaken_for(self) -> str | None:
        """What some YAML readers take it for, though it is text; None where all agree."""
        return mistaken_for(self.text) if self.plain else None


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


def mistaken_for(text: str) -> str | None:
    """Return what some YAML readers take this text for, unquoted; None where all read it as text."""
    match = _MISTAKEN.fullmatch(text)
    return _MEANINGS[match.lastgroup] if match and match.lastgroup else None
