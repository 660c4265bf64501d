"""Notes: begun on some words, taken over from other programs, tied to their paragraphs."""

import os
from argparse import Namespace
from datetime import UTC, date, datetime

from reading_room.console import Console
from reading_room.errors import ProblemsError
from reading_room.notes import annotate, import_annotations, mark_paragraphs


def begin(options: Namespace, console: Console) -> None:
    """Begin a note in a file of content, or write it."""
    day = options.now or today()
    place = annotate(
        options.root, options.article, options.words, place=options.at, today=day, note=options.note
    )
    console.say(place)


def take_over(options: Namespace, console: Console) -> None:
    """Take notes over from an export."""
    told, problems = import_annotations(options.root, options.file)
    console.say(told)
    if problems:
        raise ProblemsError(problems)


def mark(options: Namespace, console: Console) -> None:
    """Tie notes to their paragraphs."""
    console.say(mark_paragraphs(options.root) or "every note that has a place knows its paragraph")


def today() -> date:
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(stamp), UTC) if stamp else datetime.now(UTC)).date()
