"""Lists in one file each: references (CSL-JSON, BibTeX, RIS), Web Annotations, a calendar."""

import json
from collections.abc import Iterator

from reading_room.model import Archive
from reading_room.render.archive_index import index_archive
from reading_room.render.calendar import calendar
from reading_room.render.cite.formats import bibtex, csl_json, ris
from reading_room.render.cite.reference import Reference, article_reference
from reading_room.render.web_annotations import collection


def csl_file(archive: Archive) -> bytes:
    """Return all references as one list of CSL-JSON items."""
    items = [item for reference in _references(archive) for item in json.loads(csl_json(reference))]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def bibtex_file(archive: Archive) -> bytes:
    """Return all references as BibTeX entries."""
    return "\n".join(bibtex(reference) for reference in _references(archive)).encode()


def ris_file(archive: Archive) -> bytes:
    """Return all references as RIS records."""
    return "".join(ris(reference) for reference in _references(archive)).encode()


def annotations_file(archive: Archive) -> bytes:
    """Return all notes as one collection of W3C Web Annotations."""
    return collection(index_archive(archive)).content


def calendar_file(archive: Archive) -> bytes:
    """Return the events whose days are known as an iCalendar file."""
    return calendar(index_archive(archive)).content


def _references(archive: Archive) -> Iterator[Reference]:
    for article in archive.content.articles:
        yield article_reference(article, archive.content.site)
