"""`/timeline/`: all events in order of time, each with its place in its year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from jinja2 import Environment

from reading_room.dates.edtf import EdtfDate, parse_edtf
from reading_room.model import Archive, Entity, LinkedEvent, Page, Slug, Url
from reading_room.render.chronology import by_time, by_year, first_day, is_soft
from reading_room.render.environment import Sheet, fill
from reading_room.render.leaves import Leaf, leaves

TIMELINE_URL = Url("/timeline/")

EVENTS = 200
"""Events on one page."""

_MONTHS = tuple(date(2000, month, 1).strftime("%B") for month in range(1, 13))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The days of an event within the year in which it began."""

    start: int
    """Days of the year before it."""
    length: int
    """Its days in that year, at least one."""
    soft: bool
    """Whether it lay somewhere in them; otherwise it took them all."""
    goes_on: bool
    """Whether it may have ended in a later year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An event on the timeline."""

    linked: LinkedEvent
    """The event."""
    who: tuple[Entity, ...]
    """Who took part."""
    where: Entity | None
    """Where it was."""
    bar: Bar | None
    """Its days; None where they are unknown, or open to one side."""


def timeline_pages(archive: Archive, templates: Environment) -> Iterator[Page]:
    """Yield the pages of the timeline, earliest first."""
    known = {entity.slug: entity for entity in archive.entities}
    parts = tuple(leaves(TIMELINE_URL, by_time(archive.events), EVENTS))
    for leaf in parts:
        sheet = Sheet(
            url=leaf.url,
            title=leaf.name("Timeline"),
            description=f"All events of this archive in order of time: {len(archive.events)}.",
            kind="index",
        )
        yield fill(
            templates,
            "timeline.html",
            sheet,
            leaf=leaf,
            count=len(archive.events),
            jumps=_jumps(parts),
            years=[(year, _months(events, known)) for year, events in by_year(leaf.items)],
        )


def _jumps(parts: Sequence[Leaf[LinkedEvent]]) -> tuple[tuple[str, Url], ...]:
    """Return each year with the address at which it begins."""
    found: dict[str, Url] = {}
    for leaf in parts:
        for year, _ in by_year(leaf.items):
            name = "undated" if year is None else str(year)
            found.setdefault(name, Url(f"{leaf.url}#year-{name}"))
    return tuple(found.items())


def _months(
    events: Sequence[LinkedEvent], known: Mapping[Slug, Entity]
) -> list[tuple[str, list[Moment]]]:
    """Return events of a year by month; by no month those that are known to a season or a year only."""
    return [
        (name, [_moment(e, known) for e in group]) for name, group in groupby(events, key=_month_name)
    ]


def _month_name(linked: LinkedEvent) -> str:
    if linked.event.date is None:
        return ""
    value = parse_edtf(linked.event.date)
    day = first_day(linked)
    within = day is not None and (value.first.year, value.first.month) == (
        value.last.year,
        value.last.month,
    )
    return _MONTHS[day.month - 1] if day and (within or "/" in value.text) else ""


def _moment(linked: LinkedEvent, known: Mapping[Slug, Entity]) -> Moment:
    event = linked.event
    return Moment(
        linked=linked,
        who=tuple(known[slug] for slug in event.participants if slug in known),
        where=known.get(event.place) if event.place else None,
        bar=_bar(parse_edtf(event.date), linked) if event.date else None,
    )


def _bar(value: EdtfDate, linked: LinkedEvent) -> Bar | None:
    if value.first == date.min or value.last == date.max:
        return None
    end = min(value.last, date(value.first.year, 12, 31))
    return Bar(
        start=value.first.timetuple().tm_yday - 1,
        length=(end - value.first).days + 1,
        soft=is_soft(value, linked),
        goes_on=value.last > end,
    )
