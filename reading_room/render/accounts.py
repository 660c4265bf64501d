"""Accounts: what each article says of one event, in its own words, side by side by publisher."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reading_room.model import Article, LinkedEvent, Place, Slug
from reading_room.render.catalogue import Catalogue
from reading_room.render.shelves import by_date
from reading_room.slugs import article_url

_GAP = " … "
"""Stands for what a passage leaves out between two sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What one paragraph says of an event."""

    address: str
    """The paragraph's address in the site."""
    words: str
    """Its sentences on the event, as written, with a sign where others are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one article says of an event."""

    article: Article
    """The article."""
    passages: tuple[Passage, ...]
    """In reading order; none where the site does not show them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The accounts that one publisher gives."""

    publisher: str | None
    """Its name; None for articles whose publisher is not known, each in a column of its own."""
    accounts: tuple[Account, ...]
    """In order of publication."""


def columns(linked: LinkedEvent, catalogue: Catalogue) -> tuple[Column, ...]:
    """Return the accounts of the articles that report an event, the first published first."""
    by_publisher: defaultdict[str, list[Account]] = defaultdict(list)
    for account in accounts(linked, linked.reported_in, catalogue):
        by_publisher[account.article.publisher or f"/{account.article.slug}"].append(account)
    return tuple(
        Column(publisher=group[0].article.publisher, accounts=tuple(group))
        for group in by_publisher.values()
    )


def accounts(linked: LinkedEvent, slugs: Iterable[Slug], catalogue: Catalogue) -> tuple[Account, ...]:
    """Return what some articles say of an event, in order of publication."""
    said: defaultdict[Slug, dict[str, list[Place]]] = defaultdict(dict)
    for mention in linked.mentions:
        said[mention.place.article].setdefault(mention.place.paragraph, []).append(mention.place)
    return tuple(
        Account(
            article=article,
            passages=tuple(_passages(said[article.slug].values(), catalogue)),
        )
        for article in by_date(catalogue.articles[slug] for slug in slugs)
    )


def _passages(paragraphs: Iterable[Sequence[Place]], catalogue: Catalogue) -> Iterator[Passage]:
    for places in paragraphs:
        text = catalogue.words[places[0].article].get(places[0].paragraph)
        if text is not None:
            address = f"{article_url(places[0].article)}#{places[0].paragraph}"
            yield Passage(address=address, words=_joined(places, text))


def _joined(places: Sequence[Place], text: str) -> str:
    """Return sentences of a paragraph, those that follow each other as they do there."""
    words, end = "", 0
    for place in sorted(places, key=lambda p: p.start):
        between = text[end : place.start] if words else ""
        words += between if not between.strip() else _GAP
        words += text[place.start : place.end]
        end = place.end
    return words
