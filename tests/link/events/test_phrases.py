"""The few words that name an event."""

from dataclasses import replace

import pytest

from reading_room.link.events.phrases import naming_words
from reading_room.model import Entity, EntityKind, Event, Mention, Place, Slug
from reading_room.slugs import slugify
from tests.link.archives import event
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


def _event(kind: str, people: list[Entity], aliases: tuple[str, ...] = ()) -> Event:
    slugs = tuple(p.slug for p in people)
    return replace(event(kind, kind, "2031-05-14"), kind=kind, participants=slugs, aliases=aliases)


def _words(events: list[Event], text: str, people: list[Entity]) -> list[str]:
    """Return the words of a sentence that name each of the events that it speaks of."""
    sentence = _place(text, text)
    found = naming_words([(e, [sentence]) for e in events], _named(text, people), people)
    return [found[sentence, e.slug].quote if (sentence, e.slug) in found else "-" for e in events]


@pytest.mark.parametrize("case", cases("references"))
def test_case(case: Case) -> None:
    """The words of the case's sentence name its event as the file says; `-` where none do."""
    given, text = case.body.split("\n")
    kind, names, *aliases = (part.strip() for part in f"{given} ".split("/"))
    people = [_person(name) for name in names.split(", ") if name]
    assert _words([_event(kind, people, tuple(aliases))], text, people) == [case.expected]


def test_words_that_two_events_claim() -> None:
    """They go to the one whose people stand by them, and to neither where nothing decides."""
    text = "The Pine summit between Ada Hall and Bo Lind was long."
    people = [_person(name) for name in ("Ada Hall", "Bo Lind", "Cy Dunn")]
    first = _event("summit", people[:2])
    other = replace(_event("summit", people[2:]), slug=Slug("other"))
    twin = replace(first, slug=Slug("twin"))
    named = "Pine summit between Ada Hall and Bo Lind"
    assert _words([first, other], text, people) == [named, "-"]
    assert _words([first, twin], text, people) == ["-", "-"]
