"""What readers would be shown of a folder of dated TimeML articles, for judging by hand.

    python -m bench.judge FOLDER             print the events and relations with their articles' ids
    python -m bench.judge --verdicts FILE    print the shares that were right

A verdict names its articles by their document ids and its day, and no words of theirs. A title is right
if an editor could print it; an event, if it is one, happened on that day and its reports are on it; a
relation, if its words state it.
"""

import argparse
import json
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.events import article, linked
from reading_room.link import shown
from reading_room.model import Article, Slug


def articles(folder: Path) -> Iterator[tuple[str, Article]]:
    """Yield the documents of a folder with their ids."""
    for number, path in enumerate(sorted(folder.glob("[!.]*.tml"))):
        root = ET.fromstring(path.read_text("utf-8", "replace").strip().encode())  # noqa: S314
        created, title = root.find(".//DCT/TIMEX3"), root.find("TITLE")
        day = (created.get("value") or "")[:10] if created is not None else None
        text = "".join(node for part in root.iter("TEXT") for node in part.itertext())
        paragraphs = text.replace("``", "“").replace("''", "”").split("\n\n")
        head = "".join(title.itertext()).strip() if title is not None else ""
        yield path.stem, article(number, head, paragraphs, day)


def main() -> None:
    """Print what is shown, or the shares of verdicts."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--verdicts", type=Path)
    options = parser.parse_args()
    if options.verdicts:
        rows = json.loads(options.verdicts.read_text(encoding="utf-8"))
        asked, right = Counter(r["what"] for r in rows), Counter(r["what"] for r in rows if r["right"])
        print("\n".join(f"{what}: {right[what]} of {count}" for what, count in sorted(asked.items())))
        return
    documents = list(articles(options.folder))
    names: dict[Slug, str] = {one.slug: name for name, one in documents}
    archive = shown(linked([one for _, one in documents]))
    for e in archive.events:
        print(e.event.date, e.event.title, [names[slug] for slug in e.reported_in], sep=" | ")
    for r in archive.relations:
        print(r.kind, r.source, r.target, names.get(r.article or Slug(""), ""), r.quote, sep=" | ")


if __name__ == "__main__":
    main()
