"""The story of one build: seeds become content, content a graph, the graph pages, pages a site."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from reading_room.content import load_content
from reading_room.errors import Problem, format_problem
from reading_room.ingest import import_seeds, summary
from reading_room.link import doubts, link
from reading_room.publish.search import search_files
from reading_room.publish.write import publish
from reading_room.render import render
from reading_room.slugs import has_address

_NO_ADDRESS = Problem(
    path="content/site.yaml",
    line=0,
    column=0,
    code="no-address",
    message="The site has no address yet: citations, feeds and canonical links leave it out.",
    hint="Set base_url to where the site will be published.",
)


def build(root: Path, site: Path, *, from_seeds: bool = True, base_url: str | None = None) -> None:
    """Build the archive in `root` into `site`, its seeds first.

    `base_url` stands in for that of `content/site.yaml`. Raises ProblemsError; the old site then stays.
    """
    if from_seeds:
        progress("Importing seeds")
        print(summary(import_seeds(root)))
    progress("Reading content")
    content = load_content(root)
    if base_url:
        content = replace(content, site=replace(content.site, base_url=base_url))
    progress("Linking")
    archive = link(content)
    warn(doubts(archive, content.articles))
    if not (base_url or has_address(content.site)):
        warn([_NO_ADDRESS])
    progress("Rendering")
    pages = render(archive, root)
    progress("Indexing")
    found = search_files(archive)
    progress("Writing the site")
    publish(chain(pages, found), site)


def progress(step: str) -> None:
    """Show the step on a terminal; logs and pipes stay free of it."""
    if sys.stderr.isatty():
        print(step, file=sys.stderr)


def warn(problems: Iterable[Problem]) -> None:
    """Print problems that do not keep an archive from being built."""
    for problem in problems:
        print(format_problem(replace(problem, warning=True)), file=sys.stderr)
