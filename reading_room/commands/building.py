"""Import and build: seeds to content, content to a site."""

from argparse import Namespace

from reading_room.build import build
from reading_room.console import Console
from reading_room.errors import ProblemsError
from reading_room.ingest import import_seeds, summary


def import_only(options: Namespace, console: Console) -> None:
    """Turn seeds into content, and say what was found."""
    console.step("Importing seeds")
    report = import_seeds(options.root)
    console.say(summary(report))
    if report.refused:
        raise ProblemsError(report.refused)


def import_and_build(options: Namespace, console: Console) -> None:
    """Build the site from seeds and content."""
    build(options.root, options.root / "site", console, base_url=options.base_url)


def build_only(options: Namespace, console: Console) -> None:
    """Build the site from content as it is."""
    build(options.root, options.root / "site", console, from_seeds=False, base_url=options.base_url)
