"""What stands around an article."""

from dataclasses import replace

from reading_room.model import Edtf, Reason, Related, Slug
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
        Related(
            first=Slug("first"), second=Slug("second"), score=0.5, reasons=(Reason("report", ("it",)),)
        ),
    ),
)


def test_an_article_lists_its_events() -> None:
    """Each once and in order of time: what it reports, what it mentions, what came next."""
    assert "Events 2 spring May 2023 mentioned here autumn September 2023 reported here" in words(
        pages_of(SAMPLE)["/articles/second/"]
    )
    assert "Events 2 spring May 2023 reported here autumn September 2023 came after" in words(
        pages_of(SAMPLE)["/articles/first/"]
    )


def test_what_to_read_next_has_reasons() -> None:
    """A reader sees why, and where the other article refers to this one."""
    read = words(pages_of(SAMPLE)["/articles/first/"])
    assert "Read next 1 Second undated both report “it” Refers to this: After they met in May" in read
    assert "Refers to this" not in words(pages_of(SAMPLE)["/articles/second/"])


def test_an_event_is_linked_by_the_words_that_name_it() -> None:
    """Only these words are a link, once in a section."""
    html = pages_of(SAMPLE)["/articles/second/"]
    link = '<a class="event" href="/room/events/autumn/">They met again.</a>'
    assert html.count(link) == 1
