"""Read YAML from libyaml's events, refusing all that makes YAML mean what its writer did not."""

import re
from collections.abc import Callable
from typing import Any, NoReturn

import yaml

from archive.faults import Faults, Mark
from archive.strict_yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

DEEPEST = 16
"""Levels of nesting; the deepest of our formats has four."""

_FORBIDDEN = re.compile(
    r"[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ADVICE = (
    ("mapping values are not allowed", "put a value that contains a colon in double quotes"),
    ("cannot start any token", "put the value in double quotes"),
    ("could not find expected ':'", "write each entry as `key: value`"),
    (
        "did not find expected key",
        'indent the keys alike; in a quoted value write \\" for a quotation mark',
    ),
    (
        "did not find expected ',' or",
        "close the bracket; put a value with a comma or bracket in double quotes",
    ),
    ("unexpected end of stream", "close the quotation marks"),
    ("unexpected document indicator", "close the quotation marks"),
    ("unknown escape character", "write \\\\ for a backslash, or use single quotes"),
)


class _RefusedError(Exception):
    """Ends the reading of a file whose structure can't be trusted; the problem has been noted."""


def read_yaml(text: str, faults: Faults, *, first_line: int = 1) -> Node | None:
    """Return the only document in the text, or None with the reasons noted in `faults`.

    `first_line` is the line of the file that the text begins on.
    """
    if _note_forbidden(text, faults, first_line):
        return None
    try:
        return _Reader(text, faults, first_line).document()
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as error:
        _note_syntax(error, faults, first_line)
        return None


def _note_forbidden(text: str, faults: Faults, first_line: int) -> bool:
    """Note in each line the first tab, control character, or sign that ends lines for some readers."""
    found = False
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _FORBIDDEN.search(line):
            found = True
            name = "a tab" if match[0] == "\t" else f"the control character U+{ord(match[0]):04X}"
            escape = "\\t" if match[0] == "\t" else f"\\u{ord(match[0]):04x}"
            hint = f"indent with spaces; in double quotes write {escape}"
            faults.add(
                Mark(number, match.start() + 1), "control-character", f"{name} stands in YAML", hint
            )
    return found


def _note_syntax(error: yaml.MarkedYAMLError, faults: Faults, first_line: int) -> None:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or "this cannot be read"
    hint = next((advice for words, advice in _ADVICE if words in problem), "")
    place = Mark(mark.line + first_line, mark.column + 1) if mark else Mark(first_line, 0)
    faults.add(place, "yaml-syntax", f"YAML cannot be read here: {problem}", hint)


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
            self._refuse(
                after, "many-documents", "a second YAML document begins here", "remove the `---`"
            )
        return node

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._refuse(
                event, "alias", f"*{event.anchor} is an alias", 'repeat the value, or write it in "..."'
            )
        if event.anchor is not None:
            self._refuse(
                event,
                "anchor",
                f"&{event.anchor} is an anchor",
                'write the value without it, or in "..."',
            )
        if event.tag is not None:
            self._refuse(
                event, "tag", f"{event.tag} is a tag", 'write the value without it, or in "..."'
            )
        if kind is yaml.ScalarEvent:
            return ScalarNode(event.value, event.implicit[0], self._mark(event))
        if depth == DEEPEST:
            self._refuse(event, "too-deep", f"values are nested more than {DEEPEST} levels deep", "")
        return (
            self._sequence(event, depth)
            if kind is yaml.SequenceStartEvent
            else self._mapping(event, depth)
        )

    def _sequence(self, start: Any, depth: int) -> SequenceNode:
        items = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth + 1))
        return SequenceNode(tuple(items), self._mark(start))

    def _mapping(self, start: Any, depth: int) -> MappingNode:
        entries: dict[str, tuple[ScalarNode, Node]] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event, depth + 1)
            if not isinstance(key, ScalarNode):
                self._refuse(event, "bad-key", "a key must be a word, not a list or a mapping", "")
            value = self._node(self._next(), depth + 1)
            if key.text in entries:
                self._note_duplicate(key, entries[key.text][0])
            entries.setdefault(key.text, (key, value))
        return MappingNode(tuple(entries.values()), self._mark(start))

    def _note_duplicate(self, key: ScalarNode, first: ScalarNode) -> None:
        message = f"{key.text} is already given on line {first.mark.line}"
        self._faults.add(key.mark, "duplicate-key", message, "keep one of the two")

    def _mark(self, event: Any) -> Mark:
        mark = event.start_mark
        return Mark(mark.line + self._first_line, mark.column + 1)

    def _refuse(self, event: Any, code: str, message: str, hint: str) -> NoReturn:
        self._faults.add(self._mark(event), code, message, hint)
        raise _RefusedError
