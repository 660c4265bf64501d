"""How much of real pages' articles is kept, and how much else: 4-gram shingles of body text.

    python bench/boilerplate.py PAGES [--misses]

PAGES holds `gold.json` (a list of `file`, `articleBody`, `line_labels`) and the pages as text in `txt/`.
Each page counts the same: its shingles found, found wrongly and missed are shares of their sum, as in
the article-extraction benchmark (Scrapinghub 2020), where trafilatura, given the HTML, has F1 .96.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reading_room.ingest.seed import read_seed
from reading_room.ingest.split import split
from reading_room.model import Role

_BODY = {Role.BODY, Role.LIST, Role.QUOTATION, Role.SUBHEADING, Role.DATELINE}
Shingles = Counter[tuple[str, ...]]


def body_of(path: Path) -> str:
    """Return the lines of a page that the splitter gives to the body of an article."""
    seed = read_seed(path, path.name)
    kept = (one for one in split(seed).ranges if one.role in _BODY)
    return "\n".join(line for one in kept for line in seed.lines[one.first - 1 : one.last])


def shingles(text: str) -> Shingles:
    """Return the runs of four words of a text, with how often each occurs."""
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[n:] for n in range(4)), strict=False)) or Counter([tuple(words)])


def shares(found: Shingles, gold: Shingles) -> tuple[float, float, float]:
    """Return the shares of shingles that are right, wrong and missed; they add up to 1."""
    counts = ((found & gold).total(), (found - gold).total(), (gold - found).total())
    return tuple(count / max(1, sum(counts)) for count in counts)  # type: ignore[return-value]


def scores(rows: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of pages that count the same."""
    right, wrong, missed = (sum(column) for column in zip(*rows, strict=True))
    return (
        right / ((right + wrong) or 1),
        right / ((right + missed) or 1),
        2 * right / (2 * right + wrong + missed),
    )


def main() -> None:
    """Print the means, and with `--misses` each page's own figures, worst first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--misses", action="store_true", help="show each page's figures, worst first")
    args = parser.parse_args()
    gold = json.loads((args.pages / "gold.json").read_text(encoding="utf-8"))
    rows = {}
    for page in gold:
        found = shingles(body_of(args.pages / "txt" / Path(page["file"]).name))
        rows[page["file"]] = shares(found, shingles(page["articleBody"]))
    precision, recall, f1 = scores(list(rows.values()))
    print(f"{len(rows)} pages: precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    print("trafilatura, given the HTML, as published: F1 0.96")
    if args.misses:
        for file, row in sorted(rows.items(), key=lambda item: scores([item[1]])[2]):
            print("{:.3f} P {:.3f} R {:.3f}".format(*(scores([row])[n] for n in (2, 0, 1))), file)


if __name__ == "__main__":
    main()
