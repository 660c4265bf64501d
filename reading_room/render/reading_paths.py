"""Reading paths: an editor's order through the archive, a sentence of introduction to each step."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from reading_room.model import ReadingPath, Slug, Url
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.page_meta import PageMeta, View
from reading_room.render.summaries import ArticleSummary
from reading_room.slugs import path_url

PATHS_URL = Url("/paths/")


@dataclass(frozen=True, slots=True, kw_only=True)
class PathSummary:
    """A path as a list names it."""

    slug: Slug
    title: str
    steps: int
    """How many articles it has."""
    minutes: int
    """How long they take to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStep:
    """One article on a path."""

    article: ArticleSummary
    why: Markup
    """What the editor says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathView(View):
    """All that the page of a path depends on."""

    template: ClassVar[str] = "path.html"
    path: PathSummary
    tags: tuple[str, ...]
    """Its subject words."""
    about: Markup
    """What a reader should know before setting out."""
    steps: tuple[PathStep, ...]
    """In order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathsView(View):
    """All that the list of paths depends on."""

    template: ClassVar[str] = "paths.html"
    paths: tuple[PathSummary, ...]
    """In the order of their titles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPath:
    """Where an article stands on a path."""

    path: PathSummary
    number: int
    """Which step it is, counted from 1."""
    before: ArticleSummary | None
    """The step before it."""
    after: ArticleSummary | None
    """The step behind it."""


def summaries(index: ArchiveIndex) -> tuple[PathSummary, ...]:
    """Return all paths by title."""
    return tuple(
        sorted((_summary(p, index) for p in index.archive.content.paths), key=lambda p: p.title)
    )


def path_views(index: ArchiveIndex) -> Iterator[PathView | PathsView]:
    """Yield the views of each path, and of their list where there are any."""
    for path in index.archive.content.paths:
        summary = _summary(path, index)
        minutes = index.say("count.minutes", n=summary.minutes)
        yield PathView(
            meta=PageMeta(
                url=path_url(path.slug),
                title=path.title,
                description=index.say("describe.path", n=summary.steps, minutes=minutes),
                kind="path",
            ),
            path=summary,
            tags=path.tags,
            about=index.html(path.body),
            steps=tuple(
                PathStep(article=index.article_lines[step.article], why=index.html(step.why))
                for step in path.steps
            ),
        )
    if paths := summaries(index):
        about = index.say("describe.paths", n=len(paths))
        meta = PageMeta(url=PATHS_URL, title=index.say("way.paths"), description=about, kind="index")
        yield PathsView(meta=meta, paths=paths)


def on_paths(index: ArchiveIndex) -> Mapping[Slug, tuple[OnPath, ...]]:
    """Return where each article stands on paths."""
    found: defaultdict[Slug, list[OnPath]] = defaultdict(list)
    for path in index.archive.content.paths:
        lines = [index.article_lines[step.article] for step in path.steps]
        around = zip((None, *lines), lines, (*lines[1:], None), strict=False)
        for number, (before, article, after) in enumerate(around, 1):
            place = OnPath(path=_summary(path, index), number=number, before=before, after=after)
            found[article.slug].append(place)
    return {slug: tuple(places) for slug, places in found.items()}


def _summary(path: ReadingPath, index: ArchiveIndex) -> PathSummary:
    minutes = sum(index.article_lines[step.article].minutes for step in path.steps)
    return PathSummary(slug=path.slug, title=path.title, steps=len(path.steps), minutes=minutes)
