"""Notes on the page of an article: numbers, marks and places."""

from dataclasses import replace

from reading_room.model import Anchored, Article, NoteKind, NoteTime, Outcome, Slug, Verdict
from reading_room.render.notes import Note, note_marks, notes_on, with_numbers
from reading_room.render.prose import render_text
from tests.render.samples import SAY, archive_of, index_of, note, pages_of, written

ARTICLE = written("One two three four five.\n\n- six seven\n\n| a | b |\n|---|---|\n| eight | nine |")


def named(id: str, quote: str) -> Anchored:
    """Return a note of this name on words of the article."""
    made = note(ARTICLE, quote)
    return replace(made, annotation=replace(made.annotation, id=Slug(id), color=NoteKind.CONTEXT))


def noted(article: Article, *anchored: Anchored) -> tuple[Note, ...]:
    """Return the notes of the article as they stand on its page."""
    return notes_on(article, anchored, index_of(archive_of(article, anchored=anchored)).note_lines)


def test_numbers_follow_the_ends_of_the_words() -> None:
    """Of nested notes the inner one, whose number a reader meets first, has the smaller number."""
    found = noted(ARTICLE, named("outer", "two three four"), named("inner", "three"))
    assert [(n.number, n.written.id, n.row) for n in found] == [(1, "inner", 1), (2, "outer", 2)]


def test_overlapping_words_have_one_id_each() -> None:
    """Marks are split where they cross, and each note's id stands once."""
    notes = noted(ARTICLE, named("a", "One two three"), named("b", "three four"))
    html = render_text(ARTICLE.text, note_marks(notes, SAY), SAY)
    assert html.count('id="words-a"') == html.count('id="words-b"') == 1
    assert html.count("<mark") == 3


def test_an_orphan_shows_its_words_at_the_end() -> None:
    """A note that has lost its place is never dropped."""
    lost = replace(named("lost", "three"), places=())
    lost = replace(lost, annotation=replace(lost.annotation, quote="words of long ago"))
    html = pages_of(archive_of(ARTICLE, anchored=(lost,)))["/articles/2023-03-22-ferry/"]
    text, _, orphans = html.partition('aria-labelledby="orphans"')
    assert 'id="note-lost"' in orphans and "words of long ago" in orphans
    assert "note-lost" not in text.partition("<main")[2]


def test_notes_stand_where_words_can_flow() -> None:
    """A note follows its paragraph, or stands within the list item or the cell that has its words."""
    anchored = tuple(named(q, q) for q in ("two", "seven", "nine"))
    html = pages_of(archive_of(ARTICLE, anchored=anchored))["/articles/2023-03-22-ferry/"]
    flat = " ".join(html.partition('<div class="prose"')[2].split())
    assert '</p><div class="note context row-1" id="note-two"' in flat
    assert flat.index("<li") < flat.index('id="note-seven"') < flat.index("</li>", flat.index("six"))
    assert flat.index("nine") < flat.index('id="note-nine"') < flat.index("</td>", flat.index("nine"))


def test_numbers_stand_among_the_words_of_a_feed() -> None:
    """They come behind the words of their notes, and the author's marks keep their words."""
    article = written("A *big* ship.")
    shown = with_numbers(article.text, noted(article, note(article, "big")))
    assert "A <em>big</em>[1] ship." in render_text(shown, {}, SAY)


def test_a_forecast_says_how_it_turned_out() -> None:
    """Its note has what came of it and the source in a part that a switch leaves out."""
    made = named("came", "three")
    told = Outcome(turned=Verdict.OTHERWISE, note="It *sank*.", source="The log.")
    foretold = replace(made, annotation=replace(made.annotation, outcome=told))
    html = pages_of(archive_of(ARTICLE, anchored=(foretold,)))["/articles/2023-03-22-ferry/"]
    outcome = html.partition('class="outcome"')[2].partition("</div>\n</div>")[0]
    assert 'class="note forecast row-1"' in html and "day-switch" in html
    assert "otherwise" in outcome and "It <em>sank</em>." in outcome and "The log." in outcome


def test_what_came_later_can_be_left_out() -> None:
    """A note and its words say that it was known later only; the switch stands where there is one."""
    made = named("came", "three")
    later = replace(made, annotation=replace(made.annotation, when=NoteTime.LATER))
    html = pages_of(archive_of(ARTICLE, anchored=(later,)))["/articles/2023-03-22-ferry/"]
    assert 'class="note context later row-1"' in html and 'class="words context later row-1"' in html
    assert "known later" in html and "day-switch" in html
    assert (
        "day-switch"
        not in pages_of(archive_of(ARTICLE, anchored=(made,)))["/articles/2023-03-22-ferry/"]
    )


def test_a_note_has_the_direction_of_its_own_words() -> None:
    """An editor may write in Arabic beside an Arabic text, though the site is in English."""
    archive = archive_of(ARTICLE, anchored=(named("a", "two three"),))
    html = pages_of(archive)[f"/articles/{ARTICLE.slug}/"]
    assert '<div class="note-body" dir="auto">' in html
