"""Articles in order and on shelves."""

from reading_room.model import Edtf
from reading_room.render.shelves import authors, entities, latest, publishers, year_of, years
from tests.render.samples import PERSON, archive_of, mention, plain


def test_latest_has_undated_articles_last() -> None:
    """Newest first; what has no date stands behind what has one."""
    dates = {"a": None, "b": "2021", "c": "2023-03-22", "d": "2023-03~"}
    articles = [plain(s, published=Edtf(d) if d else None) for s, d in dates.items()]
    assert [a.slug for a in latest(articles)] == ["c", "d", "b", "a"]


def test_an_uncertain_year_is_no_year() -> None:
    """A date that may fall in one of several years puts an article on no year's shelf."""
    assert year_of(plain("a", published=Edtf("2023-03~"))) == 2023
    assert year_of(plain("a", published=Edtf("2022-12-30/2023-01-02"))) is None
    assert year_of(plain("a", published=Edtf("202X"))) is None
    assert year_of(plain("a")) is None


def test_names_with_one_address_share_a_shelf() -> None:
    """Two spellings that an address cannot tell apart are one page with the articles of both."""
    shelves = authors(archive_of(plain("a", authors=("José Díaz",)), plain("b", authors=("Jose Diaz",))))
    assert [(s.title, s.url, len(s.articles)) for s in shelves] == [
        ("José Díaz", "/authors/jose-diaz/", 2)
    ]


def test_publishers_and_years_are_in_order() -> None:
    """Publishers by name whatever their case, years latest first."""
    one = plain("a", publisher="the Mail", published=Edtf("2021"))
    two = plain("b", publisher="Herald", published=Edtf("2022"))
    assert [s.title for s in publishers(archive_of(one, two))] == ["Herald", "the Mail"]
    assert [s.title for s in years(archive_of(one, two))] == ["2022", "2021"]


def test_an_entity_holds_the_articles_that_name_it() -> None:
    """Each article once, however often it names somebody."""
    one = plain("a")
    twice = (mention(one, "One", PERSON),) * 2
    held = entities(archive_of(one, plain("b"), entities=(PERSON,), mentions=twice))
    assert [[a.slug for a in shelf.articles] for shelf in held] == [["a"]]
