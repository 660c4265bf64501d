"""Measure search on the Cranfield collection: `python -m bench.search FOLDER`.

FOLDER holds `cran.all.1400`, `cran.qry` and `cranqrel`. Each abstract becomes a page as an article does;
the pages are indexed, and the search page's own script asks for each query in a real browser.
"""

import argparse
import html
import math
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from reading_room.publish.search import index_site
from tests.browser import launched
from tests.servers import served

DEPTH = 10
"""Results that are looked at."""

SCRIPT = Path(__file__).parent.parent / "assets" / "js" / "find.js"
PAGE = """<!doctype html><html lang="en"><head><title>{number}</title></head><body data-pagefind-body>
<h1>{title}</h1><p id="p-1">{text}</p></body></html>"""
ASK = """async (queries) => {
  const modules = ["/pagefind/pagefind.js", "/find.js"].map((address) => import(address));
  const [pagefind, { find, RANKING }] = await Promise.all(modules);
  await pagefind.options({ ranking: RANKING });
  const answers = [];
  for (const query of queries) {
    const { results } = await find(pagefind, query);
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    answers.push(shown.map(({ url }) => Number(url.match(/\\d+/)[0])));
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


def _write(records: Sequence[Mapping[str, str]], site: Path) -> None:
    (site / "find.js").write_bytes(SCRIPT.read_bytes())
    (site / "index.html").write_text("<!doctype html><title>Cranfield</title>")
    for number, record in enumerate(records, 1):
        text = record.get("W", "").removeprefix(record.get("T", ""))
        page = PAGE.format(number=number, title=html.escape(record.get("T", "")), text=html.escape(text))
        (site / f"{number}.html").write_text(page, encoding="utf-8")


def _ask(site: Path, queries: Sequence[str]) -> list[list[int]]:
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
        _write(_records(folder / "cran.all.1400"), site)
        start = time.perf_counter()
        index_site(site)
        indexed = time.perf_counter()
        answers = _ask(site, queries)
        asked = time.perf_counter()
    gains = [gain(ranked, relevant[number]) for number, ranked in enumerate(answers, 1)]
    print(f"nDCG@{DEPTH} (binary) {sum(gains) / len(gains):.3f} over {len(gains)} queries")
    print(f"indexing {indexed - start:.2f} s, {(asked - indexed) / len(queries) * 1000:.0f} ms a query")


if __name__ == "__main__":
    main()
