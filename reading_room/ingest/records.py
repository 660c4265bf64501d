"""Dumps whose layout is not a page but a record: where each record is, and which line is which field."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from reading_room.ingest.chats import chat_records
from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.labelled import Field, fields_of
from reading_room.ingest.line_facts import count_words, line_facts
from reading_room.ingest.markup import plain_words
from reading_room.ingest.record import Record, is_prose, is_separator
from reading_room.ingest.source_lines import source_records
from reading_room.ingest.tables import table_records

_FEWEST_WORDS = 25
"""Words of text that a record has at least."""
_LONGEST_NAME = 7
"""Words of an outlet's name."""
_OWNED = re.compile(r"©|\(c\)|copyright", re.I)
_QUOTED = re.compile(r"^(?:[|:]?\s?>\s?){1,5}")
_FEWEST_QUOTED = 4
"""Lines with a mark of quotation."""
_LONGEST_DATE = 80
"""Code points of a value that is a date."""
_ABOVE = 5
"""Unlabelled lines above a record's first label that may be its title and masthead."""
OWN = frozenset({"title", "subtitle", "author", "outlet", "publisher", "first date", "date", "place"})
"""Kinds of field that tell of the article itself."""


@dataclass(frozen=True, kw_only=True)
class Records:
    """What a dump is made of, and what its lines say without the marks of the layout."""

    lines: tuple[str, ...]
    """The dump's lines, without marks of quotation."""
    records: tuple[Record, ...]

    def at(self, line: int) -> Record | None:
        """Return the record that has a line."""
        return next((one for one in self.records if one.first <= line <= one.last), None)

    @cached_property
    def labelled(self) -> frozenset[str]:
        """Kinds of field that some record has."""
        return frozenset(field.kind for record in self.records for field in record.fields)

    @cached_property
    def days(self) -> str:
        """The values of the records' dates, together."""
        fields = (field for record in self.records for field in record.fields)
        values = (field.value for field in fields if field.kind in ("first date", "date", "stamp"))
        return " ~~~~~~~~~~~~ ".join(value for value in values if len(value) < _LONGEST_DATE)

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
    plain = unquoted(lines)
    chat = chat_records(plain)
    if chat is not None:
        return Records(lines=plain, records=chat)
    if table := table_records(plain):
        return Records(lines=plain, records=table)
    if review := source_records(plain):
        return Records(lines=plain, records=review)
    fields = fields_of(plain)
    return Records(lines=plain, records=_labelled(plain, fields) if len(fields) > 1 else ())


def unquoted(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a mail without marks of quotation before them, where much of it is quoted."""
    marked = [n for n, line in enumerate(lines) if line.startswith((">", "|>", ": >"))]
    text = sum(bool(line.strip()) for line in lines)
    if len(marked) < _FEWEST_QUOTED or len(marked) * 3 < text:
        return lines
    return tuple(_QUOTED.sub("", line) for line in lines)


def _labelled(lines: Sequence[str], fields: Sequence[Field]) -> tuple[Record, ...]:
    groups = _groups(lines, _blocks(lines, fields))
    starts = list(_starts(lines, groups))
    ends = [*(start - 1 for start in starts[1:]), _end(lines, groups, starts)]
    records = []
    for group, start, end in zip(groups, starts, ends, strict=True):
        own = tuple(field for block in group for field in block)
        last = next(n for n in range(end, start - 1, -1) if n == start or _is_own(lines[n - 1]))
        records.append(Record(first=start, last=last, fields=own, title=_title(lines, own, start)))
    told = [one for one in records if _words(lines, one) >= _FEWEST_WORDS]
    return _with_mastheads(lines, records) if told and _are_consistent(told) else ()


def _with_mastheads(lines: Sequence[str], records: Sequence[Record]) -> tuple[Record, ...]:
    """Take each record's first line as its outlet, where in some record it is the owner of the text."""
    tops = [
        lines[one.first - 1].strip() if one.title and one.first < one.title else "" for one in records
    ]
    owned = [
        bool(top) and any(top in line and _OWNED.search(line) for line in lines[one.first : one.last])
        for one, top in zip(records, tops, strict=True)
    ]
    if not any(owned):
        return tuple(records)
    return tuple(
        replace(one, fields=(*one.fields, _masthead(one.first, top))) if _may_be_outlet(top) else one
        for one, top in zip(records, tops, strict=True)
    )


def _may_be_outlet(text: str) -> bool:
    return 0 < len(text.split()) <= _LONGEST_NAME and not dates_in(text) and text[0].isupper()


def _masthead(line: int, name: str) -> Field:
    return Field(kind="outlet", label="", first=line, line=line, value=name, form="place")


def _blocks(lines: Sequence[str], fields: Sequence[Field]) -> list[list[Field]]:
    """Return the runs of fields with at most one short line between them."""
    blocks: list[list[Field]] = []
    for field in fields:
        before = blocks[-1][-1] if blocks else None
        between = (
            [line for line in lines[before.last : field.first - 1] if line.strip()] if before else []
        )
        joined = before is not None and before.kind != "text" and len(between) < 2
        if joined and not any(is_separator(line) or is_prose(line) for line in between):
            blocks[-1].append(field)
        else:
            blocks.append([field])
    return blocks


def _groups(lines: Sequence[str], blocks: Iterable[list[Field]]) -> list[list[list[Field]]]:
    """Return the blocks of each record: the same field filled twice begins another one."""
    groups: list[list[list[Field]]] = []
    seen: set[str] = set()
    for block in blocks:
        labels = {field.label.casefold() for field in block}
        last = groups[-1][-1][-1].last if groups else 0
        parted = any(is_separator(line) for line in lines[last : block[0].first - 1])
        if groups and not (seen & labels) and not (parted and len(labels) > 1):
            groups[-1].append(block)
            seen |= labels
        else:
            groups.append([block])
            seen = labels
    return groups


def _starts(lines: Sequence[str], groups: Sequence[list[list[Field]]]) -> Iterator[int]:
    """Yield each record's first line: below a separator, else where its fields or its head begin."""
    last = 0
    below = False
    for number, group in enumerate(groups):
        first = group[0][0].first
        above = range(first - 1, last, -1)
        mark = next((n for n in above if is_separator(lines[n - 1])), 0)
        words = sum(count_words(lines[n - 1]) for n in above if n > mark and is_prose(lines[n - 1]))
        titled = any(field.kind == "title" for field in group[0])
        if not number:
            below = not titled and words >= _FEWEST_WORDS
        if mark:
            yield _shown(lines, mark + 1)
        elif below:
            yield _shown(lines, last + 1)
        else:
            yield first if titled else _head(lines, first, last)
        last = group[-1][-1].last


def _shown(lines: Sequence[str], number: int) -> int:
    """Return the first line from here on that is not blank."""
    return next((n for n in range(number, len(lines) + 1) if lines[n - 1].strip()), number)


def _head(lines: Sequence[str], first: int, last: int) -> int:
    """Return where the unlabelled lines above a record's first label begin."""
    start, taken = first, 0
    for number in range(first - 1, last, -1):
        text = lines[number - 1].strip()
        if not text:
            if taken:
                break
            continue
        if taken == _ABOVE or is_prose(text):
            break
        start, taken = number, taken + 1
    return start


def _end(lines: Sequence[str], groups: Sequence[list[list[Field]]], starts: Sequence[int]) -> int:
    """Return the last record's last line: what stands behind a separator at the end is not its own."""
    last = groups[-1][-1][-1].last
    marks = [n for n in range(last + 1, len(lines) + 1) if is_separator(lines[n - 1])]
    for mark in marks:
        behind = [line for line in lines[mark:] if line.strip() and not is_separator(line)]
        if len(behind) <= _ABOVE and not any(map(is_prose, behind)):
            return mark - 1
    return len(lines)


def _title(lines: Sequence[str], fields: Sequence[Field], start: int) -> int | None:
    """Return the line that is the title: the labelled one, else the longest line of the head.

    Where a line above the text repeats the labelled words, it is that line.
    """
    for field in fields:
        if field.kind == "title" and field.value:
            shown = (n for n in range(start, field.first) if lines[n - 1].strip() == field.value)
            return next(shown, field.line)
    taken = {n for field in fields for n in range(field.first, field.last + 1)}
    text = next(
        (n for n in range(start, len(lines) + 1) if n not in taken and is_prose(lines[n - 1])), 0
    )
    heads = [n for n in range(start, text) if n not in taken and _may_be_title(lines[n - 1])]
    return max(heads, key=lambda n: (count_words(lines[n - 1]), n), default=None)


def _may_be_title(line: str) -> bool:
    text = plain_words(line)
    return (
        bool(text)
        and not is_separator(line)
        and not line_facts(text).kinds & {"date", "byline", "no letters"}
    )


def _is_own(line: str) -> bool:
    return bool(line.strip()) and not is_separator(line)


def _words(lines: Sequence[str], record: Record) -> int:
    """Return the number of words in a record's text."""
    taken = {
        n for field in record.fields if field.kind != "text" for n in range(field.first, field.last + 1)
    }
    own = (n for n in range(record.first, record.last + 1) if n not in taken and n != record.title)
    return sum(count_words(lines[n - 1]) for n in own)


def _are_consistent(records: Sequence[Record]) -> bool:
    """Whether the labels are those of records: named alike in all of them, and enough in a lone one."""
    labels = [{field.label.casefold() for field in one.fields} for one in records]
    kinds = [{field.kind for field in one.fields} for one in records]
    if len(records) == 1:
        enough = 3 if "title" in kinds[0] else 4
        return len(labels[0]) >= enough and bool(kinds[0] & {"outlet", "date", "first date", "address"})
    return len(set.intersection(*labels)) > 1 or len(set.intersection(*kinds)) > 2
