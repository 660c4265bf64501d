"""Measure names: people, organisations and places in the prose of a file of CoNLL-2003.

    python -m bench.names eng.testa [--misses] [--archive]

A document is prose where at least half of its words stand in sentences of six words or more that
end in a full stop and are not in capitals throughout; tables of results and lists of prices are
left out. A name is right where the same words are marked with the same kind; gold names of the kind
`MISC` are not asked for, but a name found over one is wrong. Found is what has a kind (`--archive`:
what has a page, all documents being one archive).

Printed: precision and recall, by kind and over all, and the time per document.
"""

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.articles import bare_article
from reading_room.link.names.entities import merge_names
from reading_room.link.names.mentions import NameMention, find_names
from reading_room.model import Article, Paragraph, Text

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_CLOSING = re.compile(r"[.,;:!?)%]|'s|'|n't|'re|'ve|'ll|'d|'m")
_Name = tuple[int, int, int, str]
"""Paragraph, first code point, behind the last one, and kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document: its sentences as text, and the names that they were marked with."""

    sentences: tuple[str, ...]
    names: frozenset[_Name]


def main() -> None:
    """Print the shares for a file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "file", type=Path, help="columns: word, tags, name; sentences apart by blank lines"
    )
    parser.add_argument("--misses", action="store_true", help="list what was wrong or not found")
    parser.add_argument("--archive", action="store_true", help="count what has a page")
    args = parser.parse_args()
    documents = [d for d in read_documents(args.file) if _is_prose(d)]
    began = time.process_time()
    found = [find_names(_article(i, d)) for i, d in enumerate(documents)]
    spent = time.process_time() - began
    shown = _published(found) if args.archive else [_typed(names) for names in found]
    counts: Counter[tuple[str, str]] = Counter()
    for number, (document, names) in enumerate(zip(documents, shown, strict=True)):
        gold = {name for name in document.names if name[3] in _KINDS.values()}
        for verdict, some in (
            ("right", names & gold),
            ("wrong", names - gold),
            ("missed", gold - names),
        ):
            counts.update((verdict, kind) for *_, kind in some)
            for p, start, end, kind in sorted(some) if args.misses and verdict != "right" else ():
                text = document.sentences[p]
                shown_text = (
                    f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}"
                )
                sys.stdout.write(f"{number} {verdict} {kind}: {shown_text}\n")
    for kind in (*_KINDS.values(), "all"):
        right, wrong, missed = (
            sum(n for (v, k), n in counts.items() if v == verdict and kind in (k, "all"))
            for verdict in ("right", "wrong", "missed")
        )
        sys.stdout.write(
            f"{kind:12} precision {right / max(1, right + wrong):.3f} "
            f"recall {right / max(1, right + missed):.3f} "
            f"({right} right, {wrong} wrong, {missed} missed)\n"
        )
    sys.stdout.write(
        f"{len(documents)} documents, {1000 * spent / max(1, len(documents)):.1f} ms each\n"
    )


def _typed(names: Sequence[NameMention]) -> set[_Name]:
    return {
        (int(n.place.paragraph), n.place.start, n.place.end, n.kind.value)
        for n in names
        if n.kind and not n.adjective
    }


def _published(found: Sequence[Sequence[NameMention]]) -> list[set[_Name]]:
    named = merge_names(found, ())
    kinds = {e.slug: e.kind.value for e in named.entities}
    shown: defaultdict[int, set[_Name]] = defaultdict(set)
    for mention in named.mentions:
        place = mention.place
        name = (int(place.paragraph), place.start, place.end, kinds[mention.target.slug])
        shown[int(place.article)].add(name)
    return [shown[i] for i in range(len(found))]


def _article(number: int, document: Document) -> Article:
    paragraphs = tuple(
        Paragraph(id=str(i), kind="p", text=text, spans=(), before=())
        for i, text in enumerate(document.sentences)
    )
    return bare_article(str(number), Text(paragraphs=paragraphs, after=()))


def _is_prose(document: Document) -> bool:
    words = [(len(text.split()), text) for text in document.sentences]
    prose = sum(n for n, text in words if n > 5 and text.endswith(".") and not text.isupper())
    return 2 * prose >= sum(n for n, _ in words)


def read_documents(path: Path) -> Iterator[Document]:
    """Yield the documents of a file."""
    for part in path.read_text("utf-8").split("-DOCSTART-")[1:]:
        blocks = part.partition("\n")[2].strip().split("\n\n")
        sentences = [
            _sentence([line.split() for line in b.splitlines() if line.strip()]) for b in blocks
        ]
        yield Document(
            sentences=tuple(text for text, _ in sentences),
            names=frozenset((i, *name) for i, (_, names) in enumerate(sentences) for name in names),
        )


def _sentence(rows: Sequence[Sequence[str]]) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a sentence as it would be printed, and its names."""
    names: list[tuple[int, int, str]] = []
    text, inside, open_marks = "", "", 0
    for word, *_, tag in rows:
        closing = bool(_CLOSING.fullmatch(word)) or (word == '"' and open_marks % 2 == 1)
        glued = not text or closing or text.endswith("(") or (text.endswith('"') and open_marks % 2 == 1)
        open_marks += word == '"'
        start = len(text) if glued else len(text) + 1
        text = f"{text}{'' if glued else ' '}{word}"
        kind = tag[2:]
        if kind and kind == inside and tag[0] == "I":
            names[-1] = (names[-1][0], len(text), names[-1][2])
        elif kind:
            names.append((start, len(text), _KINDS.get(kind, "other")))
        inside = kind
    return text, names


if __name__ == "__main__":
    main()
