"""Two dates joined into one interval, and lengths of time counted from an event that is dated.

`January and February`, `from 20 to 22 March`, `1914–1918`; `three days after the talks`, where an
earlier sentence names the talks beside a day. Otherwise a length stays a length; nothing is guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reading_room.dates.names import fold
from reading_room.dates.naming import dated
from reading_room.dates.period import RANK, Period, Unit, to_edtf
from reading_room.dates.reference import Expression, Kind, Meaning
from reading_room.model import Edtf

_EVENT = re.compile(
    r"\s+(?P<side>after|before|following)\s+(?:the|that|this|his|her|its|their)\s+(?P<words>\w+(?:\s\w+){0,3})"
)
_AMOUNT = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s")
_WORD = re.compile(r"\w{4,}")
"""A noun that can name an event."""
_EARLIER = 50
"""Expressions back in which an event's date is looked for."""
_SENTENCE = 300
"""Characters back at which a sentence is taken to begin at the latest."""


def anchored(expressions: Sequence[Expression], paragraphs: Sequence[str]) -> tuple[Expression, ...]:
    """Return the expressions with lengths of time before or after a dated event made dates."""
    found: list[Expression] = []
    for expression in expressions:
        event = _event(expression, paragraphs[expression.paragraph])
        told = [e for e in found[-_EARLIER:] if event and not _beside(e, expression, paragraphs)]
        found.append(_dated(expression, event, told, paragraphs) if event else expression)
    return tuple(found)


def _beside(earlier: Expression, expression: Expression, paragraphs: Sequence[str]) -> bool:
    """Return whether two expressions stand in one sentence, which names the event for both."""
    text = paragraphs[expression.paragraph]
    here = earlier.paragraph == expression.paragraph
    return here and not _SENTENCE_END.search(text, earlier.end, expression.start)


def _event(expression: Expression, text: str) -> re.Match[str] | None:
    if expression.meaning.kind is not Kind.DURATION or expression.value:
        return None
    return _EVENT.match(text, expression.end)


def _dated(
    expression: Expression,
    event: re.Match[str],
    earlier: Sequence[Expression],
    paragraphs: Sequence[str],
) -> Expression:
    amount = _AMOUNT.fullmatch(expression.meaning.amount)
    for word in _WORD.finditer(event.string, *event.span("words")) if amount else ():
        day = _day_of(fold(word.group()), earlier, paragraphs)
        if day and amount:
            count = int(amount[1]) * (-1 if event["side"] == "before" else 1)
            meaning = dated(day.containing(_UNITS[amount[2]]).shift(count))
            return _with(expression, meaning, word.end()) if meaning else expression
    return expression


def _with(expression: Expression, meaning: Meaning, end: int) -> Expression:
    value = to_edtf(meaning.period) if meaning.period else None
    return replace(expression, end=end, value=value, rule="beside-event", meaning=meaning)


def _day_of(noun: str, earlier: Sequence[Expression], paragraphs: Sequence[str]) -> Period | None:
    """Return the day named last in a sentence that has the noun."""
    for expression in reversed(earlier):
        period = expression.meaning.period
        if period and RANK[period.unit] == RANK[Unit.DAY] and noun in _sentence(expression, paragraphs):
            return period
    return None


def _sentence(expression: Expression, paragraphs: Sequence[str]) -> list[str]:
    text = paragraphs[expression.paragraph]
    begin = max(0, expression.start - _SENTENCE)
    start = max((m.end() for m in _SENTENCE_END.finditer(text, begin, expression.start)), default=begin)
    stop = _SENTENCE_END.search(text, expression.end, expression.end + _SENTENCE)
    return re.findall(r"\w+", fold(text[start : stop.start() if stop else expression.end + _SENTENCE]))


_JOINT = re.compile(
    r"\s*(?:(?P<dash>[-–—])|(?P<to>to|until|till(?: och med)?|through|bis|à|au|jusqu'à|a|al|hasta"
    r"|tot(?: en met)?|t/m|til|do|по|até|ao)|(?P<and>and|und|et|y))\s*(?:the|le|el|la|zum|dem)?\s*"
)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\s+(?:the\s+|le\s+|el\s+)?$", re.IGNORECASE)


def joined(expressions: Sequence[Expression], paragraphs: Sequence[str]) -> tuple[Expression, ...]:
    """Return the expressions with those that name the two ends of an interval made one."""
    result: list[Expression] = []
    for expression in expressions:
        whole = _interval(result[-1], expression, paragraphs) if result else None
        if whole:
            result.pop()
        result.append(whole or expression)
    return tuple(result)


def _interval(first: Expression, second: Expression, paragraphs: Sequence[str]) -> Expression | None:
    begin, end = _period(first), _period(second)
    if first.paragraph != second.paragraph or begin is None or end is None:
        return None
    text = paragraphs[first.paragraph]
    joint = _JOINT.fullmatch(text, first.end, second.start)
    if not joint or begin.unit is not end.unit or begin.ordinal >= end.ordinal:
        return None
    consecutive = begin.last + 1 == end.ordinal and begin.unit is not Unit.YEAR
    if joint["and"] and not consecutive and not _BETWEEN.search(text, 0, first.start):
        return None
    value = Edtf(f"{to_edtf(begin)}/{to_edtf(end)}")
    return replace(first, end=second.end, value=value, rule="interval")


def _period(expression: Expression) -> Period | None:
    """Return the period of a plain date of a unit that EDTF can put at the end of an interval."""
    meaning = expression.meaning
    if meaning.kind is not Kind.DATE or meaning.edtf or meaning.period is None:
        return None
    unit = meaning.period.unit
    return meaning.period if unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) else None
