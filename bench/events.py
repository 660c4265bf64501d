"""How well articles are grouped by the event that they report, and what that costs.

    python -m bench.events ECB.jsonl [--clusters DIR] [--dated DIR]

ECB.jsonl has the stories of ECB+, one a line, with `text` and `event`. `--clusters` names a folder of
dated articles as JSON, with `newsCluster.EventId`; those with an even number are used. `--dated` names a
folder of Reuters-21578 in SGML, linked by growing parts in the order of time: CPU seconds and memory.

Scores: pairwise F1, and B-cubed F1 (Bagga and Baldwin 1998).
"""

import argparse
import ast
import html
import itertools
import json
import math
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.articles import bare_article
from reading_room.link import link
from reading_room.markdown.text import parse_text
from reading_room.model import Archive, Article, Content, Site, Slug

SIZES = (2000, 4000, 8000, 19000)
_SITE = Site(title="", description="", base_url="http://localhost/", language="en", author=None)
_ESCAPED = re.compile(r"([\\`*_\[\]<>#&~|])")
_DATE = re.compile(r"<DATE>\s*(\d{1,2}-[A-Z]{3}-\d{4})")
_TITLE, _BODY = re.compile(r"<TITLE>(.*?)</TITLE>", re.S), re.compile(r"<BODY>(.*?)</BODY>", re.S)


def article(number: int, title: str, paragraphs: Sequence[str], published: str | None) -> Article:
    """Return a text as an article of an archive."""
    body = "\n\n".join(_ESCAPED.sub(r"\\\1", " ".join(p.split())) for p in paragraphs if p.strip())
    return bare_article(f"a{number:05}", parse_text(body), title=title, body=body, published=published)


def uncurated(articles: Sequence[Article]) -> Content:
    """Return an archive that has nothing but articles."""
    return Content(
        site=_SITE,
        articles=tuple(articles),
        events=(),
        entities=(),
        annotations=(),
        pages=(),
        ledgers=(),
    )


def linked(articles: Sequence[Article]) -> Archive:
    """Return the graph of articles that nobody has curated."""
    return link(uncurated(articles))


def groups(archive: Archive) -> Mapping[Slug, Hashable]:
    """Return the event that each article reports."""
    return {slug: e.event.slug for e in archive.events for slug in e.reported_in}


def scores(gold: Mapping[Slug, Hashable], found: Mapping[Slug, Hashable]) -> tuple[float, float]:
    """Return the pairwise and the B-cubed F1."""
    wanted, made = _members(gold), _members(found)
    pairs = [
        {p for g in side.values() for p in itertools.combinations(sorted(g), 2)}
        for side in (wanted, made)
    ]
    hits = len(pairs[0] & pairs[1])
    both = {item: len(wanted[gold[item]] & made[found[item]]) for item in gold}
    precision = sum(n / len(made[found[item]]) for item, n in both.items()) / len(gold)
    recall = sum(n / len(wanted[gold[item]]) for item, n in both.items()) / len(gold)
    return _f1(hits / max(1, len(pairs[1])), hits / max(1, len(pairs[0]))), _f1(precision, recall)


def _members(labels: Mapping[Slug, Hashable]) -> Mapping[Hashable, set[Slug]]:
    members: defaultdict[Hashable, set[Slug]] = defaultdict(set)
    for item, label in labels.items():
        members[label].add(item)
    return members


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def ecb(path: Path) -> Iterator[tuple[Article, Hashable]]:
    """Yield the stories of ECB+ with the event that each is about; they have no titles and no dates."""
    with path.open(encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            yield article(number, "", row["text"].split("\n"), None), row["event"]


def clusters(folder: Path) -> Iterator[tuple[Article, Hashable]]:
    """Yield the articles of the even events of a folder of JSON files."""
    for number, path in enumerate(sorted(folder.glob("*.json"))):
        row = json.loads(path.read_text(encoding="utf-8"))
        event = ast.literal_eval(str(row["newsCluster"]))["EventId"]
        day = str(row["date_publish"])[:10]
        if event % 2 == 0:
            published = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
            yield article(number, row["title"] or "", str(row["text"]).split("\n"), published), event


def reuters(folder: Path) -> list[Article]:
    """Return the dated stories of Reuters-21578, oldest first."""
    stories = []
    for path in sorted(folder.glob("*.sgm")):
        for part in path.read_text(encoding="latin-1").split("</REUTERS>"):
            date, title, body = _DATE.search(part), _TITLE.search(part), _BODY.search(part)
            if date and title and body:
                day = datetime.strptime(date[1].title(), "%d-%b-%Y").date().isoformat()
                stories.append(
                    (day, html.unescape(title[1]), re.split(r"\n\s{3,}", html.unescape(body[1])))
                )
    return [
        article(n, title, body, day)
        for n, (day, title, body) in enumerate(sorted(stories, key=lambda s: s[0]))
    ]


def _grouping(name: str, stories: Sequence[tuple[Article, Hashable]]) -> None:
    gold = {a.slug: event for a, event in stories}
    pair, cubed = scores(gold, groups(linked([a for a, _ in stories])))
    print(f"{name}: {len(gold)} articles, pairs F1 {pair:.3f}, B-cubed F1 {cubed:.3f}")


def _growth(stories: Sequence[Article]) -> None:
    times: list[tuple[int, float]] = []
    for size in (s for s in SIZES if s <= len(stories) + 999):
        start = time.process_time()
        events = len(linked(stories[:size]).events)
        times.append((min(size, len(stories)), time.process_time() - start))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{times[-1][0]} stories: {times[-1][1]:.1f} s, {events} events, peak {peak:.0f} MB",
            flush=True,
        )
    if len(times) > 1:
        (n, first), (m, last) = times[0], times[-1]
        print(f"growth exponent {math.log(last / first) / math.log(m / n):.2f}")


def main() -> None:
    """Print the scores of each set that is given."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n")[0])
    parser.add_argument("ecb", type=Path)
    parser.add_argument("--clusters", type=Path)
    parser.add_argument("--dated", type=Path)
    options = parser.parse_args()
    _grouping("ECB+", list(ecb(options.ecb)))
    if options.clusters:
        _grouping("dated articles", list(clusters(options.clusters)))
    if options.dated:
        _growth(reuters(options.dated))


if __name__ == "__main__":
    main()
