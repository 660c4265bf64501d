"""The layout of an article's file, and what a person may write instead."""

import pytest

from reading_room.content import parse_article
from reading_room.errors import ProblemsError
from reading_room.model import Rights

PATH = "content/articles/harbour.md"


def test_least() -> None:
    """A person needs to write a title, a language and a text; the rest has defaults."""
    article = parse_article("---\ntitle: A quiet week\nlanguage: en\n---\nThe ferry was late.\n", PATH)
    assert (article.slug, article.authors, article.published) == ("harbour", (), None)
    assert (article.rights, article.source, article.evidence) == (Rights.FULL, None, ())
    assert [p.text for p in article.text.paragraphs] == ["The ferry was late."]


def test_body_may_have_rules() -> None:
    """Only the first `---` below the keys ends them."""
    article = parse_article("---\ntitle: A\nlanguage: en\n---\n\nOne.\n\n---\n\nTwo.\n", PATH)
    assert article.body == "One.\n\n---\n\nTwo."


def test_link_needs_no_body() -> None:
    """An article of which only the link may be shown may have no text."""
    assert parse_article("---\ntitle: A\nlanguage: en\nrights: link\n---\n", PATH).body == ""


def test_a_year_needs_no_quotation_marks() -> None:
    """A date is a date, whether YAML readers take it for a number or not."""
    assert (
        parse_article("---\ntitle: A\nlanguage: en\npublished: 2021\n---\nB\n", PATH).published == "2021"
    )


def test_problems_have_the_given_path() -> None:
    """The messages name the file as the caller does."""
    with pytest.raises(ProblemsError, match=r"^content/articles/harbour\.md:1:1: no-front-matter"):
        parse_article("The ferry was late.", PATH)
