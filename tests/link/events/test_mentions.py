"""Sentences that speak of an event."""

from reading_room.link.events.mentions import find_mentions
from reading_room.link.rarity import rarity
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
