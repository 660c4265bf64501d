"""The shapes of a picture, and time along it: piecewise linear, with the calendar's own ticks.

A picture is wide for a desk and for paper, tall for a phone; units are its own. Between two events the
distance grows with the logarithm of the days, above a least one for their words. The ticks tell it: they
are close where time is pressed together and wide apart where it is drawn out.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from functools import partial
from itertools import islice, pairwise
from math import log1p

from reading_room.render.storyline.cast import Scene
from reading_room.words.dates import short_month, short_month_and_year

PAD = 8
"""Free room around words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The measures of one shape. "Along" is the way that time runs, "across" the way between lines."""

    name: str
    """Its class in the page: `wide` or `tall`."""
    tall: bool
    """Whether time runs from top to bottom."""
    breadth: float
    """Width of the picture, which a page scales to its own."""
    length: float
    """Greatest place of an event, along."""
    apart: float
    """Least distance, across, between two lines that are not together."""
    together: float
    """Distance, across, of neighbours in a knot."""
    bend: float
    """Least length, along, in which a line changes its place."""
    slow: float
    """Greatest length in which it does where there is room."""
    half: float
    """Half of a knot's length, along."""
    step: float
    """Least distance, along, between two events."""
    stretch: float
    """What the logarithm of the days between two events adds to their distance, at most."""
    name_room: float
    """Widest line of a name."""
    name_lines: int
    """Most lines of a name."""
    name_size: float
    """Size of names, of labels, of dates and ticks: those of storyline.css, for widths and leading."""
    label_size: float
    date_size: float

    @property
    def name_leading(self) -> float:
        """Return the distance of two lines of names."""
        return 1.2 * self.name_size

    @property
    def label_leading(self) -> float:
        """Return the distance of two lines of a label."""
        return 1.22 * self.label_size

    @property
    def date_leading(self) -> float:
        """Return the distance of two lines of a date."""
        return 1.25 * self.date_size


WIDE = Format(
    name="wide",
    tall=False,
    breadth=1120,
    length=984,
    apart=40,
    together=7,
    bend=22,
    slow=46,
    half=6,
    step=62,
    stretch=44,
    name_room=112,
    name_lines=2,
    name_size=14.5,
    label_size=13.5,
    date_size=12.5,
)

TALL = Format(
    name="tall",
    tall=True,
    breadth=340,
    length=4000,
    apart=18,
    together=7,
    bend=22,
    slow=22,
    half=6,
    step=46,
    stretch=6,
    name_room=220,
    name_lines=2,
    name_size=15,
    label_size=15,
    date_size=14,
)


TICKS = 100
"""Most ticks of one axis; the finest unit of the calendar that stays below it is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The start of a day, month, year or decade."""

    place: float
    """Along."""
    label: str
    """What begins there; empty for a small tick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Which day stands where."""

    days: tuple[float, ...]
    """Of the events, as ordinals, ascending."""
    places: tuple[float, ...]
    """Of the events, along, ascending."""

    def place(self, day: float, *, late: bool = False) -> float:
        """Return where a day stands; of several events on one day, at the first or the `late` one."""
        find = bisect_right if late else bisect_left
        after = find(self.days, day)
        if 0 < after < len(self.days):
            gap = self.days[after] - self.days[after - 1]
            share = log1p(day - self.days[after - 1]) / log1p(gap)
            return self.places[after - 1] + share * (self.places[after] - self.places[after - 1])
        edge = 0 if after == 0 else -1
        return self.places[edge] + self._slope(edge) * (day - self.days[edge])

    def _slope(self, edge: int) -> float:
        """Return the units of a day before the first event, or after the last one: those beside it."""
        a, b = (0, 1) if edge == 0 else (-2, -1)
        days = self.days[b] - self.days[a] if len(self.days) > 1 else 0
        return (self.places[b] - self.places[a]) / days if days else 0.0


def make_axis(scenes: Sequence[Scene], needed: Sequence[float], shape: Format) -> Axis:
    """Return the axis for scenes that each need so much room before them."""
    days = tuple(scene.middle for scene in scenes)
    logs = [log1p(after - before) for before, after in pairwise(days)]
    free = max(0.0, shape.length - sum(needed))
    stretch = min(shape.stretch, free / sum(logs)) if sum(logs) else 0.0
    places = [needed[0]]
    for need, days_between in zip(needed[1:], logs, strict=True):
        places.append(places[-1] + need + stretch * days_between)
    return Axis(days=days, places=tuple(places))


def ticks(axis: Axis, shape: Format, language: str) -> tuple[Tick, ...]:
    """Return the ticks between the first and the last event, their labels without overlaps."""
    first, last = (date.fromordinal(int(day)) for day in (axis.days[0], axis.days[-1]))
    starts, label, fine = next(
        (days, label, step in (_next_day, _next_month))
        for step, label in _UNITS
        if len(days := tuple(islice(_starts(first, last, step), TICKS + 1))) <= TICKS
    )
    room = 2.2 * shape.date_size if shape.tall else 3.6 * shape.date_size
    begin = short_month_and_year(first, language) if fine else str(first.year)
    made = [Tick(place=axis.places[0], label=begin)]
    free = axis.places[0] + room * (1.5 if fine and not shape.tall else 1)
    found = [Tick(place=axis.place(s.toordinal()), label=label(s, language)) for s in starts]
    named = deque(tick.place for tick in found if tick.label)
    for tick in found:
        if tick.label:
            named.popleft()
        gives_way = named and named[0] < tick.place + room and _is_empty(axis, tick.place, named[0])
        stands = tick.label and tick.place >= free and not gives_way
        free = tick.place + room if stands else free
        made.append(tick if stands else Tick(place=tick.place, label=""))
    return tuple(made)


def _is_empty(axis: Axis, place: float, until: float) -> bool:
    """Return whether no event stands there, so that a label may give way to the one at its end."""
    return bisect_left(axis.places, place) == bisect_left(axis.places, until)


def _starts(first: date, last: date, step: Callable[[date], date]) -> Iterator[date]:
    """Yield the starts of units after the first day, up to the last one."""
    before, start = first, step(first)
    while before < start <= last:
        yield start
        before, start = start, step(start)


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else date.max


def _next_month(day: date) -> date:
    return date(day.year, day.month + 1, 1) if day.month < 12 else _next_years(day, 1)


def _next_years(day: date, number: int) -> date:
    """Return the first day of the next year that so many divide: of a decade, of a century."""
    return date(min(day.year // number * number + number, MAXYEAR), 1, 1)


def _month_label(day: date, language: str) -> str:
    """January is told by its year."""
    return _year_label(day, language) or (short_month(day.month, language) if day.day == 1 else "")


def _year_label(day: date, _language: str) -> str:
    return str(day.year) if (day.month, day.day) == (1, 1) else ""


_UNITS: tuple[tuple[Callable[[date], date], Callable[[date, str], str]], ...] = (
    (_next_day, _month_label),
    (_next_month, _year_label),
    *((partial(_next_years, number=number), _year_label) for number in (1, 10, 100)),
)
"""How to get from one tick to the next, and what stands at the greater ones; the finest first."""
