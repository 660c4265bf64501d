"""Titles as printed, and titles of ours."""

import pytest

from reading_room.ingest.title import clean_title, name_article
from reading_room.model import Edtf
from tests.ingest.fields import composed


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("1. Harbour opens", "Harbour opens"),
        ("## Harbour opens ##", "Harbour opens"),
        ("(3) Harbour opens", "Harbour opens"),
        ("Nr. 4: Der Hafen öffnet", "Der Hafen öffnet"),
        ("**Harbour opens**", "Harbour opens"),
        ("Headline: Harbour opens", "Harbour opens"),
        ("» Harbour opens", "Harbour opens"),
        ("=== Harbour opens ===", "Harbour opens"),
        ("[Harbour opens]", "Harbour opens"),
        ("[2] Harbour opens", "Harbour opens"),
        ("2/ Harbour opens", "Harbour opens"),
        ("#2 Harbour opens", "Harbour opens"),
        ("-5 degrees in Harwick", "-5 degrees in Harwick"),
        ("#harbour is open", "#harbour is open"),
        ("[Video] Harbour opens", "[Video] Harbour opens"),
        ("1984 revisited", "1984 revisited"),
        ("3.5 million tonnes of cod", "3.5 million tonnes of cod"),
        ("UPDATE 2-Dockers accept deal", "UPDATE 2-Dockers accept deal"),
        ("A.2 Harbour opens", "Harbour opens"),
        ("🔥🔥 Harbour opens", "Harbour opens"),
        ("Harbour opens [UPDATE]", "Harbour opens"),
        ("Rubrik: Hamnen öppnar", "Hamnen öppnar"),
        ("#", "#"),
    ],
)
def test_a_title_loses_its_mark_and_nothing_else(printed: str, title: str) -> None:
    """Numbering, `#`, labels and emphasis go; numbers that are words stay."""
    assert clean_title(printed) == title


def test_wrapped_title_lines_are_one_title() -> None:
    """Lines that follow one another are joined by a space."""
    rows = (
        ("title", "A long title that"),
        ("title", "was wrapped"),
        ("body", "Some text of the article."),
    )
    assert composed(rows).title == "A long title that was wrapped"


def test_an_untitled_piece_is_described_and_says_so() -> None:
    """The title is made of author and date, and its evidence names the rule."""
    rows = (
        ("byline", "Prof. Ada Lindqvist"),
        ("date", "May 22, 2023"),
        ("body", "They met, and it was seen by the world."),
    )
    article = composed(rows)
    assert article.title == "Text by Ada Lindqvist, 22 May 2023"
    assert [e.line for e in article.evidence if e.rule == "descriptive-title"] == [None]


def test_an_untitled_piece_without_an_author_has_its_first_words() -> None:
    """Where nothing is known, the text speaks for itself."""
    rows = (("body", "They met by the old harbour wall on a wet evening in June."),)
    assert composed(rows).title == "They met by the old harbour wall on …"


@pytest.mark.parametrize(
    ("title", "published", "slug"),
    [
        ("No path to peace: Five takeaways", "2023-03-22T05:35:00-04:00", "2023-03-22-no-path-to-peace"),
        ("Boats, nets and one map", "2019-05", "2019-05-boats-nets-and-one-map"),
        (
            "A title that goes on and on until the cows come home",
            None,
            "a-title-that-goes-on-and-on-until",
        ),
        ("Yes: no", "2020-01-01~", "2020-01-01-yes-no"),
        ("?", None, "untitled"),
    ],
)
def test_slugs_are_day_and_title(title: str, published: str | None, slug: str) -> None:
    """A slug is cut where the title pauses, or at a word."""
    assert name_article(title, Edtf(published) if published else None) == slug
