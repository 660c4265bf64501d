"""The audit, the cards and the reading time: small facts about each text, made at build time."""

import json
from dataclasses import replace

from reading_room.model import Place, Rights
from reading_room.render.cards import file_of
from reading_room.render.summaries import reading_minutes
from tests.render.samples import ARTICLE, archive_of, files_of, note, pages_of, written

AUDIT = "/audit/"


def test_a_note_on_its_words_holds() -> None:
    """The words at the stated place are looked up, and are the note's."""
    html = pages_of(archive_of(ARTICLE, anchored=(note(ARTICLE, "Nobody waited."),)))[AUDIT]
    assert "1 of 1 note holds" in html


def test_a_note_on_other_words_does_not_hold() -> None:
    """A place that has other words than the note's is told, whoever made it."""
    wrong = note(ARTICLE, "Nobody waited.")
    (place,) = wrong.places
    moved = Place(
        article=place.article, paragraph=place.paragraph, start=0, end=6, quote="Nobody waited."
    )
    html = pages_of(archive_of(ARTICLE, anchored=(replace(wrong, places=(moved,)),)))[AUDIT]
    assert "0 of 1 note hold" in html and "its words differ" in html


def test_an_orphan_is_told() -> None:
    """A note without a place has lost its words."""
    lost = replace(note(ARTICLE, "Nobody waited."), places=())
    assert "has lost its words" in pages_of(archive_of(ARTICLE, anchored=(lost,)))[AUDIT]


def test_a_card_is_small_and_keeps_what_rights_withhold() -> None:
    """It has the start of the text in a few hundred bytes, and nothing of one that may not be shown."""
    long = written("word " * 400)
    pages = files_of(archive_of(long))
    path = "articles/2023-03-22-ferry"
    file = f"/previews/{file_of(path)}.json"
    assert len(pages[file]) < 600 and json.loads(pages[file])[path]["title"] == "A ferry leaves"
    withheld = archive_of(replace(long, rights=Rights.LINK))
    pages = files_of(withheld)
    assert b"word word" not in pages[file]


def test_reading_time_counts_words_and_characters() -> None:
    """A text without words takes no time, a short one a minute; Chinese is counted by its characters."""
    times = [
        reading_minutes(written(body).text) for body in ("", "One word.", "word " * 500, "字" * 601)
    ]
    assert times == [0, 1, 3, 3]
