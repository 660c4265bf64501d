"""Sentences that speak of an event."""

from dataclasses import replace

from reading_room.link.events.candidates import EventCandidate
from reading_room.link.events.mentions import find_mentions
from reading_room.link.rarity import rarity
from reading_room.model import Slug
from tests.link.archives import event
from tests.link.events.samples import candidate, facts, profile

SIEGE = candidate(
    "2023-03-22",
    "hall",
    curated=event(
        "siege",
        "The siege",
        "2023-03-22",
        aliases=("the long siege", "that which they were to call the siege"),
    ),
)


def _speaking(quote: str, *, cast: str, published: str) -> int:
    """Return how many sentences of an article of two sentences speak of the event."""
    article = profile("2022-01-01", published, facts("So.", "a", cast), facts(quote))
    none = rarity([])
    (found,) = find_mentions([SIEGE], [article], {}, none, none)
    return len(found)


def test_a_phrase_makes_its_sentence_speak_of_the_event() -> None:
    """Where the article names one of its people."""
    words = "They lifted the long siege."
    assert _speaking(words, cast="hall", published="2023-04-01") == 1
    assert _speaking(words, cast="lind", published="2023-04-01") == 0


def test_what_is_to_come_is_named_by_a_long_phrase_only() -> None:
    """A short one means something else in what was published before."""
    assert _speaking("They lifted the long siege.", cast="hall", published="2023-01-01") == 0
    longer = "It is that which they were to call the siege."
    assert _speaking(longer, cast="hall", published="2023-01-01") == 1


STRIKE = candidate("2023-03-22", "hall", kind="strike", reported_in=(Slug("report"),))


def _recalls(day: str, *others: EventCandidate) -> bool:
    """Return whether a sentence with a date, in an article like its report, speaks of the strike."""
    told = replace(facts("The strike of then.", "later", "hall", day=day), kinds=STRIKE.kinds)
    later = profile("2023-06-01", "2023-06-01", facts("So.", "later", "hall"), told)
    report = profile("2023-03-22", "2023-03-22", facts("So.", "report", "hall"))
    none = rarity([])
    return told in find_mentions([STRIKE, *others], [report, later], {(0, 1): 0.2}, none, none)[0]


def test_a_month_means_none_of_several_events_of_one_kind_and_cast() -> None:
    """Another strike of the same people might be meant as well; the day tells them apart."""
    others = [
        candidate(f"2023-0{n}-02", "hall", kind="strike", reported_in=(Slug("x"),)) for n in (5, 7)
    ]
    assert _recalls("2023-03")
    assert not _recalls("2023-03", *others)
    assert _recalls("2023-03-22", *others)


def test_a_day_of_many_events_means_none_of_them() -> None:
    """In an archive of wires each of a day's reports says `today`."""
    others = [candidate("2023-03-22", f"p{n}", reported_in=(Slug(f"x{n}"),)) for n in range(5)]
    assert _recalls("2023-03-22", *others[:2])
    assert not _recalls("2023-03-22", *others)
