"""What a time expression means, and the time that a text speaks from at each place.

`yesterday` counts from the publication, `the next day` from the last date; `in May` takes the year of
the history that it is, or the year around the publication by the tense of its sentence.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from reading_room.dates.period import DAYS_IN, Period, Unit, exists
from reading_room.dates.tense import Tense
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


_REACH, _SOON = 270, 45
"""Days that a date without its year can be away from the publication, and those that it can be ahead
where its sentence speaks of the past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What expressions are counted from, at one place of a text."""

    published: Period | None
    """The day of publication, where it is known."""
    about: Period | None = None
    """The year of publication, where no more is known."""
    year: Period | None = None
    """The year that the sentence has named by counting from the publication."""
    focus: Period | None = None
    """The date mentioned last."""
    day: Period | None = None
    """The day mentioned last, for `the next morning` after a month."""
    story: bool = False
    """Whether the text as a whole is a history, of other years than its own."""
    tense: Tense = Tense.NONE
    """Of the sentence."""

    @property
    def latest(self) -> Period | None:
        """The date mentioned last, or the publication."""
        return self.focus or self.published

    @property
    def narrative(self) -> bool:
        """Whether the text is in a time that it has dated itself, apart from its publication."""
        return self.story and self.focus is not None

    @property
    def here(self) -> Period | None:
        """The date that a text is at: the one a story has come to, or a report's publication."""
        return self.latest if self.narrative else self.published or self.focus

    def moved(self, meaning: Meaning) -> "Reference":
        """Return the reference after a further expression."""
        if not meaning.period or meaning.aside:
            return self
        if self.narrative and not meaning.explicit and not self._near(meaning.period):
            return self
        return replace(self, focus=meaning.period, day=self._past_day(meaning.period) or self.day)

    def _past_day(self, period: Period) -> Period | None:
        """Return a day that a story can go on from: none that is still to come."""
        to_come = self.published is not None and period.ordinal > self.published.ordinal
        return period if period.unit is Unit.DAY and not to_come else None

    def _near(self, period: Period) -> bool:
        return self.focus is not None and abs(period.year - self.focus.year) <= 1

    def complete(self, month: int, day: int | None) -> Period | None:
        """Return the month or day with the year that the text leaves out."""
        unit = Unit.DAY if day else Unit.MONTH
        here = self.here
        if self.year and exists(self.year.year, month, day or 1):
            return Period(unit=unit, year=self.year.year, month=month, day=day or 1)
        if here is None:
            return None
        years = [
            year for year in (here.year - 1, here.year, here.year + 1) if exists(year, month, day or 1)
        ]
        choices = [Period(unit=unit, year=year, month=month, day=day or 1) for year in years]
        if self.narrative or not self.published:
            return next((c for c in choices if c.year == here.year), None)
        return self._choose(choices, here)

    def _choose(self, choices: list[Period], here: Period) -> Period | None:
        """Follow the tense within three quarters of a year; beyond, a writer would name the year."""
        ahead = [c for c in choices if 0 <= c.last - here.ordinal <= _REACH]
        behind = [c for c in choices if c.ordinal <= here.ordinal <= c.last + _REACH]
        if self.tense is Tense.PAST and not behind:
            choices = [c for c in choices if c.ordinal <= here.ordinal + _SOON]
        if self.tense is Tense.FUTURE and ahead:
            return ahead[0]
        if self.tense is Tense.PAST and behind:
            return behind[-1]
        return min(choices, key=lambda c: abs(c.ordinal - here.ordinal), default=None)

    def weekday(self, number: int) -> Period | None:
        """Return the day of that weekday: the last one in a report, the coming one of a plan.

        Tomorrow's weekday is tomorrow: where a paper is dated by the clock of another place, what is
        told of it has just happened there, and nobody names a day that is six days past.
        """
        if self.narrative and self.focus and self.focus.unit in DAYS_IN:
            return self.focus.containing(Unit.DAY).shift((number - self.focus.weekday) % 7)
        if self.published is None:
            return None
        ahead = (number - self.published.weekday) % 7
        if self.tense is Tense.FUTURE or ahead <= 1:
            return self.published.shift(ahead)
        return self.published.shift(ahead - 7)
