"""Events over whole archives: what is found, who reports it, who only mentions it, how they relate."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_room.link import link, shown
from reading_room.link.events.assembly import PUBLISHED
from reading_room.model import (
    Archive,
    CuratedRelation,
    Edtf,
    Entity,
    EntityKind,
    Event,
    LinkedEvent,
    Refusals,
    RelationKind,
    Slug,
)
from tests.link.archives import articles_of, content_of, event
from tests.link.cases import Case, cases


def _line(found: LinkedEvent) -> str:
    status = "" if found.status == "happened" else f" ({found.status})"
    told = (("reported", found.reported_in), ("mentioned", found.mentioned_in))
    where = "; ".join(f"{verb} {' '.join(slugs)}" for verb, slugs in told if slugs)
    waits = "" if found.probability >= PUBLISHED else " [waits]"
    return f"{found.event.date or 'undated'} {found.event.title}{status}: {where}{waits}"


def _lines(archive: Archive) -> list[str]:
    dates = {e.event.slug: e.event.date for e in archive.events}
    relations = (
        f"{dates[r.source]} {r.kind} {dates[r.target]}: {r.article}, {r.quote}"
        for r in archive.relations
    )
    return [*sorted(_line(e) for e in archive.events), *sorted(relations)]


@pytest.mark.parametrize("case", cases("events"))
def test_case(case: Case) -> None:
    """The case's articles have the events and relations that its file says."""
    archive = link(content_of(articles_of(case.body)))
    assert "\n".join(_lines(archive)) == case.expected


STORY = """
== a | 2031-05-15 | Hall and Lind meet at Holm
Ada Hall and Bo Lind met on Wednesday at Holm. They agreed on nets. Ada Hall smiled at Holm.
== b | 2031-05-15 | Nets freed at Holm
President Ada Hall received Bo Lind on Wednesday at Holm. Nets will go home from Holm.
== c | 2031-09-20 | Ferry crews strike in Skarra
Ferry crews of Skarra Line walked out on Friday. Cy Moe of Skarra Line said so.
"""


def _holm(date: str) -> Event:
    people = (Slug("ada-hall"),)
    return event("holm", "Meeting at Holm", date, kind="meeting", participants=people)


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(3)))
def test_order_of_articles_changes_nothing(order: list[int]) -> None:
    """The same articles in another order give the same events, reported by the same articles."""
    articles = articles_of(STORY)
    archives = [link(content_of(a)) for a in (articles, tuple(articles[n] for n in order))]
    one, other = ([(e.event, e.reported_in, e.mentioned_in) for e in a.events] for a in archives)
    assert one == other


def test_mentions_are_words_of_their_articles() -> None:
    """Each mention's words stand where it says."""
    articles = articles_of(STORY)
    texts = {(a.slug, p.id): p.text for a in articles for p in a.text.paragraphs}
    mentions = [m for e in link(content_of(articles)).events for m in e.mentions]
    assert mentions
    for m in mentions:
        where = texts[m.place.article, m.place.paragraph]
        assert where[m.place.start : m.place.end] == m.place.quote


def test_curated_event_absorbs_the_found_one() -> None:
    """A curated event of the same day and place takes the found one's reports, and no other stays."""
    found = link(content_of(articles_of(STORY), (_holm("2031-05-14"),)))
    assert [(e.event.slug, e.reported_in) for e in found.events if e.curated] == [("holm", ("a", "b"))]
    assert sum(e.event.date == "2031-05-14" for e in found.events) == 1


def test_curated_event_of_another_day_stays_apart() -> None:
    """A curated event absorbs nothing that happened on another day."""
    found = link(content_of(articles_of(STORY), (_holm("2030-05-14"),)))
    assert {str(e.event.slug): e.reported_in for e in found.events}["holm"] == ()


def test_commentary_that_gives_no_day_reports_the_curated_event_it_tells() -> None:
    """Two months later it is still one more account, by cast, place and kind."""
    later = "== d | 2031-07-15 | Nets\nAda Hall met Bo Lind in Oslo. The nets of Oslo surprise nobody.\n"
    written = replace(_holm("2031-05-14"), place=Slug("oslo"))
    found = link(content_of(articles_of(STORY.replace("Holm", "Oslo") + later), (written,)))
    assert [e.reported_in for e in found.events if e.curated] == [("a", "b", "d")]


def test_curated_names_serve_events() -> None:
    """A curated entity takes part in found events by its slug."""
    hall = Entity(slug=Slug("hall"), name="Ada Hall", kind=EntityKind.PERSON, aliases=(), body="")
    found = link(replace(content_of(articles_of(STORY)), entities=(hall,)))
    assert any("hall" in e.event.participants for e in found.events)


def test_curated_relation_is_kept_and_not_found_again() -> None:
    """What a person wrote of two events stands alone, and the linker adds nothing to it."""
    written = CuratedRelation(kind=RelationKind.FOLLOWS, event=Slug("old"), article=None, quote=None)
    events = (
        replace(_holm("2031-05-14"), relations=(written,)),
        event("old", "Meeting of Hall and Lind", "2030-01-02", kind="meeting"),
    )
    relations = link(content_of(articles_of(STORY), events)).relations
    assert [(r.source, r.target, r.kind) for r in relations] == [("holm", "old", "follows")]


def test_the_address_of_a_found_event_stays_when_a_date_is_corrected() -> None:
    """It is made from the headline alone."""
    articles = articles_of(STORY)
    corrected = (replace(articles[0], published=Edtf("2031-05-16")), *articles[1:])
    before, after = (
        [e.event.slug for e in shown(link(content_of(a))).events] for a in (articles, corrected)
    )
    assert before == after
    assert before


def test_what_a_person_refused_is_no_event() -> None:
    """Nor are articles that a person keeps apart reports of one event."""
    content = content_of(articles_of(STORY))
    first = link(content).events[0].event.slug
    refused = replace(content, refused=Refusals(events=(first,)))
    assert first not in [e.event.slug for e in link(refused).events]
    apart = replace(content, refused=Refusals(different_articles=((Slug("a"), Slug("b")),)))
    assert not any({"a", "b"} <= {*e.reported_in} for e in link(apart).events)
