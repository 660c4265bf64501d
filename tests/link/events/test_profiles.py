"""What one article chiefly reports, and when that was."""

import pytest

from reading_room.link.events.facts import sentence_facts
from reading_room.link.events.profiles import ArticleProfile, named_in, profile_of, spellings
from reading_room.link.names.mentions import find_names
from reading_room.link.reading import read
from tests.link.archives import articles_of
from tests.link.cases import Case, article, cases


def _profile(text: str) -> ArticleProfile:
    (one,) = articles_of(text)
    reading = read(one)
    known = {"Holm": ("holm", None), "Ada Hall": ("Ada Hall", None)}
    return profile_of(reading, sentence_facts(reading, {}), {}, known)


@pytest.mark.parametrize("case", cases("leads"))
def test_case(case: Case) -> None:
    """The case's article reports the day that its file says, by the rule that it says."""
    found = _profile(case.body)
    assert f"{found.date or 'nothing'} by {found.rule or 'no rule'}" == case.expected


def test_names_of_the_title_count() -> None:
    """Those whom the title names weigh most."""
    found = _profile("== a | 2031-05-14 | Ada Hall leaves Holm\nRain fell. Ada Hall said so.")
    assert max(found.who, key=lambda key: found.who[key]) == "Ada Hall"


def test_names_of_another_day_do_not_count() -> None:
    """Who is named with another day at the beginning took no part."""
    found = _profile(
        "== a | 2031-05-14 | \nAda Hall met Bo Lind on Tuesday. Last week she met Cy Moe in June 2030."
    )
    assert "Cy Moe" not in found.who


def test_a_title_names_what_some_article_spells_so() -> None:
    """The longest spelling wins, and words that no article has as a name are none."""
    known = {
        "Skerra": ("skerra", None),
        "Skerra Launch": ("skerra-launch", None),
        "Holm": ("holm", None),
    }
    assert named_in("Skerra Launch Stops All Flights at Holm", known) == (
        ("skerra-launch", None),
        ("holm", None),
    )


def test_a_spelling_of_two_is_of_neither() -> None:
    """What names two in the archive names nothing in a title."""
    names = find_names(article("Senator Ida Brandt spoke. Brandt left.", slug="a"))
    others = find_names(article("Judge Karl Brandt ruled. Brandt left.", slug="b"))
    known = spellings((*names, *others), {})
    assert "Brandt" not in known
    assert "Ida Brandt" in known
