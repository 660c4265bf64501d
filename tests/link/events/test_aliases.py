"""Phrases by which a person said that articles refer to an event."""

from collections import Counter
from dataclasses import replace
from datetime import date

from reading_room.link.events.aliases import Aliases
from reading_room.link.events.drafts import Draft
from reading_room.link.events.evidence import mention
from reading_room.link.events.happenings import Happening
from reading_room.link.events.matching import Telling
from reading_room.link.rarity import rarity
from reading_room.model import Edtf, EventStatus, Place, Slug

DRAFT = Draft(
    curated=Slug("siege"),
    aliases=("the long siege", "that which they were to call the siege"),
    date=Edtf("2023-03-22"),
    rule="curated",
    who=Counter({"hall": 2.0}),
    where=Counter(),
    kinds=(),
    reported_in=(),
    evidence=(),
    profile={},
    status=EventStatus.HAPPENED,
)


def _told(quote: str, *, cast: frozenset[str], published: str) -> int:
    """Return how many sentences of an article of one sentence speak of the event."""
    place = Place(article=Slug("a"), paragraph="p", start=0, end=len(quote), quote=quote)
    sentence = Happening(
        place=place,
        position=1,
        prose=True,
        dates=(),
        who=frozenset(),
        people=frozenset(),
        where=frozenset(),
        kinds=(),
        status=EventStatus.HAPPENED,
        days=None,
        words=(),
    )
    telling = Telling(
        article=Slug("a"),
        published=date.fromisoformat(published),
        date=None,
        cast=cast,
        sentences=(sentence,),
    )
    none = rarity([])
    (draft,) = mention([DRAFT], [telling], none, none)
    return len(draft.evidence)


def test_a_phrase_is_found_whatever_its_case_and_space() -> None:
    """A break or a hard space between its words does not matter, another letter does."""
    aliases = Aliases([replace(DRAFT, aliases=()), DRAFT])
    assert list(aliases.named_in("So The\u00a0long\nSiege ended.")) == [(1, "The\u00a0long\nSiege")]
    assert list(aliases.named_in("The long sieges ended.")) == []


def test_a_phrase_makes_its_sentence_speak_of_the_event() -> None:
    """Where the article names one of its people."""
    words, hall = "They lifted the long siege.", frozenset({"hall"})
    assert _told(words, cast=hall, published="2023-04-01") == 1
    assert _told(words, cast=frozenset({"lind"}), published="2023-04-01") == 0


def test_what_is_to_come_is_named_by_a_long_phrase_only() -> None:
    """A short one means something else in what was published before."""
    hall = frozenset({"hall"})
    assert _told("They lifted the long siege.", cast=hall, published="2023-01-01") == 0
    longer = "It is that which they were to call the siege."
    assert _told(longer, cast=hall, published="2023-01-01") == 1
