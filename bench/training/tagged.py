"""Dumps with a tag before each line, and what each article has: invented ones, in `dumps/`.

`## id|authors|publisher|published|dateline|language|title` begins an article, `## end` ends it.
Tags: `T` its title, `A` a line that says who, when or where, `B` text, `H` a subheading, `x` a part of
the page inside of it, `E` a line that is right either way, `X` a line outside of articles.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.training.cases import of_roles
from bench.training.labelled import Labelled, fold
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.markup import plain_words

_ROLES = {"T": "title", "B": "body", "H": "subheading", "x": "-", "X": "-", "E": "-"}


def tagged(folder: Path) -> Iterator[Labelled]:
    """Return the dumps of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        yield _dump(path)


def _dump(path: Path) -> Labelled:
    roles: list[str] = []
    lines: list[str] = []
    names: list[str] = []
    in_text = False
    for row in path.read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        if row.startswith("##"):
            cells = [*row[2:].split("|"), ""]
            names = [fold(name) for name in cells[1].split(";") if name.strip()]
            in_text = False
            continue
        tag, _, text = row.partition("|")
        lines.append(text)
        in_text = in_text or (tag == "B" and bool(text.strip()))
        if tag == "A":
            roles.append(_meta(text, names, in_text=in_text))
        else:
            roles.append(_ROLES.get(tag, "-"))
    return of_roles(f"dump/{path.stem}", roles, tuple(lines))


def _meta(text: str, names: list[str], *, in_text: bool) -> str:
    """Return the role of a line that says who, when or where."""
    facts = line_facts(plain_words(text))
    signed = any(f" {name} " in f" {fold(text)} " for name in names)
    if in_text:
        return "credit" if signed or "credits" in facts.kinds else "-"
    if "date" in facts.kinds:
        return "date"
    if signed or facts.kinds & {"byline", "names", "dated"}:
        return "byline"
    return "standfirst" if facts.kinds & {"prose", "sentence", "unfinished"} else "kicker"
