"""The search index: Pagefind over the pages as they were written.

A page is indexed where it has an element with `data-pagefind-body`. All pages carry the site's language
in `html lang`, so that one index holds them all and one box finds them, whatever an article's language;
its words are stemmed by the rules of the site's language when they are indexed and when they are sought.
Pagefind compiles its engine in a worker, which a page's own policy does not bind: no page need allow it.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from reading_room.publish.search.order import put_in_order

FOLDER = "pagefind"
"""Where the index stands below the site."""

_INTERFACES = ("pagefind-*ui*", "pagefind-highlight*")
"""Pagefind's own interfaces, which no page uses."""


def index_site(directory: Path) -> None:
    """Write the index of a built site into `directory/pagefind`, in place of any that is there.

    Raises RuntimeError with Pagefind's own words where it fails.
    """
    index = directory / FOLDER
    shutil.rmtree(index, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", str(directory), "--silent"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - all ours
    if done.returncode:
        raise RuntimeError(f"Pagefind could not index {directory}: {done.stderr.strip()}")
    for pattern in _INTERFACES:
        for path in index.glob(pattern):
            path.unlink()
    put_in_order(index)
