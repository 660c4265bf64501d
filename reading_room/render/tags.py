"""Tags: all that a curator gave one subject word, with a feed of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from reading_room.model import EntityKind, Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.listings import Count, Directory, Listing
from reading_room.render.page_meta import LISTS, Pager, View, paged
from reading_room.render.summaries import ArticleSummary, NoteSummary, PageSummary
from reading_room.slugs import address, event_url, feed_url, page_url, path_url, tag_url

Tagged = ArticleSummary | PageSummary | NoteSummary
"""What may have a tag, as a list names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView(View):
    """All that a page of a tag depends on."""

    template: ClassVar[str] = "tag.html"
    counts: Count
    """How many articles, notes and other pages have it."""
    pager: Pager[Tagged]
    """The articles, newest first, behind them other pages and then the notes, a group for each kind."""


def tags(index: ArchiveIndex) -> Directory:
    """Return all tags by name; those that differ only in what an address drops are one."""
    titles: dict[Url, str] = {}
    articles: defaultdict[Url, dict[Slug, None]] = defaultdict(dict)
    pages: defaultdict[Url, list[PageSummary]] = defaultdict(list)
    noted: defaultdict[Url, list[NoteSummary]] = defaultdict(list)
    for slug, article in index.articles.items():
        for url in _addresses(article.tags, titles):
            articles[url][slug] = None
    for page in _pages(index):
        for url in _addresses(page.tags, titles):
            pages[url].append(page)
    for item in index.note_lines.values():
        for url in _addresses(item.note.tags, titles):
            noted[url].append(item)
    listings = (
        Listing(
            title=title,
            url=url,
            kind="tag",
            articles=index.latest(articles[url]),
            notes=tuple(noted[url]),
            pages=tuple(pages[url]),
        )
        for url, title in sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    )
    name, url = LISTS["tag"]
    return Directory(title=index.say(name), url=url, listings=tuple(listings))


def _addresses(words: Iterable[str], titles: dict[Url, str]) -> Iterable[Url]:
    """Return the pages of some tags, each once, and note by which word each is called first."""
    for word in words:
        titles.setdefault(tag_url(word), word)
    return dict.fromkeys(map(tag_url, words))


def _pages(index: ArchiveIndex) -> Iterator[PageSummary]:
    """Yield what may have tags besides articles and notes: kind by kind, events in order of time."""
    for slug, linked in index.events.items():
        event = linked.event
        yield PageSummary(
            title=event.title,
            url=event_url(slug),
            group="way.events",
            date=event.date,
            tags=event.tags,
            body=event.body,
        )
    for kind in EntityKind:
        for entity in (e for e in index.entities.values() if e.kind is kind):
            url = address(entity.ref)
            yield PageSummary(
                title=entity.name, url=url, group=LISTS[kind][0], tags=entity.tags, body=entity.body
            )
    for path in index.archive.content.paths:
        url = path_url(path.slug)
        yield PageSummary(title=path.title, url=url, group="way.paths", tags=path.tags, body=path.body)
    for page in index.archive.content.pages:
        url = page_url(page.slug)
        yield PageSummary(title=page.title, url=url, group="kind.page", tags=page.tags, body=page.body)


def tag_views(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[TagView]:
    """Yield the views of the pages of each tag."""
    for tag in (listing for d in listed for listing in d.listings if listing.kind == "tag"):
        about, feed = index.say("describe.tag", tag=tag.title), feed_url(tag.url)
        articles = [index.article_lines[slug] for slug in tag.articles]
        items: list[Tagged] = [*articles, *tag.pages, *tag.notes]
        for pager in paged(tag.url, items, index.sizes["tagged"], _sort):
            meta = pager.meta(tag.title, about, "tag", index.say, feed)
            yield TagView(meta=meta, counts=tag.count, pager=pager)


def _sort(item: Tagged) -> tuple[str, str]:
    if isinstance(item, PageSummary):
        return item.group, item.group.partition(".")[2]
    name = "articles" if isinstance(item, ArticleSummary) else "notes"
    return f"way.{name}", name
