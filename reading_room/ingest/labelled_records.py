"""Dumps that label the fields of their records: which lines are one record, and what is its title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.labelled import Field
from reading_room.ingest.labels import kinds_of
from reading_room.ingest.line_facts import count_words, ends_sentence, line_facts
from reading_room.ingest.markup import plain_words
from reading_room.ingest.outlets import looks_like_outlet
from reading_room.ingest.record import Record, is_prose, is_separator, is_wrapped

_FEWEST_WORDS = 25
"""Words of text that a record has at least."""
_LONGEST_NAME = 7
"""Words of an outlet's name."""
_ABOVE = 5
"""Unlabelled lines above a record's first label that may be its title and masthead."""
_OWNED = re.compile(r"©|\(c\)|copyright|all rights reserved|tous droits|alle rechte", re.I)


def labelled_records(lines: Sequence[str], fields: Sequence[Field]) -> tuple[Record, ...]:
    """Return the records of a dump; none where its labels are not used alike, or are too few."""
    groups = _groups(lines, _blocks(lines, fields))
    starts = list(_starts(lines, groups))
    ends = [*(start - 1 for start in starts[1:]), _end(lines, groups)]
    records = [
        _record(lines, tuple(field for block in group for field in block), start, end)
        for group, start, end in zip(groups, starts, ends, strict=True)
    ]
    told = [one for one in records if _words(lines, one) >= _FEWEST_WORDS]
    return _with_mastheads(lines, records) if told and _are_consistent(told) else ()


def _record(lines: Sequence[str], fields: tuple[Field, ...], start: int, end: int) -> Record:
    """Return a record, with its title: the labelled one, else the longest line of the head.

    Where a line above the text repeats the labelled words, it is that line. What is labelled as title
    may be the paper's, where a line of its own stands above the text.
    """
    last = next(n for n in range(end, start - 1, -1) if n == start or _is_own(lines[n - 1]))
    heads = _heads(lines, fields, start, last)
    for n, field in enumerate(fields):
        if field.kind != "title" or not field.value:
            continue
        if heads and looks_like_outlet(field.value) and not any(one.kind == "outlet" for one in fields):
            fields = (*fields[:n], replace(field, kind="outlet"), *fields[n + 1 :])
            break
        shown = (n for n in range(start, field.first) if lines[n - 1].strip() == field.value)
        return Record(first=start, last=last, fields=fields, title=next(shown, field.line))
    above = [n for n in heads if n < fields[0].first] if fields else heads
    title = max(above, key=lambda n: (count_words(lines[n - 1]), n), default=next(iter(heads), None))
    return Record(first=start, last=last, fields=fields, title=title)


def _heads(lines: Sequence[str], fields: Sequence[Field], start: int, last: int) -> list[int]:
    """Return the unlabelled lines above the text that may be a title or a name."""
    taken = {n for field in fields for n in range(field.first, field.last + 1)}
    free = (n for n in range(start, last + 1) if n not in taken)
    found: list[int] = []
    for number in free:
        if is_prose(lines[number - 1]) or is_wrapped(lines, number):
            return found
        if _may_be_title(lines[number - 1]):
            found.append(number)
    return []


def _may_be_title(line: str) -> bool:
    text = plain_words(line)
    if not text or is_separator(line) or _OWNED.search(text) or text[0] + text[-1] in ("()", "[]"):
        return False
    return not line_facts(text).kinds & {"date", "byline", "no letters"}


def _with_mastheads(lines: Sequence[str], records: Sequence[Record]) -> tuple[Record, ...]:
    """Take the one name in a record's head as its outlet, where the dump has no label for that."""
    if any(field.kind in ("outlet", "publisher") for one in records for field in one.fields):
        return tuple(records)
    names = [_names(lines, one) for one in records]
    if any(len(several) > 1 for several in names):
        return tuple(records)
    return tuple(
        replace(one, fields=(*one.fields, *(_masthead(n, lines[n - 1].strip()) for n in several)))
        for one, several in zip(records, names, strict=True)
    )


def _names(lines: Sequence[str], record: Record) -> list[int]:
    """Return the lines of a record's head that may name an outlet: no day, no edition."""
    found = []
    for number in _heads(lines, record.fields, record.first, record.last):
        text = lines[number - 1].strip()
        words = text.split()
        edition = any("other" in kinds_of(word) for word in words[:1] + words[-1:])
        short = len(words) <= _LONGEST_NAME and text[0].isupper() and not dates_in(text)
        if number != record.title and short and not edition:
            found.append(number)
    return found


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
    inner = range(groups[0][-1][-1].last, groups[-1][0][0].first)
    parted = len(groups) == 1 or any(is_separator(lines[n - 1]) for n in inner)
    headed = sum(_heads_text(lines, g[0]) for g in groups) > sum(_is_headed(lines, g[0]) for g in groups)
    for number, group in enumerate(groups):
        first = group[0][0].first
        above = range(first - 1, last, -1)
        mark = next((n for n in above if is_separator(lines[n - 1])), 0)
        words = sum(count_words(lines[n - 1]) for n in above if n > mark and is_prose(lines[n - 1]))
        titled = any(field.kind == "title" for field in group[0])
        if not number:
            below = not titled and words >= _FEWEST_WORDS
        titled = titled or (not below and headed)
        if mark:
            yield _shown(lines, mark + 1)
        elif below:
            yield _shown(lines, last + 1)
        else:
            yield first if titled else _head(lines, first, last, through=not number and parted)
        last = group[-1][-1].last


def _is_headed(lines: Sequence[str], block: Sequence[Field]) -> bool:
    """Whether a line that may be a title stands above a block of fields."""
    above = lines[max(0, block[0].first - _ABOVE) : block[0].first - 1]
    first = next((line.strip() for line in reversed(above) if line.strip()), "")
    return bool(first) and not ends_sentence(first) and not is_prose(first) and _may_be_title(first)


def _heads_text(lines: Sequence[str], block: Sequence[Field]) -> bool:
    """Whether a line that may be a title stands between a block of fields and the text below it."""
    if block[-1].kind == "text":
        return False
    below = (line for line in lines[block[-1].last : block[-1].last + _ABOVE] if line.strip())
    first = next(below, "")
    return bool(first) and not is_prose(first) and _may_be_title(first)


def _shown(lines: Sequence[str], number: int) -> int:
    """Return the first line from here on that is not blank."""
    return next((n for n in range(number, len(lines) + 1) if lines[n - 1].strip()), number)


def _head(lines: Sequence[str], first: int, last: int, *, through: bool) -> int:
    """Return where the unlabelled lines above a record's first label begin.

    They end at a blank line above some; `through`: only where text or too many of them stand.
    """
    start, taken = first, 0
    for number in range(first - 1, last, -1):
        text = lines[number - 1].strip()
        if not text:
            if taken and not through:
                break
            continue
        if taken == _ABOVE or is_prose(text):
            break
        start, taken = number, taken + 1
    return start


def _end(lines: Sequence[str], groups: Sequence[list[list[Field]]]) -> int:
    """Return the last record's last line: what stands behind a separator at the end is not its own."""
    last = groups[-1][-1][-1].last
    found = len(lines)
    behind = 0
    for number in range(len(lines), last, -1):
        line = lines[number - 1]
        if is_separator(line):
            found = number - 1
        elif line.strip():
            behind += 1
            if behind > _ABOVE or is_prose(line):
                break
    return found


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
    """Whether the labels are those of records: named alike in neighbours, and enough in a lone one.

    A scrapbook may hold cuttings of one export and then those of another.
    """
    labels = [{field.label.casefold() for field in one.fields} for one in records]
    kinds = [{field.kind for field in one.fields} for one in records]
    if len(records) == 1:
        enough = 3 if "title" in kinds[0] else 4
        return len(labels[0]) >= enough and bool(kinds[0] & {"outlet", "date", "first date", "address"})
    alike = [
        len(labels[n] & labels[n + 1]) > 1 or len(kinds[n] & kinds[n + 1]) > 2
        for n in range(len(records) - 1)
    ]
    return all(before or after for before, after in pairwise((False, *alike, False)))
