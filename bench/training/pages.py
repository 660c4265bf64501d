"""Real pages with the state of each line that their gold fields imply."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from bench.training.labelled import Labelled, fold
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.markup import plain_words
from reading_room.ingest.weights import State

HEADER_REACH = 60
"""Lines above the text in which a title is looked for."""
ABOVE_REACH = 4
"""Lines above a title in which a date or a byline belongs to it."""


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
