"""`/previews/`: the start of every article, event, name and note, as a card beside a link shows it.

The address of a fragment is that of its page: `/previews/articles/SLUG.json`. It holds words and no
mark-up: `kind`, `title`, `facts`, `words` and, where it is not the site's, `language`.
"""

import json
from collections.abc import Iterator

from reading_room.dates.edtf import in_words
from reading_room.markdown.text import plain
from reading_room.model import Archive, Article, Page, Url
from reading_room.render.article import describe
from reading_room.render.event import describe as describe_event
from reading_room.render.note_pages import note_title, written
from reading_room.render.notes import kind_of
from reading_room.rights import shown_text
from reading_room.slugs import article_url, entity_url, event_url, note_url

LONGEST = 240
"""Longest words of a card, in code points; they are cut at a word."""


def previews(archive: Archive) -> Iterator[Page]:
    """Yield the fragment of each page that a link in the site may lead to."""
    own = archive.content.site.language
    for article in archive.content.articles:
        text = describe(shown_text(article, archive.anchored))
        language = article.language if article.language != own else ""
        yield _preview(
            article_url(article.slug), "article", article.title, _facts(article), text, language
        )
    for linked in archive.events:
        event = linked.event
        date = in_words(event.date) if event.date else ""
        words = plain(event.body) or describe_event(linked)
        yield _preview(event_url(event.slug), event.kind or "event", event.title, date, words)
    for entity in archive.entities:
        yield _preview(
            entity_url(entity.kind, entity.slug), entity.kind, entity.name, "", plain(entity.body)
        )
    for item in written(archive):
        note = item.note
        yield _preview(
            note_url(note.id), kind_of(note), note_title(note), note.author or "", plain(note.note)
        )


def _facts(article: Article) -> str:
    date = in_words(article.published) if article.published else "undated"
    return ", ".join(part for part in (article.publisher, date) if part)


def _preview(url: Url, kind: str, title: str, facts: str, words: str, language: str = "") -> Page:
    card = {"kind": kind, "title": title, "facts": facts, "words": _cut(words), "language": language}
    kept = {key: value for key, value in card.items() if value}
    content = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return Page(url=Url(f"/previews{url.rstrip('/')}.json"), content=content.encode())


def _cut(words: str) -> str:
    whole = " ".join(words.split())
    if len(whole) <= LONGEST:
        return whole
    return whole[:LONGEST].rpartition(" ")[0].rstrip(",;:–— ") + " …"
