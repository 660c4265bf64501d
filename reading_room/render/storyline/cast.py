"""Who and what a storyline picture shows: the leading participants and the essential events."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reading_room.dates.edtf import parse_edtf, without_hours
from reading_room.model import EventStatus, LinkedEvent, Slug
from reading_room.render.archive_index import ArchiveIndex
from reading_room.render.dates import is_soft
from reading_room.render.summaries import EntitySummary, EventSummary
from reading_room.words.dates import in_words, when

LINES = 8
"""Most participants of one picture: more lines than these cannot be told apart."""

SCENES = 14
"""Most events of one picture."""

HINGE = 3
"""Fewest articles that make an event the hinge of a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An event as it stands in a picture."""

    event: EventSummary
    day: str
    """Its date in words, without the time of day; `between` for a time that it lay in."""
    first: date
    """The earliest day on which it may have been."""
    last: date
    """The latest one."""
    soft: bool
    """Whether its days are not known: a month or a year, a time that it lay in, an approximate date."""
    members: tuple[Slug, ...]
    """Those of the cast who took part, sorted."""
    label: str
    """What happened, in the few words that its lines leave to say."""
    weight: int
    """How much the archive tells of it."""

    @property
    def middle(self) -> float:
        """Return the middle of its days, as a proleptic ordinal."""
        return (self.first.toordinal() + self.last.toordinal()) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """What is to be drawn."""

    cast: tuple[EntitySummary, ...]
    """Who has a line, the one in most events first."""
    scenes: tuple[Scene, ...]
    """In order of time."""
    lead: Slug | None
    """Whose story it is; None for the story of all."""
    omitted: int
    """Events of the same story that are left out, those without a date or a participant too."""

    @property
    def worth(self) -> int:
        """Return how much of the story is told: its events by their weight and by whom they show."""
        return sum(scene.weight * len(scene.members) for scene in self.scenes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """All that pictures of an archive can show, made once for all of them."""

    known: Mapping[Slug, EntitySummary]
    """By slug."""
    scenes: Mapping[Slug | None, tuple[Scene, ...]]
    """The events of each participant that can be drawn; of all, under None."""
    counts: Mapping[Slug | None, int]
    """How many events there are, of each and of all."""


def chronicle(index: ArchiveIndex) -> Chronicle:
    """Return the events that a picture can show.

    An event counts by the articles that tell of it, twice where several took part. What half of the
    articles tell of is the hinge of the story, and counts most. Left out are events that were denied,
    those whose date is unknown or open, and those of which nobody took part in another: no line leads
    to them.
    """
    made = [s for e in index.events.values() if (s := _scene(e, index))]
    often = Counter(member for scene in made for member in scene.members)
    scenes: defaultdict[Slug | None, list[Scene]] = defaultdict(list)
    for scene in made:
        if any(often[member] > 1 for member in scene.members):
            for member in (None, *scene.members):
                scenes[member].append(scene)
    counts: dict[Slug | None, int] = {slug: len(e) for slug, e in index.attended.items()}
    return Chronicle(
        known=index.entity_lines,
        scenes={member: tuple(those) for member, those in scenes.items()},
        counts={**counts, None: len(index.events)},
    )


def choose(
    scenes: Iterable[Scene],
    known: Mapping[Slug, EntitySummary],
    lead: Slug | None,
    lines: int,
    count: int,
) -> Plot:
    """Return the plot of so many participants, those in most of the scenes, and of the essential ones.

    `count` is how many events the story has, those that cannot be drawn too.
    """
    cast = _leading(scenes, lead)[:lines]
    shown = [replace(s, members=tuple(m for m in s.members if m in cast)) for s in scenes]
    ranked = sorted((s for s in shown if s.members), key=lambda s: (-s.weight, s.event.slug))
    return _plot(ranked[:SCENES], [known[member] for member in cast], lead, count)


def without_least(plot: Plot) -> Plot:
    """Return the plot without its least essential event, and without lines that have no event then."""
    least = min(plot.scenes, key=lambda s: (s.weight, s.first, s.event.slug))
    scenes = [s for s in plot.scenes if s is not least]
    return _plot(scenes, plot.cast, plot.lead, len(plot.scenes) + plot.omitted)


def _scene(linked: LinkedEvent, index: ArchiveIndex) -> Scene | None:
    event, known = linked.event, index.entity_lines
    dated = parse_edtf(event.date) if event.date else None
    members = sorted(m for m in set(event.participants) if m in known)
    if not (dated and members) or linked.status is EventStatus.DENIED:
        return None
    if dated.first == date.min or dated.last == date.max:
        return None
    told = 1 + 2 * len(linked.reported_in) + len(linked.mentioned_in) + 2 * linked.curated
    articles = len(linked.reported_in) + len(linked.mentioned_in)
    hinge = articles >= max(HINGE, len(index.articles) / 2)
    line, days = index.event_lines[event.slug], without_hours(dated.text)
    return Scene(
        event=line,
        day=(in_words if line.lasted or "/" not in days else when)(days, index.say),
        first=dated.first,
        last=dated.last,
        soft=is_soft(dated, line),
        members=tuple(members),
        label=event.title,
        weight=told * (2 if len(members) > 1 else 1) * (8 if hinge else 1),
    )


def _leading(scenes: Iterable[Scene], lead: Slug | None) -> tuple[Slug, ...]:
    worth: defaultdict[Slug, list[int]] = defaultdict(list)
    for scene in scenes:
        for member in scene.members:
            worth[member].append(scene.weight)
    ranked = sorted(worth, key=lambda m: (m != lead, -min(len(worth[m]), 3), -sum(worth[m]), m))
    return tuple(ranked)


def _plot(scenes: Sequence[Scene], cast: Sequence[EntitySummary], lead: Slug | None, count: int) -> Plot:
    seen = {member for scene in scenes for member in scene.members}
    return Plot(
        cast=tuple(entity for entity in cast if entity.slug in seen),
        scenes=tuple(sorted(scenes, key=lambda s: (s.middle, s.first, s.event.slug))),
        lead=lead,
        omitted=count - len(scenes),
    )
