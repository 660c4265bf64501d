"""What stands around an article."""

from dataclasses import replace

from reading_room.model import Edtf, Related, Slug
from tests.render.samples import archive_of, happened, pages_of, place, plain, relation
from tests.render.test_event import words

FIRST = plain("first", "They met at noon.", title="First")
SECOND = plain("second", "They met again. After they met in May, all slept.", title="Second")
SPRING = happened("spring", place(FIRST, "They met at noon."), date=Edtf("2023-05"))
AUTUMN = happened("autumn", place(SECOND, "They met again."), date=Edtf("2023-09"))
TOLD = replace(
    SPRING,
    mentioned_in=(Slug("second"),),
    mentions=(*SPRING.mentions, *happened("x", place(SECOND, "After they met in May")).mentions),
)
SAMPLE = archive_of(
    FIRST,
    SECOND,
    events=(AUTUMN, TOLD),
    relations=(relation("autumn", "spring", "follows", place(SECOND, "After they met in May")),),
    related=(
        Related(first=Slug("first"), second=Slug("second"), score=0.5, reasons=("both report it",)),
    ),
)


def test_an_article_lists_its_events() -> None:
    """What it reports stands apart from what it mentions."""
    assert "Reported autumn September 2023 1 report Mentioned spring May 2023" in words(
        pages_of(SAMPLE)["/articles/second/"]
    )


def test_an_article_has_its_place_in_the_storyline() -> None:
    """The event before that which it reports, with the words; seen from there, the one after."""
    assert "In the storyline Before spring" in words(pages_of(SAMPLE)["/articles/second/"])
    assert "In the storyline After autumn" in words(pages_of(SAMPLE)["/articles/first/"])


def test_related_articles_have_reasons() -> None:
    """A reader sees why."""
    assert "Related articles Second undated both report it" in words(
        pages_of(SAMPLE)["/articles/first/"]
    )


def test_who_refers_to_an_article_is_quoted() -> None:
    """The words of the other article stand under the one whose event they speak of."""
    read = words(pages_of(SAMPLE)["/articles/first/"])
    assert "Who refers to this Second undated After they met in May" in read
    assert "Who refers to this" not in words(pages_of(SAMPLE)["/articles/second/"])


def test_an_event_is_linked_by_the_words_that_name_it() -> None:
    """Only these words are a link, once in a section."""
    html = pages_of(SAMPLE)["/articles/second/"]
    link = '<a class="event" href="/room/events/autumn/">They met again.</a>'
    assert html.count(link) == 1
