"""The story of one build: seeds become content, content a graph, the graph pages, pages a site."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from reading_room.console import Console
from reading_room.content import load_content
from reading_room.errors import Problem, ProblemsError
from reading_room.kept import Cache
from reading_room.last_build import LastBuild
from reading_room.link import doubts, link, shown
from reading_room.model import Archive
from reading_room.publish.search import search_files
from reading_room.publish.write import publish, stands
from reading_room.render import render
from reading_room.slugs import has_address
from reading_room.workers import called, uncollected

_NO_ADDRESS = Problem(
    path="content/site.yaml",
    line=0,
    column=0,
    code="no-address",
    message="The site has no address yet: citations, feeds and canonical links leave it out.",
    hint="Set base_url to where the site will be published.",
)

_NEAR = 900 * 10**6
"""Bytes of a site that is near the most that GitHub Pages takes."""
_TOO_LARGE = Problem(
    path="site",
    code="large-site",
    message="",
    hint="GitHub Pages takes 1 GB at most: choose another host before it has as much.",
)


@uncollected()
def build(
    root: Path,
    site: Path,
    console: Console,
    last: LastBuild,
    *,
    from_seeds: bool = True,
    base_url: str | None = None,
    jobs: int | None = None,
    cluster: str | None = None,
) -> Archive:
    """Build the archive in `root` into `site`, its seeds first; return the graph that it shows.

    `base_url` stands in for that of `content/site.yaml`; `jobs` is how many processes work, one for each
    core where it is None; `cluster` is the address of a Dask scheduler whose workers do it instead.
    What was found in each article, and which page each view made, is kept in `.cache/`; `last` is told
    what was read and written. The site is the same bytes whoever works and whatever is kept. Raises
    ProblemsError; the old site then stays.
    """
    last.begin()
    cache = Cache(root)
    if from_seeds:
        from reading_room.ingest import import_seeds, summary

        console.step("Importing seeds")
        with called(jobs, cluster, console.counting) as workers:
            report = import_seeds(root, workers, cache["seeds"])
        console.say(summary(report))
        if report.refused:
            raise ProblemsError(report.refused)
        last.begin(root / "content")
    console.step("Reading content")
    content = load_content(root, cache["content"])
    if base_url:
        content = replace(content, site=replace(content.site, base_url=base_url))
    with called(jobs, cluster, console.counting) as workers:
        console.step(f"Linking {len(content.articles)} articles")
        archive = link(content, workers, cache)
        nowhere = not (base_url or has_address(content.site))
        warnings = (*doubts(archive, content.articles), *([_NO_ADDRESS] if nowhere else []))
        console.warn(warnings)
        published = shown(archive)
        console.step("Rendering, indexing for search and writing the site")
        made = render(published, root, workers, cache[f"pages-{site.name}"], partial(stands, site))
        made = chain(made, search_files(published, workers, cache["search"]))
        graph = (content.articles, content.annotations, *[archive.events, archive.entities] * 2)
        made = console.counting(made, sum(map(len, graph)))
        written = publish(made, site, partial(last.end, warnings))
    cache.save()
    with suppress(FileNotFoundError):  # where another build has put its own site there meanwhile
        size = sum((site / file).stat().st_size for file in written)
        if size > _NEAR:
            console.warn([replace(_TOO_LARGE, message=f"The site has {size // 10**6} MB.")])
    console.hint(_built(published, written, site))
    return published


def _built(archive: Archive, files: Iterable[str], site: Path) -> str:
    """Return what was built, and how to look at it."""
    content = archive.content
    counts = {
        "page": sum(file.endswith(".html") for file in files),
        "article": len(content.articles),
        "note": len(content.annotations),
        "event": len(archive.events),
        "name": len(archive.entities),
    }
    pages, *others = (f"{n} {noun}{'s' * (n != 1)}" for noun, n in counts.items())
    told = f"Built {site}: {pages}, from {', '.join(others[:-1])} and {others[-1]}."
    return (
        f"{told}\nTo look at it: reading-room serve. For what needs a person's eye: reading-room review."
    )
