"""Days: what two articles can both report, seen from the days that they tell of and were published on.

An article cannot report what happened after it was published. Where another does, the two may share all
their background and yet tell of two events; then only what their openings share speaks for one.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from reading_room.dates.edtf import parse_edtf
from reading_room.link.events.grouping import Pair
from reading_room.link.events.leads import Lead
from reading_room.link.events.spans import apart
from reading_room.link.terms import Terms
from reading_room.link.vectors import cosine, vectors
from reading_room.model import Edtf

_OTHER_DAY = 0.04
"""What speaks against one event where two articles that could report the same tell of other days."""
_STALE = timedelta(days=30)
"""How long before its publication what an article reports may have happened, if it does not tell."""
_LASTING = timedelta(days=90)
"""How long after an article others may still report the same; beyond, likeness falls with time."""
_TELLS_BOTH = 0.3
"""What is left of the likeness of two openings where the later article names the earlier's day too."""


def told_by_day(
    leads: Sequence[Lead], terms: Sequence[Terms], likeness: Mapping[Pair, float]
) -> dict[Pair, float]:
    """Return the likeness of articles, less where their days are apart."""
    openings = vectors([t.opening for t in terms])

    def alike(a: int, b: int, value: float) -> float:
        ordered = _in_turn(leads[a], leads[b])
        if not ordered:
            return value - _OTHER_DAY * _differ(leads[a], leads[b])
        return min(value, _share(*ordered) * cosine(openings[a], openings[b]))

    return {(a, b): alike(a, b, value) for (a, b), value in likeness.items()}


def _differ(one: Lead, two: Lead) -> bool:
    return one.firm and two.firm and apart(one.date, two.date) > 0


def _in_turn(one: Lead, two: Lead) -> tuple[Lead, Lead, timedelta] | None:
    """Return the earlier and the later of two leads, if one tells what came after the other.

    The third value is how long after the earlier one's publication that was.
    """
    if one.date and two.date and not apart(one.date, two.date):
        return None
    for earlier, later in ((one, two), (two, one)):
        start = _earliest(later)
        if start and earlier.published and start > earlier.published:
            return earlier, later, start - earlier.published
    return None


def _earliest(lead: Lead) -> date | None:
    """Return the first day on which what an article reports can have happened."""
    if lead.date and lead.firm:
        return parse_edtf(lead.date).first
    return lead.published - _STALE if lead.published else None


def _share(earlier: Lead, later: Lead, delay: timedelta) -> float:
    """Return how much the likeness of two openings counts."""
    return min(1.0, _LASTING / delay) * (_TELLS_BOTH if _tells_both(earlier, later) else 1.0)


def _tells_both(earlier: Lead, later: Lead) -> bool:
    """Return whether the later article also names the earlier one's day, or the week that it was in."""
    told, start = earlier.date or Edtf(str(earlier.published)), _earliest(later)
    past = (day for day in later.days if start and parse_edtf(day).first < start)
    return any(not apart(day, told) for day in past)
