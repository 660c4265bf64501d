"""`/previews/`: the start of every article, event, name and note, as a card beside a link shows it.

A file holds the cards of some pages, by their paths: `articles/SLUG`. Which file has a page's card is
told by a hash of its path, which `assets/js/preview.js` makes alike. A card has words and no mark-up:
`kind`, `title`, `facts`, `words`, `links` (name and address below the site of what leads on) and, where
it is not the site's, `language`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import islice

from reading_room.model import Article, Page, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.article import cut, describe_article
from reading_room.render.event import describe_event
from reading_room.render.notes import note_title
from reading_room.slugs import address, article_url, event_url, note_url
from reading_room.words import Words
from reading_room.words.dates import in_words

LONGEST = 240
"""Longest words of a card, in code points; they are cut at a word."""

LINKS = 4
"""How many links a card has at most."""


FILES = 1024
"""How many files the cards of a large archive are in."""

_Card = tuple[str, dict[str, object]]
"""The path of a page, and its card."""


def card_files(index: ArchiveIndex) -> Iterator[Page]:
    """Yield the files of cards of all pages that a link in the site may lead to."""
    files: defaultdict[int, dict[str, object]] = defaultdict(dict)
    for path, card in _cards(index):
        files[file_of(path)][path] = card
    for number, found in sorted(files.items()):
        content = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        yield Page(url=Url(f"/previews/{number}.json"), content=content.encode())


def file_of(path: str) -> int:
    """Return the number of the file that has a page's card."""
    return reduce(lambda hash, sign: (31 * hash + ord(sign)) % FILES, path, 0)


def _cards(index: ArchiveIndex) -> Iterator[_Card]:
    own, say = index.site.language, index.say
    for article in index.articles.values():
        words = describe_article(article.text)
        language = article.language if article.language != own else ""
        url, told = article_url(article.slug), index.reporting.get(article.slug, ())
        links = [(event.title, event_url(event.slug)) for event in told]
        yield _card(
            url, say("kind.article"), article.title, _facts(article, say), words, links, language
        )
    for linked in index.events.values():
        event = linked.event
        date = in_words(event.date, say) if event.date else ""
        words = index.plain(event.body) or describe_event(linked, say)
        slugs = (*event.participants, *filter(None, [event.place]))
        named = [index.entities[slug] for slug in slugs if slug in index.entities]
        links = [(entity.name, address(entity.ref)) for entity in named]
        yield _card(
            event_url(event.slug), say.kind(event.kind or "event"), event.title, date, words, links
        )
    for entity in index.entities.values():
        links = [(event.title, event_url(event.slug)) for event in index.attended.get(entity.slug, ())]
        yield _card(
            address(entity.ref),
            say(f"kind.{entity.kind}"),
            entity.name,
            "",
            index.plain(entity.body),
            links,
        )
    for item in index.note_lines.values():
        note = item.note
        links = [(item.article.heading, article_url(note.article))]
        title, author = note_title(note, say), note.author or ""
        yield _card(note_url(note.id), say(f"note_kind.{item.kind}"), title, author, item.words, links)


def _facts(article: Article, say: Words) -> str:
    date = in_words(article.published, say) if article.published else say("list.undated")
    return say("list.comma").join(part for part in (article.publisher, date) if part)


def _card(
    url: Url,
    kind: str,
    title: str,
    facts: str,
    words: str,
    links: Iterable[tuple[str, Url]],
    language: str = "",
) -> _Card:
    card = {
        "kind": kind,
        "title": title,
        "facts": facts,
        "words": cut(words, LONGEST),
        "links": [(name, link.lstrip("/")) for name, link in islice(links, LINKS)],
        "language": language,
    }
    return url.strip("/"), {key: value for key, value in card.items() if value}
