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


def _matching(pattern: re.Pattern[str]) -> Callable[[ScalarNode], str]:
    def convert(value: ScalarNode) -> str:
        return _match(pattern, value)[0]

    return convert


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
_DESTINATION = re.compile(rf"here|gone|{_ADDRESS.pattern}")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

LANGUAGE = Form(
    what="a language tag",
    convert=_matching(_LANGUAGE),
    code="bad-language",
    hint="write a BCP 47 tag such as en, pt-BR or zh-Hant; und where unknown",
    schema={"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"},
)
SHA256 = Form(
    what="a SHA-256 hash",
    convert=_matching(_SHA256),
    code="bad-hash",
    hint="write its 64 digits 0-9 and a-f",
    schema={"type": "string", "pattern": f"^{_SHA256.pattern}$"},
)
DATE = Form(
    what="a date",
    convert=_date,
    code="bad-date",
    hint="write it like 2023-03-22, 2021-06, 2021-12-07~ or 2023-03-20/2023-03-22",
    schema={"type": ["string", "integer"], "minimum": 1, "maximum": 9999},
)
PARAGRAPH = Form(
    what="a paragraph's id",
    convert=_matching(_PARAGRAPH),
    code="bad-paragraph",
    hint="write it like p-0a1b2c, without -2 behind it, or remove the key",
    schema={"type": "string", "pattern": f"^{_PARAGRAPH.pattern}$"},
)
NUMBER = Form(
    what="a line number",
    convert=_number,
    code="bad-number",
    hint="write digits, from 1 on",
    schema={"type": "integer", "minimum": 1},
)
SHARE = Form(
    what="a share",
    convert=_share,
    code="bad-share",
    hint="write a number from 0 to 1, such as 0.9",
    schema={"type": "number", "minimum": 0, "maximum": 1},
)
LINES = Form(
    what="a range of lines",
    convert=_lines,
    code="bad-lines",
    hint="write it like 20-97, or 20 for one line",
    schema={"type": ["string", "integer"], "pattern": f"^{_LINES.pattern}$", "minimum": 1},
)
BOOLEAN = Form(
    what="true or false",
    convert=_boolean,
    code="bad-boolean",
    hint="write true or false",
    schema={"type": "boolean"},
)
WEB_ADDRESS = Form(
    what="a web address",
    convert=_web_address,
    code="bad-url",
    hint="write it whole, like https://example.org/page",
    schema={"type": "string", "format": "uri", "pattern": "^https?://"},
)
ADDRESS = Form(
    what="an address in the site",
    convert=_matching(_ADDRESS),
    code="bad-address",
    hint="write it from the site's root, like /articles/2023-03-22-no-path-to-peace/",
    schema={"type": "string", "pattern": f"^{_ADDRESS.pattern}$"},
)
DESTINATION = Form(
    what="here, gone or an address in the site",
    convert=_matching(_DESTINATION),
    code="bad-address",
    hint="write here, gone, or where the page is now, like /articles/2023-03-22-no-path-to-peace/",
    schema={"type": "string", "pattern": f"^(?:{_DESTINATION.pattern})$"},
)
FOLDER_ADDRESS = Form(
    what="a web address",
    convert=_folder_address,
    code="bad-url",
    hint="write it whole, like https://example.org/archive/",
    schema={"type": "string", "format": "uri", "pattern": "^https?://"},
)
