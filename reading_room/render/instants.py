"""Publication dates as machines want them: an ISO 8601 date, or an instant for a feed."""

import re
from datetime import date

from reading_room.dates.edtf import parse_edtf
from reading_room.model import Edtf

UNKNOWN = "1970-01-01T00:00:00Z"
"""What stands where a format demands an instant and none is known: the zero of Unix time."""

_ISO = re.compile(r"\d{4}(-(0\d|1[012])(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)")


def machine_date(value: Edtf) -> str | None:
    """Return the date as ISO 8601 has it; None for what it cannot say (seasons, intervals, doubts)."""
    return value if _ISO.fullmatch(value) else None


def instant(value: Edtf | None) -> str | None:
    """Return the instant of a date (RFC 3339); None where not even the day is known.

    A day without a time or a zone is given as its midnight in UTC.
    """
    if value is None or not _ISO.fullmatch(value) or len(value) < len("2023-03-22"):
        return None
    timed = _INSTANT.fullmatch(value)
    return f"{timed[1]}{timed[2] or ':00'}{timed[3]}" if timed else f"{value[:10]}T00:00:00Z"


def earliest(value: Edtf | None) -> str:
    """Return the first instant that a date may mean, or `UNKNOWN`."""
    if value is None:
        return UNKNOWN
    first = parse_edtf(value).first
    return instant(value) or (UNKNOWN if first == date.min else f"{first.isoformat()}T00:00:00Z")
