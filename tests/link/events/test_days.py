"""What two articles can both report."""

from datetime import date

from reading_room.link.events.days import told_by_day
from reading_room.link.events.leads import Lead
from reading_room.link.events.spans import apart
from reading_room.link.terms import Terms
from reading_room.model import Edtf, Slug

TERMS = Terms(words={}, names={}, opening={"talk": 1.0, "hall": 1.0}, language="en")


def _lead(day: str, published: date) -> Lead:
    return Lead(
        article=Slug("a"),
        published=published,
        date=Edtf(day),
        rule="lead-date",
        who={},
        where={},
        kinds=(),
        beginning=(),
        days=(),
    )


EARLIER = _lead("2021-12-15", date(2021, 12, 16))


def _likeness(later: Lead) -> float:
    """Return how alike the earlier article and a later one are, by days; by words they are alike."""
    return told_by_day([EARLIER, later], [TERMS, TERMS], {(0, 1): 1.0})[0, 1]


def test_the_same_people_half_a_year_later_are_at_another_event() -> None:
    """Then even openings that are alike say little; soon after, they count for what they are."""
    soon = _likeness(_lead("2021-12-18", date(2021, 12, 19)))
    later = _likeness(_lead("2023-03-21", date(2023, 3, 22)))
    assert 0 < later < soon / 3


def test_the_same_day_is_no_other_event() -> None:
    """However much later an article that tells of it was published."""
    assert _likeness(_lead("2021-12-15", date(2023, 3, 22))) == 1.0


def test_dates_that_may_be_one_are_not_apart() -> None:
    """A day lies in its week; an unknown day may be any."""
    assert apart(Edtf("2023-03-21"), Edtf("2023-03-20/2023-03-26")) == 0
    assert apart(Edtf("2023-03-21"), None) == 0
    assert apart(Edtf("2023-03-21"), Edtf("2023-03-24")) == 3
