"""How many values of each rule of the importer are right on real pages, and of each field, by halves.

    python -m bench.fields NEWSPAGES [--half B]

NEWSPAGES holds `gold.json` and the pages in `main/`, `full/` and `html/`, as `docs/import.md` says.
`--half` counts only the publishers whose name's MD5 is even (A) or odd (B): rules were mended by
looking at A alone, so that B is out of sample.
"""

import argparse
import gzip
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from reading_room.ingest.compose import compose
from reading_room.ingest.seed import decode_seed
from reading_room.ingest.split import split
from reading_room.model import Article, Seed

_KINDS = {"main": "txt", "full": "txt", "html": "html"}


def half_of(publisher: str) -> str:
    """Return `A` or `B`, by the publisher's name."""
    return "AB"[int(hashlib.md5(publisher.encode(), usedforsecurity=False).hexdigest(), 16) % 2]


def judged(article: Article, gold: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Yield field, rule, and whether the value is right, where the page's gold says what it is."""
    for evidence in article.evidence:
        if (right := _is_right(article, evidence.field, gold)) is not None:
            yield evidence.field, evidence.rule, right


def _is_right(article: Article, field: str, gold: Mapping[str, Any]) -> bool | None:
    if field == "title":
        return _fold(article.title) == _fold(gold["title"])
    if field == "authors" and gold["authors"]:
        return {_fold(name) for name in article.authors} == {_fold(name) for name in gold["authors"]}
    if field == "language":
        return bool(article.language == gold["language"])
    if field == "published" and gold["published"] and len(article.published or "") >= len("2023-03-22"):
        day, right = (
            date.fromisoformat(text[:10]) for text in (article.published or "", gold["published"])
        )
        return abs((day - right).days) <= 1
    if field == "publisher":
        got, name = _fold(article.publisher or ""), _fold(gold["publisher"])
        site = re.sub(r"\W", "", gold["domain"].split("//")[-1])
        return got in name or name in got or got.replace(" ", "") in site
    return None


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))


def seeds(folder: Path, kind: str) -> Iterator[tuple[str, Seed]]:
    """Yield the pages of one kind with their ids."""
    for path in sorted((folder / kind).iterdir()):
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        page = path.name.partition(".")[0]
        yield page, decode_seed(raw, f"{page}.{_KINDS[kind]}")


def main() -> None:
    """Print for each kind of page, field and rule how many values are right, and of how many."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("newspages", type=Path)
    parser.add_argument("--half", choices=["A", "B"])
    options = parser.parse_args()
    pages = json.loads((options.newspages / "gold.json").read_text(encoding="utf-8"))["pages"]
    counts: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for kind in _KINDS:
        for page, seed in seeds(options.newspages, kind):
            if options.half in (None, half_of(pages[page]["publisher"])):
                for article in compose(seed, split(seed))[:1]:
                    for field, rule, right in judged(article, pages[page]):
                        counts[kind, field, rule].append(right)
                        counts[kind, field, "all rules"].append(right)
    for (kind, field, rule), rights in sorted(counts.items()):
        share = sum(rights) / len(rights)
        print(f"{kind:5} {field:10} {rule:28} {sum(rights):4} of {len(rights):4} {share:.2f}")


if __name__ == "__main__":
    main()
