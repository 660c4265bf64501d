"""The days behind words that name one by another."""

from dataclasses import replace

from reading_room.model import Edtf, ResolvedDate, Span
from reading_room.render.article import day_marks
from tests.render.samples import SAY, place, plain

ARTICLE = replace(
    plain("a", "They met yesterday, last week, on 1 May 2023 and on Tuesday. They go on Friday."),
    published=Edtf("2023-05-16"),
)
DATES = tuple(
    ResolvedDate(place=place(ARTICLE, words), value=Edtf(value))
    for words, value in (
        ("yesterday", "2023-05-15"),
        ("last week", "2023-05-08/2023-05-14"),
        ("1 May 2023", "2023-05-01"),
        ("Tuesday", "2023-05-09"),
        ("Friday", "2023-05-19"),
    )
)


def test_what_has_been_and_is_not_printed_whole_is_told() -> None:
    """Neither a printed date, nor what is to come, nor words that lead somewhere."""
    taken = DATES[3].place
    links = {taken.paragraph: (Span(start=taken.start, end=taken.end, tag="a", attributes=()),)}
    (spans,) = day_marks(ARTICLE, DATES, links, SAY).values()
    assert [(s.tag, dict(s.attributes)["data-day"]) for s in spans] == [
        ("time", "15 May 2023"),
        ("span", "8–14 May 2023"),
    ]
    assert not day_marks(replace(ARTICLE, published=None), DATES, {}, SAY)
