"""YAML without its surprises: no aliases, tags or implicit types; every value knows its place.

Scalars stay text: the schema types them. Files are read from libyaml's events, and all that makes YAML
mean what its writer did not is refused.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple, NoReturn

import yaml

from reading_room.content.faults import WHOLE_FILE, Faults, Mark

PRINTABLE = r" -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
"""Characters that every reader takes as they are, on one line; for a regular expression's `[]`."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_MISTAKEN = re.compile(
    r"""(?ix)
      (?P<nothing> ~ | null )
    | (?P<truth> true | false )
    | (?P<number>
        0o[0-7]+ | 0x[0-9a-f]+
      | [-+]? (?: [0-9]+ (?:\.[0-9]*)? | \.[0-9]+ ) (?: e[-+]?[0-9]+ )?
      | [-+]? \.inf | \.nan )
    | (?P<mark> = | << )
    """
)
"""What readers of YAML 1.2 take, unquoted, for something other than text."""
_ONCE_MISTAKEN = re.compile(
    r"""(?ix)
      y | n | yes | no | on | off
    | [-+]? (?: 0b[01_]+ | 0x[0-9a-f_]+ | \.?[0-9][0-9_]* (?:\.[0-9_]*)? (?: e[-+]?[0-9]+ )? )
    | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?:\.[0-9_]*)?  # base 60: 12:30 is 750
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: [t\s].* )?
    """
)
"""What only readers of YAML 1.1 do so with: we write it in quotation marks, which Obsidian takes off."""

_MEANINGS = {
    "nothing": "no value",
    "truth": "true or false",
    "number": "a number",
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
    end: Mark = WHOLE_FILE
    """Behind its last character."""

    @property
    def is_null(self) -> bool:
        """Whether it stands for no value: nothing, `~` or `null`, unquoted."""
        return self.plain and self.text in _NULLS

    @property
    def mistaken_for(self) -> str | None:
        """What YAML readers take it for, though it is text; None where those of today agree."""
        match = _MISTAKEN.fullmatch(self.text) if self.plain else None
        return _MEANINGS[match.lastgroup] if match and match.lastgroup else None


class SequenceNode(NamedTuple):
    """A list of values."""

    items: tuple["Node", ...]
    """In the order of the file."""
    mark: Mark
    """Where it begins."""
    end: Mark = WHOLE_FILE
    """Behind its bracket, or behind its last item."""


class MappingNode(NamedTuple):
    """Keys and their values."""

    entries: tuple[tuple[ScalarNode, "Node"], ...]
    """In the order of the file; no key occurs twice."""
    mark: Mark
    """Where it begins."""
    end: Mark = WHOLE_FILE
    """Behind its bracket, or behind its last value."""

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None where the mapping lacks it."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = ScalarNode | SequenceNode | MappingNode


def is_plain(text: str) -> bool:
    """Return whether every YAML reader, old ones too, takes this text for text, unquoted."""
    return not (_MISTAKEN.fullmatch(text) or _ONCE_MISTAKEN.fullmatch(text))


DEEPEST = 16
"""Levels of nesting; the deepest of our formats has four."""

_TAGS = re.compile(r"^(?:- |  )?tags:[^\n]*(?:\n *- [^\n]*)*", re.MULTILINE)
_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_OPENED = re.compile(r"(?:^ *|[:,-] +|[\[{] *)([\"'])")
_NEW_VALUE = re.compile(r" *(?:- |[\w-]+:(?: |$))")
_HASH_TAG = re.compile(r"(?<=[ \[,])#[^\s#,\]]+")
_FORBIDDEN = re.compile(rf"[^\n{PRINTABLE}]")
_SYNTAX = (
    ("mapping values are not", "a colon stands inside a value", "put the value in double quotes"),
    ("start any token", "a value cannot begin with this sign", "put the value in double quotes"),
    ("expected ':'", "no colon stands behind this key", "write `key: value`"),
    ("expected key", "the keys are not indented alike", "begin each key below the one above"),
    ("expected '-'", "the list is not indented alike", "begin each hyphen below the one above"),
    (
        "expected ',' or",
        "the bracket is not closed",
        "close it; put values with brackets in double quotes",
    ),
    ("node content", "a value is missing here", "write it, or close the bracket"),
    ("end of stream", "the quotation is not closed", "write the quotation mark at its end"),
    ("document indicator", "the quotation is not closed", "write the quotation mark at its end"),
    ("unknown escape", "this backslash begins no known escape", "write \\\\, or use single quotes"),
)
"""What libyaml says (in part), what it means to a person, and what mends it."""

_REFUSED = {
    "alias": "repeat the value; a word that begins with * stands in double quotes",
    "anchor": "remove it; a word that begins with & stands in double quotes",
    "tag": "remove it; a word that begins with ! stands in double quotes",
    "bad-key": "put the key in double quotes",
    "many-documents": "remove the line of ---",
    "too-deep": "remove the brackets that are too many",
}
"""For each thing that YAML has and our files have not, what to write instead."""

_INNER_QUOTES = ("the value goes on behind its closing quotation mark", 'write \\" for one inside it')


class _RefusedError(Exception):
    """Ends the reading of a file whose structure can't be trusted; the problem has been noted."""


def read_yaml(text: str, faults: Faults, *, first_line: int = 1) -> Node | None:
    """Return the only document in the text, or None with the reasons noted in `faults`.

    `first_line` is the line of the file that the text begins on.
    """
    if _note_forbidden(text, faults, first_line) or _note_hash_tags(text, faults, first_line):
        return None
    try:
        return _Reader(text, faults, first_line).document()
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        _note_syntax(error, text, faults, first_line)
        return None


def _note_forbidden(text: str, faults: Faults, first_line: int) -> bool:
    """Note in each line the first tab, control character, or sign that ends lines for some readers."""
    found = False
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _FORBIDDEN.search(line):
            found = True
            message, hint = _forbidden(match[0])
            faults.add(Mark(number, match.start() + 1), "bad-character", message, hint)
    return found


def _note_hash_tags(text: str, faults: Faults, first_line: int) -> bool:
    """Note each tag written as `#word`, as in a note's text: YAML takes it for a comment."""
    found = False
    for place in _TAGS.finditer(text):
        shown = _QUOTED.sub(lambda quoted: '"' * len(quoted[0]), place[0])
        for tag in _HASH_TAG.finditer(shown):
            found = True
            before = text[: place.start() + tag.start()]
            mark = Mark(first_line + before.count("\n"), len(before) - before.rfind("\n"))
            message = f"{tag[0]} without quotation marks is a comment to YAML, and no tag"
            faults.add(mark, "tag-comment", message, f"write {tag[0][1:]}, without the sign")
    return found


def _forbidden(character: str) -> tuple[str, str]:
    if character == "\t":
        return "a tab stands here", "write spaces instead"
    code = f"{ord(character):04x}"
    return f"U+{code.upper()} stands here, which cannot be seen", f'remove it, or write "\\u{code}"'


def _note_syntax(error: yaml.MarkedYAMLError, text: str, faults: Faults, first_line: int) -> None:
    """Note what libyaml could not read; what is not closed is shown where it opens."""
    said = error.problem or ""
    words = ((message, hint) for part, message, hint in _SYNTAX if part in said)
    message, hint = next(words, (f"this is not YAML: {said}", ""))
    opens = "not closed" in message
    marks = (error.problem_mark, error.context_mark)
    mark = next(mark for mark in (reversed(marks) if opens else marks) if mark)
    lines = text.split("\n")
    row = min(mark.line, len(lines) - 1)  # libyaml counts a line more where the last one has no end
    if opened := _unclosed(lines[: max(at.line for at in marks if at) + 1]):
        at = Mark(opened.line + first_line, opened.column)
        faults.add(
            at, "yaml-syntax", "the quotation is not closed", "write the quotation mark at its end"
        )
        return
    before = lines[row][: mark.column if row == mark.line else None]
    if not opens and before.rstrip().endswith(('"', "'")):
        message, hint = _INNER_QUOTES
    faults.add(Mark(row + first_line, len(before) + 1), "yaml-syntax", message, hint)


def _unclosed(lines: list[str]) -> Mark | None:
    """Return the first quotation mark whose value another one follows before it is closed, from line 0.

    YAML lets it go on to the next one of its kind, however far below, and is at a loss only there.
    """
    for number, (line, below) in enumerate(pairwise(lines)):
        shown = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), line)
        opened = list(_OPENED.finditer(shown))
        if opened and _NEW_VALUE.match(below):
            return Mark(number, opened[-1].start(1) + 1)
    return None


class _Reader:
    """Builds nodes from the events of one document."""

    def __init__(self, text: str, faults: Faults, first_line: int) -> None:
        self._loader = yaml.CBaseLoader(text)
        self._next: Callable[[], Any] = self._loader.get_event
        self._faults = faults
        self._first_line = first_line

    def document(self) -> Node:
        self._next()  # the start of the stream
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return ScalarNode("", True, Mark(self._first_line, 1))
        node = self._node(self._next(), 0)
        self._next()  # the end of the document
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(after, "many-documents", "a second YAML document begins here")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        self._refuse_extras(event)
        if kind is yaml.ScalarEvent:
            place = self._mark(event.start_mark), self._mark(event.end_mark)
            return ScalarNode(event.value, event.implicit[0], *place)
        if depth == DEEPEST:
            self._refuse(event, "too-deep", f"values are nested more than {DEEPEST} levels deep")
        if kind is yaml.SequenceStartEvent:
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _refuse_extras(self, event: Any) -> None:
        if type(event) is yaml.AliasEvent:
            self._refuse(event, "alias", f"*{event.anchor} is a YAML alias")
        if event.anchor is not None:
            self._refuse(event, "anchor", f"&{event.anchor} is a YAML anchor")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, "tag", f"{tag} is a YAML tag")

    def _sequence(self, start: Any, depth: int) -> SequenceNode:
        items = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth + 1))
        return SequenceNode(tuple(items), self._mark(start.start_mark), self._end(start, event, items))

    def _mapping(self, start: Any, depth: int) -> MappingNode:
        entries: dict[str, tuple[ScalarNode, Node]] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event, depth + 1)
            if not isinstance(key, ScalarNode):
                self._refuse(event, "bad-key", "a key must be a word, not a list or a mapping")
            value = self._node(self._next(), depth + 1)
            if key.text in entries:
                self._note_duplicate(key, entries[key.text][0])
            entries.setdefault(key.text, (key, value))
        end = self._end(start, event, [value for _, value in entries.values()])
        return MappingNode(tuple(entries.values()), self._mark(start.start_mark), end)

    def _note_duplicate(self, key: ScalarNode, first: ScalarNode) -> None:
        message = f"{key.text} is already given on line {first.mark.line}"
        self._faults.add(key.mark, "duplicate-key", message, "keep one of the two")

    def _mark(self, mark: Any) -> Mark:
        return Mark(mark.line + self._first_line, mark.column + 1)

    def _end(self, start: Any, end: Any, values: list[Node]) -> Mark:
        """A block has no end of its own: for libyaml it ends where the next one begins."""
        return values[-1].end if values and not start.flow_style else self._mark(end.end_mark)

    def _refuse(self, event: Any, code: str, message: str) -> NoReturn:
        self._faults.add(self._mark(event.start_mark), code, message, _REFUSED[code])
        raise _RefusedError
