"""A seed and its ledger to articles: every field with its evidence, every line of text as Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from reading_room.ingest.address import find_url
from reading_room.ingest.authors import find_authors
from reading_room.ingest.dateline import find_dateline
from reading_room.ingest.language import UNKNOWN, find_language
from reading_room.ingest.markdown import body_markdown, passages
from reading_room.ingest.outlets import same_outlet
from reading_room.ingest.page_fields import (
    guessed_day,
    page_authors,
    page_dateline,
    page_language,
    page_published,
    page_url,
    shown_authors,
)
from reading_room.ingest.page_publisher import page_publisher
from reading_room.ingest.page_title import claimed_title
from reading_room.ingest.publication import find_published
from reading_room.ingest.publisher import find_publisher
from reading_room.ingest.seed_article import Found, Line, SeedArticle, SeedLines, read_lines
from reading_room.ingest.setting import Setting, complete_days, setting_of
from reading_room.ingest.site_claims import Claims
from reading_room.ingest.title import describe, find_title, name_article
from reading_room.markdown.text import parse_text
from reading_room.model import Article, Edtf, Evidence, Ledger, Range, Rights, Seed, Slug, Source
from reading_room.slugs import unique


def compose(seed: Seed, ledger: Ledger, horizon: date | None = None) -> tuple[Article, ...]:
    """Return the articles that a ledger makes of its seed, with its slugs, in the order of the seed.

    `horizon`: the latest day that the headers of all seeds print, as `latest_day` finds it.
    """
    setting = setting_of(read_lines(seed, ledger), horizon)
    return tuple(_article(piece, setting) for piece in setting.dump.pieces)


def latest_day(dump: SeedLines) -> date | None:
    """Return the latest complete date that a seed's headers and discarded lines print."""
    lines = (*dump.discarded, *_headers(dump))
    return max(complete_days(line.text for line in lines), default=None)


def name_articles(
    ledger: Ledger, articles: Iterable[Article], taken: Iterable[Slug]
) -> tuple[Ledger, tuple[Article, ...]]:
    """Return a split seed's ledger and articles, named by day and title, apart from all names taken."""
    used = set(taken)
    names: dict[Slug | None, Slug] = {}
    named = []
    for article in articles:
        slug = unique(name_article(article.title, article.published), used)
        used.add(slug)
        names[article.slug] = slug
        named.append(replace(article, slug=slug))
    ranges = (replace(span, article=names.get(span.article)) for span in ledger.ranges)
    return replace(ledger, ranges=tuple(_joined(ranges))), tuple(named)


def _joined(ranges: Iterable[Range]) -> Iterator[Range]:
    """Join neighbours of one role in one article, so that a curator reads and edits few."""
    held: list[Range] = []
    for span in ranges:
        if held and span.article and (held[-1].article, held[-1].role) == (span.article, span.role):
            held[-1] = replace(held[-1], last=span.last)
        else:
            held.append(span)
    return iter(held)


def _article(piece: SeedArticle, setting: Setting) -> Article:
    claims = setting.claims_about(piece)
    alone = not setting.dump.seed.items
    signed = alone and "author" not in claims.silent
    dated = alone and "published" not in claims.silent
    published = page_published(claims) or (find_published(piece, setting) if dated else None)
    published = published or guessed_day(claims)
    dateline = page_dateline(claims) or find_dateline(piece)
    publisher = page_publisher(claims) or (find_publisher(piece, setting) if alone else None)
    outlet = publisher.value if publisher else ""
    authors = page_authors(claims) or (find_authors(piece, setting, outlet) if signed else None)
    authors = authors or shown_authors(claims)
    if authors and any(claims.of("export publisher", "export poster")):
        authors = _without_house(authors, claims)
    url = page_url(claims) or find_url(piece)
    language = find_language(piece, setting.dump)
    language = (page_language(claims) if language.value == UNKNOWN else None) or language
    names = authors.value if authors else ()
    title = (
        claimed_title(piece, claims)
        or find_title(piece)
        or describe(piece, names, published.value if published else None)
    )
    body = body_markdown(passages(piece.body))
    return Article(
        slug=piece.slug,
        title=title.value,
        authors=names,
        publisher=publisher.value if publisher else None,
        published=published.value if published else None,
        dateline=dateline.value if dateline else None,
        language=language.value,
        url=url.value if url else None,
        rights=Rights.FULL,
        tags=tuple(dict.fromkeys(t for _, tag, _ in claims.of("export tag") if (t := tag.lstrip("# ")))),
        source=_source(piece, setting.dump.seed),
        evidence=_evidence(title, authors, publisher, published, dateline, language, url),
        body=body,
        text=parse_text(body),
    )


def _without_house(authors: Found[tuple[str, ...]], claims: Claims) -> Found[tuple[str, ...]] | None:
    """Return the writers without the outlet that the dump labels, and without who sent the message."""
    outlets = {same_outlet(words) for _, words, _ in claims.of("export publisher", "export poster")}
    people = tuple(name for name in authors.value if same_outlet(name) not in outlets)
    return replace(authors, value=people) if people else None


def _headers(dump: SeedLines) -> Iterable[Line]:
    return (line for piece in dump.pieces for line in piece.header)


def _source(piece: SeedArticle, seed: Seed) -> Source:
    first, last = piece.lines[0].number, piece.lines[-1].number
    return Source(seed=seed.name, first=first, last=last, sha256=seed.sha256)


def _evidence(*found: Found[str] | Found[Edtf] | Found[tuple[str, ...]] | None) -> tuple[Evidence, ...]:
    return tuple(item.evidence for item in found if item)
