"""Numbers with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.link.events.figures import find_figures
from tests.link.cases import Case, cases


@pytest.mark.parametrize("case", cases("figures"))
def test_case(case: Case) -> None:
    """The figures of the case's text are found as its file says."""
    text = case.body
    found = [f"{text[f.start : f.end]} = {f.amount:g} {f.thing or f.unit}" for f in find_figures(text)]
    assert "\n".join(found) == case.expected


@given(st.text(alphabet="12.,%$ -adonehours", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever the text, a figure stands inside it and counts something."""
    for figure in find_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.unit or figure.thing
