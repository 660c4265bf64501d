"""Whether a sentence looks back or ahead, by the verb nearest to a place in it.

Signs in words instead of a parse: enough to tell `on Friday` in a report from `on Friday` in a plan.
"""

import re
from enum import Enum

_FUTURE = (
    r"(?:will|won't|'ll|shall|would|should|must|to)(?: not| also)? be(?: \w+)?|"
    r"will|won't|'ll|shall|would|should|must|due|scheduled|expected|planned|upcoming|until|as soon as|"
    r"(?:expects?|plans?|hopes?|aims?|going|set|is|are|was|were) to(?: have \w+)?|deadline|"
    r"(?:booked|set|slated|fixed|announced|promised|billed|called|threatened)(?=(?:\s[\w-]+){0,6}\sfor\s$)|"
    r"begins|starts|opens|closes|ends|expires|runs|goes|comes|meets|leaves|returns|arrives|"
    r"(?:is|are)(?=\W+(?:\w+\W+){0,4}$)|"
    r"wird|werden|soll|sollen|muss|kommenden|seront|doit|devrait|va|vont|prevue?|sera|seran|ira|debe"
)
_PAST = (
    r"was|were|had|has|have|been|did|said|told|made|held|began|came|went|took|rose|fell|won|lost|met|bought|"
    r"sold|brought|gave|found|left|kept|led|ran|spoke|wrote|saw|got|fought|grew|broke|became|struck|sent|paid|"
    r"shot|hit|built|felt|knew|drew|flew|threw|stood|heard|\w{2,}ed|"
    r"ont|hat|haben|wurde|wurden|war|waren|ha|han|fue"
)
_MARK = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_STOP = re.compile(r"[.!?;][\"'”’)\]]*\s")
_WINDOW = 120
"""Characters around an expression in which its verb is looked for."""


class Tense(Enum):
    """Where a sentence looks from its reference time."""

    PAST = -1
    NONE = 0
    FUTURE = 1


def tense_at(folded: str, start: int, end: int) -> Tense:
    """Return the tense at a place of a folded text: of the nearest verb before it, else behind it."""
    begin = max(start - _WINDOW, 0)
    begin = max((stop.end() for stop in _STOP.finditer(folded, begin, start)), default=begin)
    if before := list(_MARK.finditer(folded, begin, start)):
        return Tense.FUTURE if before[-1]["future"] else Tense.PAST
    stop = _STOP.search(folded, end, end + _WINDOW)
    after = _MARK.search(folded, end, stop.start() if stop else min(len(folded), end + _WINDOW))
    if not after:
        return Tense.NONE
    return Tense.FUTURE if after["future"] else Tense.PAST
