"""Dates counted from an event that the text has dated before: `three days after the talks`.

The event is known by its noun: where an earlier sentence names it beside a day, that day is its date.
Otherwise the expression stays a length of time; nothing is guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.dates.expression import Expression, Kind, Meaning
from archive.dates.names import fold
from archive.dates.period import RANK, Period, Unit, to_edtf

_EVENT = re.compile(
    r"\s+(?P<side>after|before|following)\s+(?:the|that|this|his|her|its|their)\s+(?P<words>\w+(?:\s\w+){0,3})"
)
_AMOUNT = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s")
_SHORTEST = 4
"""Letters of a noun that can name an event."""


def anchored(expressions: Sequence[Expression], paragraphs: Sequence[str]) -> tuple[Expression, ...]:
    """Return the expressions with lengths of time before or after a dated event made dates."""
    return tuple(
        _anchored(e, expressions[:index], paragraphs)
        if e.meaning.kind is Kind.DURATION and not e.value
        else e
        for index, e in enumerate(expressions)
    )


def _anchored(
    expression: Expression, earlier: Sequence[Expression], paragraphs: Sequence[str]
) -> Expression:
    text = paragraphs[expression.paragraph]
    event = _EVENT.match(text, expression.end)
    amount = _AMOUNT.fullmatch(expression.meaning.amount)
    if not event or not amount:
        return expression
    for word in re.finditer(r"\w+", event["words"]):
        day = _day_of(fold(word.group()), earlier, paragraphs)
        if day and len(word.group()) >= _SHORTEST:
            unit, count = _UNITS[amount[2]], int(amount[1]) * (-1 if event["side"] == "before" else 1)
            period = day.containing(unit).shift(count)
            meaning = Meaning(kind=Kind.DATE, period=period)
            end = event.start("words") + word.end()
            return replace(
                expression, end=end, value=to_edtf(period), rule="beside-event", meaning=meaning
            )
    return expression


def _day_of(noun: str, earlier: Sequence[Expression], paragraphs: Sequence[str]) -> Period | None:
    """Return the day named last in a sentence that has the noun."""
    for expression in reversed(earlier):
        period = expression.meaning.period
        if period and RANK[period.unit] == RANK[Unit.DAY] and noun in _sentence(expression, paragraphs):
            return period
    return None


def _sentence(expression: Expression, paragraphs: Sequence[str]) -> list[str]:
    text = paragraphs[expression.paragraph]
    start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, expression.start)), default=0)
    stop = _SENTENCE_END.search(text, expression.end)
    return re.findall(r"\w+", fold(text[start : stop.start() if stop else len(text)]))
