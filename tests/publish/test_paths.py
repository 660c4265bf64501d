import pytest

from reading_room.errors import ProblemsError
from reading_room.model import Url
from reading_room.publish.paths import check_addresses, path_of


def check(*addresses: str) -> None:
    check_addresses(map(Url, addresses))


def test_an_address_that_ends_in_a_slash_is_an_index_in_its_folder() -> None:
    """A page and a file lie where a static server looks for them."""
    paths = [path_of(Url(url)) for url in ("/", "/articles/x/", "/feed.xml")]
    assert paths == ["index.html", "articles/x/index.html", "feed.xml"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "articles/x/",
        "//x/",
        "/../x/",
        "/a/../x/",
        "/a/./x/",
        "/a\\..\\x/",
        "/a//b/",
        "/a%2f/",
        "/a b/",
        "/a?b",
        "/a\0b",
        "/a\n",
        "/é/",
        "/.made-by-reading-room",
    ],
)
def test_an_unsafe_address_is_refused(address: str) -> None:
    """No page can leave the site, be ambiguous, or take a name that the build needs."""
    with pytest.raises(ProblemsError, match="page-address"):
        check(address)
    assert path_of(Url(address)) == ""


@pytest.mark.parametrize(
    "addresses",
    [
        ("/a/", "/a/"),
        ("/a/", "/A/"),
        ("/a/", "/a/index.html"),
        ("/a", "/a/"),
        ("/a/b", "/A"),
        ("/a/b/", "/a"),
    ],
)
def test_two_pages_in_one_place_are_refused(addresses: tuple[str, ...]) -> None:
    """One file is one page, also where the system does not tell cases apart."""
    with pytest.raises(ProblemsError, match="page-address"):
        check(*addresses)


def test_all_faults_are_reported_together() -> None:
    """A person mends all addresses in one go."""
    with pytest.raises(ProblemsError) as error:
        check("/..", "/x/", "/X/")
    assert len(error.value.problems) == 2
