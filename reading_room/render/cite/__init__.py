"""Citations of articles and events: a line of text for the page, and files for reference managers."""

from collections.abc import Iterator

from reading_room.model import Archive, Page, Url
from reading_room.render.cite.bibtex import bibtex
from reading_room.render.cite.csl import csl_json
from reading_room.render.cite.reference import Reference, article_reference, event_reference
from reading_room.render.cite.ris import ris
from reading_room.slugs import article_url, event_url

FORMATS = (("bib", "BibTeX", bibtex), ("ris", "RIS", ris), ("json", "CSL-JSON", csl_json))
"""Ending, name and writer of every kind of file."""


def citation_files(archive: Archive) -> Iterator[Page]:
    """Yield `cite.bib`, `cite.ris` and `cite.json` of every article and every event."""
    site = archive.content.site
    for article in archive.content.articles:
        yield from _files(article_url(article.slug), article_reference(article, site))
    for linked in archive.events:
        yield from _files(event_url(linked.event.slug), event_reference(linked.event, site))


def _files(url: Url, reference: Reference) -> Iterator[Page]:
    for ending, _, write in FORMATS:
        yield Page(url=Url(f"{url}cite.{ending}"), content=write(reference).encode())
