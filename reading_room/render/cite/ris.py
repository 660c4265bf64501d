"""A reference in RIS. Source: Research Information Systems, "RIS Format Specifications" (2001)."""

from collections.abc import Iterator

from reading_room.render.cite.reference import Reference, date_parts


def ris(reference: Reference) -> str:
    """Return the record, a field on each line: tag, hyphen, value; lines end with CR LF."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _fields(reference))


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
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
    yield "UR", reference.url
    if reference.copy != reference.url:
        yield "AV", reference.copy
    yield "ER", ""
