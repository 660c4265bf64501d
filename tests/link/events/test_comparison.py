"""What the reports of an event agree and differ on."""

from collections import Counter

from reading_room.link.events.comparison import Witnesses, compared
from reading_room.link.events.drafts import Draft
from reading_room.model import (
    Comparison,
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

HALL = Entity(slug=Slug("hall"), name="Ada Hall", kind=EntityKind.PERSON, aliases=(), body="")
OSLO = Entity(slug=Slug("oslo"), name="Oslo", kind=EntityKind.PLACE, aliases=(), body="")


def _place(article: str, quote: str) -> Place:
    return Place(article=Slug(article), paragraph="p", start=0, end=len(quote), quote=quote)


def _asked(
    told: dict[str, str],
    *,
    dates: dict[str, str] | None = None,
    named: tuple[tuple[str, str, Entity], ...] = (),
    originals: dict[str, str] | None = None,
) -> LinkedEvent:
    """Return an event of these sentences by article, compared."""
    event = Event(
        slug=Slug("e"),
        title="e",
        date=None,
        kind=None,
        participants=(HALL.slug,),
        place=OSLO.slug,
        aliases=(),
        relations=(),
        body="",
    )
    mentions = tuple(
        Mention(place=_place(article, quote), target=Ref(RefKind.EVENT, event.slug))
        for article, quote in told.items()
    )
    linked = LinkedEvent(
        event=event,
        curated=False,
        status=EventStatus.HAPPENED,
        reported_in=tuple(Slug(article) for article in told),
        mentioned_in=(),
        mentions=mentions,
    )
    draft = Draft(
        date=None,
        rule="",
        who=Counter(),
        where=Counter(),
        kinds=(),
        reported_in=linked.reported_in,
        evidence=(),
        profile={},
        status=EventStatus.HAPPENED,
        dated=tuple((_place(a, told[a]), Edtf(value)) for a, value in (dates or {}).items()),
    )
    first = {Slug(a): Slug((originals or {}).get(a, a)) for a in told}
    names = [Mention(place=_place(a, quote), target=e.ref) for a, quote, e in named]
    return compared(linked, draft, Witnesses(names, [HALL, OSLO], first))


def _answers(comparison: Comparison) -> list[tuple[str, int]]:
    return [(s.value, s.origins) for s in comparison.statements]


def test_different_numbers_of_one_unit_are_different_answers() -> None:
    """They are set against each other as each article has them."""
    (hours,) = _asked({"a": "It took ten hours.", "b": "It took over 4 hours."}).comparisons
    assert (hours.aspect, hours.subject, hours.agree) == ("number", "hour", False)
    assert _answers(hours) == [("ten hours", 1), ("over 4 hours", 1)]


def test_one_number_in_words_and_digits_is_one_answer() -> None:
    """The amount counts, not how it is written."""
    (hours,) = _asked({"a": "It took ten hours.", "b": "It took 10 hours."}).comparisons
    assert hours.agree
    assert _answers(hours) == [("ten hours", 2)]


def test_copies_are_one_origin() -> None:
    """Two articles of one wording are counted once, in an answer and for the event."""
    told = {"a": "Ten boats.", "b": "Ten boats.", "c": "Two boats."}
    event = _asked(told, originals={"b": "a"})
    assert event.origins == 2
    assert _answers(event.comparisons[0]) == [("Ten boats", 1), ("Two boats", 1)]


def test_dates_that_can_all_be_true_agree() -> None:
    """A day within a week is no contradiction; another day is."""
    told = {"a": "So.", "b": "Thus."}
    (same,) = _asked(told, dates={"a": "2023-03-21", "b": "2023-03-20/2023-03-26"}).comparisons
    (other,) = _asked(told, dates={"a": "2023-03-21", "b": "2023-03-23"}).comparisons
    assert (same.agree, other.agree) == (True, False)


def test_a_short_name_is_no_other_spelling() -> None:
    """`Hall` agrees with `Ada Hall`, `Hal` does not; a description is no name."""
    told = {"a": "So.", "b": "Thus."}
    short = _asked(told, named=(("a", "Ada Hall", HALL), ("b", "Hall", HALL)))
    other = _asked(told, named=(("a", "Ada Hall", HALL), ("b", "Ada Hal", HALL)))
    called = _asked(told, named=(("a", "Ada Hall", HALL), ("b", "the minister", HALL)))
    assert [c.agree for c in short.comparisons] == [True]
    assert [c.agree for c in other.comparisons] == [False]
    assert called.comparisons == ()


def test_the_place_is_compared_where_the_event_is_told() -> None:
    """Each article's spelling of it."""
    told = {"a": "In Oslo.", "b": "In Oslo city."}
    (place,) = _asked(told, named=(("a", "Oslo", OSLO), ("b", "OSLO", OSLO))).comparisons
    assert (place.aspect, _answers(place)) == ("place", [("Oslo", 2)])


def test_one_report_has_nothing_to_be_compared_with() -> None:
    """Its event has one origin and no table."""
    event = _asked({"a": "It took ten hours."})
    assert (event.origins, event.comparisons) == (1, ())
