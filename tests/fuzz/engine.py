"""The page's own search engine, in a process of node's, over the index of the sample archive."""

import atexit
import functools
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from reading_room.content import load_content
from reading_room.link import link
from reading_room.publish.search import search_files
from reading_room.publish.search.parts import FOLDER
from reading_room.resources import ASSETS

HERE = Path(__file__).parent


class Engine:
    """Answers queries, one after another."""

    def __init__(self) -> None:
        """Make the index, and start node."""
        node = shutil.which("node")
        assert node, "node is needed: it runs the search of the page"
        pages = search_files(link(load_content(HERE.parent / "sample")))
        files = {p.url.removeprefix(f"{FOLDER}/").removesuffix(".js"): p.content.decode() for p in pages}
        command = [node, str(HERE / "engine.js"), str(ASSETS / "js" / "search-engine.js")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        atexit.register(self.process.kill)
        self.spent = 0.0  # seconds of CPU
        self.asked, self.said = self.process.stdin, self.process.stdout
        self._tell(files)

    def ask(self, query: str) -> dict[str, Any]:
        """Return the words that a query was cut into, and how much was found; or the error."""
        self._tell(query)
        assert self.said
        answer: dict[str, Any] = json.loads(self.said.readline())
        self.spent = answer["spent"]
        return answer

    def _tell(self, value: object) -> None:
        assert self.asked
        self.asked.write(json.dumps(value).encode() + b"\n")
        self.asked.flush()


@functools.cache
def engine() -> Engine:
    """Return the one engine of this process."""
    return Engine()
