"""A reference as files for reference managers: BibTeX, RIS and CSL-JSON.

Sources: O. Patashnik, "BibTeXing" (1988), in UTF-8; Research Information Systems, "RIS Format
Specifications" (2001); the Citation Style Language 1.0.2, its schema for input data.
"""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from reading_room.render.reference import Reference, date_parts, is_approximate

_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "{}&%$#_"}
    | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
)
_PLAIN = "!$&'()*+,;=:@/?"
"""Signs that stand for themselves in a URL's path."""
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Signs that steer a terminal or turn the words around them; no reference manager needs them."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(reference: Reference) -> str:
    """Return the entry: an `article` of an outlet, or `misc` where no outlet is known."""
    kind = "article" if reference.newspaper and reference.container else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(reference, kind))
    return _HIDDEN.sub("", f"@{kind}{{{reference.key},\n{fields}}}\n")


def _bibtex_fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    if reference.authors:
        yield "author", _braced(" and ".join(map(_name, reference.authors)))
    yield "title", f"{{{_braced(_plain(reference.title))}}}"
    if reference.container:
        yield ("journal" if kind == "article" else "howpublished"), _braced(_plain(reference.container))
    yield from _date(reference)
    if reference.url:
        yield "url", _braced(_address(reference.url))
    if reference.copy and reference.copy != reference.url:
        yield "note", _braced(f"{_plain(reference.archive)}, \\url{{{_address(reference.copy)}}}")
    yield "langid", _braced(reference.language)
    if reference.tags:
        yield "keywords", _braced(", ".join(map(_plain, reference.tags)))


def _date(reference: Reference) -> Iterator[tuple[str, str]]:
    parts = date_parts(reference.date)
    if not parts:
        return
    year, *rest = parts[0]
    yield "year", _braced(str(year))
    if rest:
        yield "month", _MONTHS[rest[0] - 1]
    if len(rest) > 1:
        yield "day", _braced(str(rest[1]))


def _name(name: str) -> str:
    """A name with a comma or an "and" in it would be read as several."""
    plain = _plain(name)
    return f"{{{plain}}}" if "," in name or " and " in f" {name.lower()} " else plain


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_SIGNS)


def _address(url: str) -> str:
    """Braces would end the field; an address may have them by number."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")


def _braced(text: str) -> str:
    return f"{{{text}}}"


def ris(reference: Reference) -> str:
    """Return the record, a field on each line: tag, hyphen, value; lines end with CR LF."""
    fields = ((tag, " ".join(value.split())) for tag, value in _ris_fields(reference))
    return _HIDDEN.sub("", "".join(f"{tag}  - {value}\r\n" for tag, value in fields))


def _ris_fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if reference.newspaper else "ELEC"
    for author in reference.authors:
        yield "AU", author
    yield "TI", reference.title
    if reference.container:
        yield "T2", reference.container
    for parts in date_parts(reference.date)[:1]:
        year, month, day = (*(f"{part:02}" for part in parts), "", "")[:3]
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
    if reference.place:
        yield "CY", reference.place
    yield "LA", reference.language
    for tag in reference.tags:
        yield "KW", tag
    if reference.url:
        yield "UR", reference.url
    if reference.copy and reference.copy != reference.url:
        yield "AV", reference.copy
    yield "ER", ""


def csl_json(reference: Reference) -> str:
    """Return a list of one item; names are literal, dates are parts."""
    item: dict[str, object] = {
        "id": reference.key,
        "type": "article-newspaper" if reference.newspaper else "webpage",
        "title": reference.title,
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.container,
        "issued": _issued(reference),
        "event-place": reference.place,
        "language": reference.language,
        "keyword": ", ".join(reference.tags),
        "URL": reference.url,
        "archive": reference.archive if reference.newspaper else None,
        "archive_location": reference.copy if reference.newspaper else None,
    }
    kept = {key: value for key, value in item.items() if value}
    return _HIDDEN.sub("", json.dumps([kept], ensure_ascii=False, separators=(",", ":")) + "\n")


def _issued(reference: Reference) -> dict[str, object]:
    parts = date_parts(reference.date)
    if parts:
        circa = {"circa": True} if is_approximate(reference.date) else {}
        return {"date-parts": parts, **circa}
    return {"literal": reference.date} if reference.date else {}


_FORMATS = (
    ("BibTeX", "bib", "application/x-bibtex", bibtex),
    ("RIS", "ris", "application/x-research-info-systems", ris),
    ("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", csl_json),
)


def citations(reference: Reference) -> tuple[tuple[str, str, str], ...]:
    """Return of each format its name, what its file is called, and the file itself as an address.

    A page carries them in its links: so small a file costs a host more than it holds.
    """
    return tuple(
        (name, f"{reference.key}.{ending}", _carried(kind, write(reference)))
        for name, ending, kind, write in _FORMATS
    )


def _carried(kind: str, content: str) -> str:
    """Return a `data:` URL (RFC 2397)."""
    return f"data:{kind};charset=utf-8,{quote(content, safe=_PLAIN)}"
