"""Blocks with their features: what a line says, how it is marked, then what stands around it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reading_room.ingest.blocks import Block
from reading_room.ingest.furniture import Furniture
from reading_room.ingest.line_facts import LONG, LineFacts, ends_sentence, line_facts

FURNITURE = frozenset(
    {"comments", "related", "about", "aside", "tools", "closing", "navigation", "system", "credit line"}
)
"""Features of lines that say that they belong to a page."""
HEADER = frozenset({"byline", "date", "dated", "names", "bare dateline"})
"""Features of lines that stand below a title."""
TEXT = frozenset({"prose", "unfinished", "sentence", "lead-in"})
"""Features of lines that run on as text does."""
_MENU = re.compile(r"\s[|›»>·•/]\s|\s{2,}|\t")
_LENGTHS = (1, 2, 3, 5, 8, 12, 17, 26, 40)
"""Words: the upper bounds of what counts as one length."""
_DIGIT = re.compile(r"\d")
_TRAILED = re.compile(r"\s[|–—-]\s[^|–—-]{2,40}$")
_COLON = re.compile(r"^[^:：]{2,40}[:：] ?\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockFeatures:
    """A block and its features."""

    block: Block
    """The block itself."""
    facts: LineFacts
    """What its words say by themselves."""
    names: frozenset[str]
    """Features, by the names that they have in the table of weights."""

    @property
    def furniture(self) -> Furniture | None:
        """What part of a page it says it is."""
        return self.facts.furniture

    @property
    def is_text(self) -> bool:
        """Whether the block runs on as text and says nothing that makes it a part of the page."""
        return not TEXT.isdisjoint(self.names) and FURNITURE.isdisjoint(self.names)

    @property
    def is_header(self) -> bool:
        """Whether the block is a short line such as stand below a title."""
        return not HEADER.isdisjoint(self.names) and "prose" not in self.names


def with_names(
    blocks: Sequence[BlockFeatures], added: Sequence[Iterable[str]]
) -> tuple[BlockFeatures, ...]:
    """Return the blocks, each with some more features."""
    pairs = zip(blocks, added, strict=True)
    return tuple(
        BlockFeatures(block=one.block, facts=one.facts, names=one.names.union(names)) if names else one
        for one, names in pairs
    )


def look_at(block: Block) -> BlockFeatures:
    """Return a block with the features that it has whatever stands around it."""
    facts = line_facts(block.text)
    return BlockFeatures(block=block, facts=facts, names=facts.kinds.union(_marks(block), _form(facts)))


def _marks(block: Block) -> Iterator[str]:
    raw = block.raw
    if block.mark:
        yield block.mark
    if block.level:
        yield f"level {min(block.level, 3)}"
    if block.decoration:
        yield "decorated"
    if raw.startswith("!["):
        yield "image"
    if "](" in raw and len(block.text) < len(raw) / 2:
        yield "links"
    if raw[0] in "*_" and raw[-1] in "*_" and raw[:2] != "* ":
        yield "emphasis"
    if block.words <= LONG and _MENU.search(raw) and not ends_sentence(block.text):
        yield "menu"


def _form(facts: LineFacts) -> Iterator[str]:
    text, words = facts.text, facts.words
    yield f"up to {(*_LENGTHS, 'any')[bisect_left(_LENGTHS, words)]} words"
    if words > LONG:
        return
    if not ends_sentence(text):
        yield "no full stop"
    if _DIGIT.search(text):
        yield "digits"
    if _TRAILED.search(text[-60:]):
        yield "trailed"
    if _COLON.match(text):
        yield "colon"
    if "," in text or "、" in text or "，" in text:
        yield "comma"
    if text[:1].islower():
        yield "small letter first"
    if text[:1].isdigit():
        yield "digit first"
