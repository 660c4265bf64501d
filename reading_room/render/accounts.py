"""Accounts: what each article says of one event, in its own words, side by side by publisher."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reading_room.model import LinkedEvent, Place, Slug
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.summaries import ArticleSummary, Citation

_GAP = " … "
"""Stands for what a passage leaves out between two sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one article says of an event."""

    article: ArticleSummary
    """The article."""
    passages: tuple[Citation, ...]
    """The sentences of each paragraph on it, as written, with a sign where others are left out.

    They are in reading order; none where the site does not show them.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The accounts that one publisher gives."""

    publisher: str | None
    """Its name; None for articles whose publisher is not known, each in a column of its own."""
    accounts: tuple[Account, ...]
    """In order of publication."""


def columns(linked: LinkedEvent, index: ArchiveIndex) -> tuple[Column, ...]:
    """Return the accounts of the articles that report an event, the first published first."""
    by_publisher: defaultdict[str, list[Account]] = defaultdict(list)
    for account in accounts(linked, linked.reported_in, index):
        by_publisher[account.article.publisher or f"/{account.article.slug}"].append(account)
    return tuple(
        Column(publisher=group[0].article.publisher, accounts=tuple(group))
        for group in by_publisher.values()
    )


def accounts(linked: LinkedEvent, slugs: Iterable[Slug], index: ArchiveIndex) -> tuple[Account, ...]:
    """Return what some articles say of an event, in order of publication."""
    said = index.places[linked.event.slug]
    return tuple(
        Account(
            article=index.article_lines[slug],
            passages=tuple(_passages(slug, said.get(slug, ()), index)),
        )
        for slug in index.by_date(slugs)
    )


def _passages(slug: Slug, places: Sequence[Place], index: ArchiveIndex) -> Iterator[Citation]:
    by_paragraph: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_paragraph[place.paragraph].append(place)
    for paragraph, those in by_paragraph.items():
        text = index.words[slug].get(paragraph)
        if text is not None:
            article, words = index.article_lines[slug], _joined(those, text)
            yield Citation(article=article, paragraph=paragraph, words=words)


def _joined(places: Sequence[Place], text: str) -> str:
    """Return sentences of a paragraph, those that follow each other as they do there."""
    words, end = "", 0
    for place in sorted(places, key=lambda p: p.start):
        between = text[end : place.start] if words else ""
        words += between if not between.strip() else _GAP
        words += text[place.start : place.end]
        end = place.end
    return words
