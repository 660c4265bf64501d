"""Lists of shelves: all publishers, authors, years, people, organisations and places."""

from dataclasses import dataclass

from reading_room.model import Archive, EntityKind, Url
from reading_room.render.shelves import Shelf, authors, entities, publishers, years
from reading_room.slugs import kind_url

_KINDS = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """A list of shelves of one kind."""

    title: str
    """Its heading: `Publishers`."""
    url: Url
    """Its address."""
    shelves: tuple[Shelf, ...]
    """By title; years latest first."""


def directories(archive: Archive) -> tuple[Directory, ...]:
    """Return the lists of shelves that have something in them."""
    named = entities(archive)
    made = (
        *(_directory(title, kind_url(kind), _of_kind(named, kind)) for kind, title in _KINDS.items()),
        _directory("Publishers", Url("/publishers/"), publishers(archive)),
        _directory("Authors", Url("/authors/"), authors(archive)),
        _directory("Years", Url("/years/"), years(archive)),
    )
    return tuple(d for d in made if d.shelves)


def _directory(title: str, url: Url, shelves: tuple[Shelf, ...]) -> Directory:
    return Directory(title=title, url=url, shelves=shelves)


def _of_kind(shelves: tuple[Shelf, ...], kind: EntityKind) -> tuple[Shelf, ...]:
    return tuple(s for s in shelves if s.kind == kind)
