"""Names in titles."""

from reading_room.link.events.headlines import named_in, spellings
from reading_room.link.names.mentions import find_names
from tests.link.cases import article


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
