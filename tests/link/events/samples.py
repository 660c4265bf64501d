"""Sentences, profiles, candidates and events of which only some things matter."""

from collections import Counter
from dataclasses import replace
from datetime import date

from reading_room.link.events.assembly import AttestedEvent
from reading_room.link.events.candidates import EventCandidate
from reading_room.link.events.facts import SentenceFacts
from reading_room.link.events.kinds import KINDS
from reading_room.link.events.profiles import ArticleProfile
from reading_room.link.terms import Terms
from reading_room.model import Edtf, EventStatus, Place, Slug
from tests.link.archives import event

TERMS = Terms(words={}, names={}, signs={}, opening={"talk": 1.0, "hall": 1.0}, language="en")


def facts(quote: str, article: str = "a", *people: str, day: str | None = None) -> SentenceFacts:
    """Return a sentence that names people, and a day."""
    return SentenceFacts(
        place=Place(article=Slug(article), paragraph="p", start=0, end=len(quote), quote=quote),
        position=1,
        prose=True,
        dates=(Edtf(day),) if day else (),
        recalled=frozenset(),
        said=frozenset(),
        who=frozenset(people),
        people=frozenset(people),
        where=frozenset(),
        kinds=(),
        status=EventStatus.HAPPENED,
        days=None,
        words=(),
        signs=frozenset(),
        wording=None,
    )


def profile(day: str, published: str, *sentences: SentenceFacts, title: str = "") -> ArticleProfile:
    """Return an article that reports something of a day."""
    return ArticleProfile(
        article=sentences[0].place.article if sentences else Slug("a"),
        title=title,
        language="en",
        published=date.fromisoformat(published),
        latest=date.fromisoformat(published),
        date=Edtf(day),
        rule="lead-date",
        who={},
        where={},
        kinds=(),
        sentences=sentences,
        names=frozenset(key for s in sentences for key in s.who),
        terms=TERMS,
    )


def candidate(day: str | None, *people: str, kind: str = "", **fields: object) -> EventCandidate:
    """Return a candidate of a day and a kind, with people."""
    empty = EventCandidate(
        date=Edtf(day) if day else None,
        rule="lead-date",
        dated=(),
        who=Counter(dict.fromkeys(people, 2.0)),
        where=Counter(),
        kinds=(KINDS[kind],) if kind else (),
        reported_in=(),
        headlines=(),
        aside=(),
        profile={"herring": 1.0},
        signs=frozenset(),
    )
    return replace(empty, **fields)  # type: ignore[arg-type]


def attested(
    slug: str, made_from: EventCandidate, *evidence: SentenceFacts, reports: tuple[str, ...] = ()
) -> AttestedEvent:
    """Return an event with the sentences that speak of it."""
    return AttestedEvent(
        event=event(slug, slug, made_from.date or "", participants=(Slug("hall"),)),
        candidate=made_from,
        evidence=evidence,
        reported_in=tuple(map(Slug, reports)),
        status=EventStatus.HAPPENED,
        probability=0.9,
    )
