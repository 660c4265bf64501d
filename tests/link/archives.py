"""Small archives written as text, for cases: articles under `== SLUG | DATE | TITLE` lines."""

from dataclasses import replace

from reading_room.model import Article, Content, Edtf, Event, Site, Slug
from tests.link.cases import article


def articles_of(text: str) -> tuple[Article, ...]:
    """Return the articles of a text, in its order; a date may be left out."""
    return tuple(_article(part) for part in f"\n{text}".split("\n== ")[1:])


def _article(part: str) -> Article:
    header, _, body = part.partition("\n")
    slug, date, title = (field.strip() for field in header.split("|"))
    slug, _, language = slug.partition(" ")
    one = article(body.strip(), slug=slug, language=language or "en")
    return replace(one, title=title, published=Edtf(date) if date else None)


def content_of(articles: tuple[Article, ...], events: tuple[Event, ...] = ()) -> Content:
    """Return the content of an archive that has only these."""
    return Content(
        site=Site(title="", description="", base_url="http://x.test/", language="en", author=None),
        articles=articles,
        events=events,
        entities=(),
        annotations=(),
        pages=(),
        ledgers=(),
    )


def event(slug: str, title: str, date: str, **fields: object) -> Event:
    """Return a curated event."""
    empty = Event(
        slug=Slug(slug),
        title=title,
        date=Edtf(date),
        kind=None,
        participants=(),
        place=None,
        aliases=(),
        relations=(),
        body="",
    )
    return replace(empty, **fields)  # type: ignore[arg-type]
