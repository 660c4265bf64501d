"""Publication dates for machines."""

from dataclasses import replace

import pytest

from reading_room.model import Edtf
from reading_room.render.dates import UNKNOWN, earliest, instant, machine_date
from tests.render.samples import ARTICLE


@pytest.mark.parametrize(
    ("published", "stated", "first"),
    [
        ("2023-03-22T05:35:00-04:00", "2023-03-22T05:35:00-04:00", "2023-03-22T05:35:00-04:00"),
        ("2023-03-22T05:35Z", "2023-03-22T05:35:00Z", "2023-03-22T05:35:00Z"),
        ("2023-03-22T05:35", "2023-03-22T00:00:00Z", "2023-03-22T00:00:00Z"),
        ("2023-03-22", "2023-03-22T00:00:00Z", "2023-03-22T00:00:00Z"),
        ("2023-03", None, "2023-03-01T00:00:00Z"),
        ("2023-03-22~", None, "2023-03-22T00:00:00Z"),
        ("2023-03-20/2023-03-22", None, "2023-03-20T00:00:00Z"),
        ("../2023-03-22", None, UNKNOWN),
    ],
)
def test_an_instant_is_stated_only_for_a_known_day(
    published: str, stated: str | None, first: str
) -> None:
    """Publication is stated where the day is known; what formats demand is the first that it can be."""
    article = replace(ARTICLE, published=Edtf(published))
    assert (instant(article.published), earliest(article.published)) == (stated, first)


def test_no_date_is_no_instant() -> None:
    """An undated article has no instant, and the zero of time where one is demanded."""
    article = replace(ARTICLE, published=None)
    assert (instant(article.published), earliest(article.published)) == (None, UNKNOWN)


@pytest.mark.parametrize("value", ["2023-21", "2023-03-22~", "202X", "2023-03-20/2023-03-22", "../2023"])
def test_what_iso_cannot_say_is_left_out(value: str) -> None:
    """Seasons, doubts, decades and intervals have no machine date."""
    assert machine_date(Edtf(value)) is None
