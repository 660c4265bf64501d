"""Relations between events."""

from collections import Counter

from reading_room.link.events.drafts import Draft
from reading_room.link.events.happenings import Happening
from reading_room.link.events.kinds import KINDS
from reading_room.link.events.relations import relate
from reading_room.model import Edtf, EventStatus, Place, Slug

Drafts = dict[str, Draft]


def _told(article: str, quote: str, *people: str) -> Happening:
    return Happening(
        place=Place(article=Slug(article), paragraph="p", start=0, end=len(quote), quote=quote),
        position=1,
        prose=True,
        dates=(),
        who=frozenset(people),
        people=frozenset(people),
        where=frozenset(),
        kinds=(),
        status=EventStatus.HAPPENED,
        days=None,
        words=(),
    )


def _draft(date: str, kind: str, article: str, *told: Happening) -> Draft:
    return Draft(
        date=Edtf(date),
        rule="",
        who=Counter({"hall": 2.0, "lind": 2.0}),
        where=Counter(),
        kinds=(KINDS[kind],),
        reported_in=(Slug(article),),
        evidence=told,
        profile={},
        status=EventStatus.HAPPENED,
    )


def _relations(drafts: Drafts) -> list[str]:
    found = relate([(Slug(slug), draft) for slug, draft in drafts.items()])
    return [f"{r.source} {r.kind} {r.target}: {r.quote}" for r in found]


def test_part_of_a_longer_event() -> None:
    """What happened on a day of a longer event, and whose report speaks of it, is part of it."""
    visit = _draft("2031-05-12/2031-05-14", "visit", "a", _told("b", "on her visit", "hall"))
    assert _relations({"quay": _draft("2031-05-13", "opening ceremony", "b"), "visit": visit}) == [
        "quay part_of visit: on her visit"
    ]


def test_no_relation_without_words() -> None:
    """Events that share all but a mention are not related."""
    earlier, later = _draft("2031-05-12", "strike", "a"), _draft("2031-05-20", "ruling", "b")
    assert _relations({"strike": earlier, "ruling": later}) == []


def test_only_the_nearest_step_of_a_series_is_stated() -> None:
    """A third meeting follows the second, and by it the first."""
    words = [_told("c", f"they met {n}", "hall", "lind") for n in range(3)]
    drafts = {
        name: _draft(f"2031-0{n + 1}-01", "meeting", "c" if n == 2 else name, words[n])
        for n, name in enumerate(("one", "two", "three"))
    }
    assert [line.partition(":")[0] for line in _relations(drafts)] == [
        "three same_series two",
        "two same_series one",
    ]
