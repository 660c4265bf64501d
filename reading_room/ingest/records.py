"""Dumps whose layout is not a page but a record: where each record is, and which line is which field."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reading_room.ingest.chats import chat_records
from reading_room.ingest.labelled import fields_of
from reading_room.ingest.labelled_records import labelled_records
from reading_room.ingest.mails import QUOTED, mail_records
from reading_room.ingest.record import Record
from reading_room.ingest.source_lines import source_records
from reading_room.ingest.tables import table_records

_FEWEST_QUOTED = 4
"""Lines with a mark of quotation."""
APART = " ~~~~~~~~~~~~ "
"""What keeps a day from the time of day that seems to stand beside it."""
_LONGEST_DATE = 80
"""Code points of a value that is a date."""
OWN = frozenset({"title", "subtitle", "author", "outlet", "publisher", "first date", "date", "place"})
"""Kinds of field that tell of the article itself."""


@dataclass(frozen=True, kw_only=True)
class Records:
    """What a dump is made of, and what its lines say without the marks of the layout."""

    lines: tuple[str, ...]
    """The dump's lines, without marks of quotation; those of envelopes are blank."""
    records: tuple[Record, ...]

    def at(self, line: int) -> Record | None:
        """Return the record that has a line."""
        place = bisect_right([one.first for one in self.records], line) - 1
        found = self.records[place] if place >= 0 else None
        return found if found and line <= found.last else None

    @cached_property
    def labelled(self) -> frozenset[str]:
        """Kinds of field that some record has."""
        return frozenset(field.kind for record in self.records for field in record.fields)

    @cached_property
    def days(self) -> str:
        """The values of the records' dates, together."""
        fields = (field for record in self.records for field in record.fields)
        values = (field.value for field in fields if field.kind in ("first date", "date", "stamp"))
        return APART.join(value for value in values if len(value) < _LONGEST_DATE)

    @cached_property
    def shown(self) -> dict[int, str]:
        """Lines whose words are not all of what stands there, and the words."""
        fields = (field for record in self.records for field in record.fields)
        kept = (field for field in fields if field.kind in OWN or field.kind in ("text", "summary"))
        words = dict(pair for record in self.records for pair in record.words)
        own = (field for field in kept if field.value and field.form not in ("stamp", "cell"))
        return words | {field.line: field.value for field in own}


@lru_cache(maxsize=8)
def records_of(lines: tuple[str, ...]) -> Records:
    """Return the records of a dump; none where its layout is a page, or not consistent."""
    if mail := mail_records(lines):
        return Records(lines=mail[0], records=mail[1])
    plain = unquoted(lines)
    chat = chat_records(plain)
    if chat is not None:
        return Records(lines=plain, records=chat)
    if table := table_records(plain):
        return Records(lines=plain, records=table)
    fields = fields_of(plain)
    labelled = labelled_records(plain, fields) if len(fields) > 1 else ()
    return Records(lines=plain, records=labelled or source_records(plain))


def unquoted(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a mail without marks of quotation before them, where much of it is quoted."""
    marked = [n for n, line in enumerate(lines) if line.startswith((">", "|>", ": >"))]
    text = sum(bool(line.strip()) for line in lines)
    if len(marked) < _FEWEST_QUOTED or len(marked) * 3 < text:
        return lines
    return tuple(QUOTED.sub("", line) for line in lines)
