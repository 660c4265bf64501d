"""Lists in one file each: references (CSL-JSON, BibTeX, RIS), Web Annotations, a calendar, feeds."""

import json
from collections.abc import Iterator

from reading_room.model import Archive
from reading_room.render import directories_of
from reading_room.render.archive_index import index_archive
from reading_room.render.calendar import calendar
from reading_room.render.environment import constants, make_environment, page_of
from reading_room.render.feeds import OpmlView, feed_views
from reading_room.render.reference import Reference, article_reference
from reading_room.render.reference_files import bibtex, csl_json, ris
from reading_room.render.web_annotations import collection
from reading_room.resources import PACKAGE
from reading_room.slugs import has_address


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


def feeds_file(archive: Archive) -> bytes:
    """Return the addresses of all feeds that speak of the articles as OPML, which feed readers take in.

    Raises LookupError where the site has no address.
    """
    if not has_address(archive.content.site):
        raise LookupError("the site has no address yet: set base_url in content/site.yaml")
    index = index_archive(archive)
    (view,) = (view for view in feed_views(index, directories_of(index)) if isinstance(view, OpmlView))
    return page_of(view, make_environment(constants(index, {}, ()), PACKAGE)).content


def _references(archive: Archive) -> Iterator[Reference]:
    for article in archive.content.articles:
        yield article_reference(article, archive.content.site)
