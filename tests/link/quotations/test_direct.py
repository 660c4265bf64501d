"""Direct speech and who said it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.link.names.mentions import find_names
from reading_room.link.quotations.clusters import cluster_quotations
from reading_room.link.quotations.direct import find_quotations
from reading_room.link.quotations.marks import find_quoted
from reading_room.model import Place, Quotation, Slug
from tests.link.cases import Case, article_of, cases


@pytest.mark.parametrize("case", cases("quotations"))
def test_case(case: Case) -> None:
    """The quotations of the case's text have the speakers that its file says."""
    one = article_of(case)
    found = find_quotations(one, find_names(one))
    assert "\n".join(f"{q.speaker or 'nobody'}: {q.place.quote}" for q in found) == case.expected


@given(st.lists(st.text(alphabet="Ab s.,“”‘’«»„'\"", max_size=40), max_size=4))
def test_quoted_words_do_not_overlap(texts: list[str]) -> None:
    """Whatever the marks, quotations stand apart, in order, with words in them."""
    ends: dict[int, int] = {}
    for quoted in find_quoted(texts):
        assert ends.get(quoted.paragraph, 0) <= quoted.start < quoted.end <= len(texts[quoted.paragraph])
        ends[quoted.paragraph] = quoted.end


@pytest.mark.parametrize("text", ["“It is late” ", "“It is late,” he said. "])
def test_a_paragraph_of_many_quotations_takes_no_long(text: str) -> None:
    """Its sentences and speakers are looked up for each quotation, not read through."""
    one = article_of(Case(title="many", body=text * 1_000, expected=""))
    start = time.process_time()
    find_quotations(one, find_names(one))
    assert time.process_time() - start < 2


def _quotation(article: str, words: str, speaker: str | None) -> Quotation:
    place = Place(article=Slug(article), paragraph="p-1", start=0, end=len(words), quote=words)
    return Quotation(place=place, speaker=speaker, entity=None)


def test_versions_are_one_cluster() -> None:
    """One quotation in two articles is one cluster, and what a version changes is shown."""
    full = _quotation(
        "a", "We will not sell the last ferry to anybody, not even to the state", "Ida Brandt"
    )
    part = _quotation("b", "we shall not sell the last ferry to anybody", "Brandt")
    (cluster,) = cluster_quotations((part, full))
    assert cluster.quotation == full
    assert [(d.ours, d.theirs) for d in cluster.versions[0].differences] == [("will", "shall")]


def test_other_speakers_are_other_sayings() -> None:
    """The same words of two people are two clusters."""
    first = _quotation("a", "This is a good day for the coast", "Ida Brandt")
    second = _quotation("b", "This is a good day for the coast", "Karl Moe")
    assert [s.quotation for s in cluster_quotations((first, second))] == [first, second]
