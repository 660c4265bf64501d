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

_SEED = """\
The lamp on the pier is lit again

By Ada Example

March 3, 2024

The lamp at the end of the pier was lit on Sunday, for the first time in nine years. Some forty people \
had come to see it, and stayed until it was dark.

"We had almost forgotten how far it can be seen," said the harbour master, Olaf Exemplar. The lamp was \
put out in 2015, when a storm broke its glass.
"""
_WORDS = "for the first time in nine years"
_NOTE = "This is a note. It stands in `content/annotations/`, and is tied to these words."
_ABOUT = """\
---
title: "About"
---

What this archive is, who keeps it and by what rules. Write it here: `content/pages/about.md`.
"""
_IGNORED = "/site/\n/.site-new/\n/.site-old/\n/.cache/\n"
_README = """\
# {title}

An annotated archive of reading, made with Reading Room.

    reading-room          # takes what is new in seeds/ into content/, and builds site/
    reading-room serve    # shows the site, and each change as it is saved
    reading-room check    # tells what is wrong, with the line to write
    reading-room review   # lists what needs a person's eye

Put dumps of articles and saved pages into `seeds/`; edit whatever is in `content/`. The example,
`seeds/example.txt`, may be deleted with what was made of it: `reading-room remove` does that.

`.github/workflows/pages.yml` publishes the site. It installs Reading Room from where you say,
for on PyPI anyone could take the name: in the repository's settings, under *Secrets and
variables*, *Actions*, *Variables*, set `READING_ROOM` to
`git+https://github.com/OWNER/reading-room@COMMIT`, or to the path of a wheel in the repository.
"""
WORKFLOW = """\
name: Pages
on:
  push:
    branches: [main]
  schedule:
    - cron: "17 4 * * 1"
  workflow_dispatch:
permissions: {}
concurrency:
  group: pages
  cancel-in-progress: true
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-python@0b93645e9fea7318ecaed2b359559ac225c90a2b # v5.3.0
        with:
          python-version: "3.12"
      - uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
        id: pages
      - uses: actions/cache@1bd1e32a3bdc45362d1e726936510720a7c30a57 # v4.2.0
        with:
          path: |
            .cache
            ~/.local/state/reading-room
          key: readings-${{ github.sha }}
          restore-keys: readings-
      - run: python -m pip install "${READING_ROOM:?Set the variable READING_ROOM, as README.md says}"
        env:
          READING_ROOM: ${{ vars.READING_ROOM }}
      - run: reading-room --format github --base-url "$BASE_URL"
        env:
          BASE_URL: ${{ steps.pages.outputs.base_url }}
      - run: reading-room check --format github --base-url "$BASE_URL"
        env:
          BASE_URL: ${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1
        with:
          path: site
  publish:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
        id: deployment
"""


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
    files = {
        "content/site.yaml": site,
        "content/pages/about.md": _ABOUT,
        "seeds/example.txt": _SEED,
        ".gitignore": _IGNORED,
        ".github/workflows/pages.yml": WORKFLOW,
        "README.md": _README.format(title=title),
    }
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
