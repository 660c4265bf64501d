"""Long lists in parts."""

from hypothesis import given
from hypothesis import strategies as st

from reading_room.model import Url
from reading_room.render.page_meta import paged
from tests.render.samples import SAY


@given(st.lists(st.integers(), max_size=50), st.integers(1, 12))
def test_parts_make_the_whole(items: list[int], length: int) -> None:
    """Nothing is lost or doubled, no part is too long, each is linked with the next."""
    parts = tuple(paged(Url("/x/"), items, length))
    assert [item for part in parts for item in part.items] == items
    assert all(len(part.items) <= length for part in parts)
    assert [part.on for part in parts] == [*(part.url for part in parts[1:]), None]
    assert [part.back for part in parts] == [None, *(part.url for part in parts[:-1])]


def test_the_first_part_has_the_address_of_the_list() -> None:
    """A list that grows keeps its address and its title."""
    first, second = paged(Url("/x/"), "abc", 2)
    titles = [part.meta("X", "", "index", SAY).title for part in (first, second)]
    assert (first.url, titles[0]) == ("/x/", "X")
    assert (second.url, titles[1]) == ("/x/page-2/", "X, page 2")
