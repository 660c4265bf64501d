"""Articles grouped by what each chiefly reports."""

from dataclasses import replace

from reading_room.link.events.likeness import Likeness, neighbours
from reading_room.link.events.spans import apart
from reading_room.link.events.stories import stories
from reading_room.link.terms import Terms, weigh_terms
from reading_room.model import Edtf, Slug
from tests.link.events.samples import facts, profile

TALKS = [
    "Hall and Lind met in Orsmund over herring and nets.",
    "In Orsmund Hall and Lind spoke of herring, nets and boats.",
    "Herring was the theme when Hall met Lind in Orsmund.",
]
CRASH = [
    "A train of Skarra Rail crashed in Tarv and hurt nine.",
    "Nine were hurt when a Skarra Rail train left its rails in Tarv.",
]

LIKE = Likeness(value=0.9, names=0.9, signs=0, foreign=False)


def _groups(texts: list[str], days: list[str] | None = None) -> tuple[tuple[int, ...], ...]:
    """Return the groups of articles, each published on the day that it reports."""
    days = days or ["2031-05-14"] * len(texts)
    profiles = [
        replace(
            profile(day, day, facts(text, f"a{n}", day=day)),
            article=Slug(f"a{n}"),
            terms=weigh_terms([text], "en"),
        )
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    return stories(profiles, neighbours([p.terms for p in profiles]))


def test_accounts_of_one_story_are_together() -> None:
    """Articles join by the names and words that they share, and others stay out."""
    assert _groups([*TALKS, *CRASH]) == ((0, 1, 2), (3, 4))


def test_two_events_of_one_kind_are_kept_apart() -> None:
    """What all share weighs nothing beside what only the halves share."""
    shared = "Dockers of the Quay Union struck at Marrow. "
    one = "Castell halted Gate Seven, and tankers of grain bound for Lisbo waited out in Skarra Sound."
    two = "Oduya stopped Pier Nine: ferries laden with salt from Brest turned round off Cape Tarv."
    texts = [shared + one] * 3 + [shared + two] * 3
    assert _groups(texts) == ((0, 1, 2), (3, 4, 5))


def test_articles_in_two_languages_compare_by_names() -> None:
    """Words of two languages are not compared."""
    german = weigh_terms(["Hall und Lind sprachen in Orsmund."], "de")
    english = weigh_terms([TALKS[0]], "en")
    assert neighbours([german, english])[0, 1].value > 0.1


def test_nothing_shared_is_no_neighbour() -> None:
    """Articles that share no telling name are never compared."""
    terms: list[Terms] = [weigh_terms([text], "en") for text in (TALKS[0], CRASH[0])]
    assert neighbours(terms) == {}


def test_the_same_people_half_a_year_later_are_at_another_event() -> None:
    """However much alike the words: what came later cannot have been reported before."""
    days = ["2031-05-14", "2031-05-14", "2031-12-03"]
    assert _groups(TALKS, days) == ((0, 1), (2,))


def test_a_year_later_a_guessed_day_is_another_one_too() -> None:
    """Nor is the later article an account of the earlier event where its own day rests on little."""
    earlier, later = profile("2031-05-14", "2031-05-15"), profile("2032-11-02", "2032-11-03")
    later = replace(later, article=Slug("b"), rule="lead-perfect")
    assert stories([earlier, later], {(0, 1): LIKE}) == ((0,), (1,))


def test_a_sequel_days_later_is_another_event() -> None:
    """Days later, with a day of its own, the same cast is at another event."""
    again = [*TALKS[:2], "In Orsmund Hall and Lind met again over herring, nets and boats."]
    assert _groups(again, ["2031-05-14", "2031-05-14", "2031-05-20"]) == ((0, 1), (2,))


def test_articles_that_a_person_keeps_apart_stay_apart() -> None:
    """What is alike is still two events where a person said so."""
    articles = [replace(profile("2031-05-14", "2031-05-14"), article=Slug(s)) for s in "ab"]
    assert stories(articles, {(0, 1): LIKE}) == ((0, 1),)
    assert stories(articles, {(0, 1): LIKE}, [(Slug("a"), Slug("b"))]) == ((0,), (1,))


def test_dates_that_may_be_one_are_not_apart() -> None:
    """A day lies in its week; an unknown day may be any."""
    assert apart(Edtf("2023-03-21"), Edtf("2023-03-20/2023-03-26")) == 0
    assert apart(Edtf("2023-03-21"), None) == 0
    assert apart(Edtf("2023-03-21"), Edtf("2023-03-24")) == 3
