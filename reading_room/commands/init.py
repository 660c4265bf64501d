"""Init: an archive of one's own, with what it needs to be built and published, and one example."""

import re
import sys
from argparse import Namespace
from pathlib import Path

from reading_room.commands import UsageError
from reading_room.commands.noting import today
from reading_room.console import Console
from reading_room.content import door
from reading_room.content.faults import Faults
from reading_room.content.schema import SITE
from reading_room.content.strict_yaml import read_yaml
from reading_room.content.yaml_writing import flow, quoted
from reading_room.errors import ProblemsError
from reading_room.ingest import import_seeds
from reading_room.notes import annotate
from reading_room.resources import TEMPLATES

_FILES = {
    "content/pages/about.md": "about.md",
    "seeds/example.txt": "example.txt",
    ".gitignore": "ignored",
    ".github/workflows/pages.yml": "pages.yml",
    "README.md": "README.md",
}
"""What a new archive has, and what each is made of in `templates/new/`."""
_WORDS = "for the first time in nine years"
_NOTE = "This is a note. It stands in `content/annotations/`, and is tied to these words."


def begin(options: Namespace, console: Console) -> None:
    """Write an archive into a folder, which is made; nothing that is there is touched."""
    root: Path = options.folder
    if root.is_symlink() or (root.exists() and (not root.is_dir() or any(root.iterdir()))):
        raise UsageError(f"{root} is there already, and not an empty folder")
    title = options.title or _asked("Title of the archive", _title(root))
    address = options.address or _asked("Address of the site", "http://localhost:8000/")
    language = options.language or _asked("Language of its pages", "en")
    site = _site(title, address if address.endswith("/") else f"{address}/", language)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{root} cannot be made: {error.strerror}") from error
    files = {path: (TEMPLATES / "new" / name).read_text("utf-8") for path, name in _FILES.items()}
    files["README.md"] = files["README.md"].format(title=title)
    files["content/site.yaml"] = site
    for path, text in files.items():
        door.write(root, path, text.encode(), over=None)
    (seed,) = import_seeds(root).seeds
    (article,) = seed.articles
    annotate(root, article.slug, _WORDS, place=None, today=today(), note=_NOTE)
    console.say(f"{root}: an archive with one example.")
    console.say(f"To see it:  cd {root}  and  reading-room serve")


def _site(title: str, address: str, language: str) -> str:
    """Return the text of `content/site.yaml`; raises UsageError with what is wrong with an answer."""
    text = (
        f"title: {quoted(title)}\n"
        f'description: "An annotated archive of reading."\n'
        f"base_url: {flow(address)}\nlanguage: {flow(language)}\n"
    )
    faults = Faults("content/site.yaml", text)
    node = read_yaml(text, faults)
    if node:
        SITE.read(node, faults)
    if faults.problems:
        raise UsageError(str(ProblemsError(faults.problems)))
    return text


def _asked(question: str, default: str) -> str:
    """Ask a person on a terminal; anywhere else the default is the answer."""
    if not sys.stdin.isatty():
        return default
    return input(f"{question} [{default}]: ").strip() or default


def _title(root: Path) -> str:
    words = re.split(r"[\W_]+", root.resolve().name)
    return " ".join(words).strip().capitalize() or "Reading Room"
