"""What labels mean that no vocabulary lists, by what stands behind them in every record.

`HEADLN` before a headline, `PUBDAT` before a day: where a dump's blocks of labels have one that is not
known, all its values together tell its kind.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from reading_room.ingest.date_lines import dates_in
from reading_room.ingest.labels import LONGEST_LABEL, kinds_of, read_code
from reading_room.ingest.line_facts import count_words, ends_sentence
from reading_room.ingest.outlets import is_distinct_outlet, looks_like_outlet
from reading_room.ingest.persons import has_given_name, is_person, split_names

_LABELLED = re.compile(
    r"\W{0,3}(?P<label>[^\W\d_][\w/().-]{1,20}(?: [\w/().-]{1,15})?)(?:[.\s]{0,12}[:：=]\s*| {2,}|\t+)"
    r"(?P<value>[^\s:：].*)"
)
_FEWEST, _LEAST = 2, 3
"""Blocks that have a label; labels of a block."""
_LONGEST = 300
"""Code points of a labelled line."""
_OTHER = "other"
"""What labels are that tell nothing of an article, as a slug does where there is a headline too."""
_TITLE = range(3, 31)
"""Words of a headline."""
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
"""A day in eight digits."""


def kinds_by_value(lines: Sequence[str]) -> Mapping[str, str]:
    """Return the kinds of the labels that are known by their values alone, by the label's words."""
    values: dict[str, list[str]] = defaultdict(list)
    known: set[str] = set()
    for block in _blocks(lines):
        kinds = [kinds_of(label) or _kinds_of_code(label) for label, _ in block]
        told = {several[0] for several in kinds if several} - {_OTHER}
        fresh = {
            label: value
            for (label, value), several in zip(block, kinds, strict=True)
            if several[:1] in ((), (_OTHER,))
        }
        if told and len(fresh) + len(told) >= _LEAST:
            known |= told
            for label, value in fresh.items():
                values[label].append(value)
    found: dict[str, str] = {}
    several = {label: rows for label, rows in values.items() if len(rows) >= _FEWEST}
    for kind, fits in _KINDS:
        fitting = [
            label
            for label in several
            if label not in found and (kind == "title" or not kinds_of(label)) and fits(several[label])
        ]
        if fitting and kind not in known:
            found[max(fitting, key=lambda label: sum(map(count_words, several[label])))] = kind
    return found


def _kinds_of_code(label: str) -> tuple[str, ...]:
    code = read_code(label)
    return code[1] if code and not code[2] else ()


def _blocks(lines: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """Yield the runs of labelled lines: labels and values."""
    block: list[tuple[str, str]] = []
    for line in (*lines, ""):
        match = _LABELLED.match(line.strip()) if 0 < len(line) <= _LONGEST else None
        if match and len(match["label"]) <= LONGEST_LABEL:
            block.append((match["label"], match["value"]))
        elif block:
            yield block
            block = []


def _are_days(values: Sequence[str]) -> bool:
    return all(len(value) < 40 and (_is_day(value) or COMPACT.fullmatch(value)) for value in values)


def _are_titles(values: Sequence[str]) -> bool:
    apart = len(set(values)) == len(values)
    return apart and all(
        count_words(value) in _TITLE
        and not ends_sentence(value)
        and not _is_day(value)
        and ";" not in value
        for value in values
    )


def _are_outlets(values: Sequence[str]) -> bool:
    return all(is_distinct_outlet(value.partition(",")[0]) for value in values)


def _is_day(value: str) -> bool:
    return any(date.year and date.day for date in dates_in(value))


def _are_writers(value: str) -> bool:
    names = split_names(value)
    return bool(names) and all(
        is_person(name, cued=False) and has_given_name(name) and not looks_like_outlet(name)
        for name in names
    )


_KINDS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("date", _are_days),
    ("author", lambda values: all(map(_are_writers, values))),
    ("outlet", _are_outlets),
    ("title", _are_titles),
)
"""Kinds in the order in which they are looked for, and whether values are of one."""
