"""Labelled dumps: real pages whose fields are known, and cases with a role in front of each line.

A label is the state of a line; the lines of a dump are kept apart from their labels, as a reader of the
data sees them. Real pages say what is title, text and subheading; the rest follows from its place.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from reading_room.ingest.language import detect
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.markup import plain_words
from reading_room.ingest.seed import read_seed
from reading_room.ingest.weights import State

HEADER_REACH = 60
"""Lines above the text in which a title is looked for."""
ABOVE_REACH = 4
"""Lines above a title in which a date or a byline belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A dump with the state of each of its lines."""

    name: str
    """Where it comes from."""
    group: str
    """What is left out together in validation: a publisher, a case, a layout."""
    lines: tuple[str, ...]
    """As in a seed."""
    states: tuple[State | None, ...]
    """One a line; None for a blank one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """An article's words by their roles, free of any layout: what dumps are assembled from."""

    group: str
    """As of the dump that it comes from."""
    language: str
    """Two letters, or empty."""
    title: str
    """Empty where it has none."""
    authors: tuple[str, ...]
    """In the order printed."""
    published: str
    """ISO 8601 day, or empty."""
    publisher: str
    """Empty where not known."""
    body: tuple[tuple[State, str], ...]
    """Text, subheadings, list items in their order; the first one is the lead."""
    header: tuple[tuple[State, str], ...] = field(default=())
    """Lines of a case's own header, as printed."""


def fold(text: str) -> str:
    """Return the words of a text, in small letters, parted by spaces."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))


def page(name: str, gold: Mapping[str, Any], text: str) -> Labelled:
    """Return a real page with the state of each line that its gold fields imply."""
    lines = tuple(text.split("\n"))
    shown = [(n, plain_words(line)) for n, line in enumerate(lines) if line.strip()]
    folded = [fold(words) for _, words in shown]
    is_body = _body_lines(folded, gold["body"], gold["subheadings"])
    is_body = _densest(is_body, folded)
    states = _states([words for _, words in shown], folded, is_body, gold)
    by_line = dict(zip((n for n, _ in shown), states, strict=True))
    return Labelled(
        name=name,
        group=gold["publisher"],
        lines=lines,
        states=tuple(by_line.get(n) for n in range(len(lines))),
    )


def _body_lines(folded: Sequence[str], body: Sequence[str], subheadings: Sequence[str]) -> list[str]:
    """Return for each line `body`, `sub`, or empty."""
    paragraphs = {fold(text) for text in body}
    headings = {fold(text) for text in subheadings}
    flat = " ".join(f" {fold(text)} " for text in body)
    found = []
    for words in folded:
        if words and words in headings:
            found.append("sub")
        elif (words and (words in paragraphs or (len(words) > 30 and f" {words} " in flat))) or (
            len(words) > 60 and _overlap(words, flat) > 0.7
        ):
            found.append("body")
        else:
            found.append("")
    return found


def _overlap(words: str, flat: str) -> float:
    parts = words.split()
    runs = [" ".join(parts[n : n + 4]) for n in range(max(1, len(parts) - 3))]
    return sum(f" {run} " in flat for run in runs) / len(runs)


def _densest(kinds: list[str], folded: Sequence[str]) -> list[str]:
    """Keep a paragraph's last occurrence before a long gap: teasers repeat the first words of a text."""
    seen: dict[str, int] = {}
    for n, (kind, words) in enumerate(zip(kinds, folded, strict=True)):
        if kind == "body":
            if words in seen:
                first, rest = seen[words], kinds
                near = sum(bool(k) for k in rest[n + 1 : n + 8])
                near_first = sum(bool(k) for k in rest[first + 1 : first + 8])
                drop = first if near > near_first else n
                kinds[drop] = ""
                if drop == n:
                    continue
            seen[words] = n
    return kinds


def _states(
    shown: Sequence[str], folded: Sequence[str], kinds: Sequence[str], gold: Mapping[str, Any]
) -> list[State]:
    text = [n for n, kind in enumerate(kinds) if kind]
    if not text:
        return [State.NAVIGATION] * len(kinds)
    names = [fold(name) for name in gold["authors"]]
    facts = [line_facts(words) for words in shown]
    dated = [bool(one.kinds & {"date"}) for one in facts]
    dated = [
        yes or ("dated" in one.kinds and bool(one.words < 16))
        for yes, one in zip(dated, facts, strict=True)
    ]
    signed = [
        any(name and f" {name} " in f" {words} " for name in names) and one.words < 25
        for words, one in zip(folded, facts, strict=True)
    ]
    title = _title_place(folded, fold(gold["title"]), text, kinds)
    start = _start_of_text(text, title, dated, signed, kinds)
    states: list[State] = []
    last = max(text)
    lead_given = False
    for n, kind in enumerate(kinds):
        one = facts[n]
        if n == title:
            states.append(State.TITLE)
        elif n < (title if title is not None else start):
            near = title is not None and title - n <= ABOVE_REACH and (dated[n] or signed[n])
            near = near and all(
                dated[k] or signed[k] or facts[k].words <= 4 for k in range(n + 1, title or 0)
            )
            states.append(State.ABOVE if near else State.NAVIGATION)
        elif n < start:
            states.append(_header_state(kind, one.kinds, dated=dated[n], signed=signed[n]))
        elif kind:
            states.append(_text_state(shown[n], kind, lead=not lead_given))
            lead_given = True
        elif n < last:
            caption = one.kinds & {"caption", "credit line", "image"}
            states.append(State.CAPTION if caption else State.INSERT)
        elif "credits" in one.kinds and n - last <= 3:
            states.append(State.CREDIT)
        else:
            states.append(State.TAIL)
    return _legal(states)


def _header_state(kind: str, kinds: frozenset[str], *, dated: bool, signed: bool) -> State:
    if kind:
        return State.STANDFIRST
    if signed:
        return State.BYLINE
    if dated:
        return State.DATE
    return State.BYLINE if kinds & {"byline"} else State.TOOLS


def _text_state(words: str, kind: str, *, lead: bool) -> State:
    if lead:
        return State.LEAD
    if kind == "sub":
        return State.SUBHEADING
    return State.LIST if words[:2] in ("* ", "- ", "• ") else State.BODY


def _title_place(
    folded: Sequence[str], title: str, text: Sequence[int], kinds: Sequence[str]
) -> int | None:
    """Return the line that is the title: the last equal one above the text, else the likest."""
    top = text[0]
    near = range(max(0, top - HEADER_REACH), min(top + 3, len(folded)))
    equal = [n for n in near if folded[n] == title and kinds[n] != "sub"]
    if equal:
        return equal[-1]
    wanted = set(title.split())
    scored = []
    for n in near:
        words = set(folded[n].split())
        if not 3 <= len(words) <= 40 or kinds[n]:
            continue
        share = len(words & wanted) / len(words | wanted)
        if share >= 0.6:
            scored.append((share, n))
    return max(scored)[1] if scored else None


def _start_of_text(
    text: Sequence[int],
    title: int | None,
    dated: Sequence[bool],
    signed: Sequence[bool],
    kinds: Sequence[str],
) -> int:
    """Return the line where the text begins: below a standfirst that stands above the byline."""
    below = [n for n in text if title is None or n > title]
    if not below:
        return text[0]
    first = below[0]
    if title is None:
        return first
    prose = 0
    start = first
    for n in range(first, min(first + 12, len(kinds))):
        if kinds[n]:
            prose += 1
        elif dated[n] or signed[n]:
            if prose > 2:
                break
            after = [k for k in below if k > n]
            if after and after[0] - n < 12:
                start = after[0]
    return start


def _legal(states: list[State]) -> list[State]:
    """Mend what can't be: a subheading or an insert at the end belongs to the end."""
    for n in range(len(states) - 1, 0, -1):
        if states[n] is State.TAIL and states[n - 1] in (State.SUBHEADING, State.INSERT):
            states[n - 1] = State.TAIL
    return states


def pages(folder: Path, kind: str) -> Iterator[tuple[Labelled, Mapping[str, Any]]]:
    """Return the pages of a kind (`full`, `main`) with their gold."""
    gold = _gold(folder)
    for name, fields in gold["pages"].items():
        if kind in fields["kinds"]:
            text = (folder / kind / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")
            yield page(f"{kind}/{name}", fields, text), fields


@lru_cache(maxsize=2)
def _gold(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return found


_OF_ROLE = {
    "dateline": State.DATELINE,
    "standfirst": State.STANDFIRST,
    "subheading": State.SUBHEADING,
    "list": State.LIST,
    "quotation": State.QUOTATION,
    "credit": State.CREDIT,
}
_HEADER = ("kicker", "title", "byline", "date")
_TEXT = ("body", "list", "quotation")


def case(path: Path) -> Labelled:
    """Return a case, a dump with a role in front of each line, with the states of its lines."""
    rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    roles = [row[:10].strip() for row in rows]
    lines = tuple(row[13:] for row in rows)
    return _of_roles(f"case/{path.stem}", roles, lines)


def _of_roles(name: str, roles: Sequence[str], lines: tuple[str, ...]) -> Labelled:
    """Return a dump whose lines have a role each, `-` where they belong to no article."""
    shown = [n for n, line in enumerate(lines) if line.strip()]
    states: dict[int, State] = {}
    starts = _article_starts([roles[n] for n in shown])
    for first, end in pairwise([*starts, len(shown)]):
        places = shown[first:end]
        found = _article_states([roles[n] for n in places], [lines[n] for n in places])
        states.update(zip(places, found, strict=True))
    for n in shown[: starts[0] if starts else len(shown)]:
        states[n] = State.NAVIGATION
    return Labelled(
        name=name,
        group=name,
        lines=lines,
        states=tuple(states.get(n) for n in range(len(lines))),
    )


def _article_starts(roles: Sequence[str]) -> list[int]:
    """Return where each article begins: at the first header line behind text, or at text without one."""
    starts: list[int] = []
    in_text = True
    for n, role in enumerate(roles):
        if role in _HEADER and in_text:
            starts.append(n)
            in_text = False
        elif role in _TEXT:
            if not starts:
                starts.append(n)
            in_text = True
    return starts


def _article_states(roles: Sequence[str], lines: Sequence[str]) -> list[State]:
    text = [n for n, role in enumerate(roles) if role in (*_TEXT, "subheading")]
    prose = [n for n, role in enumerate(roles) if role in _TEXT]
    start = prose[0] if prose else len(roles)
    last = max(text, default=-1)
    titles = [n for n, role in enumerate(roles) if role == "title"]
    title = titles[0] if titles else None
    found: list[State] = []
    for n, role in enumerate(roles):
        if role in ("title", "dateline", "standfirst", "credit", "subheading"):
            found.append(State.TITLE if role == "title" else _OF_ROLE[role])
        elif role in _TEXT:
            given = role == "body" or (n == start and role != "list")
            state = State.LEAD if n == start and given else State.BODY
            found.append(state if given else _OF_ROLE[role])
        elif role in _HEADER and n < start:
            found.append(_case_header(role, n, title))
        elif n < start:
            found.append(State.ABOVE if title is not None and n < title else State.TOOLS)
        elif n < last:
            kinds = line_facts(plain_words(lines[n])).kinds
            caption = kinds & {"caption", "credit line", "image"} or lines[n].startswith("![")
            found.append(State.CAPTION if caption else State.INSERT)
        else:
            found.append(State.TAIL)
    return found


def _case_header(role: str, place: int, title: int | None) -> State:
    if title is not None and place < title:
        return State.ABOVE
    if title is None and place == 0:
        return State.OPENER
    if role == "date":
        return State.DATE
    return State.BYLINE if role == "byline" else State.TOOLS


def cases(folder: Path) -> Iterator[Labelled]:
    """Return the cases of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        yield case(path)


def material_of(dump: Labelled, gold: Mapping[str, Any] | None = None) -> Iterator[Material]:
    """Return the articles of a labelled dump without its layout; a page's fields come from its gold."""
    piece: list[tuple[State, str]] = []
    for state, line in [*zip(dump.states, dump.lines, strict=True), (State.TITLE, "")]:
        begins = state in (State.TITLE, State.OPENER, State.ABOVE, State.LEAD)
        has_text = any(one in (State.LEAD, State.BODY) for one, _ in piece)
        if begins and has_text:
            yield _material(dump.group, piece, gold)
            piece = []
        if state:
            piece.append((state, line))


def _material(
    group: str, piece: Sequence[tuple[State, str]], gold: Mapping[str, Any] | None
) -> Material:
    kept = (State.LEAD, State.BODY, State.SUBHEADING, State.LIST, State.QUOTATION, State.STANDFIRST)
    body = tuple((s, plain_words(t)) for s, t in piece if s in kept and plain_words(t))
    title = next((plain_words(t) for s, t in piece if s is State.TITLE), "")
    if gold:
        return Material(
            group=group,
            language=gold["language"],
            title=gold["title"],
            authors=tuple(gold["authors"]),
            published=(gold["published"] or "")[:10],
            publisher=gold["publisher"],
            body=body,
        )
    return Material(
        group=group,
        language=detect(" ".join(words for _, words in body)[:2000])[0],
        title=title,
        authors=(),
        published="",
        publisher="",
        body=body,
    )


def reviewed(archive: Path) -> Iterator[Labelled]:
    """Return the seeds of an archive with what their ledgers, read by a person, say of each line."""
    for path in sorted((archive / "content" / "ledger").glob("*.yaml")):
        seed = read_seed(archive / "seeds" / path.stem, path.stem)
        roles = [""] * len(seed.lines)
        for span in yaml.safe_load(path.read_text(encoding="utf-8"))["ranges"]:
            first, _, last = str(span["lines"]).partition("-")
            for n in range(int(first) - 1, int(last or first)):
                roles[n] = span.get("as", "-")
        yield _of_roles(f"seed/{path.stem}", roles, seed.lines)
