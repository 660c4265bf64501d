"""Lines are joined to blocks where they were wrapped, and only there."""

from reading_room.ingest.blocks import blocks_of
from reading_room.ingest.markup import plain_words

WRAPPED = """\
TALKS RESUME AFTER A GAP OF FOUR MONTHS
By Ann Lee

Negotiators from the two sides met for six hours on Sunday in a hotel
outside the capital, their first meeting since November, and agreed on
nothing except a date for the next one.

The mediator, a former judge, described the mood as workmanlike, which
those who know her said was the strongest word that she has ever used.

Both of the villages have been empty since the floods of the spring, a
fact that nobody in the hotel was willing to discuss with the visitors.
"""
CUTTING = """\
CUTTINGS BOOK 7, scanned and not yet read against the paper
PIER LOST IN BLAZE

The pavilion at the end of the pier, for
fifty-eight years the scene of concerts
and dances, was wholly destroyed by
fire in the small hours of Tuesday.
The alarm was raised at ten to one by
the night watchman, who had seen a light
where there was no lamp, and who ran the
length of the pier in his slippers."""


def test_wrapped_paragraphs_are_one_block() -> None:
    """The lines of a paragraph that was wrapped at a width are joined; short lines stay apart."""
    assert [(one.first, one.last) for one in blocks_of(WRAPPED.split("\n"))] == [
        (1, 1),
        (2, 2),
        (4, 6),
        (8, 9),
        (11, 12),
    ]


def test_a_column_below_a_wider_heading_is_joined() -> None:
    """A cutting was printed in a narrow column: what goes on in small letters goes on."""
    assert [(one.first, one.last) for one in blocks_of(CUTTING.split("\n"))] == [
        (1, 1),
        (2, 2),
        (4, 7),
        (8, 11),
    ]


def test_unwrapped_lines_are_blocks() -> None:
    """Where a line is a paragraph, the next line is another."""
    lines = ["A short line", "Another one", "word " * 60]
    assert len(blocks_of(lines)) == 3


def test_a_mark_is_taken_off_the_words() -> None:
    """List marks and heading signs are no words, but the day of a date is."""
    blocks = blocks_of(["## Boats first", "* one", "7. Mai 2015", "2. Aldane pulls soup"])
    assert [one.text for one in blocks] == ["Boats first", "one", "7. Mai 2015", "Aldane pulls soup"]
    assert [one.mark for one in blocks] == ["heading", "bullet", "", "number"]


def test_blank_lines_before_a_block_are_counted() -> None:
    """White space of any kind makes a blank line."""
    assert [one.gap for one in blocks_of(["a", "\u00a0", "", "b"])] == [0, 2]


def test_ideographs_count_as_half_words() -> None:
    """Text without spaces has a length in words too."""
    assert blocks_of(["临江市新建大桥"])[0].words == 4


def test_residue_is_taken_off() -> None:
    """Markdown and HTML residue is inert and no part of the words."""
    assert plain_words("<p>**Tea** [more](/x) &amp; ![cup](c.jpg)</p>") == "Tea more & cup"
