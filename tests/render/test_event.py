"""The page of an event."""

import re
from dataclasses import replace
from html import unescape

import pytest
from markupsafe import escape

from reading_room.model import Archive, Aspect, Comparison, Edtf, EventStatus, Rights, Slug, Statement
from reading_room.render.reference import event_reference
from tests.render.samples import PERSON, SITE, archive_of, happened, pages_of, place, plain, relation

HERALD = plain(
    "herald",
    "They met. It rained. They ate.\n\nThen they left.",
    publisher="Herald",
    title="In the rain",
)
POST = plain("post", "The two met for ten hours.", publisher="Post", published=Edtf("2023-03-22"))
LATER = plain("later", "It recalls how they met.", title="Later")
MEETING = happened(
    "meeting",
    place(HERALD, "They met."),
    place(HERALD, "They ate."),
    place(HERALD, "Then they left."),
    place(POST, "The two met for ten hours."),
    place(LATER, "It recalls how they met."),
    reported_in=(Slug("herald"), Slug("post")),
    mentioned_in=(Slug("later"),),
    participants=(PERSON.slug,),
    date=Edtf("2023-03-20/2023-03-22"),
    origins=1,
)
SAMPLE = archive_of(HERALD, LATER, POST, entities=(PERSON,), events=(MEETING,))


def words(html: str) -> str:
    """Return what a reader reads on a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def page(archive: Archive = SAMPLE, slug: str = "meeting") -> str:
    """Return the page of an event."""
    return pages_of(archive)[f"/events/{slug}/"]


def test_an_event_in_one_glance() -> None:
    """What, when, where and who stand at its head; what is not known is left out."""
    read = words(page())
    assert "When between 20 and 22 March 2023 Who Ada Moss" in read


def test_a_stay_is_told_as_one() -> None:
    """An interval that the rule read as a length is no uncertainty."""
    stay = replace(MEETING, rule="lead-last-day")
    assert "When 20–22 March 2023" in words(page(replace(SAMPLE, events=(stay,))))


def test_copies_are_counted_once() -> None:
    """Two articles of one wording are one witness, and the page says so."""
    assert "Reported by 2 articles, 1 independent" in words(page())


def test_accounts_stand_by_publisher_with_their_own_words() -> None:
    """Each has its sentences, a sign where others are left out, and the way to the paragraph."""
    html = page()
    assert html.index(">Post<") < html.index(">Herald<")
    assert "They met. … They ate.</q>" in html
    paragraph = HERALD.text.paragraphs[1].id
    assert f'href="/room/articles/herald/#{paragraph}"' in html


@pytest.mark.parametrize(
    ("body", "words", "shown"),
    [
        ("“We go. Take care,” he said.", "Take care,” he said.", "“… Take care,” he said."),
        ('"Why that? No one saw it," she said.', '"Why that?', '"Why that? …"'),
        ("Er sagt: „Wir gehen. Bald.“ Sie kam.", "Sie kam.", "Sie kam."),
        ("“We go.” He went.", "He went.", "He went."),
        ("“We go.", "“We go.", "“We go."),
    ],
)
def test_a_passage_out_of_a_quotation_has_both_its_marks(body: str, words: str, shown: str) -> None:
    """The mark that the article has further off stands beside a sign for what is left out."""
    told = plain("told", body=body)
    event = happened("meeting", place(told, words), reported_in=(told.slug,))
    assert f'">{escape(shown)}</q>' in page(archive_of(told, events=(event,)))


def test_only_a_written_event_is_cited_under_its_editors() -> None:
    """One that was only found has no author."""
    site = replace(SITE, author="The editors")
    assert event_reference(replace(MEETING, curated=True), site).authors == ("The editors",)
    assert event_reference(replace(MEETING, curated=False), site).authors == ()


def test_who_only_mentions_it_stands_apart() -> None:
    """The citing words are shown, not only the title."""
    html = page()
    assert html.index('id="mentioned"') < html.index("It recalls how they met.")


def test_words_that_may_not_be_shown_are_not() -> None:
    """An article by link only gives its title and no passage."""
    hidden = replace(POST, rights=Rights.LINK)
    html = page(replace(SAMPLE, content=replace(SAMPLE.content, articles=(HERALD, LATER, hidden))))
    assert "ten hours" not in html
    assert "The text is not shown here." in html


def test_what_accounts_agree_and_differ_on() -> None:
    """Each answer stands with its origins and its articles, by their titles where no more is known."""
    told = Comparison(
        aspect=Aspect.NUMBER,
        subject="hours taken",
        agree=False,
        statements=(
            Statement(value="ten hours", places=(place(POST, "ten hours"),), origins=1),
            Statement(value="two hours", places=(place(HERALD, "It rained"),), origins=1),
            Statement(value="all night", places=(place(LATER, "It recalls"),), origins=1),
        ),
    )
    read = words(page(replace(SAMPLE, events=(replace(MEETING, comparisons=(told,)),))))
    asked = "Number of hours taken they differ"
    assert f"{asked} ten hours 1 Post two hours 1 Herald all night 1 Later" in read


def test_what_accounts_leave_out() -> None:
    """What two tell alike and the third does not is said in one table, if there are three."""
    third = plain("third", "A third saw it.", publisher="Third")
    told = Comparison(
        aspect=Aspect.PLACE,
        subject="",
        agree=True,
        statements=(
            Statement(
                value="Port Lune",
                places=(place(POST, "The two met"), place(HERALD, "They met.")),
                origins=2,
            ),
        ),
    )
    reported = (Slug("herald"), Slug("post"), Slug("third"))
    meeting = replace(MEETING, reported_in=reported, comparisons=(told,))
    content = replace(SAMPLE.content, articles=(*SAMPLE.content.articles, third))
    read = words(page(replace(SAMPLE, content=content, events=(meeting,))))
    assert "What several tell Post Herald Third Where Port Lune Port Lune not told" in read
    assert "they agree" not in read
    two = replace(meeting, reported_in=reported[:2])
    assert "not told" not in words(page(replace(SAMPLE, events=(two,))))
    named = plain("third", "A third saw Port Lune.", publisher="Third")
    content = replace(content, articles=(*SAMPLE.content.articles, named))
    assert "not told" not in words(page(replace(SAMPLE, content=content, events=(meeting,))))


def test_what_came_before_stands_with_its_words() -> None:
    """The relation, the other event and the words of the article that say so; and the way back."""
    earlier = happened("earlier", date=Edtf("2021"))
    tied = replace(
        SAMPLE,
        events=(earlier, MEETING),
        relations=(relation("meeting", "earlier", "same_series", place(LATER, "It recalls")),),
    )
    read = words(page(tied))
    assert "Before earlier 2021 in the same series It recalls" in read
    assert "After meeting" in words(page(tied, "earlier"))


@pytest.mark.parametrize(
    ("status", "said"),
    [(EventStatus.PLANNED, "only as planned"), (EventStatus.DENIED, "did not take place")],
)
def test_what_did_not_happen_is_marked(status: EventStatus, said: str) -> None:
    """A planned or a denied event says so at its head and where it is explained."""
    html = page(replace(SAMPLE, events=(replace(MEETING, status=status),)))
    assert f'<span class="standing">{status}</span>' in html
    assert said in html


def test_how_it_is_known() -> None:
    """A found event names the rule and shows its words; a curated one says who wrote it."""
    found = replace(MEETING, rule="lead-date", words=place(HERALD, "They met."))
    assert "Its date, judging by the date in the opening: They met." in words(
        page(replace(SAMPLE, events=(found,)))
    )
    curated = replace(MEETING, curated=True)
    assert "An editor described this event" in page(replace(SAMPLE, events=(curated,)))


def test_machines_read_an_event() -> None:
    """Its JSON-LD has the days, who took part, what it is part of and what is part of it."""
    whole = happened("whole", date=Edtf("2023-03"))
    tied = replace(SAMPLE, events=(MEETING, whole), relations=(relation("meeting", "whole", "part_of"),))
    assert '"startDate":"2023-03-20"' in page(tied)
    assert '"endDate":"2023-03-22"' in page(tied)
    assert '"superEvent":[{"@id":"https://example.org/room/events/whole/#event"}]' in page(tied)
    assert '"subEvent":[{"@id":"https://example.org/room/events/meeting/#event"}]' in page(tied, "whole")
    assert '"name":"Ada Moss"' in page(tied)


def test_the_list_of_events_has_the_latest_first() -> None:
    """Time runs one way through the whole list; those without a date stand at the end."""
    listed = archive_of(
        events=tuple(
            happened(slug, date=Edtf(value) if value else None)
            for slug, value in (("a", "2021-05"), ("b", None), ("c", "2023-02"), ("d", "2023-01-03"))
        )
    )
    titles = re.findall(r'class="entry-title event"[^>]*><bdi>(\w)', pages_of(listed)["/events/"])
    assert titles == ["c", "d", "a", "b"]
