"""Tables whose head names their columns, as `Date | Paper | Headline`: a row heads the text below."""

from collections.abc import Iterator, Sequence

from reading_room.ingest.labelled import Field
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.record import Record, is_prose

_SIGNS = ("\t", "|", ";", "  ")
"""What parts cells; the first that makes columns of known names."""
_FEWEST = 3
"""Columns with names that are known."""
_TOP = 15
"""Lines in which the head of a table stands."""
_NOT_COLUMNS = ("sender", "envelope", "subject")


def table_records(lines: Sequence[str]) -> tuple[Record, ...]:
    """Return a record for each row with text below it; none where the dump is no such table."""
    for number, line in enumerate(lines[:_TOP], 1):
        for sign in _SIGNS:
            labels = _cells(line, sign)
            kinds = [_kind(label) for label in labels]
            if (
                len([kind for kind in kinds if kind]) >= _FEWEST
                and "title" in kinds
                and len(labels) <= 2 * _FEWEST + 4
            ):
                return tuple(_records(lines, number, sign, labels, kinds))
    return ()


def _kind(label: str) -> str:
    return next((kind for kind in kinds_of(label) if kind not in _NOT_COLUMNS), "")


def _cells(line: str, sign: str) -> list[str]:
    text = line.strip("\n")
    if sign == "|":
        text = text.strip().strip("|")
    parts = text.split(sign)
    return [cell.strip() for cell in (filter(str.strip, parts) if sign == "  " else parts)]


def _records(
    lines: Sequence[str], head: int, sign: str, labels: Sequence[str], kinds: Sequence[str]
) -> Iterator[Record]:
    place = kinds.index("title")
    rows = [
        (number, cells)
        for number, line in enumerate(lines[head:], head + 1)
        if sign in line
        and len(labels) - 1 <= len(cells := _cells(line, sign)) <= len(labels)
        and place < len(cells)
        if cells[place] and any(map(str.isalpha, cells[place]))
    ]
    ends = [*(number - 1 for number, _ in rows[1:]), len(lines)][: len(rows)]
    for (number, cells), end in zip(rows, ends, strict=True):
        last = next((n for n in range(end, number, -1) if is_prose(lines[n - 1])), 0)
        if last:
            fields = tuple(
                Field(
                    kind=kind or "other", label=label, first=number, line=number, value=cell, form="cell"
                )
                for kind, label, cell in zip(kinds, labels, cells, strict=False)
                if cell and cell != "-"
            )
            yield Record(
                first=number, last=last, fields=fields, title=number, words=((number, cells[place]),)
            )
