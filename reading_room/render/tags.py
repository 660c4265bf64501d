"""Tags: the articles and the notes that a curator gave one subject word, with a feed of both."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from reading_room.model import Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.feeds import AtomView, Feeds, feed_of
from reading_room.render.listings import Count
from reading_room.render.note_pages import Written
from reading_room.render.page_meta import PageMeta, Pager, View, paged
from reading_room.render.summaries import ArticleSummary
from reading_room.slugs import tag_url

TAGS_URL = Url("/tags/")

TAGGED = 60
"""Articles and notes on one page of a tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A subject word."""

    title: str
    """The word."""
    url: Url
    """The address of its page."""
    articles: tuple[Slug, ...]
    """The articles that have it, newest first."""
    notes: tuple[Written, ...]
    """The notes that have it, those on the newest articles first."""

    @property
    def count(self) -> Count:
        """Return it as a directory names it."""
        return Count(title=self.title, url=self.url, articles=len(self.articles), notes=len(self.notes))


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView(View):
    """All that a page of a tag depends on."""

    template: ClassVar[str] = "tag.html"
    counts: Count
    """How many articles and notes have it."""
    articles: tuple[ArticleSummary, ...]
    """Those on this page."""
    notes: tuple[Written, ...]
    """Those on this page; they follow the articles."""
    pager: Pager[ArticleSummary | Written]
    """The same together."""


def tags(index: ArchiveIndex, notes: Iterable[Written]) -> tuple[Tag, ...]:
    """Return all tags by name; those that differ only in what an address drops are one."""
    titles: dict[Url, str] = {}
    articles: defaultdict[Url, dict[Slug, None]] = defaultdict(dict)
    noted: defaultdict[Url, list[Written]] = defaultdict(list)
    for slug, article in index.articles.items():
        for tag in article.tags:
            titles.setdefault(tag_url(tag), tag)
            articles[tag_url(tag)][slug] = None
    for item in notes:
        for url in dict.fromkeys(map(tag_url, item.note.tags)):
            titles.setdefault(url, next(tag for tag in item.note.tags if tag_url(tag) == url))
            noted[url].append(item)
    return tuple(
        Tag(title=title, url=url, articles=index.latest(articles[url]), notes=tuple(noted[url]))
        for url, title in sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    )


def tag_views(found: Iterable[Tag], index: ArchiveIndex, feeds: Feeds) -> Iterator[TagView | AtomView]:
    """Yield the views of the pages of each tag, and of its feed."""
    for tag in found:
        feed = feed_of(tag.url)
        articles = (index.article_lines[slug] for slug in tag.articles)
        items: tuple[ArticleSummary | Written, ...] = (*articles, *tag.notes)
        for pager in paged(tag.url, items, TAGGED):
            yield TagView(
                meta=PageMeta(
                    url=pager.url,
                    title=pager.name(tag.title, index.say),
                    description=index.say("describe.tag", tag=tag.title),
                    kind="tag",
                    feed=feed,
                ),
                counts=tag.count,
                articles=tuple(item for item in pager.items if isinstance(item, ArticleSummary)),
                notes=tuple(item for item in pager.items if isinstance(item, Written)),
                pager=pager,
            )
        yield feeds.tagged(feed, tag.title, tag.url, tag.articles, tag.notes)
