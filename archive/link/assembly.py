"""From drafts to events: a slug that stays, a neutral title, participants, place, and who reports it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from archive.link.drafts import Draft
from archive.link.happenings import Happening
from archive.model import Edtf, Entity, EntityKind, Event, LinkedEvent, Mention, Place, Slug
from archive.slugs import event_url, slugify, unique

_LEADING, _MOST = 0.34, 4
_EVENT = "event"


def assemble(
    drafts: Sequence[Draft], entities: Sequence[Entity], curated: Sequence[Event]
) -> tuple[tuple[Slug, Draft, Event], ...]:
    """Return each draft with its event and slug, by slug; drafts without anyone's name are left out."""
    known = {entity.slug: entity for entity in entities}
    written = {event.slug: event for event in curated}
    taken = set(written)
    made = []
    for draft in sorted(drafts, key=_order):
        event = written[draft.curated] if draft.curated else _event(draft, known)
        if not draft.curated:
            event = _renamed(event, unique(event.slug, taken))
            taken.add(event.slug)
        made.append((event.slug, draft, event))
    return tuple(sorted(made, key=lambda m: m[0]))


def linked(event: Event, draft: Draft) -> LinkedEvent:
    """Return an event with all its evidence."""
    mentions = tuple(_mention(event, words) for words in sorted(draft.evidence, key=_reading_order))
    telling = {m.place.article for m in mentions}
    return LinkedEvent(
        event=event,
        curated=draft.curated is not None,
        status=_status(draft),
        reported_in=draft.reported_in,
        mentioned_in=tuple(sorted(telling - {*draft.reported_in})),
        mentions=mentions,
    )


def _order(draft: Draft) -> tuple[str, str, tuple[Slug, ...], str]:
    first = draft.evidence[0].place.quote if draft.evidence else ""
    return draft.curated or "", draft.date or "", draft.reported_in, first


def _reading_order(words: Happening) -> tuple[Slug, int]:
    return words.place.article, words.position


def _status(draft: Draft) -> str:
    """An event is planned or denied when all that is said of it is."""
    said = {words.status for words in draft.evidence}
    return said.pop() if len(said) == 1 and not draft.reported_in else "happened"


def _event(draft: Draft, known: Mapping[Slug, Entity]) -> Event:
    cast = tuple(_leading(draft.who, known, (EntityKind.PERSON, EntityKind.ORGANISATION)))
    place = next(_leading(draft.where, known, (EntityKind.PLACE,)), None)
    kind = draft.kind.name if draft.kind else None
    title = _title(kind, _named(draft.who, known), known[place].name if place else None)
    return Event(
        slug=slugify(f"{_day(draft.date)} {title}", longest=60),
        title=title,
        date=draft.date,
        kind=kind,
        participants=tuple(sorted(cast)),
        place=place,
        aliases=(),
        relations=(),
        body="",
    )


def _renamed(event: Event, slug: Slug) -> Event:
    return replace(event, slug=slug)


def _leading(
    weights: Mapping[str, float], known: Mapping[Slug, Entity], kinds: tuple[EntityKind, ...]
) -> Iterator[Slug]:
    """Yield the entities that stand out among those named, the most named first."""
    ours = [(w, Slug(k)) for k, w in weights.items() if k in known and known[Slug(k)].kind in kinds]
    most = max((w for w, _ in ours), default=0.0)
    ranked = sorted(ours, key=lambda item: (-item[0], item[1]))
    yield from (slug for weight, slug in ranked[:_MOST] if weight >= _LEADING * most)


def _named(weights: Mapping[str, float], known: Mapping[Slug, Entity]) -> list[str]:
    """Return the two names that stand out, those without a page as the articles have them."""
    most = max(weights.values(), default=0.0)
    ranked = sorted(weights, key=lambda key: (-weights[key], key))[:2]
    return [known[Slug(k)].name if k in known else k for k in ranked if weights[k] >= _LEADING * most]


def _title(kind: str | None, names: Sequence[str], place: str | None) -> str:
    """Return what is known, without an opinion: `Visit: Ada Hall and Bo Lind, Oslo`."""
    what = (kind or _EVENT).capitalize()
    who = " and ".join(names)
    where = place if place and place not in names else None
    rest = ", ".join(part for part in (who, where) if part)
    return f"{what}: {rest}" if rest else what


def _day(value: Edtf | None) -> str:
    return (value or "undated").partition("/")[0].partition("T")[0].rstrip("~?%")


def _mention(event: Event, words: Happening) -> Mention:
    place: Place = words.place
    return Mention(place=place, target=event_url(event.slug))
