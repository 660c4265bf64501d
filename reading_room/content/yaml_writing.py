"""Write values as YAML that every reader, ours and others', takes for the same values."""

import re
from collections.abc import Mapping

from reading_room.content.strict_yaml import PRINTABLE, is_plain

Value = str | int | bool | None | tuple["Value", ...] | Mapping[str, "Value"]
"""What can be written: text, numbers, truth values, nothing, and lists and mappings of them."""

_WORDS = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/|[^\W_](?:[\w ./'’()&+~-]*[\w.)~])?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:[0-9TZ:./~?%+-]*[0-9Z.~?%])?")
_ESCAPED = re.compile(rf"[\"\\]|[^{PRINTABLE}]")
_UNPRINTABLE = re.compile(rf"[^\n{PRINTABLE}]")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def flow(value: Value) -> str:
    """Return the value on one line: `[a, b]`, `{key: value}`, `null`, text quoted where it must be."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return value if _is_plain(value) else quoted(value)
        case tuple():
            return f"[{', '.join(map(flow, value))}]"
    return f"{{{', '.join(f'{flow(k)}: {flow(v)}' for k, v in value.items())}}}"


def quoted(text: str) -> str:
    """Return any text between double quotation marks, on one line."""
    return f'"{_ESCAPED.sub(lambda match: _escape(match[0]), text)}"'


def bare_date(edtf: str | None) -> str:
    """Return a date as people write it, without quotation marks where YAML allows that."""
    return edtf if edtf and _DATE.fullmatch(edtf) else flow(edtf)


def prose(text: str, indent: int) -> str:
    """Return text of several lines as a block, indented by so many spaces; any other text quoted."""
    lines = text.split("\n")
    hidden = any(line.isspace() for line in lines) or not lines[0][:1].strip() or not lines[-1]
    if len(lines) == 1 or hidden or _UNPRINTABLE.search(text):
        return quoted(text)
    return "\n".join(("|-", *(f"{' ' * indent}{line}" if line else "" for line in lines)))


def _is_plain(text: str) -> bool:
    """Whether the text, unquoted, is a string to every reader, inside brackets too."""
    return _WORDS.fullmatch(text) is not None and "  " not in text and is_plain(text)


def _escape(character: str) -> str:
    code = ord(character)
    return _SHORT.get(character) or (f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
