"""Single values of a fixed form: dates, languages, addresses, line ranges and the like."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from reading_room.content.faults import Faults
from reading_room.content.schema.kinds import shown, single
from reading_room.content.strict_yaml import Node, ScalarNode
from reading_room.dates.edtf import parse_edtf
from reading_room.model import Edtf


@dataclass(frozen=True, slots=True)
class Form:
    """A single value that a function can read."""

    what: str
    """What it is called, with its article: `a language tag`."""
    convert: Callable[[ScalarNode], Any]
    """Returns the value; raises ValueError, with the reason where that is not plain to see."""
    code: str
    """The code of its problem."""
    hint: str
    """How it is written right."""
    schema: dict[str, Any]
    """The form in JSON Schema."""

    def read(self, node: Node, faults: Faults) -> Any:
        """Return the value that the node stands for; None where it has not the form, which is noted."""
        value = single(node, faults, self.what)
        if value is None:
            return None
        try:
            return self.convert(value)
        except ValueError as error:
            reason = str(error) or f"{shown(value)} is not {self.what}"
            faults.add(value.mark, self.code, reason, self.hint)
            return None

    def json_schema(self) -> dict[str, Any]:
        """Return the form in JSON Schema."""
        return self.schema


def line_range(first: int, last: int) -> str | int:
    """Return lines as they are written: `20-97`, or `20` for one line."""
    return first if first == last else f"{first}-{last}"


def _written(what: str, pattern: re.Pattern[str], code: str, hint: str) -> Form:
    """Return the form of a text that an expression says all of."""
    schema = {"type": "string", "pattern": f"^{pattern.pattern}$"}
    return Form(what, lambda value: _match(pattern, value)[0], code, hint, schema)


def _match(pattern: re.Pattern[str], value: ScalarNode) -> re.Match[str]:
    match = pattern.fullmatch(value.text)
    if match is None:
        raise ValueError
    return match


def _date(value: ScalarNode) -> Edtf:
    return parse_edtf(value.text).text


def _number(value: ScalarNode) -> int:
    if not value.plain:
        raise ValueError
    return int(_match(_NUMBER, value)[0])


def _share(value: ScalarNode) -> float:
    if not value.plain:
        raise ValueError
    return float(_match(_SHARE, value)[0])


def _lines(value: ScalarNode) -> tuple[int, int]:
    match = _match(_LINES, value)
    first, last = int(match[1]), int(match[2] or match[1])
    if first > last:
        raise ValueError(f"{value.text} ends before it begins")
    return first, last


def _boolean(value: ScalarNode) -> bool:
    if not value.plain or value.text not in ("true", "false"):
        raise ValueError
    return value.text == "true"


def _web_address(value: ScalarNode) -> str:
    try:
        named = urlsplit(_match(_WEB_ADDRESS, value)[0]).hostname
    except ValueError:  # whose own reason is about brackets and ports
        named = None
    if not named:
        raise ValueError
    return value.text


def _folder_address(value: ScalarNode) -> str:
    return f"{_web_address(value).rstrip('/')}/"


_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
    r"(-([0-9a-z]{5,8}|[0-9][0-9a-z]{3}))*(-x(-[0-9a-z]{1,8})+)?"
)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LINES = re.compile(r"([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?")
_PARAGRAPH = re.compile(r"p-[0-9a-f]{6}")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_SHARE = re.compile(r"0(?:\.[0-9]{1,6})?|1(?:\.0{1,6})?")
_ADDRESS = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")
_DESTINATION = re.compile(rf"(?:here|gone|{_ADDRESS.pattern})")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

LANGUAGE = _written(
    "a language tag",
    _LANGUAGE,
    "bad-language",
    "write a BCP 47 tag such as en, pt-BR or zh-Hant; und where unknown",
)
SHA256 = _written("a SHA-256 hash", _SHA256, "bad-hash", "write its 64 digits 0-9 and a-f")
DATE = Form(
    "a date",
    _date,
    "bad-date",
    "write it like 2023-03-22, 2021-06, 2021-12-07~ or 2023-03-20/2023-03-22",
    {"type": ["string", "integer"], "minimum": 1, "maximum": 9999},
)
PARAGRAPH = _written(
    "a paragraph's id",
    _PARAGRAPH,
    "bad-paragraph",
    "write it like p-0a1b2c, without -2 behind it, or remove the key",
)
NUMBER = Form(
    "a line number", _number, "bad-number", "write digits, from 1 on", {"type": "integer", "minimum": 1}
)
SHARE = Form(
    "a share",
    _share,
    "bad-share",
    "write a number from 0 to 1, such as 0.9",
    {"type": "number", "minimum": 0, "maximum": 1},
)
LINES = Form(
    "a range of lines",
    _lines,
    "bad-lines",
    "write it like 20-97, or 20 for one line",
    {"type": ["string", "integer"], "pattern": f"^{_LINES.pattern}$", "minimum": 1},
)
BOOLEAN = Form("true or false", _boolean, "bad-boolean", "write true or false", {"type": "boolean"})
WEB_ADDRESS = Form(
    "a web address",
    _web_address,
    "bad-url",
    "write it whole, like https://example.org/page",
    {"type": "string", "format": "uri", "pattern": "^https?://"},
)
ADDRESS = _written(
    "an address in the site",
    _ADDRESS,
    "bad-address",
    "write it from the site's root, like /articles/2023-03-22-no-path-to-peace/",
)
DESTINATION = _written(
    "here, gone or an address in the site",
    _DESTINATION,
    "bad-address",
    "write here, gone, or where the page is now, like /articles/2023-03-22-no-path-to-peace/",
)
FOLDER_ADDRESS = Form(
    "a web address",
    _folder_address,
    "bad-url",
    "write it whole, like https://example.org/archive/",
    {"type": "string", "format": "uri", "pattern": "^https?://"},
)
