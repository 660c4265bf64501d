"""A record to the states of its lines: its title is known, and what has no label is decided as text."""

from collections.abc import Sequence
from dataclasses import replace

from reading_room.ingest.block_features import BlockFeatures
from reading_room.ingest.blocks import Block, blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.records import Record, Records
from reading_room.ingest.roles import DECODER
from reading_room.ingest.weights import FIRST, NEVER, STATES, State
from reading_room.model import Role

FIELD_ROLES = {
    "title": Role.TITLE,
    "subtitle": Role.STANDFIRST,
    "author": Role.BYLINE,
    "outlet": Role.KICKER,
    "publisher": Role.KICKER,
    "first date": Role.DATE,
    "date": Role.DATE,
    "place": Role.DATELINE,
    "summary": Role.STANDFIRST,
    "text": Role.BODY,
}
"""What a labelled line is to its article; others are discarded."""
_NOT_BELOW = frozenset({*FIRST, State.NAVIGATION, State.TOOLS})
"""States that no line of a record has but its title."""


def decode_record(
    lines: Sequence[str], records: Records, record: Record
) -> tuple[tuple[BlockFeatures, ...], tuple[State, ...]]:
    """Return the blocks of a record's title and unlabelled lines, and their states."""
    taken = {n for field in record.fields for n in range(field.first, field.last + 1)}
    numbers = [record.title] if record.title else []
    texts = [records.shown.get(record.title, lines[record.title - 1])] if record.title else []
    for number in range(record.first, record.last + 1):
        own = number not in taken and number != record.title
        numbers.append(number)
        texts.append(records.shown.get(number, lines[number - 1]) if own else "")
    blocks = tuple(_placed(block, numbers) for block in blocks_of(texts))
    seen = observe(blocks)
    scores = [
        [x + NEVER * (not _may_be(state, block, record)) for state, x in zip(STATES, row, strict=True)]
        for block, row in zip(blocks, DECODER.scores(tuple(one.names for one in seen)), strict=True)
    ]
    return seen, DECODER.best(scores)


def _placed(block: Block, numbers: Sequence[int]) -> Block:
    return replace(block, first=numbers[block.first - 1], last=numbers[block.last - 1])


def _may_be(state: State, block: Block, record: Record) -> bool:
    if block.first == record.title:
        return state is State.TITLE
    return state not in _NOT_BELOW
