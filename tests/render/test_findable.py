"""What search knows of a page."""

from dataclasses import replace

from reading_room.model import Edtf
from reading_room.render.findable import NO_DAY, findable
from reading_room.slugs import article_url, entity_url
from tests.render.samples import ARTICLE, PERSON, archive_of, mention


def test_an_article_is_found_by_whom_it_names() -> None:
    """An article can be narrowed to by publisher, year and every name in it."""
    archive = archive_of(ARTICLE, entities=(PERSON,), mentions=(mention(ARTICLE, "Nobody", PERSON),))
    facts = findable(archive)[article_url(ARTICLE.slug)]
    assert facts.facets == (("person", "Ada Moss"), ("publisher", "Harbour Post"), ("year", "2023"))
    assert facts.day == "2023-03-22"


def test_an_undated_article_still_has_a_place_in_time() -> None:
    """Without a date an article is last of the newest first, and in no year."""
    archive = archive_of(replace(ARTICLE, published=None))
    facts = findable(archive)[article_url(ARTICLE.slug)]
    assert facts.day == NO_DAY < "0001-01-01"
    assert facts.facets == (("publisher", "Harbour Post"),)


def test_an_interval_is_found_by_its_first_day() -> None:
    """An article of uncertain date is ordered by the first day that it can be of."""
    archive = archive_of(replace(ARTICLE, published=Edtf("2022-12-30/2023-01-02")))
    assert findable(archive)[article_url(ARTICLE.slug)].day == "2022-12-30"


def test_a_person_is_found_by_the_filter_for_persons() -> None:
    """Narrowing to a person keeps the person's own page."""
    facts = findable(archive_of(entities=(PERSON,)))
    assert facts[entity_url(PERSON.kind, PERSON.slug)].facets == (("person", "Ada Moss"),)
