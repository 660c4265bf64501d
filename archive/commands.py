"""What each command does. Each imports what it needs, so that `--help` and `schema` start at once."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol

from archive.errors import Problem, ProblemsError, format_problem

HOME = Path(__file__).resolve().parent.parent
"""The folder of Reading Room itself, with the templates and assets that an archive may override."""

Tell = Callable[[str], None]
"""Says what a build is about to do."""


class UsageError(Exception):
    """The command cannot be run as it was given; its words say why."""


class Build(Protocol):
    """The story of one build, as `build.py` tells it."""

    def __call__(
        self, root: Path, site: Path, *, tell: Tell, from_seeds: bool = True, base_url: str | None = None
    ) -> None:
        """Build the archive in `root` into `site`."""


def progress(step: str) -> None:
    """Show the step on a terminal; logs and pipes stay free of it."""
    if sys.stderr.isatty():
        print(step, file=sys.stderr)


def warn(problems: Iterable[Problem]) -> None:
    """Print problems that do not keep an archive from being built."""
    for problem in problems:
        print(format_problem(replace(problem, warning=True)), file=sys.stderr)


def import_(options: Namespace, build: Build) -> None:
    """Turn seeds into content, and say what was found."""
    from archive.ingest import import_seeds, summary

    progress("Importing seeds")
    print(summary(import_seeds(options.root)))


def import_and_build(options: Namespace, build: Build) -> None:
    """Build the site from seeds and content."""
    site = options.root / "site"
    build(options.root, site, tell=progress, base_url=options.base_url)


def build_only(options: Namespace, build: Build) -> None:
    """Build the site from content as it is."""
    site = options.root / "site"
    build(options.root, site, tell=progress, from_seeds=False, base_url=options.base_url)


def check(options: Namespace, build: Build) -> None:
    """Say what is wrong with content and with the built site."""
    from archive.check import check_site
    from archive.content import load_content
    from archive.link import doubts, link
    from archive.link.notes.everywhere import told_everywhere

    content = load_content(options.root)
    archive = link(content)
    found = [*doubts(archive, content.articles)]
    try:
        check_site(options.root / "site", options.base_url or content.site.base_url)
    except ProblemsError as error:
        found += error.problems
    if any(not problem.warning for problem in found):
        raise ProblemsError(found)
    warn(found)
    print(told_everywhere(archive.anchored), end="")


def annotate(options: Namespace, build: Build) -> None:
    """Begin a note in a file of content."""
    from archive.notes import annotate

    today = options.now or _today()
    print(annotate(options.root, options.article, options.words, place=options.at, today=today))


def _today() -> date:
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(stamp), UTC) if stamp else datetime.now(UTC)).date()


def import_annotations(options: Namespace, build: Build) -> None:
    """Take notes over from an export."""
    from archive.notes import import_annotations

    told, problems = import_annotations(options.root, options.file)
    print(told)
    if problems:
        raise ProblemsError(problems)


def mark_paragraphs(options: Namespace, build: Build) -> None:
    """Tie notes to their paragraphs."""
    from archive.notes import mark_paragraphs

    print(mark_paragraphs(options.root) or "every note that has a place knows its paragraph")


def adopt(options: Namespace, build: Build) -> None:
    """Write a found event down."""
    from archive.adopt import adopt

    try:
        written = adopt(options.root, options.event)
    except LookupError as error:
        raise UsageError(str(error)) from error
    print("\n".join(f"new {path}" for path in written))


def review(options: Namespace, build: Build) -> None:
    """List what is in doubt."""
    from archive.content import load_content
    from archive.link import link
    from archive.review import review

    doubts = review(link(load_content(options.root)), options.root)
    print("\n".join(format_problem(doubt.problem) for doubt in doubts) or "Nothing is in doubt.")


def schema(options: Namespace, build: Build) -> None:
    """Print the schema of what people edit."""
    import json

    from archive.schema import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))


def serve(options: Namespace, build: Build) -> None:
    """Build at each change and show the result."""
    from archive.serve import serve

    site = options.root / ".cache" / "preview"

    def rebuild() -> None:
        build(options.root, site, tell=progress, base_url=f"http://localhost:{options.port}/")

    folders = [options.root / name for name in ("seeds", "content")]
    styles = [
        home / name
        for home in sorted({options.root.resolve(), HOME})
        for name in ("templates", "assets")
    ]
    try:
        serve(site, rebuild, [*folders, *styles], port=options.port)
    except OSError as error:
        raise UsageError(f"{error.strerror}; choose another port with --port") from error
