"""Export: the archive, or a selection of it, in the formats of other tools."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reading_room.commands import UsageError
from reading_room.commands.export.book import book
from reading_room.commands.export.database import database
from reading_room.commands.export.lists import (
    annotations_file,
    bibtex_file,
    calendar_file,
    csl_file,
    feeds_file,
    ris_file,
)
from reading_room.commands.export.notebook import notebook
from reading_room.commands.export.selection import Selection, narrowed
from reading_room.console import Console
from reading_room.content import load_content
from reading_room.link import link, shown
from reading_room.model import Archive

__all__ = ["FORMATS", "Selection", "export"]

FORMATS: dict[str, Callable[[Archive], bytes]] = {
    "epub": book,
    "sqlite": database,
    "markdown": notebook,
    "csl": csl_file,
    "bibtex": bibtex_file,
    "ris": ris_file,
    "annotations": annotations_file,
    "ics": calendar_file,
    "opml": feeds_file,
}
"""What can be written: each makes the bytes of one file, the same for the same archive."""


def run(options: Namespace, console: Console) -> None:
    """Write the archive, or a selection of it, for other tools."""
    chosen = {name: getattr(options, name) for name in ("person", "event", "tag", "year", "path")}
    try:
        content = load_content(options.root)
        if options.base_url:
            content = replace(content, site=replace(content.site, base_url=options.base_url))
        archive = shown(link(content))
        number = export(archive, options.format, Selection(**chosen), options.file)
    except (LookupError, OSError) as error:
        raise UsageError(str(error)) from error
    console.say(f"{options.file}: {number} article{'' if number == 1 else 's'}")


def export(archive: Archive, form: str, selection: Selection, file: Path) -> int:
    """Write the selected articles and all that is known of them into a file; return their number.

    Raises LookupError where the selection names nothing, with the nearest name there is.
    """
    chosen = narrowed(archive, selection)
    file.write_bytes(FORMATS[form](chosen))
    return len(chosen.content.articles)
