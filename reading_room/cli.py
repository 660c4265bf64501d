"""The command line: which commands there are, and how each is called."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from reading_room import commands
from reading_room.commands import UsageError
from reading_room.errors import ProblemsError

Argument = tuple[str, dict[str, Any]]
"""Its name, and what argparse is told of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command."""

    name: str
    """The word on the command line."""
    run: Callable[[argparse.Namespace], None]
    """What it does."""
    help: str
    """What it is for, in a line."""
    arguments: tuple[Argument, ...] = ()
    """Its own, besides those that all commands have."""


def _date(text: str) -> date:
    return date.fromisoformat(text)


def _base_url(text: str) -> str:
    """Return an address of a site with a slash at its end."""
    if not text.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} does not begin with http:// or https://")
    return f"{text.rstrip('/')}/"


COMMON: tuple[Argument, ...] = (
    ("--root", {"type": Path, "metavar": "DIR", "help": "the archive's folder (default: this one)"}),
    (
        "--base-url",
        {
            "type": _base_url,
            "metavar": "URL",
            "help": "where the site is published, in place of what content/site.yaml says",
        },
    ),
)
COMMANDS = (
    Command(
        name="import",
        run=commands.import_,
        help="turn seeds/ into articles and ledgers under content/",
    ),
    Command(name="build", run=commands.build_only, help="build site/ from content/"),
    Command(name="check", run=commands.check, help="check content/ and every link and anchor of site/"),
    Command(
        name="annotate",
        run=commands.annotate,
        help="begin a note on words of an article",
        arguments=(
            ("article", {"metavar": "ARTICLE", "help": "its slug, or its file"}),
            ("words", {"metavar": "WORDS", "help": "as they stand in it, white space aside"}),
            ("--at", {"type": int, "metavar": "NUMBER", "help": "which one of several places"}),
            (
                "--now",
                {"type": _date, "metavar": "DATE", "help": "the day of the note (default: today)"},
            ),
        ),
    ),
    Command(
        name="import-annotations",
        run=commands.import_annotations,
        help="take notes over from Hypothes.is or Web Annotations",
        arguments=(("file", {"type": Path, "metavar": "FILE", "help": "JSON"}),),
    ),
    Command(
        name="mark-paragraphs",
        run=commands.mark_paragraphs,
        help="tie each note to its paragraph, to hear of changes",
    ),
    Command(
        name="adopt",
        run=commands.adopt,
        help="write a found event into content/events/, for a person to edit",
        arguments=(("event", {"metavar": "EVENT", "help": "the last part of its address in the site"}),),
    ),
    Command(
        name="review", run=commands.review, help="list what needs a person's eye, most doubtful first"
    ),
    Command(
        name="schema", run=commands.schema, help="print the JSON Schema of everything that people edit"
    ),
    Command(
        name="export",
        run=commands.export,
        help="write the archive, or a selection of it, for other tools",
        arguments=(
            ("format", {"choices": commands.EXPORTS, "help": " | ".join(commands.EXPORTS)}),
            ("file", {"type": Path, "metavar": "FILE", "help": "where to write"}),
            ("--person", {"metavar": "SLUG", "help": "only articles that name this person"}),
            ("--event", {"metavar": "SLUG", "help": "only articles that report or mention this event"}),
            ("--tag", {"metavar": "TAG", "help": "only articles with this tag"}),
            ("--year", {"type": int, "metavar": "YEAR", "help": "only articles of this year"}),
            ("--path", {"metavar": "SLUG", "help": "only articles on this reading path"}),
        ),
    ),
    Command(
        name="serve",
        run=commands.serve,
        help="build, watch, and reload the browser at each change",
        arguments=(
            ("--port", {"type": int, "default": 8000, "help": "on this machine only (default: 8000)"}),
        ),
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns 0; 1 where the content has problems; 2 where it cannot be run as given; 3 for a fault of the
    program itself, whose traceback is printed.
    """
    options = _parser().parse_args(arguments)
    try:
        if not options.root.is_dir():
            raise UsageError(f"{options.root} is not a directory")
        options.run(options)
        sys.stdout.flush()
    except (ProblemsError, UsageError) as error:
        print(error, file=sys.stderr)
        return 1 if isinstance(error, ProblemsError) else 2
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    except Exception:  # a fault of ours, told apart from one of the content
        traceback.print_exc()
        return 3
    return 0


def _parser() -> argparse.ArgumentParser:
    """A common argument may stand before the command or behind it."""
    parser = argparse.ArgumentParser(
        prog="build.py", description="Build the archive. Without a command: import, then build."
    )
    parser.set_defaults(run=commands.import_and_build)
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for name, told in COMMON:
        parser.add_argument(name, default=Path() if name == "--root" else None, **told)
        common.add_argument(name, **told)
    add = partial(parser.add_subparsers(metavar="COMMAND").add_parser, parents=[common])
    for command in COMMANDS:
        child = add(command.name, help=command.help, description=command.help)
        child.set_defaults(run=command.run)
        for name, told in command.arguments:
            child.add_argument(name, **told)
    return parser
