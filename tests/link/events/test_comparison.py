"""What the reports of an event agree and differ on."""

from reading_room.link.events.comparison import compare
from reading_room.link.events.sources import SourceIndex
from reading_room.link.names.entities import Named
from reading_room.link.reading import sample
from reading_room.model import Article, Comparison, Edtf
from tests.link.cases import article
from tests.link.events.samples import attested, candidate, facts

ARTICLES = tuple(
    article(body, slug=slug) for slug, body in (("a", "One."), ("b", "Two."), ("c", "Six."))
)


def _asked(
    said: dict[str, str],
    *,
    dates: dict[str, str] | None = None,
    articles: tuple[Article, ...] = ARTICLES,
) -> tuple[Comparison, ...]:
    """Return the questions that reports of one sentence each answer."""
    sentences = {slug: facts(quote, slug) for slug, quote in said.items()}
    dated = tuple((sentences[slug].place, Edtf(day)) for slug, day in (dates or {}).items())
    event = attested("e", candidate("2023-03-21", dated=dated), *sentences.values(), reports=tuple(said))
    return compare(
        event,
        SourceIndex(
            Named(entities=(), mentions=(), slugs={}, identities={}, doubtful=()),
            {article.slug: sample(article) for article in articles},
        ),
    )


def _answers(comparison: Comparison) -> list[tuple[str, int]]:
    return [(s.value, s.origins) for s in comparison.statements]


def test_different_tolls_are_different_answers() -> None:
    """They are set against each other as each article has them."""
    (killed,) = _asked({"a": "Seven people were killed.", "b": "The fire killed 9 people."})
    assert (killed.aspect, killed.subject, killed.agree) == ("number", "people killed", False)
    assert sorted(_answers(killed)) == [("9 people", 1), ("Seven people", 1)]


def test_numbers_that_can_both_be_true_agree() -> None:
    """At least seven may be nine."""
    (killed,) = _asked({"a": "At least seven people were killed.", "b": "It left 9 people dead."})
    assert killed.agree


def test_other_verbs_ask_other_questions() -> None:
    """Boats that were seized and boats that were sunk are not set against each other."""
    assert _asked({"a": "They seized ten boats.", "b": "Four boats were burned."}) == ()


def test_a_number_of_one_report_has_nothing_to_be_compared_with() -> None:
    """Nor have two reports of one wording."""
    assert _asked({"a": "Seven people were killed.", "b": "So."}) == ()
    copy = "The same eleven words stand here for all the world to see."
    copies = (article(copy, slug="a"), article(copy, slug="b"))
    said = {"a": "Seven people were killed.", "b": "Seven people were killed."}
    assert _asked(said, articles=copies) == ()


def test_reports_that_name_the_day_agree() -> None:
    """One that names another day mostly says when it was written, and is left out."""
    said = {"a": "So.", "b": "Thus.", "c": "Then."}
    days = {"a": "2023-03-21", "b": "2023-03-20/2023-03-26", "c": "2023-03-29"}
    (when,) = _asked(said, dates=days)
    assert (when.aspect, when.agree) == ("date", True)
    assert [s.value for s in when.statements] == ["2023-03-21", "2023-03-20/2023-03-26"]
