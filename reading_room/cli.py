"""The command line: which commands there are, and how each is called."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reading_room.commands import UsageError
from reading_room.console import Console, Form
from reading_room.errors import ProblemsError
from reading_room.files import problem_of

Argument = tuple[str, dict[str, Any]]
"""Its name, and what argparse is told of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command."""

    name: str
    """The word on the command line."""
    run: str
    """The module below `commands/` and its function; it is imported when the command is run."""
    help: str
    """What it is for, in a line."""
    arguments: tuple[Argument, ...] = ()
    """Its own, besides those that all commands have."""


def _date(text: str) -> date:
    return date.fromisoformat(text)


def _base_url(text: str) -> str:
    """Return an address of a site with a slash at its end."""
    try:
        whole = urlsplit(text).scheme in ("http", "https") and bool(urlsplit(text).hostname)
    except ValueError:  # half an address of IPv6
        whole = False
    if not whole:
        raise argparse.ArgumentTypeError(f"{text!r} is no address that begins with http:// or https://")
    return f"{text.rstrip('/')}/"


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 512:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes, 1 to 512")
    return int(text)


EXPORTS = ("epub", "sqlite", "markdown", "csl", "bibtex", "ris", "annotations", "ics", "opml")
"""What `export` writes."""

COMMON: tuple[Argument, ...] = (
    ("--root", {"type": Path, "metavar": "DIR", "default": Path(), "help": "the archive's folder"}),
    ("--base-url", {"type": _base_url, "metavar": "URL", "help": "instead of base_url in site.yaml"}),
    ("--jobs", {"type": _jobs, "metavar": "N", "help": "processes that work (default: one a core)"}),
    ("--cluster", {"metavar": "URL", "help": "a Dask scheduler whose workers work instead: tcp://..."}),
    ("--quiet", {"action": "store_true", "default": False, "help": "say nothing but problems"}),
    (
        "--format",
        {
            "dest": "form",
            "type": Form,
            "choices": tuple(Form),
            "metavar": "FORM",
            "default": Form.TEXT,
            "help": "problems as text, as json (an object a line), or as annotations for github",
        },
    ),
)
_WHAT: Argument = (
    "what",
    {"metavar": "WHAT", "help": "its file, or folder and slug: entities/xi-jinping"},
)
COMMANDS = (
    Command(
        name="init",
        run="init:begin",
        help="begin an archive in a folder",
        arguments=(
            ("folder", {"type": Path, "metavar": "FOLDER", "help": "where; it is made"}),
            ("--title", {"help": "the archive's name"}),
            ("--address", {"metavar": "URL", "help": "where the site will be published"}),
            ("--language", {"metavar": "TAG", "help": "of the pages' own words, such as en"}),
        ),
    ),
    Command(
        name="import",
        run="building:import_only",
        help="turn seeds/ into articles and ledgers under content/",
    ),
    Command(name="build", run="building:build_only", help="build site/ from content/"),
    Command(
        name="check",
        run="checking:check",
        help="check content/, every hash, and every link and anchor of site/",
    ),
    Command(
        name="record",
        run="checking:record_addresses",
        help="write the addresses of site/ into content/published.yaml",
        arguments=(
            ("--gone", {"action": "store_true", "help": "and mark as gone those that have no page now"}),
        ),
    ),
    Command(name="review", run="review:run", help="list what needs a person's eye, most doubtful first"),
    Command(
        name="adopt",
        run="adopt:run",
        help="write what was found into content/, for a person to edit",
        arguments=(("what", {"metavar": "WHAT", "help": "the last part of its address in the site"}),),
    ),
    Command(
        name="refuse",
        run="adopt:refuse",
        help="write into content/refused.yaml that what was found is not so",
        arguments=(("what", {"metavar": "WHAT", "help": "the last part of its address in the site"}),),
    ),
    Command(
        name="rename",
        run="moving:rename",
        help="give an article, event or entity another name, and all that speaks of it too",
        arguments=(_WHAT, ("slug", {"metavar": "SLUG", "help": "its new name in addresses"})),
    ),
    Command(
        name="merge",
        run="moving:merge",
        help="make two articles, events or entities one",
        arguments=(_WHAT, ("into", {"metavar": "INTO", "help": "the one that stays"})),
    ),
    Command(
        name="remove",
        run="moving:remove",
        help="take an article, event or entity away, and say so at its address",
        arguments=(_WHAT,),
    ),
    Command(
        name="annotate",
        run="noting:begin",
        help="begin a note on words of an article",
        arguments=(
            ("article", {"metavar": "ARTICLE", "help": "its slug, or its file"}),
            ("words", {"metavar": "WORDS", "help": "as they stand in it, white space aside"}),
            ("--note", {"metavar": "TEXT", "default": "", "help": "what there is to say, in Markdown"}),
            ("--at", {"type": int, "metavar": "NUMBER", "help": "which one of several places"}),
            (
                "--now",
                {"type": _date, "metavar": "DATE", "help": "the day of the note (default: today)"},
            ),
        ),
    ),
    Command(
        name="import-annotations",
        run="noting:take_over",
        help="take notes over from Hypothes.is or Web Annotations",
        arguments=(("file", {"type": Path, "metavar": "FILE", "help": "JSON"}),),
    ),
    Command(
        name="mark-paragraphs",
        run="noting:mark",
        help="tie each note to its paragraph, to hear of changes",
    ),
    Command(
        name="schema",
        run="checking:show_schema",
        help="print the JSON Schema of everything that people edit",
    ),
    Command(
        name="export",
        run="export:run",
        help="write the archive, or a selection of it, for other tools",
        arguments=(
            ("format", {"choices": EXPORTS, "help": " | ".join(EXPORTS)}),
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
        run="serve:run",
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
    console = Console(form=options.form, quiet=options.quiet)
    try:
        if not options.root.is_dir():
            raise UsageError(f"{options.root} is not a directory")
        module, _, function = options.run.partition(":")
        getattr(import_module(f"reading_room.commands.{module}"), function)(options, console)
        sys.stdout.flush()
    except ProblemsError as error:
        console.tell(error.problems)
        return 1
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        console.tell([problem_of(error, _place(error, options.root), "file-error")])
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception:  # a fault of ours, told apart from one of the content
        traceback.print_exc()
        return 3
    return 0


def _place(error: OSError, root: Path) -> str:
    """Return the path of the file that an error is about, from the archive's root where it is in it."""
    path = Path(os.fsdecode(error.filename)) if isinstance(error.filename, bytes | str) else root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


class _Version(argparse.Action):
    """Says the version; it is looked up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"reading-room {version('reading-room')}")
        except PackageNotFoundError:
            print("reading-room, from a checkout")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    """A common argument may stand before the command or behind it."""
    parser = argparse.ArgumentParser(
        prog="reading-room", description="Build the archive. Without a command: import, then build."
    )
    parser.set_defaults(run="building:import_and_build")
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for name, told in COMMON:
        parser.add_argument(name, **told)
        common.add_argument(name, **{key: value for key, value in told.items() if key != "default"})
    add = partial(parser.add_subparsers(metavar="COMMAND").add_parser, parents=[common])
    for command in COMMANDS:
        child = add(command.name, help=command.help, description=command.help)
        child.set_defaults(run=command.run)
        for name, told in command.arguments:
            child.add_argument(name, **told)
    return parser
