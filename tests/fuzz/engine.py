"""The page's own search engine, in a process of node's, over the index of the sample archive."""

import functools
import json
import shutil
import subprocess
import tempfile
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
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as index:
            json.dump(files, index)
        command = [node, str(HERE / "engine.js"), str(ASSETS / "js" / "search-engine.js"), index.name]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.spent = 0.0  # seconds of CPU
        self.asked, self.said = self.process.stdin, self.process.stdout

    def ask(self, query: str) -> dict[str, Any]:
        """Return the words that a query was cut into, and how much was found; or the error."""
        assert self.asked and self.said
        self.asked.write(json.dumps(query).encode() + b"\n")
        self.asked.flush()
        answer: dict[str, Any] = json.loads(self.said.readline())
        self.spent = answer["spent"]
        return answer


@functools.cache
def engine() -> Engine:
    """Return the one engine of this process."""
    return Engine()
