"""Small archives for the tests of what is made from them."""

from dataclasses import fields, replace
from pathlib import Path

from reading_room.markdown.text import parse_text
from reading_room.model import (
    Anchored,
    Annotation,
    Archive,
    Article,
    Content,
    Edtf,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    LinkedEvent,
    Mention,
    Page,
    Place,
    Quotation,
    Ref,
    RefKind,
    Relation,
    RelationKind,
    Rights,
    Site,
    Slug,
    Source,
)
from reading_room.render import render
from reading_room.render.archive_index import ArchiveIndex, index_archive
from reading_room.rights import withhold
from reading_room.words import words_for

ROOT = Path(__file__).parents[2]
"""An archive without templates of its own, where compiled ones are kept from test to test."""

SAY = words_for("en")
"""The interface's words in English."""

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
    files = files_of(archive).items()
    return {url: content.decode() for url, content in files if url.endswith(("/", ".html"))}


def files_of(archive: Archive) -> dict[str, bytes]:
    """Return all files of the archive's site by address."""
    made = render(shown(archive), ROOT)
    return {page.url: page.content for page in made if isinstance(page, Page)}


def index_of(archive: Archive) -> ArchiveIndex:
    """Return what the views of the archive are made from."""
    return index_archive(shown(archive))


def shown(archive: Archive) -> Archive:
    """Return the archive as the link stage gives it: with what the site may show of its articles."""
    return replace(archive, content=withhold(archive.content, archive.anchored))


def place(article: Article, quote: str) -> Place:
    """Return where the words stand in the article."""
    paragraph = next(p for p in article.text.paragraphs if quote in p.text)
    start = paragraph.text.index(quote)
    return Place(
        article=article.slug, paragraph=paragraph.id, start=start, end=start + len(quote), quote=quote
    )


def mention(article: Article, quote: str, entity: Entity) -> Mention:
    """Return a mention of the entity by these words of the article."""
    return Mention(place=place(article, quote), target=entity.ref)


def happened(slug: str, *places: Place, **changes: object) -> LinkedEvent:
    """Return a found event that stands in these places, of which else is known what `changes` says.

    Keys of `Event` and of `LinkedEvent` may be given. All words of a place are those that name it.
    """
    names = {field.name for field in fields(Event)}
    empty: dict[str, object] = {"date": None, "kind": None, "participants": (), "place": None}
    given = empty | {key: value for key, value in changes.items() if key in names}
    event = Event(
        **{"slug": Slug(slug), "title": slug, "aliases": (), "relations": (), "body": ""} | given  # type: ignore[arg-type]
    )
    telling = {p.article: None for p in places}
    linked = LinkedEvent(
        event=event,
        curated=False,
        status=EventStatus.HAPPENED,
        reported_in=tuple(telling),
        mentioned_in=(),
        mentions=tuple(Mention(place=p, target=Ref(RefKind.EVENT, event.slug), words=p) for p in places),
        rule="",
        words=None,
        comparisons=(),
        origins=len(telling),
        probability=1.0,
    )
    return replace(linked, **{k: v for k, v in changes.items() if k not in names})  # type: ignore[arg-type]


def relation(source: str, target: str, kind: str, stands: Place | None = None) -> Relation:
    """Return a relation between two events, supported by these words where they are given."""
    return Relation(
        source=Slug(source),
        target=Slug(target),
        kind=RelationKind(kind),
        article=stands.article if stands else None,
        quote=stands.quote if stands else None,
    )


def spoken(stands: Place, speaker: str | None, entity: Entity | None = None) -> Quotation:
    """Return a quotation that stands there."""
    return Quotation(place=stands, speaker=speaker, entity=entity.slug if entity else None)


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
