"""Blocks to features: each block of a seed with all that the table of weights scores."""

from collections.abc import Sequence

from reading_room.ingest import context_features as context
from reading_room.ingest import topic_features as topic
from reading_room.ingest.block_features import BlockFeatures, look_at, with_names
from reading_room.ingest.blocks import Block

_STEPS = (
    topic.mastheads,
    context.ideographic_names,
    context.repetition,
    context.breaks,
    context.earlier_dates,
    context.above,
    context.below,
    context.headings,
    context.signatures,
    context.below_comments,
    context.clocks,
    context.places,
    topic.digests,
    topic.interviews,
    topic.echoes,
    topic.topics,
    topic.likeness,
    context.kinds_of_seed,
)
"""What is seen of all blocks together, in order: later steps read the features of earlier ones."""


def observe(blocks: Sequence[Block]) -> tuple[BlockFeatures, ...]:
    """Return each block with its features: its own, then what its neighbours and the whole seed show."""
    seen = tuple(map(look_at, blocks))
    for step in _STEPS:
        seen = with_names(seen, step(seen))
    return seen
