"""`/events/`: all events, latest year first, in order of time within a year."""

from collections.abc import Iterator
from itertools import chain

from jinja2 import Environment

from reading_room.model import Archive, LinkedEvent, Page, Url
from reading_room.render.chronology import by_time, by_year
from reading_room.render.environment import Sheet, fill
from reading_room.render.leaves import leaves

EVENTS_URL = Url("/events/")

EVENTS = 150
"""Events on one page."""


def event_index(archive: Archive, templates: Environment) -> Iterator[Page]:
    """Yield the pages of the list of all events."""
    for leaf in leaves(EVENTS_URL, _latest_years_first(archive), EVENTS):
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name("Events"),
            description=f"What the articles here report and mention: {len(archive.events)} events.",
            kind="index",
        )
        yield fill(
            templates,
            "events.html",
            sheet,
            leaf=leaf,
            years=by_year(leaf.items),
            count=len(archive.events),
        )


def most_reported(archive: Archive, number: int) -> tuple[LinkedEvent, ...]:
    """Return the events that most independent articles report, in order of time."""
    reported = [e for e in archive.events if e.reported_in]
    ranked = sorted(
        reported, key=lambda e: (-e.origins, -len(e.reported_in), -len(e.mentions), e.event.slug)
    )
    return by_time(ranked[:number])


def _latest_years_first(archive: Archive) -> tuple[LinkedEvent, ...]:
    years = by_year(by_time(archive.events))
    dated = [events for year, events in years if year is not None]
    undated = [events for year, events in years if year is None]
    return tuple(chain.from_iterable((*reversed(dated), *undated)))
