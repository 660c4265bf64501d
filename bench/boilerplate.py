"""How much of real pages' articles is kept, and how much else: 4-gram shingles of body text.

    python bench/boilerplate.py PAGES [--misses]

PAGES holds `gold.json` (a list of `file`, `articleBody`, `line_labels`) and the pages as text in `txt/`.
Precision, recall and F1 are means over pages of multisets of shingles, as in the article-extraction
benchmark by Zyte (2020), whose best extractor of its day, given the HTML, had .96.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from archive.ingest.seed import read_seed
from archive.ingest.split import split
from archive.model import Role

_BODY = {Role.BODY, Role.LIST, Role.QUOTATION, Role.SUBHEADING, Role.DATELINE}
_TRAFILATURA = 0.96
Shingles = Counter[tuple[str, ...]]


def body_of(path: Path) -> str:
    """Return the lines that the splitter gives to the body of the page's longest article."""
    seed = read_seed(path, path.name)
    bodies: dict[str, list[str]] = {}
    for one in split(seed).ranges:
        if one.article and one.role in _BODY:
            bodies.setdefault(one.article, []).extend(seed.lines[one.first - 1 : one.last])
    return max(("\n".join(lines) for lines in bodies.values()), key=len, default="")


def shingles(text: str) -> Shingles:
    """Return the runs of four words of a text, with how often each occurs."""
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[n:] for n in range(4)), strict=False)) or Counter([tuple(words)])


def precision_recall(found: Shingles, gold: Shingles) -> tuple[float, float]:
    """Return the shares of the found shingles that are gold, and of the gold ones that are found."""
    hits = (found & gold).total()
    return hits / max(1, found.total()), hits / max(1, gold.total())


def main() -> None:
    """Print the means, and with `--misses` each page's own figures, worst first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--misses", action="store_true", help="show each page's figures, worst first")
    args = parser.parse_args()
    gold = json.loads((args.pages / "gold.json").read_text(encoding="utf-8"))
    rows = []
    for page in gold:
        found = shingles(body_of(args.pages / "txt" / Path(page["file"]).name))
        precision, recall = precision_recall(found, shingles(page["articleBody"]))
        rows.append(
            (2 * precision * recall / (precision + recall or 1), precision, recall, page["file"])
        )
    f1, precision, recall = (sum(row[n] for row in rows) / len(rows) for n in range(3))
    print(f"{len(rows)} pages: precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    print(f"trafilatura, given the HTML, as published: F1 {_TRAFILATURA}")
    if args.misses:
        print("\n".join(f"{f:.3f} P {p:.3f} R {r:.3f} {file}" for f, p, r, file in sorted(rows)))


if __name__ == "__main__":
    main()
