"""Small archives for the tests of what is made from them."""

from dataclasses import replace
from pathlib import Path

from archive.model import (
    Anchored,
    Annotation,
    Archive,
    Article,
    Content,
    Edtf,
    Entity,
    EntityKind,
    Mention,
    Place,
    Rights,
    Site,
    Slug,
    Source,
)
from archive.render import render
from archive.slugs import entity_url
from archive.text import parse_text

SITE = Site(
    title="Shelf & Lamp",
    description="A small archive.",
    base_url="https://example.org/room/",
    language="en",
    author=None,
)

BODY = """\
The ferry left at noon.

## Later

It *came back* by [night](/tide).

- one
- two

Nobody waited.
"""

ARTICLE = Article(
    slug=Slug("2023-03-22-ferry"),
    title="A ferry leaves",
    authors=("Ada Moss",),
    publisher="Harbour Post",
    published=Edtf("2023-03-22T05:35:00-04:00"),
    dateline="Port Lune",
    language="en",
    url="https://post.example/ferry",
    rights=Rights.FULL,
    tags=("ferries",),
    source=Source(seed="a.txt", first=3, last=9, sha256="0" * 64),
    evidence=(),
    body=BODY,
    text=parse_text(BODY),
)

PERSON = Entity(
    slug=Slug("ada-moss"), name="Ada Moss", kind=EntityKind.PERSON, aliases=(), body="A writer."
)


def written(body: str, **changes: object) -> Article:
    """Return the sample article with another text."""
    return replace(ARTICLE, body=body, text=parse_text(body), **changes)  # type: ignore[arg-type]


def plain(slug: str, body: str = "One.\n\nTwo.", **changes: object) -> Article:
    """Return an article of which nothing is known but its words and what `changes` says."""
    unknown: dict[str, object] = dict.fromkeys(("publisher", "published", "dateline", "url"))
    empty: dict[str, object] = {"slug": Slug(slug), "authors": (), "tags": ()}
    return written(body, **unknown | empty | changes)


def archive_of(*articles: Article, **changes: object) -> Archive:
    """Return an archive of these articles in which nothing else is known but what `changes` says."""
    content = Content(
        site=SITE, articles=articles, events=(), entities=(), annotations=(), pages=(), ledgers=()
    )
    empty = Archive(
        content=content,
        entities=(),
        events=(),
        mentions=(),
        relations=(),
        related=(),
        dates=(),
        quotations=(),
        anchored=(),
    )
    return replace(empty, **changes)  # type: ignore[arg-type]


def pages_of(archive: Archive) -> dict[str, str]:
    """Return the HTML pages of the archive's site by address."""
    pages = render(archive, Path("no-such-folder"))
    return {p.url: p.content.decode() for p in pages if p.url.endswith(("/", ".html"))}


def place(article: Article, quote: str) -> Place:
    """Return where the words stand in the article."""
    paragraph = next(p for p in article.text.paragraphs if quote in p.text)
    start = paragraph.text.index(quote)
    return Place(
        article=article.slug, paragraph=paragraph.id, start=start, end=start + len(quote), quote=quote
    )


def mention(article: Article, quote: str, entity: Entity) -> Mention:
    """Return a mention of the entity by these words of the article."""
    return Mention(place=place(article, quote), target=entity_url(entity.kind, entity.slug))


def note(article: Article, quote: str) -> Anchored:
    """Return a note anchored on these words of the article."""
    annotation = Annotation(
        id=Slug("n1"),
        article=article.slug,
        quote=quote,
        prefix="",
        suffix="",
        note="Why.",
        tags=(),
        color=None,
        created=None,
        author=None,
        everywhere=False,
        line=1,
    )
    return Anchored(annotation=annotation, places=(place(article, quote),))
