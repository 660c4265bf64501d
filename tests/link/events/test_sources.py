"""Articles with nearly one wording."""

from collections.abc import Iterable, Mapping, Sequence

from reading_room.link.events.sources import originals
from reading_room.link.reading import sample
from reading_room.model import Article, Slug
from tests.link.cases import article

WORDS = [f"word{n}" for n in range(300)]


def samples(articles: Iterable[Article]) -> Mapping[Slug, Sequence[int]]:
    return {article.slug: sample(article) for article in articles}


def test_a_copy_has_the_first_as_its_origin() -> None:
    """A copy with another beginning is a copy still; a text of its own is its own origin."""
    whole, copied = " ".join(WORDS), " ".join(("New", "beginning", *WORDS[40:], "end"))
    other = " ".join(reversed(WORDS))
    made = [article(body, slug=slug) for slug, body in (("a", whole), ("b", copied), ("c", other))]
    assert originals(samples(made)) == {"a": "a", "b": "a", "c": "c"}


def test_copies_of_copies_have_one_origin() -> None:
    """Each leads to the first."""
    made = [article(" ".join(WORDS[n * 10 :]), slug=f"a{n}") for n in range(5)]
    assert set(originals(samples(made)).values()) == {"a0"}


def test_an_article_without_words_is_its_own() -> None:
    """Two that say nothing share nothing."""
    assert originals(samples([article("", slug="a"), article("", slug="b")])) == {"a": "a", "b": "b"}
