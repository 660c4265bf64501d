"""Import and build: seeds to content, content to a site."""

from argparse import Namespace
from typing import Any

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
    build(options.root, options.root / "site", console, **_means(options))


def build_only(options: Namespace, console: Console) -> None:
    """Build the site from content as it is."""
    build(options.root, options.root / "site", console, from_seeds=False, **_means(options))


def _means(options: Namespace) -> dict[str, Any]:
    """Return for where a site is built, and by whom."""
    return {name: getattr(options, name) for name in ("base_url", "jobs", "cluster")}
