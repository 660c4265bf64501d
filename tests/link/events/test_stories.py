"""Articles grouped by what each chiefly reports."""

from reading_room.link.events.likeness import neighbours
from reading_room.link.events.stories import stories
from reading_room.link.terms import Terms, weigh_terms

TALKS = [
    "Hall and Lind met in Orsmund over herring and nets.",
    "In Orsmund Hall and Lind spoke of herring, nets and boats.",
    "Herring was the theme when Hall met Lind in Orsmund.",
]
CRASH = [
    "A train of Skarra Rail crashed in Tarv and hurt nine.",
    "Nine were hurt when a Skarra Rail train left its rails in Tarv.",
]


def _groups(texts: list[str]) -> tuple[tuple[int, ...], ...]:
    terms = [weigh_terms([text], "en") for text in texts]
    return stories(terms, neighbours(terms))


def test_accounts_of_one_story_are_together() -> None:
    """Articles join by the names and words that they share, and others stay out."""
    assert _groups([*TALKS, *CRASH]) == ((0, 1, 2), (3, 4))


def test_two_events_of_one_kind_are_told_apart() -> None:
    """What all share weighs nothing beside what only the halves share."""
    shared = "Dockers of the Quay Union struck at Marrow. "
    one = "Castell halted Gate Seven, and tankers of grain bound for Lisbo waited out in Skarra Sound."
    two = "Oduya stopped Pier Nine: ferries laden with salt from Brest turned round off Cape Tarv."
    texts = [shared + one] * 3 + [shared + two] * 3
    assert _groups(texts) == ((0, 1, 2), (3, 4, 5))


def test_articles_in_two_languages_compare_by_names() -> None:
    """Words of two languages are not compared."""
    german = weigh_terms(["Hall und Lind sprachen in Orsmund."], "de")
    english = weigh_terms([TALKS[0]], "en")
    assert neighbours([german, english])[0, 1] > 0.1


def test_nothing_shared_is_no_neighbour() -> None:
    """Articles that share no telling name are never compared."""
    terms: list[Terms] = [weigh_terms([text], "en") for text in (TALKS[0], CRASH[0])]
    assert neighbours(terms) == {}
