"""Blocks to features: each block of a seed with the features that the table of weights scores."""

from collections.abc import Sequence

from reading_room.ingest.block_features import BlockFeatures, look_at
from reading_room.ingest.blocks import Block
from reading_room.ingest.surroundings import see_surroundings
from reading_room.ingest.wording import see_mastheads, see_wording


def observe(blocks: Sequence[Block]) -> tuple[BlockFeatures, ...]:
    """Return each block with its features: its own, then what its neighbours and the whole seed show."""
    return see_wording(see_surroundings(see_mastheads(tuple(map(look_at, blocks)))))
