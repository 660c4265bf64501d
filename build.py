"""Build the archive: `python build.py` imports the seeds and builds the site; see `--help`."""

import sys
from dataclasses import replace
from pathlib import Path

from archive.cli import main
from archive.commands import Tell, warn


def build(
    root: Path, site: Path, *, tell: Tell, from_seeds: bool = True, base_url: str | None = None
) -> None:
    """Tell the story of one build: seeds become content, content a graph, the graph pages, pages a site.

    `base_url` stands in for that of `content/site.yaml`. Raises ProblemsError; the old site then stays.
    """
    from archive.content import load_content
    from archive.ingest import import_seeds, summary
    from archive.link import doubts, link
    from archive.render import render
    from archive.search import index_site
    from archive.write import publish

    if from_seeds:
        tell("Importing seeds")
        print(summary(import_seeds(root)))
    tell("Reading content")
    content = load_content(root)
    if base_url:
        content = replace(content, site=replace(content.site, base_url=base_url))
    tell("Linking")
    archive = link(content)
    warn(doubts(archive, content.articles))
    tell("Rendering")
    pages = render(archive, root)
    tell("Writing and indexing the site")
    publish(pages, site, index=index_site)


if __name__ == "__main__":
    sys.exit(main(build))
