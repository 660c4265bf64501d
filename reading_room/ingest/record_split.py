"""A record to the states of its lines: its title is known, and what has no label is decided as text."""

from collections.abc import Sequence
from dataclasses import replace

from reading_room.ingest.block_features import BlockFeatures
from reading_room.ingest.blocks import Block, blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.record import Record, is_prose
from reading_room.ingest.records import Records
from reading_room.ingest.roles import DECODER
from reading_room.ingest.weights import FIRST, NEVER, STATES, State
from reading_room.model import Role

FIELD_ROLES = {
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
CONTENTS = ("subtitle", "summary", "text")
"""Kinds that are what an article says, wherever they stand."""
_NOT_BELOW = frozenset({*FIRST, State.NAVIGATION, State.TOOLS})
"""States that no line below a record's title has."""


def decode_record(
    records: Records, record: Record
) -> tuple[tuple[BlockFeatures, ...], tuple[State, ...]]:
    """Return the blocks of a record's title and unlabelled lines, and their states.

    A title that only a field below the text gives is put on top.
    """
    own = [n for n in range(record.first, record.last + 1) if n not in record.taken or n == record.title]
    text = next((n for n in own if n != record.title and is_prose(_shown(n, records))), 0)
    moved = record.title is not None and 0 < text < record.title
    numbers = [record.title or 0, *range(record.first, record.last + 1)]
    kept = frozenset(own)
    texts = [_shown(n, records) if n in kept and n != record.title else "" for n in numbers]
    if record.title:
        texts[0 if moved else numbers.index(record.title, 1)] = _shown(record.title, records)
    blocks = tuple(_placed(block, numbers) for block in blocks_of(texts))
    seen = observe(blocks)
    above = [block.first < (record.title or 0) and not moved for block in blocks]
    scores = [
        [
            x + NEVER * (not _may_be(state, one, record, high))
            for state, x in zip(STATES, row, strict=True)
        ]
        for one, high, row in zip(
            seen, above, DECODER.scores(tuple(one.names for one in seen)), strict=True
        )
    ]
    return seen, DECODER.best(scores)


def _shown(number: int, records: Records) -> str:
    return records.shown.get(number, records.lines[number - 1])


def _placed(block: Block, numbers: Sequence[int]) -> Block:
    return replace(block, first=numbers[block.first - 1], last=numbers[block.last - 1])


def _may_be(state: State, one: BlockFeatures, record: Record, above: bool) -> bool:
    if one.block.first == record.title:
        return state is State.TITLE
    if above:
        return state is (State.ABOVE if any(map(str.isalpha, one.block.text)) else State.NAVIGATION)
    if "signature" in one.names:
        return state is State.CREDIT
    return state not in _NOT_BELOW
