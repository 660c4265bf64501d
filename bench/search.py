"""Measure search on the Cranfield collection: `python -m bench.search FOLDER`.

FOLDER holds `cran.all.1400`, `cran.qry` and `cranqrel`. Each abstract becomes an article, the articles
are indexed, and the search page's own engine asks for each query in a real browser.
"""

import argparse
import math
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from reading_room.model import Article, Page, Paragraph, Text, Url
from reading_room.publish.search import search_files
from reading_room.publish.write import publish
from reading_room.resources import ASSETS
from tests.browser import launched
from tests.render.samples import archive_of, plain
from tests.servers import served

DEPTH = 10
"""Results that are looked at."""

ASK = """async (queries) => {
  const answers = [];
  for (const query of queries) {
    const { results } = await archiveSearch.find(query);
    const shown = await Promise.all(results.slice(0, 10).map(archiveSearch.text));
    answers.push(shown.map(([url]) => Number(url.match(/\\d+/)[0])));
  }
  return answers;
}"""


def gain(ranked: Sequence[int], relevant: set[int]) -> float:
    """Return the normalised discounted cumulative gain of the first ten, relevance being yes or no."""
    gains = [1 / math.log2(place + 2) for place in range(DEPTH)]
    best = sum(gains[: len(relevant)])
    return sum(g for g, number in zip(gains, ranked, strict=False) if number in relevant) / best


def _records(path: Path) -> list[dict[str, str]]:
    """Return the fields of each record of a file in SMART's format."""
    parts = re.split(
        r"^\.I \d+\n", path.read_text(encoding="utf-8", errors="replace"), flags=re.MULTILINE
    )
    fields = (
        re.findall(r"^\.([A-Z])\n(.*?)(?=^\.[A-Z]\n|\Z)", p, re.MULTILINE | re.DOTALL) for p in parts[1:]
    )
    return [{key: " ".join(text.split()) for key, text in record} for record in fields]


def _relevant(path: Path) -> Mapping[int, set[int]]:
    """Return the documents that are listed for each query, of whatever grade, by the query's place."""
    listed: defaultdict[int, set[int]] = defaultdict(set)
    for line in path.read_text().splitlines():
        query, document = (int(word) for word in line.split()[:2])
        listed[query].add(document)
    return listed


def _article(number: int, record: Mapping[str, str]) -> Article:
    words = record.get("W", "").removeprefix(record.get("T", ""))
    paragraph = Paragraph(id="p-1", kind="p", text=words, spans=(), before=())
    text = Text(paragraphs=(paragraph,), after=())
    return replace(plain(f"{number:04}"), title=record.get("T", ""), text=text)


def _ask(site: Path, queries: Sequence[str]) -> list[list[int]]:
    """Ask each query of the search page's own engine in a real browser; return the articles' numbers."""
    with served(site) as url, launched() as browser:
        page = browser.new_page()
        page.goto(url)
        answers: list[list[int]] = page.evaluate(ASK, list(queries))
        return answers


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Measure search on the Cranfield collection.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    queries = [record["W"] for record in _records(folder / "cran.qry")]
    relevant = _relevant(folder / "cranqrel")
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary)
        records = _records(folder / "cran.all.1400")
        archive = archive_of(*(_article(number, record) for number, record in enumerate(records, 1)))
        start = time.process_time()
        files = search_files(archive)
        indexed = time.process_time() - start
        engine = Page(url=Url("/engine.js"), content=(ASSETS / "js/search-engine.js").read_bytes())
        opening = Page(
            url=Url("/"), content=b'<!doctype html><meta charset=utf-8><script src="engine.js"></script>'
        )
        publish((*files, engine, opening), site / "site")
        asked = time.perf_counter()
        answers = _ask(site / "site", queries)
        answered = time.perf_counter() - asked
    gains = [gain(ranked, relevant[number]) for number, ranked in enumerate(answers, 1)]
    print(f"nDCG@{DEPTH} (binary) {sum(gains) / len(gains):.3f} over {len(gains)} queries")
    each = indexed / len(archive.content.articles) * 1000
    print(f"indexing {each:.2f} ms of CPU an article, {answered / len(queries) * 1000:.0f} ms a query")


if __name__ == "__main__":
    main()
