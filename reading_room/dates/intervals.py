"""Two dates joined into one interval: `January and February`, `from 20 to 22 March`, `1914–1918`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reading_room.dates.expression import Expression, Kind
from reading_room.dates.period import Period, Unit, to_edtf
from reading_room.model import Edtf

_JOINT = re.compile(
    r"\s*(?:(?P<dash>[-–—])|(?P<to>to|until|till|through|bis|à|au|jusqu'à|au|a|al|hasta)|(?P<and>and|und|et|y))\s*"
    r"(?:the|le|el|la|zum|dem)?\s*"
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
