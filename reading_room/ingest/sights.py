"""A block together with what has been seen of it so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reading_room.ingest.blocks import Block
from reading_room.ingest.furniture import Furniture

FURNITURE = frozenset(
    {"comments", "related", "about", "aside", "tools", "closing", "navigation", "system", "credit line"}
)
"""Features of lines that say that they belong to a page."""
HEADER = frozenset({"byline", "date", "dated", "names", "bare dateline"})
"""Features of lines that stand below a title."""
TEXT = frozenset({"prose", "unfinished", "sentence", "lead-in"})
"""Features of lines that run on as text does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A block and its features."""

    block: Block
    """The block itself."""
    furniture: Furniture | None
    """What part of a page it says it is."""
    names: frozenset[str]
    """Features, by the names that they have in the table of weights."""

    @property
    def is_text(self) -> bool:
        """Whether the block runs on as text and says nothing that makes it a part of the page."""
        return not TEXT.isdisjoint(self.names) and FURNITURE.isdisjoint(self.names)

    @property
    def is_header(self) -> bool:
        """Whether the block is a short line such as stand below a title."""
        return not HEADER.isdisjoint(self.names) and "prose" not in self.names


def with_names(sights: Sequence[Sight], added: Sequence[Iterable[str]]) -> tuple[Sight, ...]:
    """Return the sights, each with some more features."""
    pairs = zip(sights, added, strict=True)
    return tuple(replace(sight, names=sight.names.union(names)) for sight, names in pairs)
