"""What needs a person's eye."""

from dataclasses import replace
from pathlib import Path

import pytest

from reading_room.commands.review import Doubt, review
from reading_room.model import (
    Archive,
    Edtf,
    Entity,
    EntityKind,
    Evidence,
    Slug,
)
from tests.render.samples import archive_of, happened, mention, place, plain

HERALD = plain(
    "herald",
    "Oleh Marensky met her.\n\nThe rocket fell.",
    published=Edtf("2023-03-22~"),
    evidence=(Evidence(field="published", line=1, quote="this week", rule="week-of-siblings"),),
)
POST = plain("post", "The ship sank.")
FILE = "---\ntitle: x\npublished: 2023-03-22~\n---\n\n"


def asked(tmp_path: Path, archive: Archive) -> tuple[Doubt, ...]:
    """Return the questions on an archive whose articles are written out."""
    folder = tmp_path / "content" / "articles"
    folder.mkdir(parents=True)
    for article in archive.content.articles:
        (folder / f"{article.slug}.md").write_text(FILE + article.body)
    return review(archive, tmp_path)


def test_a_date_from_context_is_asked_for_on_its_line(tmp_path: Path) -> None:
    """The question names the words and the rule, and what to write."""
    (doubt,) = asked(tmp_path, archive_of(HERALD))
    problem = doubt.problem
    assert (problem.path, problem.line) == ("content/articles/herald.md", 3)
    assert 'The rule week-of-siblings took that from "this week"' in problem.message
    assert "remove published from evidence" in problem.hint


def test_an_event_that_is_not_sure_enough_to_be_shown_is_asked_for(tmp_path: Path) -> None:
    """The question says how to have it, and how to be rid of it for good."""
    words = place(POST, "The ship sank.")
    event = happened("loss", words, date=Edtf("2023-03-22"), rule="lead-date", words=words)
    waiting = replace(event, probability=0.6)
    (doubt,) = asked(tmp_path, archive_of(POST, events=(waiting,)))
    problem = doubt.problem
    assert (problem.path, problem.line) == ("content/articles/post.md", 6)
    assert problem.code == "waiting-event"
    assert problem.hint == "run reading-room adopt loss, or reading-room refuse loss"


def test_a_report_that_is_unlike_the_others_is_asked_for(tmp_path: Path) -> None:
    """It may report another event."""
    event = happened(
        "loss",
        place(HERALD, "The rocket fell."),
        place(POST, "The ship sank."),
        date=Edtf("2023-03-22"),
    )
    first = asked(tmp_path, archive_of(HERALD, POST, events=(event,)))[0].problem
    assert first.code == "uncertain-merge"
    assert "run reading-room adopt loss and correct" in first.hint


@pytest.mark.parametrize(("rule", "asks"), [("lead-perfect", True), ("lead-date", False)])
def test_a_guessed_date_of_an_event_is_asked_for(tmp_path: Path, rule: str, asks: bool) -> None:
    """One that the words tell is not."""
    words = place(POST, "The ship sank.")
    event = happened("loss", words, date=Edtf("2023-03-22"), rule=rule, words=words)
    codes = [d.problem.code for d in asked(tmp_path, archive_of(POST, events=(event,)))]
    assert codes == (["event-date"] if asks else [])


def test_names_that_may_be_one_are_asked_for(tmp_path: Path) -> None:
    """With the entry that would make them one; where a person has written both, nothing is asked."""
    first, second = (
        Entity(slug=Slug(s), name=n, kind=EntityKind.PERSON, aliases=(), body="")
        for s, n in (("oleg-marenskyy", "Oleg Marenskyy"), ("oleh-marensky", "Oleh Marensky"))
    )
    dated = replace(HERALD, evidence=())
    archive = archive_of(
        dated, entities=(first, second), mentions=(mention(dated, "Oleh Marensky", second),)
    )
    (doubt,) = asked(tmp_path, archive)
    assert doubt.problem.message == "is Oleh Marensky the same person as Oleg Marenskyy?"
    assert "aliases: [Oleh Marensky]" in doubt.problem.hint
    assert doubt.problem.line == 6
    settled = replace(archive, content=replace(archive.content, entities=(first, second)))
    assert review(settled, tmp_path) == ()
