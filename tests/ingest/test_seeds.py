"""The archive's own two seeds: five articles, with the fields that an editor found in them."""

import shutil
from pathlib import Path

import pytest

from reading_room.ingest import import_seeds
from reading_room.model import Article

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> tuple[Article, ...]:
    """Return the five articles, imported afresh."""
    root = tmp_path_factory.mktemp("archive")
    shutil.copytree(SEEDS, root / "seeds")
    return tuple(article for seed in import_seeds(root).seeds for article in seed.articles)


def test_titles_are_as_printed(articles: tuple[Article, ...]) -> None:
    """Four have a title; the untitled commentary has one of ours."""
    assert [article.title.split(" ")[0] for article in articles] == [
        "Putin,",
        "Text",
        "No",
        "Xi’s",
        "Xi,",
    ]
    assert [e.rule for e in articles[1].evidence if e.field == "title"] == ["descriptive-title"]


def test_authors_are_names_without_posts(articles: tuple[Article, ...]) -> None:
    """Three are signed."""
    signed = ["Chris Devonshire-Ellis", "ST Hsieh", "Simone McCarthy", "", ""]
    assert [", ".join(article.authors) for article in articles] == signed


def test_dates_are_known_or_said_to_be_approximate(articles: tuple[Article, ...]) -> None:
    """A year is found from a weekday, a crawler's stamp dates nothing, and a guess is marked."""
    published = ["2021-12-16", "2023-05-22", "2023-03-22T05:35:00-04:00", "2023-03-22~", "2023-03-22"]
    assert [article.published for article in articles] == published


def test_publishers_are_found_in_byline_dateline_and_text(articles: tuple[Article, ...]) -> None:
    """Two pieces name none."""
    assert [article.publisher for article in articles] == [None, None, "CNN", "Insider", "NHK"]


def test_lines_are_where_the_articles_stand(articles: tuple[Article, ...]) -> None:
    """From the title, or the first line of an untitled piece's header, to the last line of the text."""
    lines = [(a.source.first, a.source.last) for a in articles if a.source]
    assert lines == [(1, 31), (3, 18), (20, 97), (99, 127), (129, 141)]


def test_structure_is_kept(articles: tuple[Article, ...]) -> None:
    """Five subheadings without mark-up, and a list of five, are what they are."""
    kinds = [[p.kind for p in article.text.paragraphs] for article in articles]
    assert kinds[2].count("h2") == 5
    assert kinds[1].count("li") == 5
