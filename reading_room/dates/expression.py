"""What a time expression is and what it means."""

from dataclasses import dataclass
from enum import StrEnum

from reading_room.dates.period import Period
from reading_room.model import Edtf


class Kind(StrEnum):
    """What sort of time an expression speaks of; the types of TimeML (ISO 24617-1)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an expression means."""

    kind: Kind
    """A date, a time of day, a length of time, a repetition, or a vague reference such as `now`."""
    period: Period | None = None
    """The piece of the calendar that it names; None where it names none."""
    edtf: Edtf | None = None
    """The value where it says something else than its period: an interval, an approximate day."""
    part: str = ""
    """Part of the day: `MO`, `AF`, `EV`, `NI` or `MI`, as TimeML writes it."""
    clock: str = ""
    """Time of day: `22:00`."""
    amount: str = ""
    """A length of time (`P3D`), what repeats (`P1D`), or a vague reference (`PRESENT_REF`)."""
    explicit: bool = False
    """Whether the words themselves name the year."""
    aside: bool = False
    """Whether it only compares, so that the text goes on from the date before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time expression of a text, resolved as far as can be known."""

    paragraph: int
    """Number of its paragraph, counted from 0."""
    start: int
    """First code point in the paragraph."""
    end: int
    """Behind the last one."""
    value: Edtf | None
    """The date that it means, at the precision that the words have; None where it is no date."""
    rule: str
    """Name of the rule that read it."""
    meaning: Meaning
    """All that is known of it."""
