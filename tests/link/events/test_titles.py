"""Titles of found events."""

import pytest

from reading_room.link.events.titles import central_headline, is_about, naming_phrase
from reading_room.link.rarity import rarity
from reading_room.model import Slug
from tests.link.events.samples import facts, profile

NONE = rarity([])


def _headline(*titles: str) -> str | None:
    reports = [
        profile("2031-05-14", "2031-05-15", facts("Ada Hall met Bo Lind.", f"a{n}"), title=title)
        for n, title in enumerate(titles)
    ]
    return central_headline(reports, NONE, "en")


def test_the_headline_nearest_to_all_is_the_title() -> None:
    """It is left whole."""
    titles = ("Hall meets Lind at Holm", "Hall and Lind talk at Holm", "Herring fleet sails from Tarv")
    assert _headline(*titles) in titles[:2]


@pytest.mark.parametrize(
    "title",
    [
        "Live updates: Hall meets Lind",
        "Why Hall met Lind",
        "Opinion: Hall should not have met Lind",
        "I saw Hall meet Lind",
        "Will Hall meet Lind again?",
        "Hall meets Lind who...",
        "Hall",
    ],
)
def test_a_head_of_an_opinion_or_a_live_page_is_none(title: str) -> None:
    """Nor is a question, what is cut, or a word or two."""
    assert _headline(title) is None
    assert _headline(title, "Hall meets Lind at Holm") == "Hall meets Lind at Holm"


def test_neutral_words_go_before_loud_ones() -> None:
    """A head in capitals or with an exclamation serves where there is no other."""
    assert _headline("HALL MEETS LIND AT HOLM", "Hall and Lind talk") == "Hall and Lind talk"
    assert _headline("Hall meets Lind at Holm!") == "Hall meets Lind at Holm!"


def test_codes_of_a_wire_are_no_part_of_a_title() -> None:
    """They say which version of a report it is."""
    assert _headline("UPDATE 2-Hall meets Lind at Holm") == "Hall meets Lind at Holm"


def test_a_headline_is_about_what_the_lead_dates() -> None:
    """A forecast is about what has not happened."""
    lead = facts("Ada Hall met Bo Lind on Wednesday.", "a", "hall", day="2031-05-14")
    lead = type(lead)(**{f: getattr(lead, f) for f in lead.__slots__} | {"words": ("met", "lind")})
    assert is_about(profile("2031-05-14", "2031-05-15", lead, title="Hall met Lind"))
    assert not is_about(profile("2031-05-14", "2031-05-15", lead, title="Herring is good"))
    assert not is_about(profile("2031-05-14", "2031-05-15", lead, title="Lind could be met again"))


def test_what_two_articles_name_alike_has_a_name() -> None:
    """A noun of its kind with a name before it, behind an article."""
    places = [
        facts(quote, slug).place
        for slug, quote in (
            ("a", "Since the Tarv attacks he slept."),
            ("b", "The Tarv attacks ended it."),
        )
    ]
    assert naming_phrase(places) == "Tarv attacks"
    assert naming_phrase(places[:1]) is None
    assert {p.article for p in places} == {Slug("a"), Slug("b")}
