"""Clippings in Markdown: Obsidian Web Clipper's front matter, Readwise's exports of one document."""

import re
from collections.abc import Iterable, Iterator, Mapping

from reading_room.ingest.items import Item
from reading_room.markdown.text import parse_text
from reading_room.model import Role

_KEY = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
_ENTRY = re.compile(r"\s+-[ \t]+(\S.*)")
_LINK = re.compile(r"\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{0,200})?\]\]")
_LOCATION = re.compile(r"\s?\(\[(?:View Highlight|Location)[^\[\]]{0,40}\]\([^()]{0,500}\)\)\s*$")
_REMARK = re.compile(r"(?:Note|Tags): ")
"""What a reader of Readwise wrote to a highlight."""
_FIELDS = {
    "title": "title",
    "full title": "title",
    "author": "author",
    "authors": "author",
    "site": "publisher",
    "published": "published",
    "source": "url",
    "url": "url",
    "language": "language",
    "tags": "tag",
    "document tags": "tag",
}
"""Keys of front matter and of Readwise's metadata, and the fields that they give."""
_ROLES = {"li": Role.LIST, "blockquote": Role.QUOTATION}


def read_clipping(text: str) -> Item | None:
    """Return a Markdown file with fields on top as one item; None where it is a plain dump."""
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].strip() == "---" and "---" in (ends := [line.strip() for line in lines[1:400]]):
        end = ends.index("---") + 1
        fields = _front_matter(lines[1:end])
        rows = _rows("\n".join(lines[end + 1 :]))
    elif "## Metadata" in lines[:12] and "## Highlights" in lines[:60]:
        start, end = lines.index("## Metadata"), lines.index("## Highlights")
        fields = _front_matter([line.removeprefix("- ") for line in lines[start + 1 : end]])
        rows = _highlights(_rows("\n".join(_LOCATION.sub("", line) for line in lines[end + 1 :])))
    else:
        return None
    claims = tuple(
        (f"export {_FIELDS[key]}", said)
        for key, values in fields.items()
        if key in _FIELDS
        for value in values
        for said in (_subjects(value) if _FIELDS[key] == "tag" else [_LINK.sub(r"\1", value)])
    )
    return Item(claims=claims, rows=tuple(rows)) if claims else None


def _subjects(value: str) -> list[str]:
    """Return the words of `[[piers]] [[patience]]`, `#piers #patience` or `piers, patience`."""
    return _LINK.findall(value) or [word for word in re.split("[,#]", value) if word.strip()]


def _highlights(rows: Iterable[tuple[Role | None, str]]) -> Iterator[tuple[Role | None, str]]:
    """Each entry is a quotation; what its reader wrote to it is no text of the article."""
    for role, text in rows:
        words = text.removeprefix("- ")
        quoted = role is Role.LIST and not _REMARK.match(words)
        yield (Role.QUOTATION, words) if quoted else (None if role is Role.LIST else role, text)


def _front_matter(lines: list[str]) -> Mapping[str, tuple[str, ...]]:
    """Return keys and their values; what is no plain value or list of them is left out."""
    fields: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in lines:
        if match := _KEY.match(line):
            key = match[1].casefold()
            fields[key] = tuple(_values(match[2]))
        elif key and (match := _ENTRY.match(line)):
            fields[key] += tuple(_values(match[1]))
    return fields


def _values(text: str) -> Iterator[str]:
    inner = text.strip()
    several = (
        inner[1:-1].split(",")
        if inner[:1] == "[" and inner[:2] != "[[" and inner[-1:] == "]"
        else [inner]
    )
    yield from (value for one in several if (value := one.strip().strip("\"'")))


def _rows(body: str) -> Iterator[tuple[Role | None, str]]:
    for paragraph in parse_text(body).paragraphs:
        role = Role.SUBHEADING if paragraph.kind[0] == "h" else _ROLES.get(paragraph.kind, Role.BODY)
        yield role, f"- {paragraph.text}" if role is Role.LIST else paragraph.text
