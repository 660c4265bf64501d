"""How the work of rendering grows with the archive: counted in calls, not by a clock."""

import sys
from dataclasses import replace
from types import FrameType

from reading_room.model import Archive, Edtf, Reason, Related, Slug
from reading_room.render import render
from tests.render.samples import PERSON, ROOT, archive_of, happened, mention, note, place, plain, spoken


def archive(size: int) -> Archive:
    """Return an archive of so many articles, each with notes, an event, a quotation and names."""
    people = [replace(PERSON, slug=Slug(f"p{n}"), name=f"Person {n}") for n in range(size // 10)]
    articles, notes, events, mentions, related = [], [], [], [], []
    for n in range(size):
        day = Edtf(f"2{n:03}-03-22")
        article = plain(
            f"a{n:04}", f"They met in {n}. It rained.\n\n“We stayed,” Ada said.", published=day
        )
        articles.append(article)
        for number, words in enumerate(("It rained.", "We stayed")):
            made = note(article, words)
            written = replace(made.annotation, id=Slug(f"n{n}-{number}"), note="See [[p1]].")
            notes.append(replace(made, annotation=written))
        participants = (people[n % len(people)].slug,)
        met = place(article, f"They met in {n}.")
        events.append(happened(f"e{n:04}", met, date=day, participants=participants, kind="meeting"))
        mentions.append(mention(article, "Ada", people[n % len(people)]))
        if n:
            before = Slug(f"a{n - 1:04}")
            related.append(
                Related(
                    first=before, second=article.slug, score=0.5, reasons=(Reason("report", ("it",)),)
                )
            )
    return archive_of(
        *articles,
        entities=tuple(people),
        events=tuple(events),
        mentions=tuple(mentions),
        anchored=tuple(notes),
        related=tuple(related),
        quotations=tuple(spoken(place(a, "We stayed"), None) for a in articles),
    )


def calls(given: Archive) -> int:
    """Return how many calls of functions rendering takes."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        for _ in render(given, ROOT):
            pass
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_archive_is_twice_the_work() -> None:
    """From one size to twice it, calls no more than double, within 15 in a hundred."""
    calls(archive(20))  # what is made once in a process is made
    small, large = calls(archive(40)), calls(archive(80))
    assert large < 2 * 1.15 * small
