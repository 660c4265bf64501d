"""What each command does. Each imports what it needs, so that `--help` and `schema` start at once."""

import os
from argparse import Namespace
from datetime import UTC, date, datetime

from reading_room.errors import ProblemsError, format_problem
from reading_room.resources import ASSETS, TEMPLATES

EXPORTS = ("epub", "sqlite", "markdown", "csl", "bibtex", "ris", "annotations", "ics")
"""What `export` writes; here since `--help` names them and must start at once."""


class UsageError(Exception):
    """The command cannot be run as it was given; its words say why."""


def import_(options: Namespace) -> None:
    """Turn seeds into content, and say what was found."""
    from reading_room.build import progress
    from reading_room.ingest import import_seeds, summary

    progress("Importing seeds")
    print(summary(import_seeds(options.root)))


def import_and_build(options: Namespace) -> None:
    """Build the site from seeds and content."""
    from reading_room.build import build

    build(options.root, options.root / "site", base_url=options.base_url)


def build_only(options: Namespace) -> None:
    """Build the site from content as it is."""
    from reading_room.build import build

    build(options.root, options.root / "site", from_seeds=False, base_url=options.base_url)


def check(options: Namespace) -> None:
    """Say what is wrong with content and with the built site."""
    from reading_room.build import warn
    from reading_room.content import load_content
    from reading_room.link import doubts, link
    from reading_room.notes.everywhere import told_everywhere
    from reading_room.publish.check import check_site

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


def annotate(options: Namespace) -> None:
    """Begin a note in a file of content."""
    from reading_room.notes import annotate

    today = options.now or _today()
    print(annotate(options.root, options.article, options.words, place=options.at, today=today))


def _today() -> date:
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(stamp), UTC) if stamp else datetime.now(UTC)).date()


def import_annotations(options: Namespace) -> None:
    """Take notes over from an export."""
    from reading_room.notes import import_annotations

    told, problems = import_annotations(options.root, options.file)
    print(told)
    if problems:
        raise ProblemsError(problems)


def mark_paragraphs(options: Namespace) -> None:
    """Tie notes to their paragraphs."""
    from reading_room.notes import mark_paragraphs

    print(mark_paragraphs(options.root) or "every note that has a place knows its paragraph")


def adopt(options: Namespace) -> None:
    """Write a found event down."""
    from reading_room.commands.adopt import adopt

    try:
        written = adopt(options.root, options.event)
    except LookupError as error:
        raise UsageError(str(error)) from error
    print("\n".join(f"new {path}" for path in written))


def review(options: Namespace) -> None:
    """List what is in doubt."""
    from reading_room.commands.review import review
    from reading_room.content import load_content
    from reading_room.link import link

    doubts = review(link(load_content(options.root)), options.root)
    print("\n".join(format_problem(doubt.problem) for doubt in doubts) or "Nothing is in doubt.")


def schema(options: Namespace) -> None:
    """Print the schema of what people edit."""
    import json

    from reading_room.content.schema import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))


def serve(options: Namespace) -> None:
    """Build at each change and show the result."""
    from reading_room.build import build
    from reading_room.commands.serve import serve

    site = options.root / ".cache" / "preview"

    def rebuild() -> None:
        build(options.root, site, base_url=f"http://localhost:{options.port}/")

    folders = [options.root / name for name in ("seeds", "content")]
    own = (options.root.resolve() / name for name in ("templates", "assets"))
    styles = sorted({TEMPLATES, ASSETS, *own})
    try:
        serve(site, rebuild, [*folders, *styles], port=options.port)
    except OSError as error:
        raise UsageError(f"{error.strerror}; choose another port with --port") from error


def export(options: Namespace) -> None:
    """Write the archive for other tools."""
    from reading_room.commands.export import Selection, export
    from reading_room.content import load_content
    from reading_room.link import link

    chosen = {name: getattr(options, name) for name in ("person", "event", "tag", "year", "path")}
    try:
        archive = link(load_content(options.root))
        number = export(archive, options.format, Selection(**chosen), options.file)
    except (LookupError, OSError) as error:
        raise UsageError(str(error)) from error
    print(f"{options.file}: {number} article{'' if number == 1 else 's'}")
