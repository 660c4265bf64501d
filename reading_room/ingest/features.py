"""Blocks to sights: each block of a seed with the features that the table of weights scores."""

from collections.abc import Sequence

from reading_room.ingest.blocks import Block
from reading_room.ingest.shape import look_at
from reading_room.ingest.sights import Sight
from reading_room.ingest.surroundings import see_surroundings
from reading_room.ingest.wording import see_mastheads, see_wording


def observe(blocks: Sequence[Block]) -> tuple[Sight, ...]:
    """Return each block with its features: its own, then what its neighbours and the whole seed show."""
    return see_wording(see_surroundings(see_mastheads(tuple(map(look_at, blocks)))))
