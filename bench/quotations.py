"""Measure who said it: the speakers of direct quotations in a split of PolNeAR 1.0.

    python -m bench.quotations POLNEAR/data/dev [--misses]

A gold direct quotation is an attribution (Content, Cue and Source all marked) whose content has a pair
of double quotation marks with at least four words between them. It is right where the quotation found
over those words has the gold speaker:

- a source that holds a name: the speaker found ends in the last word of that name, or it holds the name;
- a pronoun: likewise with the name that the split's automatic coreference (CoreNLP) gives the pronoun;
  where that gives no plain name, the speaker must have been found through the pronoun's own words;
- a description (`a campaign aide`): it and the speaker found share their head word, or the speaker was
  found through these words.

Printed: the share right of all gold direct quotations, and by kind of source.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.articles import bare_article
from reading_room.link.names.mentions import NameMention, find_names
from reading_room.link.quotations.marks import find_quoted
from reading_room.link.quotations.speakers import Speaker, find_speakers
from reading_room.model import Article, Paragraph, Text

_MARKED = re.compile(r"[“\"]([^”\"]*)(?:[”\"]|$)")
_PLAIN_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s?){1,4}(?:\s?['’]s)?")
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One gold direct quotation; offsets are in the whole document."""

    start: int
    """First code point between its first pair of marks."""
    end: int
    """Behind the last one."""
    source: tuple[int, int]
    """Where the source's words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One quotation found, in offsets of the whole document."""

    start: int
    end: int
    speaker: Speaker | None
    through: tuple[int, int]
    """Where the words stand that tell its speaker."""


def main() -> None:
    """Print the shares for a split."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("split", type=Path, help="folder with text/, attributions/ and corenlp/")
    parser.add_argument("--misses", action="store_true", help="list what was wrong")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for path in sorted((args.split / "text").glob("*.txt")):
        for kind, ok, line in _judge(path, args.split):
            total[kind] += 1
            right[kind] += ok
            if args.misses and not ok:
                sys.stdout.write(f"{path.stem}: {line}\n")
    total["all"], right["all"] = total.total(), right.total()
    for kind in ("name", "pronoun", "description", "all"):
        sys.stdout.write(
            f"{kind:12} {right[kind]:5} of {total[kind]:5}  {right[kind] / max(1, total[kind]):.3f}\n"
        )


def _judge(path: Path, split: Path) -> Iterator[tuple[str, bool, str]]:
    text = path.read_bytes().decode()
    coreference = _coreference(split / "corenlp" / f"{path.name}.xml")
    found = _found(path.stem, text)
    for gold in _gold(path, split, text):
        kind, name = _kind(text[slice(*gold.source)], gold.source, coreference)
        over = [f for f in found if min(f.end, gold.end) - max(f.start, gold.start) > 0]
        best = max(over, key=lambda f: min(f.end, gold.end) - max(f.start, gold.start), default=None)
        ok = bool(best and best.speaker and _agrees(best, name, kind, gold))
        said = best.speaker.who if best and best.speaker else None
        yield (
            kind,
            ok,
            f"{kind}: {text[gold.start : gold.end][:70]!r} "
            f"gold {text[slice(*gold.source)]!r} ({name}) found {said!r}",
        )


def _agrees(found: Found, name: str | None, kind: str, gold: Gold) -> bool:
    through = found.through[0] < gold.source[1] and gold.source[0] < found.through[1]
    if name is None or found.speaker is None:
        return through
    said, meant = _words(found.speaker.who), _words(name)
    if kind == "description":
        return through or bool(said and meant and said[-1] == meant[-1])
    return bool(said and meant) and (said[-1] in meant or meant[-1] in said)


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s$", "", w).lower() for w in re.findall(r"\w[\w’'-]*", text)]


def _kind(
    source: str, span: tuple[int, int], coreference: Mapping[tuple[int, int], str]
) -> tuple[str, str | None]:
    """Return the kind of a source, and the name or description that a speaker is compared with."""
    if source.lower() in _PRONOUNS:
        name = coreference.get(span)
        return "pronoun", name if name and _PLAIN_NAME.fullmatch(
            name
        ) and name.lower() not in _PRONOUNS else None
    names = re.findall(r"(?:[A-Z][\w’'.-]+\s?)+", re.sub(r"^(?:The|A|An)\s", "", source))
    lower_head = re.match(r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er)\s(?:[a-z-]+\s)*[a-z-]+", source)
    if not names or (lower_head and "," not in source and re.match(r"[a-z]", source)):
        return "description", lower_head[0] if lower_head else source
    return "name", " ".join(names)


def _gold(path: Path, split: Path, text: str) -> Iterator[Gold]:
    files = sorted((split / "attributions").glob(f"{path.stem}_*.ann"))
    rows = (
        [line.split("\t") for line in files[0].read_text(encoding="utf-8").splitlines()] if files else []
    )
    spans = {row[0]: _span(row[1]) for row in rows if row[0].startswith("T") and len(row) > 1}
    for row in rows:
        if not row[0].startswith("E"):
            continue
        roles = dict(part.split(":") for part in reversed(row[1].split()))
        if {"Content", "Source", "Cue"} <= roles.keys():
            content, source = spans[roles["Content"]], spans[roles["Source"]]
            marked = [
                m
                for m in _MARKED.finditer(
                    text, content[0] - 1 if text[content[0] - 1] in '“"' else content[0], content[1] + 1
                )
                if len(m[1].split()) >= 4
            ]
            if marked:
                yield Gold(start=marked[0].start(1), end=marked[0].end(1), source=source)


def _span(field: str) -> tuple[int, int]:
    """Return the first of a mark's stretches, `Source 89 106;120 130`."""
    first, last, *_ = re.findall(r"\d+", field)
    return int(first), int(last)


def _found(stem: str, text: str) -> list[Found]:
    starts, article = _article(stem, text)
    texts = [p.text for p in article.text.paragraphs]
    quoted = find_quoted(texts)
    speakers = find_speakers(texts, quoted, _by_paragraph(article), article.language)
    return [
        Found(
            start=starts[q.paragraph] + q.start,
            end=starts[q.paragraph] + q.end,
            speaker=s,
            through=(starts[s.paragraph] + s.start, starts[s.paragraph] + s.end) if s else (-1, -1),
        )
        for q, s in zip(quoted, speakers, strict=True)
    ]


def _by_paragraph(article: Article) -> dict[int, Sequence[NameMention]]:
    found: defaultdict[int, list[NameMention]] = defaultdict(list)
    for mention in find_names(article):
        found[int(mention.place.paragraph)].append(mention)
    return dict(found)


def _article(stem: str, text: str) -> tuple[list[int], Article]:
    """Return the document as an article whose paragraphs are its lines, and where each line begins."""
    lines = [(m.start(), m[0]) for m in re.finditer(r"[^\r\n]+", text) if m[0].strip()]
    paragraphs = tuple(
        Paragraph(id=str(i), kind="p", text=line, spans=(), before=())
        for i, (_, line) in enumerate(lines)
    )
    text_of = Text(paragraphs=paragraphs, after=())
    article = bare_article(stem, text_of, title=stem, body=text)
    return [start for start, _ in lines], article


def _coreference(path: Path) -> dict[tuple[int, int], str]:
    """Return, for the offsets of each single word in a chain, the chain's representative name."""
    if not path.exists() or not path.stat().st_size:
        return {}
    root = ET.parse(path).getroot()  # noqa: S314 - a local file that the caller names
    offsets = {
        (sentence.get("id"), token.get("id")): (
            int(token.findtext("CharacterOffsetBegin", "0")),
            int(token.findtext("CharacterOffsetEnd", "0")),
        )
        for sentence in root.iter("sentence")
        for token in sentence.iter("token")
    }
    names: dict[tuple[int, int], str] = {}
    for chain in root.iterfind(".//coreference/coreference"):
        mentions = chain.findall("mention")
        name = next((m.findtext("text", "") for m in mentions if m.get("representative")), "")
        for m in mentions:
            start, end = int(m.findtext("start", "0")), int(m.findtext("end", "0"))
            if end == start + 1:
                names[offsets[m.findtext("sentence"), str(start)]] = name
    return names


if __name__ == "__main__":
    main()
