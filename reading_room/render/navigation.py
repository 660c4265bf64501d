"""The ways through the site that stand on every page."""

from dataclasses import dataclass

from reading_room.model import Archive, Url
from reading_room.render.directories import directories
from reading_room.slugs import page_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A way to a page."""

    name: str
    """What it is called there."""
    url: Url
    """Where it leads."""


def main_links(archive: Archive) -> tuple[Link, ...]:
    """Return the links at the head of every page."""
    pages = (
        Link(name=p.title, url=page_url(p.slug)) for p in archive.content.pages if p.slug == "about"
    )
    return (
        Link(name="Articles", url=Url("/articles/")),
        Link(name="Events", url=Url("/events/")),
        Link(name="Timeline", url=Url("/timeline/")),
        Link(name="Search", url=Url("/search/")),
        *pages,
    )


def foot_links(archive: Archive) -> tuple[Link, ...]:
    """Return the links at the foot of every page: every list, and every page that a curator wrote."""
    lists = (Link(name=d.title, url=d.url) for d in directories(archive))
    pages = (Link(name=p.title, url=page_url(p.slug)) for p in archive.content.pages)
    return (
        Link(name="All articles", url=Url("/articles/")),
        Link(name="Events", url=Url("/events/")),
        Link(name="Timeline", url=Url("/timeline/")),
        *lists,
        Link(name="Quotations", url=Url("/quotations/")),
        Link(name="Notes", url=Url("/annotations/")),
        Link(name="Audit", url=Url("/audit/")),
        *pages,
    )
