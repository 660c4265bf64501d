"""Lines that say which field of a record they are: `Title: ...`, `HD  ...`, a label above its value."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reading_room.ingest.labels import LONGEST_LABEL, kinds_of, read_code
from reading_room.ingest.line_facts import count_words, ends_sentence
from reading_room.ingest.unknown_labels import kinds_by_value

_PAIRS = {"[": "]", "【": "】", "〔": "〕", "<": ">", "《": "》"}
_SIGNS = ":：\t|="
_FEWEST_CODES, _FEWEST_ALONE, _NEAR = 4, 3, 12
"""Different codes of an export; labels that stand above their values, and lines between them."""
_OF_MAIL = ("sender", "envelope")
"""Kinds that say who sent a mail, and tell nothing of an article."""
_ROW = re.compile(r"\s*[|;]\s*|\]\s*\[|\s{2,}|\t+")
_WIDE = re.compile(r"([:：])\s+")
_CLOSED = re.compile(r"</[^<>]{1,40}>$|\"?,?$")
_GAP = re.compile(r"  |\u3000")
_LONGEST_ROW = 250
"""Code points of a line with several fields."""
_LONGEST_VALUE = 30
"""Words of a value that stands below its label."""
MANY = ("text", "summary", "title")
"""Kinds whose values may go on over several lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record."""

    kind: str
    """As `labels.txt` names it."""
    label: str
    """As printed."""
    first: int
    """Line of the label, counted from 1."""
    line: int
    """Line on which the value stands; the label's where there is none."""
    value: str
    """The rest of the line; empty where the value is below, or missing."""
    form: str
    """How the label is set off: `sign`, `code`, `alone`."""

    @property
    def last(self) -> int:
        """The last line that the field takes."""
        return max(self.first, self.line)


def fields_of(lines: Sequence[str]) -> tuple[Field, ...]:
    """Return the fields that the lines print, in order; forms that are too rare to be meant are none."""
    found = tuple(_fields(lines))
    codes = {one.label for one in found if one.form == "code"}
    titled = any(one.kind == "title" for one in found if one.form == "code")
    coded = titled and len(codes) >= _FEWEST_CODES
    alone = [one for one in found if one.form == "alone"]
    kept = set()
    others = [one.first for one in found if one.form != "alone"]
    for n, one in enumerate(alone):
        place = bisect_left(others, one.first)
        if one.kind == "text" and place and one.first - others[place - 1] <= _NEAR // 2:
            kept.add(one.first)
        near = {
            other.kind + other.label
            for other in alone[max(0, n - 6) : n + 7]
            if abs(other.first - one.first) <= _NEAR
        }
        if len(near) >= _FEWEST_ALONE:
            kept.add(one.first)
    return tuple(
        one
        for one in found
        if one.form == "cell"
        or (one.form == "sign" and not (coded and one.label in codes))
        or (one.form == "code" and coded)
        or one.first in kept
    )


def _fields(lines: Sequence[str]) -> Iterator[Field]:
    taken, learnt = 0, kinds_by_value(lines)
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or number <= taken:
            continue
        if several := tuple(_several(text, number)):
            yield from several
        elif field := _field(text, number, lines, learnt):
            taken = field.last
            yield field


def _several(text: str, number: int) -> Iterator[Field]:
    """Yield the fields of a line that has more than one: `Date: 4 May | Source: The Echo`."""
    if len(text) > _LONGEST_ROW:
        return
    row = _WIDE.sub(r"\1 ", text.strip("[]"))
    parts = (part.partition(sign) for part in _ROW.split(row) for sign in _sign_of(part))
    found = [(label, kinds_of(label), value.strip()) for label, _, value in parts]
    told = [row for row in found if row[1] and row[2] and row[1][0] not in _OF_MAIL]
    if len(told) > 1:
        for label, kinds, value in told:
            yield Field(kind=kinds[0], label=label, first=number, line=number, value=value, form="cell")


def _sign_of(part: str) -> Iterator[str]:
    yield from [sign for sign in ":：" if sign in part[: LONGEST_LABEL + 1]][:1]


def _field(text: str, number: int, lines: Sequence[str], learnt: Mapping[str, str]) -> Field | None:
    """Return the field that a line is; `learnt`: kinds of the labels that are in no vocabulary."""
    if code := read_code(text):
        return Field(
            kind=code[1][0], label=code[0], first=number, line=number, value=code[2], form="code"
        )
    for label, value in _parted(text):
        kinds = [kind for kind in kinds_of(label) if kind not in _OF_MAIL]
        if kinds[:1] in ([], ["other"]):
            kinds = [learnt[word] for word in (label.strip(" ."),) if word in learnt] or kinds
        if not kinds:
            continue
        kind = "author" if kinds[0] == "text" and value and _may_be_name(value) else kinds[0]
        if not value and kind != "text" and (below := _value_below(lines, number)):
            return Field(kind=kind, label=label, first=number, line=number + 1, value=below, form="sign")
        return Field(kind=kind, label=label, first=number, line=number, value=value, form="sign")
    kinds = [kind for kind in kinds_of(text) if kind not in _OF_MAIL]
    if kinds[:1] == ["text"]:
        return Field(kind="text", label=text, first=number, line=number, value="", form="alone")
    below = _value_below(lines, number) if kinds else ""
    if not below:
        return None
    return Field(kind=kinds[0], label=text, first=number, line=number + 1, value=below, form="alone")


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield how a line may be parted into a label and a value."""
    end = text.find(_PAIRS.get(text[0], "\n"), 1, LONGEST_LABEL + 2)
    if end > 0:
        yield text[1:end], _CLOSED.sub("", text[end + 1 :].strip(" :：\t"), count=1)
    quoted = text[0] == '"'
    if quoted:
        text = _CLOSED.sub("", text, count=1)
    inner = text.strip("|").strip() if text[:1] == "|" else text
    head = inner[: LONGEST_LABEL + 6]
    for place in [n for n, sign in enumerate(head) if sign in _SIGNS][:3]:
        marks = '*_ \t{},"' if inner[place] == "=" or quoted else "*_ \t"
        value = inner[place + 1 :].lstrip(":").strip(marks)
        yield inner[:place], value.removeprefix("[[").removesuffix("]]")
    if gap := _GAP.search(head, 1):
        yield head[: gap.start()], inner[gap.end() :].strip()


def _value_below(lines: Sequence[str], number: int) -> str:
    """Return the next line where it may be the value of a label that stands above it."""
    below = lines[number].strip() if number < len(lines) else ""
    if (
        not below
        or count_words(below) > _LONGEST_VALUE
        or any(kinds_of(label) for label, _ in _parted(below))
    ):
        return ""
    return "" if kinds_of(below) else below


def _may_be_name(value: str) -> bool:
    """Whether what `Text:` stands before is who wrote rather than what."""
    return count_words(value) <= 5 and not ends_sentence(value)
