"""From drafts to events: a slug that stays, a neutral title, participants, place, and who reports it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reading_room.link.events.drafts import Draft
from reading_room.link.events.happenings import Happening
from reading_room.link.events.spans import apart
from reading_room.link.events.titles import is_remote, is_set_in, title_of
from reading_room.model import (
    Edtf,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    LinkedEvent,
    Mention,
    Place,
    Ref,
    RefKind,
    Slug,
)
from reading_room.slugs import slugify, unique

_LEADING, _MOST = 0.34, 4
_MEETING = "meeting"


def assemble(
    drafts: Sequence[Draft], entities: Sequence[Entity], curated: Sequence[Event]
) -> tuple[tuple[Slug, Draft, Event], ...]:
    """Return drafts with their events and slug, by slug; drafts without anyone's name are left out."""
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
        rule=draft.rule,
        words=_dating(draft),
    )


def _dating(draft: Draft) -> Place | None:
    """Return the sentence whose date the event has: the first to name it, or else the first."""
    if draft.curated:
        return None
    evidence = sorted(
        draft.evidence, key=lambda e: (e.date != draft.date, not e.date, _reading_order(e))
    )
    told = [place for place, value in draft.dated if value == draft.date]
    return next(iter((*told, *(e.place for e in evidence))), None)


def _order(draft: Draft) -> tuple[str, str, tuple[Slug, ...], str]:
    first = draft.evidence[0].place.quote if draft.evidence else ""
    return draft.curated or "", draft.date or "", draft.reported_in, first


def _reading_order(words: Happening) -> tuple[Slug, int]:
    return words.place.article, words.position


def _status(draft: Draft) -> EventStatus:
    """Return `planned` or `denied` for a found event of which all that is said is so."""
    said = {words.status for words in draft.evidence}
    passing = not draft.reported_in and not draft.curated
    return said.pop() if len(said) == 1 and passing else EventStatus.HAPPENED


def _event(draft: Draft, known: Mapping[Slug, Entity]) -> Event:
    people = _people(draft, known)
    cast = people or tuple(_leading(draft.who, known, (EntityKind.PERSON, EntityKind.ORGANISATION)))
    place = _setting(draft, known)
    kind = draft.kind.name if draft.kind else None
    names = [known[slug].name for slug in people[:2]] or _named(draft.who, known)
    title = title_of(kind, names, known[place].name if place else None)
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


def _people(draft: Draft, known: Mapping[Slug, Entity]) -> tuple[Slug, ...]:
    """Return who met, where the event is a meeting of people; whatever else is named did not meet."""
    people = tuple(_leading(draft.who, known, (EntityKind.PERSON,)))
    return people if draft.family == _MEETING and len(people) > 1 else ()


def _setting(draft: Draft, known: Mapping[Slug, Entity]) -> Slug | None:
    """Return the place that the sentences set the event in; of what is told in passing no other."""
    own = sorted((e for e in draft.evidence if _is_own(e, draft)), key=_reading_order)
    naming = [e for e in own if e.who >= {*_people(draft, known)[:2]}]
    told = [e.place.quote for e in naming or own]
    if draft.family == _MEETING and any(map(is_remote, told[:1])):
        return None
    places = tuple(_leading(draft.where, known, (EntityKind.PLACE,)))
    named = {slug: (known[slug].name, *known[slug].aliases) for slug in places}
    said = [slug for slug in places if any(is_set_in(words, named[slug]) for words in told)]
    return next(iter(said or (places if draft.reported_in else ())), None)


def _is_own(words: Happening, draft: Draft) -> bool:
    """Return whether a sentence tells of this event by its kind, and gives no other date."""
    return bool({k.family for k in words.kinds} & draft.families) and not apart(words.date, draft.date)


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


def _day(value: Edtf | None) -> str:
    return (value or "undated").partition("/")[0].partition("T")[0].rstrip("~?%")


def _mention(event: Event, words: Happening) -> Mention:
    place: Place = words.place
    return Mention(place=place, target=Ref(RefKind.EVENT, event.slug))
