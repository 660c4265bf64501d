"""Slugs are plain letters that a person can read, whatever the script."""

import pytest

from reading_room.slugs import slugify

READABLE = [
    ("No path to peace: Étienne’s view", "no-path-to-peace-etiennes-view"),
    ("Банк остался", "bank-ostalsya"),
    ("老裁缝", "lao-cai-feng"),
    ("Ελλάδα 2020", "ellada-2020"),
    ("…", "untitled"),
]


@pytest.mark.parametrize(("title", "slug"), READABLE)
def test_every_script_is_written_in_latin_letters(title: str, slug: str) -> None:
    """A title in any script gives a slug that reads as the title sounds."""
    assert slugify(title) == slug
