"""Tags: the articles and the notes that a curator gave one subject word, with a feed of both."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from reading_room.model import Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.listings import Count, Directory, Listing
from reading_room.render.page_meta import Pager, View, paged
from reading_room.render.summaries import ArticleSummary, NoteSummary
from reading_room.slugs import feed_url, tag_url

TAGS_URL = Url("/tags/")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView(View):
    """All that a page of a tag depends on."""

    template: ClassVar[str] = "tag.html"
    counts: Count
    """How many articles and notes have it."""
    pager: Pager[ArticleSummary | NoteSummary]
    """The articles, newest first, and behind them the notes, in two groups."""


def tags(index: ArchiveIndex) -> Directory:
    """Return all tags by name; those that differ only in what an address drops are one."""
    titles: dict[Url, str] = {}
    articles: defaultdict[Url, dict[Slug, None]] = defaultdict(dict)
    noted: defaultdict[Url, list[NoteSummary]] = defaultdict(list)
    for slug, article in index.articles.items():
        for tag in article.tags:
            titles.setdefault(tag_url(tag), tag)
            articles[tag_url(tag)][slug] = None
    for item in index.note_lines.values():
        for url in dict.fromkeys(map(tag_url, item.note.tags)):
            titles.setdefault(url, next(tag for tag in item.note.tags if tag_url(tag) == url))
            noted[url].append(item)
    listings = (
        Listing(
            title=title,
            url=url,
            kind="tag",
            articles=index.latest(articles[url]),
            notes=tuple(noted[url]),
        )
        for url, title in sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    )
    return Directory(title=index.say("way.tags"), url=TAGS_URL, listings=tuple(listings))


def tag_views(index: ArchiveIndex, listed: Iterable[Directory]) -> Iterator[TagView]:
    """Yield the views of the pages of each tag."""
    for tag in (listing for d in listed for listing in d.listings if listing.kind == "tag"):
        about, feed = index.say("describe.tag", tag=tag.title), feed_url(tag.url)
        articles = [index.article_lines[slug] for slug in tag.articles]
        items: list[ArticleSummary | NoteSummary] = [*articles, *tag.notes]
        for pager in paged(tag.url, items, index.sizes["tagged"], _sort):
            meta = pager.meta(tag.title, about, "tag", index.say, feed)
            yield TagView(meta=meta, counts=tag.count, pager=pager)


def _sort(item: ArticleSummary | NoteSummary) -> tuple[str, str]:
    name = "articles" if isinstance(item, ArticleSummary) else "notes"
    return name, name
