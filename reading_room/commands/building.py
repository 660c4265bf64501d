"""Import and build: seeds to content, content to a site."""

from argparse import Namespace

from reading_room.console import Console
from reading_room.last_build import LastBuild


def import_only(options: Namespace, console: Console) -> None:
    """Turn seeds into content, and say what was found."""
    from reading_room.errors import ProblemsError
    from reading_room.ingest import import_seeds, summary
    from reading_room.kept import Kept
    from reading_room.workers import called

    console.step("Importing seeds")
    kept = Kept(options.root, "seeds")
    with called(counting=console.counting) as workers:
        report = import_seeds(options.root, workers, kept)
    kept.save()
    console.say(summary(report))
    if report.refused:
        raise ProblemsError(report.refused)


def import_and_build(options: Namespace, console: Console) -> None:
    """Build the site from seeds and content."""
    _build(options, console, from_seeds=True)


def build_only(options: Namespace, console: Console) -> None:
    """Build the site from content as it is."""
    _build(options, console, from_seeds=False)


def _build(options: Namespace, console: Console, *, from_seeds: bool) -> None:
    """Build, unless all is as the last build left it: what a build takes is not even loaded then."""
    root, site = options.root, options.root / "site"
    folders = (*(["seeds"] if from_seeds else []), "content", "templates", "assets")
    last = LastBuild(root, site, folders, options.base_url)
    warnings = last.warnings()
    if warnings is not None:
        console.warn(warnings)
        console.hint(f"Nothing has changed since the last build: {site} stands.")
        return
    from reading_room.build import build

    means = {name: getattr(options, name) for name in ("base_url", "jobs", "cluster")}
    build(root, site, console, last, from_seeds=from_seeds, **means)
