"""A reference in BibTeX, in UTF-8. Source: O. Patashnik, "BibTeXing" (1988)."""

from collections.abc import Iterator

from reading_room.render.cite.reference import Reference, date_parts

_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "{}&%$#_"}
    | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(reference: Reference) -> str:
    """Return the entry: an `article` of an outlet, or `misc` where no outlet is known."""
    kind = "article" if reference.newspaper and reference.container else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference, kind))
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    if reference.authors:
        yield "author", _braced(" and ".join(map(_name, reference.authors)))
    yield "title", f"{{{_braced(_plain(reference.title))}}}"
    if reference.container:
        yield ("journal" if kind == "article" else "howpublished"), _braced(_plain(reference.container))
    yield from _date(reference)
    yield "url", _braced(_address(reference.url))
    if reference.copy != reference.url:
        yield "note", _braced(f"{_plain(reference.archive)}, \\url{{{_address(reference.copy)}}}")
    yield "langid", _braced(reference.language)


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
