"""The command line. Each command imports what it needs, so that `--help` and `schema` start at once."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
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


def main(build: Build, arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 where the content has problems, or 2 where it cannot be run."""
    options = _parser(build).parse_args(arguments)
    try:
        if not options.root.is_dir():
            raise UsageError(f"{options.root} is not a directory")
        options.run(options)
    except (ProblemsError, UsageError) as error:
        print(error, file=sys.stderr)
        return 1 if isinstance(error, ProblemsError) else 2
    return 0


def progress(step: str) -> None:
    """Show the step on a terminal; logs and pipes stay free of it."""
    if sys.stderr.isatty():
        print(step, file=sys.stderr)


def warn(problems: Iterable[Problem]) -> None:
    """Print problems that do not keep an archive from being built."""
    for problem in problems:
        print(format_problem(replace(problem, warning=True)), file=sys.stderr)


def _parser(build: Build) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py", description="Build the archive. Without a command: import, then build."
    )
    common = argparse.ArgumentParser(add_help=False)
    for place, default in ((parser, Path()), (common, argparse.SUPPRESS)):
        place.add_argument(
            "--root",
            type=Path,
            default=default,
            metavar="DIR",
            help="the archive's folder (default: this one)",
        )
        place.add_argument(
            "--base-url",
            type=_base_url,
            default=None if place is parser else argparse.SUPPRESS,
            metavar="URL",
            help="where the site is published, in place of what content/site.yaml says",
        )
    parser.set_defaults(run=lambda options: _build(options, build, from_seeds=True))
    commands = parser.add_subparsers(metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], None], help: str
    ) -> argparse.ArgumentParser:
        child = commands.add_parser(name, help=help, description=help, parents=[common])
        child.set_defaults(run=run)
        return child

    command("import", _import, "turn seeds/ into articles and ledgers under content/")
    command(
        "build", lambda options: _build(options, build, from_seeds=False), "build site/ from content/"
    )
    command("check", _check, "check content/ and every link and anchor of site/")
    note = command("annotate", _annotate, "begin a note on words of an article")
    note.add_argument("article", metavar="ARTICLE", help="its slug, or its file")
    note.add_argument("words", metavar="WORDS", help="as they stand in it, white space aside")
    note.add_argument("--at", type=int, metavar="NUMBER", help="which one of several places")
    notes = command(
        "import-annotations", _import_annotations, "take notes over from Hypothes.is or Web Annotations"
    )
    notes.add_argument("file", type=Path, metavar="FILE", help="JSON")
    command("mark-paragraphs", _mark_paragraphs, "tie each note to its paragraph, to hear of changes")
    adopt = command("adopt", _adopt, "write a found event into content/events/, for a person to edit")
    adopt.add_argument("event", metavar="EVENT", help="the last part of its address in the site")
    command("review", _review, "list what needs a person's eye, most doubtful first")
    command("schema", _schema, "print the JSON Schema of an article's front matter")
    serve = command(
        "serve",
        lambda options: _serve(options, build),
        "build, watch, and reload the browser at each change",
    )
    serve.add_argument("--port", type=int, default=8000, help="on this machine only (default: 8000)")
    return parser


def _base_url(text: str) -> str:
    """Return an address of a site with a slash at its end."""
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} does not begin with http:// or https://")
    return f"{text.rstrip('/')}/"


def _import(options: argparse.Namespace) -> None:
    from archive.ingest import import_seeds, summary

    progress("Importing seeds")
    print(summary(import_seeds(options.root)))


def _build(options: argparse.Namespace, build: Build, *, from_seeds: bool) -> None:
    site = options.root / "site"
    build(options.root, site, tell=progress, from_seeds=from_seeds, base_url=options.base_url)


def _check(options: argparse.Namespace) -> None:
    from archive.check import check_site
    from archive.content import load_content
    from archive.link import doubts, link
    from archive.link.everywhere import told_everywhere

    content = load_content(options.root)
    archive = link(content)
    found = [*doubts(archive)]
    try:
        check_site(options.root / "site", options.base_url or content.site.base_url)
    except ProblemsError as error:
        found += error.problems
    if any(not problem.warning for problem in found):
        raise ProblemsError(found)
    warn(found)
    print(told_everywhere(archive.anchored), end="")


def _annotate(options: argparse.Namespace) -> None:
    from archive.notes import annotate

    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    today = (datetime.fromtimestamp(int(stamp), UTC) if stamp else datetime.now(UTC)).date()
    print(annotate(options.root, options.article, options.words, place=options.at, today=today))


def _import_annotations(options: argparse.Namespace) -> None:
    from archive.notes import import_annotations

    told, problems = import_annotations(options.root, options.file)
    print(told)
    if problems:
        raise ProblemsError(problems)


def _mark_paragraphs(options: argparse.Namespace) -> None:
    from archive.notes import mark_paragraphs

    print(mark_paragraphs(options.root) or "every note that has a place knows its paragraph")


def _adopt(options: argparse.Namespace) -> None:
    from archive.adopt import adopt

    try:
        written = adopt(options.root, options.event)
    except LookupError as error:
        raise UsageError(str(error)) from error
    print("\n".join(f"new {path}" for path in written))


def _review(options: argparse.Namespace) -> None:
    from archive.content import load_content
    from archive.errors import format_problem
    from archive.link import link
    from archive.review import review

    doubts = review(link(load_content(options.root)), options.root)
    print("\n".join(format_problem(doubt.problem) for doubt in doubts) or "Nothing is in doubt.")


def _schema(options: argparse.Namespace) -> None:
    import json

    from archive.schema import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))


def _serve(options: argparse.Namespace, build: Build) -> None:
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
