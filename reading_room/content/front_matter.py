"""A Markdown file's two parts: YAML between two lines of `---`, and the body below."""

import re
from collections.abc import Iterable
from typing import Any

from reading_room.content.faults import Faults, Mark
from reading_room.content.schema.kinds import Record
from reading_room.content.strict_yaml import read_yaml

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


def read_front_matter(text: str, record: Record, faults: Faults) -> tuple[dict[str, Any], str] | None:
    """Return the values of the record's keys, and the body; None where there are no such parts.

    A value that is wrong is None, noted in `faults`.
    """
    parts = split_front_matter(text, faults)
    if parts is None:
        return None
    front, body = parts
    node = read_yaml(front, faults, first_line=2)
    fields = record.read(node, faults) if node else None
    if fields is None:
        return None
    fields.pop("cssclasses")
    return fields, body


def split_front_matter(text: str, faults: Faults) -> tuple[str, str] | None:
    """Return YAML and body; None where the text has no front matter or it does not end."""
    opening = _FENCE.match(text)
    if opening is None:
        hint = "begin the file with a line of ---, the keys, and another line of ---"
        faults.add(Mark(1, 1), "no-front-matter", "the file does not begin with front matter", hint)
        return None
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        keys = text.partition("\n\n")[0].rstrip("\n")
        hint = "write a line of --- below the last key"
        faults.add(
            Mark(keys.count("\n") + 1, 0), "unclosed-front-matter", "the front matter does not end", hint
        )
        return None
    return text[opening.end() + 1 : closing.start()], text[closing.end() :].strip("\n")


def join_front_matter(lines: Iterable[str], body: str) -> str:
    """Return the text of a file whose front matter has these lines."""
    return "\n".join(("---", *lines, "---", "", body.strip("\n"), ""))
