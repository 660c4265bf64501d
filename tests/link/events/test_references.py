"""The few words that name an event."""

import pytest

from reading_room.link.events.references import with_references
from reading_room.model import (
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
from reading_room.slugs import slugify
from tests.link.cases import Case, article, cases


def _person(name: str) -> Entity:
    return Entity(slug=slugify(name), name=name, kind=EntityKind.PERSON, aliases=(), body="")


def _place(text: str, quote: str) -> Place:
    one = article(text)
    start = text.index(quote)
    return Place(
        article=one.slug,
        paragraph=one.text.paragraphs[0].id,
        start=start,
        end=start + len(quote),
        quote=quote,
    )


def _named(text: str, people: list[Entity]) -> list[Mention]:
    """Return the mentions of people in a sentence, by their whole names."""
    return [Mention(place=_place(text, p.name), target=p.ref) for p in people if p.name in text]


def _event(kind: str, people: list[Entity], aliases: tuple[str, ...], sentence: Place) -> LinkedEvent:
    slug = Slug(kind)
    event = Event(
        slug=slug,
        title=kind,
        date=None,
        kind=kind,
        participants=tuple(p.slug for p in people),
        place=None,
        aliases=aliases,
        relations=(),
        body="",
    )
    return LinkedEvent(
        event=event,
        curated=False,
        status=EventStatus.HAPPENED,
        reported_in=(),
        mentioned_in=(sentence.article,),
        mentions=(Mention(place=sentence, target=Ref(RefKind.EVENT, slug)),),
    )


def _words(event: LinkedEvent) -> str:
    return event.mentions[0].words.quote if event.mentions[0].words else "-"


@pytest.mark.parametrize("case", cases("references"))
def test_case(case: Case) -> None:
    """The words of the case's sentence name its event as the file says; `-` where none do."""
    given, text = case.body.split("\n")
    kind, names, *aliases = (part.strip() for part in f"{given} ".split("/"))
    people = [_person(name) for name in names.split(", ") if name]
    event = _event(kind, people, tuple(aliases), _place(text, text))
    (found,) = with_references([event], _named(text, people), people)
    assert _words(found) == case.expected


def test_words_that_two_events_claim() -> None:
    """They go to the one whose people stand by them, and to neither where nothing decides."""
    text = "The Pine summit between Ada Hall and Bo Lind was long."
    people = [_person(name) for name in ("Ada Hall", "Bo Lind", "Cy Dunn")]
    both = [_event("summit", p, (), _place(text, text)) for p in (people[:2], people[2:])]
    first, second = with_references(both, _named(text, people), people)
    assert (_words(first), _words(second)) == ("Pine summit between Ada Hall and Bo Lind", "-")
    twins = with_references([both[0], both[0]], _named(text, people), people)
    assert [_words(e) for e in twins] == ["-", "-"]
