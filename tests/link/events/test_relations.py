"""Relations between events."""

from reading_room.link.events.assembly import AttestedEvent
from reading_room.link.events.relations import relate
from reading_room.link.rarity import rarity
from tests.link.events.samples import attested, candidate, facts

NONE = rarity([])


def _event(slug: str, day: str, kind: str, *said: tuple[str, str, str]) -> AttestedEvent:
    """Return an event of two people that its own article reports; `said` are article, words, day."""
    evidence = [facts(quote, article, "hall", "lind", day=when or None) for article, quote, when in said]
    made_from = candidate(day, "hall", "lind", kind=kind)
    return attested(slug, made_from, *evidence, reports=(slug,))


def _relations(*events: AttestedEvent) -> list[str]:
    return [f"{r.source} {r.kind} {r.target}: {r.quote}" for r in relate(events, NONE)]


def test_part_of_a_longer_event() -> None:
    """What happened on a day of a longer event, and whose report speaks of it, is part of it."""
    visit = _event("visit", "2031-05-12/2031-05-14", "visit", ("quay", "on her visit", ""))
    quay = _event("quay", "2031-05-13", "opening ceremony")
    assert _relations(quay, visit) == ["quay part_of visit: on her visit"]


def test_no_relation_without_words() -> None:
    """Events that share all but a mention are not related."""
    assert (
        _relations(_event("old", "2031-05-12", "walkout"), _event("new", "2031-05-20", "ruling")) == []
    )


def test_words_that_put_it_before_and_date_it_are_needed_to_follow() -> None:
    """To be named is not enough."""
    new = _event("new", "2031-05-20", "signing")
    dated = _event("old", "2031-05-12", "walkout", ("new", "after the walkout last week", "2031-05"))
    named = _event("old", "2031-05-12", "walkout", ("new", "a walkout", ""))
    assert _relations(new, dated) == ["new follows old: after the walkout last week"]
    assert _relations(new, named) == []


def test_words_that_say_so_make_a_response() -> None:
    """What is protested against comes first."""
    old = _event("old", "2031-05-12", "signing", ("new", "in protest against the paper", ""))
    new = _event("new", "2031-05-20", "protest")
    assert _relations(new, old) == ["new response_to old: in protest against the paper"]


def test_only_the_nearest_step_of_a_series_is_stated() -> None:
    """A third meeting of two people follows the second, and by it the first."""
    words = ("three", "they last met in January", "2031-01")
    one = _event("one", "2031-01-01", "meeting", ("one", "they met", ""), words)
    two = _event("two", "2031-02-01", "meeting", ("two", "they met", ""))
    three = _event("three", "2031-03-01", "meeting", ("three", "they met", ""))
    found = [line.partition(":")[0] for line in _relations(one, two, three)]
    assert found == ["three same_series two", "two same_series one"]
