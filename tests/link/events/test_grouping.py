"""Groups of items that are alike on the average."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reading_room.link.events.grouping import Pair, average_link, halves

SIZE = 7
PAIRS = list(itertools.combinations(range(SIZE), 2))
GRAPHS = st.dictionaries(st.sampled_from(PAIRS), st.floats(min_value=0, max_value=1))
COMPLETE = st.lists(st.floats(min_value=0.01, max_value=1), min_size=len(PAIRS), max_size=len(PAIRS))


@given(GRAPHS)
def test_groups_are_a_partition(graph: dict[Pair, float]) -> None:
    """Every item is in one group, and in no other."""
    groups = average_link(SIZE, graph, 0.3)
    assert sorted(itertools.chain(*groups)) == list(range(SIZE))


@given(GRAPHS, st.randoms(use_true_random=False))
def test_order_of_pairs_changes_nothing(graph: dict[Pair, float], random: object) -> None:
    """The graph has no order."""
    pairs = list(graph.items())
    random.shuffle(pairs)  # type: ignore[attr-defined]
    assert average_link(SIZE, dict(pairs), 0.3) == average_link(SIZE, graph, 0.3)


@given(GRAPHS)
def test_groups_are_alike_on_the_average(graph: dict[Pair, float]) -> None:
    """The last join made a group whose halves were alike enough, so none is alike in nothing."""
    for group in average_link(SIZE, graph, 0.3):
        if len(group) > 1:
            assert any(graph.get(pair, 0) >= 0.3 for pair in itertools.combinations(group, 2))


def test_a_chain_holds_no_group_together() -> None:
    """The ends of a chain are not alike, so that it is no group."""
    assert average_link(3, {(0, 1): 0.5, (1, 2): 0.5}, 0.3) == ((0, 1), (2,))


@given(COMPLETE)
def test_halves_are_a_partition(values: list[float]) -> None:
    """Every item is in one half; both have as many as are asked for in their cores at least."""
    parted = halves(SIZE, dict(zip(PAIRS, values, strict=True)), 3)
    if parted:
        assert sorted(itertools.chain(*parted)) == list(range(SIZE))


def test_an_odd_item_is_no_half() -> None:
    """Two cores are found though an item that is alike to none joins last."""
    near = {(a, b): 0.9 if (a < 3) == (b < 3) else 0.2 for a, b in PAIRS}
    near |= {pair: 0.01 for pair in PAIRS if 6 in pair}
    assert halves(SIZE, near, 3) == ((0, 1, 2, 6), (3, 4, 5))


def test_too_few_have_no_halves() -> None:
    """Where no two groups are large enough there is nothing to tell apart."""
    assert halves(3, {(0, 1): 0.5, (0, 2): 0.5, (1, 2): 0.5}, 2) is None
