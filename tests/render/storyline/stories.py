"""Invented archives of events, and the strategy that makes any of them."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from reading_room.model import Archive, Edtf, Entity, EntityKind, Event, EventStatus, LinkedEvent, Slug
from reading_room.render.storyline import Storyline, chronicle, plot_of, storyline
from tests.render.samples import archive_of, index_of

NAMES = (
    "Ada Moss",
    "Bo Lind",
    "International Commission for the Protection of the Sella Basin",
    "王小明",
    "محمد عبد الله",
    "Cleo van der Marwijk",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "Dmitri Aslanov",
    "Eva Quist",
    "Farah Noor",
    "Gil Ott",
    "Hana Ito",
)
DATES = (
    "1950",
    "2021-06",
    "2021-12-07~",
    "2021-12-06/2021-12-12",
    "2023-03-20/2023-03-22",
    "2023-03-21",
    "2023-03-21T05:35:00-04:00",
    "2023-03-22",
    "2023-04-01",
    "2024-22",
    "../2021-05",
    "20XX",
)


def entity(name: str) -> Entity:
    """Return a person of this name."""
    slug = Slug(f"p{NAMES.index(name):02}") if name in NAMES else Slug(name.lower())
    return Entity(slug=slug, name=name, kind=EntityKind.PERSON, aliases=(), body="")


def event(slug: str, day: str | None, *names: str, **changes: object) -> LinkedEvent:
    """Return a curated event of this date with these people."""
    made = Event(
        slug=Slug(slug),
        title=f"The {slug} of the harbour",
        date=Edtf(day) if day else None,
        kind="meeting",
        participants=tuple(sorted(entity(name).slug for name in names)),
        place=None,
        aliases=(),
        relations=(),
        body="",
    )
    linked = LinkedEvent(
        event=made,
        curated=True,
        status=EventStatus.HAPPENED,
        reported_in=(),
        mentioned_in=(),
        mentions=(),
        rule="curated",
        words=None,
        comparisons=(),
        origins=0,
        probability=1.0,
    )
    return replace(linked, **changes)  # type: ignore[arg-type]


def archive(*events: LinkedEvent, names: tuple[str, ...] = NAMES) -> Archive:
    """Return an archive of these events and people."""
    return archive_of(
        entities=tuple(sorted(map(entity, names), key=lambda e: e.slug)),
        events=tuple(sorted(events, key=lambda e: e.event.slug)),
    )


def story_in(archive: Archive, lead: Slug | None = None) -> Storyline | None:
    """Return the story of the archive, or of one participant, drawn."""
    plot = plot_of(chronicle(index_of(archive)), lead)
    return storyline(plot, "en") if plot else None


@st.composite
def archives(draw: st.DrawFn) -> Archive:
    """Make an archive of up to 40 events among up to twelve people."""
    people = st.lists(st.sampled_from(NAMES), min_size=0, max_size=6, unique=True)
    days = st.dates(min_value=date(2022, 1, 1), max_value=date(2025, 1, 1)).map(str) | st.sampled_from(
        DATES
    )
    told = draw(st.lists(st.tuples(days, people, st.booleans()), max_size=40))
    events = (
        event(f"v{n:02}", day, *names, curated=curated) for n, (day, names, curated) in enumerate(told)
    )
    return archive(*events)
