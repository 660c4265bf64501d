"""When an article was published, where no header prints it whole."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reading_room.ingest.compose import compose, name_articles
from reading_room.ingest.split import split
from reading_room.model import Article, Edtf, Ledger, Range, Role, Seed, Slug
from tests.ingest.fields import composed

TEXT = "The ferry was late, and those who were on it were glad that it came at all."


def pieces(*rows: tuple[str, str, str]) -> dict[str, Article]:
    """Return the articles of lines that are given with article and role; `-` is a discarded line."""
    seed = Seed(name="a", lines=tuple(text for _, _, text in rows), sha256="0" * 64, encoding="utf-8")
    ranges = tuple(
        Range(first=n, last=n, article=Slug(name), role=Role(role))
        if role != "-"
        else Range(first=n, last=n, discarded="furniture")
        for n, (name, role, _) in enumerate(rows, 1)
    )
    ledger = Ledger(seed="a", sha256=seed.sha256, ranges=ranges)
    return {article.slug: article for article in compose(seed, ledger)}


def test_this_week_between_siblings_of_one_day_is_about_that_day() -> None:
    """The date is approximate, and the words that led to it are its evidence."""
    made = pieces(
        ("a", "title", "First"),
        ("a", "date", "22 March 2023"),
        ("a", "body", TEXT),
        ("b", "title", "Second"),
        ("b", "body", "This week the ferry was late again, said those who wait for it."),
        ("c", "title", "Third"),
        ("c", "date", "22 March 2023"),
        ("c", "body", TEXT),
    )
    assert made["b"].published == "2023-03-22~"
    assert [e.quote for e in made["b"].evidence if e.field == "published"] == ["This week"]


def test_a_crawl_stamp_dates_nothing() -> None:
    """A bare date on the first line is when the page was dumped; the article stays without a date."""
    made = pieces(("", "-", "Thu. Dec 7th, 2023"), ("a", "title", "Ferry late"), ("a", "body", TEXT))
    assert made["a"].published is None


def test_a_sibling_of_the_same_weeks_settles_the_year() -> None:
    """Of the years in which the weekday agrees, the one beside the sibling's date is taken."""
    made = pieces(
        ("a", "title", "Rocket lost"),
        (
            "a",
            "body",
            "The rocket fell into the sea yesterday afternoon, Wednesday 7 March, with its load.",
        ),
        ("b", "title", "Flights stopped"),
        ("b", "date", "15 March 2018"),
        ("b", "body", TEXT),
    )
    assert made["a"].published == "2018-03-08"


def test_an_undated_article_stays_undated() -> None:
    """Nothing is guessed where no line says it."""
    assert composed((("title", "Ferry late"), ("body", TEXT))).published is None


def test_a_day_heads_all_items_below_it() -> None:
    """Where days part a dump, an item without a date has that of the day above, not of the day below."""
    made = pieces(
        ("-", "-", "Clippings"),
        ("-", "-", "Monday 7 May 2018"),
        ("a", "title", "First"),
        ("a", "body", TEXT),
        ("b", "title", "Second"),
        ("b", "body", TEXT),
        ("-", "-", "Tuesday 8 May 2018"),
        ("c", "title", "Third"),
        ("c", "body", TEXT),
    )
    assert [made[name].published for name in "abc"] == ["2018-05-07", "2018-05-07", "2018-05-08"]


def test_an_address_gives_the_day_and_the_original() -> None:
    """A line that is nothing but an address is the article's, and a day in its path its date."""
    rows = (
        ("title", "Ferry late"),
        ("byline", "Source: https://paper.example/2016/09/21/ferry-late"),
        ("body", TEXT),
    )
    article = composed(rows)
    assert article.url == "https://paper.example/2016/09/21/ferry-late"
    assert article.published == Edtf("2016-09-21")


@given(
    st.lists(
        st.sampled_from(
            [
                "2 minute readApril 25, 20232:26 PM GMT+2",
                "25.04.2023, 14:26",
                "Tuesday, April 25",
                "By Ann Lee",
                "The Harrow Gazette",
                "© 2022 The Harrow Gazette",
            ]
        ),
        max_size=4,
        unique=True,
    ),
    st.sampled_from(["KATHMANDU, April 25 (Reuters) - ", "On Tuesday, ", "This week, ", ""]),
    st.sampled_from([None, date(2023, 5, 1), date(2024, 5, 1)]),
)
def test_a_name_adds_nothing_to_what_named_it(
    head: list[str], opening: str, horizon: date | None
) -> None:
    """An article that its own day gave a name is dated as before, by the same words of the same line."""
    lines = (*head, "", "A ferry is late", "", f"{opening}{TEXT}", "", TEXT, "", TEXT)
    seed = Seed(name="a", lines=lines, sha256="0" * 64, encoding="utf-8")
    ledger = split(seed)
    named, articles = name_articles(ledger, compose(seed, ledger, horizon), ())
    assert compose(seed, named, horizon) == articles
