"""The states of a seed's blocks are decided together, and each has a probability."""

from itertools import pairwise, product

import pytest

from reading_room.ingest.blocks import blocks_of
from reading_room.ingest.features import observe
from reading_room.ingest.roles import DECODER, Decoder
from reading_room.ingest.weights import LAST, NEVER, STATES, State, read_weights

TABLE = """first\tnav 0 title 0.5 lead 0
after nav\tnav 0 title 0.2 lead -0.5
after title\tbody 1 tail -1
after lead\tbody 0.5 tail 0.1
after body\tbody 0.3 tail 0.2 title 0
after tail\ttail 0.4 title 0.3
0 short\tnav 0.7 title 0.9
0 long\tbody 1.5 lead 0.5
-1 short\tbody 0.3
1 long\ttitle 0.8
"""
SEEN = [frozenset({"short"}), frozenset({"long"}), frozenset({"short"}), frozenset({"long", "other"})]


def score(path: tuple[State, ...]) -> float:
    """Return the score of a sequence of states by adding up the table's rows, one by one."""
    weights = read_weights(TABLE)
    own = Decoder(weights).scores(SEEN)
    places = [STATES.index(state) for state in path]
    total = weights.first[places[0]] + sum(row[place] for row, place in zip(own, places, strict=True))
    total += sum(weights.follows[a][b] for a, b in pairwise(places))
    return total if path[-1] in LAST else NEVER


def test_the_best_sequence_is_the_best_of_all() -> None:
    """No other sequence of states has a higher score."""
    few = (State.NAVIGATION, State.TITLE, State.LEAD, State.BODY, State.TAIL)
    decoder = Decoder(read_weights(TABLE))
    assert decoder.best(decoder.scores(SEEN)) == max(product(few, repeat=len(SEEN)), key=score)


def test_a_row_speaks_of_a_block_at_its_distance() -> None:
    """`-1 short` is about the block below a short one, `1 long` about the one above a long one."""
    scores = Decoder(read_weights(TABLE)).scores(SEEN)
    body, title = STATES.index(State.BODY), STATES.index(State.TITLE)
    assert scores[1][body] == pytest.approx(1.5 + 0.3)
    assert scores[0][title] == pytest.approx(0.9 + 0.8)


def test_probabilities_add_up_to_one() -> None:
    """Each block is in one state or another, and the likeliest of a sure sequence is the best one's."""
    decoder = Decoder(read_weights(TABLE))
    scores = decoder.scores(SEEN)
    rows = decoder.probabilities(scores)
    assert [sum(row) for row in rows] == pytest.approx([1.0] * len(SEEN))
    assert decoder.probabilities([]) == []


def test_nothing_has_no_states() -> None:
    """A seed without blocks has no states."""
    assert DECODER.best([]) == ()


def test_what_heads_a_signed_text_is_marked() -> None:
    """A line above a byline and text heads it; a second one in the same shape stands beside it."""
    text = "The harbour was closed on Monday after the storm, and nobody knows for how long."
    post = ("", "By Ada Lindqvist", "", text, "")
    lines = ("Storm closes harbour", *post, "Ferry company to move its boats", *post, "Share this", text)
    marked = {one.block.text: one.names for one in observe(blocks_of(lines))}
    heads = [words for words, names in marked.items() if "heads a text as another" in names]
    assert heads == ["Storm closes harbour", "Ferry company to move its boats"]
    assert "heads a text" not in marked["Share this"]
