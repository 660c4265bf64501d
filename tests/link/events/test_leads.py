"""What one article chiefly reports, and when that was."""

import pytest

from reading_room.link.events.happenings import happenings
from reading_room.link.events.leads import Lead, lead_of
from reading_room.link.reading import read
from tests.link.archives import articles_of
from tests.link.cases import Case, cases


def _lead(text: str) -> Lead:
    (one,) = articles_of(text)
    reading = read(one)
    return lead_of(reading, happenings(reading, {}), ())


@pytest.mark.parametrize("case", cases("leads"))
def test_case(case: Case) -> None:
    """The case's article reports the day that its file says, by the rule that it says."""
    lead = _lead(case.body)
    assert f"{lead.date or 'nothing'} by {lead.rule or 'no rule'}" == case.expected


def test_names_of_the_title_count() -> None:
    """Those whom the title names weigh most, and a place there is where it happened."""
    (one,) = articles_of("== a | 2031-05-14 | Holm opens\nRain fell. Ada Hall said so.")
    reading = read(one)
    lead = lead_of(reading, happenings(reading, {}), (("holm", None), ("Ada Hall", None)))
    assert max(lead.who, key=lambda key: lead.who[key]) == "Ada Hall"


def test_names_of_another_day_do_not_count() -> None:
    """Who is named with another day at the beginning took no part."""
    lead = _lead(
        "== a | 2031-05-14 | \nAda Hall met Bo Lind on Tuesday. Last week she met Cy Moe in June 2030."
    )
    assert "Cy Moe" not in lead.who
