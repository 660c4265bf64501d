"""What it costs to load an archive: microseconds an article, by part.

    python bench/load.py STORIES.jsonl

STORIES is a file of ECB+ stories, a JSON object with a `text` a line; they become 2,000 articles.
The yardstick is PyYAML's `CSafeLoader`, which knows no places and guards against nothing.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reading_room.content import article_markdown, load_content
from reading_room.content.faults import Faults
from reading_room.content.front_matter import split_front_matter
from reading_room.content.schema import ARTICLE
from reading_room.content.strict_yaml import Node, read_yaml
from reading_room.markdown.text import parse_text
from reading_room.model import Article, Edtf, Evidence, Rights, Slug, Source, Text

COUNT = 2000
_RUNS = 3


def article(number: int, story: str) -> Article:
    """Return a story as an article with the front matter that the importer commonly writes."""
    lines = [line.strip() for line in story.split("\n") if line.strip()]
    fields = ("published", "authors", "publisher", "language")
    return Article(
        slug=Slug(f"story-{number}"),
        title=lines[0],
        authors=("Ann Lee", "Bo Lee"),
        publisher="Harbour Post",
        published=Edtf("2023-03-22T05:35:00-04:00"),
        dateline="Port Example",
        language="en",
        url="https://example.org/ferry",
        rights=Rights.FULL,
        tags=(),
        source=Source(seed="harbour.txt", first=1, last=len(lines), sha256="ab" * 32),
        evidence=tuple(Evidence(field=field, line=2, quote=lines[0], rule="byline") for field in fields),
        body="\n\n".join(lines),
        text=Text(paragraphs=(), after=()),
    )


def node(front: str) -> Node:
    """Return the front matter's value, which has no faults."""
    read = read_yaml(front, Faults("", front))
    if read is None:
        raise ValueError(front)
    return read


def cost(work: Callable[[], object]) -> float:
    """Return the microseconds an article that the work takes, the best of a few runs."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) / COUNT * 1e6


def each(work: Callable[[str], object], texts: Sequence[str]) -> Callable[[], None]:
    """Return what does the work on each text and keeps nothing."""

    def run() -> None:
        for text in texts:
            work(text)

    return run


def write_archive(root: Path, files: Sequence[str]) -> None:
    """Write the articles below `root/content/`."""
    folder = root / "content" / "articles"
    folder.mkdir(parents=True)
    for number, text in enumerate(files):
        (folder / f"story-{number}.md").write_text(text, encoding="utf-8")


def works(files: Sequence[str], root: Path) -> dict[str, Callable[[], object]]:
    """Return the parts of loading by name, each doing its work for all articles."""
    parts = [split_front_matter(text, Faults("", text)) or ("", "") for text in files]
    fronts, bodies = [front for front, _ in parts], [body for _, body in parts]
    nodes = [node(front) for front in fronts]
    return {
        "yardstick: CSafeLoader": each(lambda text: yaml.load(text, yaml.CSafeLoader), fronts),
        "strict YAML, with places": each(lambda text: read_yaml(text, Faults("", text)), fronts),
        "schema": lambda: [ARTICLE.read(value, Faults("", "")) for value in nodes],
        "Markdown": each(parse_text, bodies),
        "load_content, all of it": lambda: load_content(root),
    }


def main() -> None:
    """Print the cost of each part, and of the whole."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("stories", type=Path)
    stories = [json.loads(line)["text"] for line in parser.parse_args().stories.open(encoding="utf-8")]
    files = [
        article_markdown(article(n, story)) for n, story in enumerate(islice(cycle(stories), COUNT))
    ]
    with tempfile.TemporaryDirectory() as folder:
        write_archive(Path(folder), files)
        for name, work in works(files, Path(folder)).items():
            print(f"{name:26} {cost(work):7.1f} µs an article")


if __name__ == "__main__":
    main()
