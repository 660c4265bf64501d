"""The lines around a title are known by their grammar, in several languages."""

import pytest

from reading_room.ingest.date_lines import is_bare_dateline, is_date, is_dated, opens_with_dateline
from reading_room.ingest.furniture import furniture_of
from reading_room.ingest.line_facts import line_facts
from reading_room.ingest.people_lines import is_byline, is_credit, is_names, is_post

DATES = """\
Thu. Dec 7th, 2023
Updated 5:35 AM EDT, Wed March 22, 2023
Publié le 02 juin 2021 à 05h30 - Mis à jour le 02 juin 2021 à 18h12
14.03.2022, 16.21 Uhr
2022年06月18日 09:35
Published 4 hours ago
vor 3 Stunden"""
NO_DATES = ["No date here", "Talks on May 22 fail again", "1984", "Nordland Kystavis, 15 March 2018"]
BYLINES = """\
By Chris Devonshire-Ellis
Von Henrike Vossmann, Ellerbach
Par Maëlle Kerangal
posted 14:20 UTC by Bo Lindahl-Price
WORDS BY NELL TREVANION
Text: Lida Buslaeva
记者 周明远"""
NO_BYLINES = [
    "Shaken by storms",
    "Vonnegut was right",
    "By the end of the year prices may fall",
    "Die Gegner",
]
FURNITURE = {
    "Share on Facebook": "share bar",
    "Leave a Reply": "comment section",
    "Lesen Sie auch": "related links",
    "À lire également": "related links",
    "相关新闻": "related links",
    "Sign up for our newsletter": "newsletter sign-up",
    "© 2019 The Observer": "copyright line",
    "Temps de lecture : 2 min": "reading time",
    "Photo: Ann Lee": "photo credit",
    "About Us": "about the publisher",
    "By admin": "system byline",
    "Skip to main content": "site navigation",
}
PLAIN = [
    "Commenting on the plan, she laughed",
    "Sharing a taxi",
    "Police name victim",
    "The shares fell 3.5 per cent.",
]


@pytest.mark.parametrize("text", DATES.split("\n"))
def test_dates_are_known(text: str) -> None:
    """A line that holds a date, a time and words such as "Updated" is a date."""
    assert is_date(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_other_lines_are_no_dates(text: str) -> None:
    """A line with other words than those of a date is none."""
    assert not is_date(text)


def test_a_dated_line_has_a_year() -> None:
    """An outlet with a full date is a dated line; a headline with a day is not."""
    assert is_dated("Nordland Kystavis, 15 March 2018")
    assert not is_dated("Talks on May 22 fail again")


@pytest.mark.parametrize("text", BYLINES.split("\n"))
def test_bylines_are_known(text: str) -> None:
    """A word for authorship and a name make a byline."""
    assert is_byline(text)


@pytest.mark.parametrize("text", NO_BYLINES)
def test_other_lines_are_no_bylines(text: str) -> None:
    """The word alone, or without a name behind it, makes none."""
    assert not is_byline(text)


def test_names_may_have_places_and_posts() -> None:
    """A line of names is known by its capitals, with a place, a post or an outlet behind."""
    assert is_names("Karin Dovrell in Geneva and Jonas Vell in Ilvesta")
    assert is_names("Ana de la Cruz, Competition Correspondent")
    assert not is_names("Council buys the old cinema")


def test_posts_are_known() -> None:
    """A post has a word for a profession or a rank of an institution."""
    assert is_post("Senior Fellow, Institute for Northern Waters")
    assert is_post("Chair of Port Economics")
    assert not is_post("Boats first")


def test_credits_are_known() -> None:
    """Who helped is said in brackets or without, in several languages."""
    assert is_credit("(Reporting by Aoife Tan; Editing by Moira Stent)")
    assert is_credit("Mitarbeit: Paul Remscheid")
    assert not is_credit("Editing a newspaper is easy.")


def test_datelines_are_known() -> None:
    """A place with a dash is a dateline, alone or before the first sentence."""
    assert is_bare_dateline("Hong KongCNN —")
    assert opens_with_dateline("LEEDS, England, February 6 /TradeLine/ -- Aldane Foods today")
    assert not opens_with_dateline("The council met on Monday and agreed")


@pytest.mark.parametrize(("text", "reason"), FURNITURE.items())
def test_furniture_says_what_it_is(text: str, reason: str) -> None:
    """Lines of a page are known by their words and named for a person."""
    furniture = furniture_of(text, len(text.split()))
    assert furniture
    assert furniture.reason == reason


@pytest.mark.parametrize("text", PLAIN)
def test_prose_is_no_furniture(text: str) -> None:
    """Words that furniture uses do not make furniture of a sentence or a headline."""
    assert furniture_of(text, len(text.split())) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ein Becken in einer Klinik.Ann Lee/dpa",
        "El ministro, este domingo en la capital. EFE / J.J. Lee",
        "Police at the first raid last Monday in Sandhaven / Ann Lee",
        "The rooms have been made new from the ground up. Supplied",
    ],
)
def test_a_picture_s_credit_makes_a_caption(text: str) -> None:
    """Who took the picture stands behind what is on it, with or without a space."""
    assert "caption" in line_facts(text).kinds


@pytest.mark.parametrize("text", ["Israel and Hamas agree truce - Reuters", "Streit um Maut / Rat tagt"])
def test_a_headline_with_a_source_is_no_caption(text: str) -> None:
    """An agency behind a dash, or a second headline behind a stroke, credits no picture."""
    assert "caption" not in line_facts(text).kinds


def test_a_heading_may_open_with_a_time() -> None:
    """An entry of a running report has its time on a line of its own or before its heading."""
    assert "timed" in line_facts("08:52 That's all from us").kinds
    assert "timed" not in line_facts("10.5 million people are hit").kinds
