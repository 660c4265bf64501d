"""Pages of which less is known than their fields: what is not known is told by first weights.

Of some the lines of the text are known, of others the title and most of the text. Where the text of a
page begins is the hard part of reading it. With that known, weights fitted on fully labelled pages tell
its title, byline and date nearly always, and the page teaches the form of one outlet more.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.training.labelled import Labelled
from bench.training.pages import pages
from reading_room.ingest.blocks import Block, blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.roles import Decoder
from reading_room.ingest.split import articles_of
from reading_room.ingest.weights import NEVER, STATES, State

_INSIDE = frozenset(
    {State.STANDFIRST, State.LEAD, State.BODY, State.LIST, State.QUOTATION, State.SUBHEADING}
)
_BETWEEN = frozenset({State.CAPTION, State.INSERT})
_BELOW = frozenset({State.TAIL, State.CREDIT})
_ABOVE = frozenset(STATES) - _INSIDE - _BETWEEN - _BELOW | {State.STANDFIRST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlined:
    """A page with the lines of its text marked."""

    name: str
    """Its file's."""
    group: str
    """Its site."""
    lines: tuple[str, ...]
    """As in a seed."""
    text: frozenset[int]
    """Lines of its text, counted from 1."""
    title: int | None = None
    """Its title's line, where it is known."""
    is_whole: bool = True
    """Whether no other line is text."""


def outlined_pages(folder: Path) -> Iterator[Outlined]:
    """Return the pages of a folder that `gold.json` lists, in its order."""
    for page in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        lines = (folder / "txt" / page["file"]).read_text(encoding="utf-8").split("\n")
        text = frozenset(n for n, mark in enumerate(page["line_labels"], 1) if mark == "1")
        yield Outlined(
            name=f"full/{page['file']}", group=site_of(page["url"]), lines=tuple(lines), text=text
        )


def titled_pages(folder: Path) -> Iterator[Outlined]:
    """Return the pages of a folder like `newspages/` whose title is found, without what else is known.

    What they call text leaves out a paragraph, a list or a heading here and there.
    """
    for page, gold in pages(folder, "full"):
        numbered = [(n, state) for n, state in enumerate(page.states, 1) if state]
        title = next((n for n, state in numbered if state is State.TITLE), None)
        text = frozenset(n for n, state in numbered if state in _INSIDE)
        if title and text:
            yield Outlined(
                name=page.name,
                group=site_of(gold["domain"]),
                lines=page.lines,
                text=text,
                title=title,
                is_whole=False,
            )


def labelled(page: Outlined, decoder: Decoder) -> Labelled | None:
    """Return the page with the likeliest state of each line; None where it has no title."""
    blocks = blocks_of(page.lines)
    inside = [n for n, block in enumerate(blocks) if block.first in page.text]
    if not inside:
        return None
    scores = decoder.scores(tuple(one.names for one in observe(blocks)))
    masked = [
        [score + (0.0 if s in may_be else NEVER) for s, score in zip(STATES, row, strict=True)]
        for row, may_be in zip(scores, _possible(page, blocks, inside), strict=True)
    ]
    states = decoder.best(masked)
    if {*articles_of(states)} - {"0"} != {"1"} or State.TITLE not in states:
        return None
    by_line = {n: s for b, s in zip(blocks, states, strict=True) for n in range(b.first, b.last + 1)}
    found = tuple(by_line.get(n) if line.strip() else None for n, line in enumerate(page.lines, 1))
    return Labelled(name=page.name, group=page.group, lines=page.lines, states=found)


def _possible(
    page: Outlined, blocks: Sequence[Block], inside: Sequence[int]
) -> Iterator[frozenset[State]]:
    """Yield the states that each block may have by what is known of the page."""
    for n, block in enumerate(blocks):
        if page.title and block.first <= page.title <= block.last:
            yield frozenset({State.TITLE})
        elif block.first in page.text:
            yield _INSIDE
        elif n < inside[0]:
            yield _ABOVE - {State.TITLE} if page.title else _ABOVE
        elif n > inside[-1]:
            yield _BELOW
        else:
            yield _BETWEEN if page.is_whole else _BETWEEN | _INSIDE


def site_of(address: str) -> str:
    """Return the site of an address, without `www`."""
    return address.partition("//")[2].partition("/")[0].removeprefix("www.")
