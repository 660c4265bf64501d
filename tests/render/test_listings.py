"""Articles in order, and in lists."""

from reading_room.model import Archive, Edtf
from reading_room.render.listings import Listing, directories, known_year
from tests.render.samples import PERSON, archive_of, index_of, mention, plain


def listed(archive: Archive, title: str) -> tuple[Listing, ...]:
    """Return the lists of the directory of this title."""
    return next(d.listings for d in directories(index_of(archive)) if d.title == title)


def test_latest_has_undated_articles_last() -> None:
    """Newest first; what has no date stands behind what has one."""
    dates = {"a": None, "b": "2021", "c": "2023-03-22", "d": "2023-03~"}
    articles = [plain(s, published=Edtf(d) if d else None) for s, d in dates.items()]
    assert [*index_of(archive_of(*articles)).latest([a.slug for a in articles])] == ["c", "d", "b", "a"]


def test_an_uncertain_year_is_no_year() -> None:
    """A date that may fall in one of several years puts an article on no year's list."""
    assert known_year(plain("a", published=Edtf("2023-03~"))) == 2023
    assert known_year(plain("a", published=Edtf("2022-12-30/2023-01-02"))) is None
    assert known_year(plain("a", published=Edtf("202X"))) is None
    assert known_year(plain("a")) is None


def test_names_with_one_address_share_a_list() -> None:
    """Two spellings that an address cannot tell apart are one page with the articles of both."""
    archive = archive_of(plain("a", authors=("José Díaz",)), plain("b", authors=("Jose Diaz",)))
    assert [(s.title, s.url, len(s.articles)) for s in listed(archive, "Authors")] == [
        ("José Díaz", "/authors/jose-diaz/", 2)
    ]


def test_publishers_and_years_are_in_order() -> None:
    """Publishers by name whatever their case, years latest first."""
    one = plain("a", publisher="the Mail", published=Edtf("2021"))
    two = plain("b", publisher="Herald", published=Edtf("2022"))
    assert [s.title for s in listed(archive_of(one, two), "Publishers")] == ["Herald", "the Mail"]
    assert [s.title for s in listed(archive_of(one, two), "Years")] == ["2022", "2021"]


def test_an_entity_holds_the_articles_that_name_it() -> None:
    """Each article once, however often it names somebody."""
    one = plain("a")
    twice = (mention(one, "One", PERSON),) * 2
    held = listed(archive_of(one, plain("b"), entities=(PERSON,), mentions=twice), "People")
    assert [listing.articles for listing in held] == [("a",)]
