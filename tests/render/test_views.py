"""Pages as functions of their views."""

import pickle
from pathlib import Path
from typing import TypeVar

import pytest

from reading_room.content import load_content
from reading_room.kept import fingerprint
from reading_room.link import link
from reading_room.model import Archive
from reading_room.render import directories_of, views, ways
from reading_room.render.archive_index import index_archive
from reading_room.render.assets import load_assets
from reading_room.render.environment import constants, make_environment, page_of
from reading_room.render.page_meta import View
from tests.conftest import SAMPLE
from tests.render.samples import ROOT

Value = TypeVar("Value")


@pytest.fixture(scope="module", params=[SAMPLE, ROOT], ids=["sample", "shipped"])
def archive(request: pytest.FixtureRequest) -> Archive:
    """An archive as it was loaded and linked."""
    root: Path = request.param
    return link(load_content(root))


def carried(value: Value) -> Value:
    """Return a value as another process would get it."""
    copy: Value = pickle.loads(pickle.dumps(value))  # noqa: S301 - it is ours
    return copy


def views_of(archive: Archive) -> list[View]:
    """Return the views of all pages of an archive."""
    index = index_archive(archive)
    return list(views(index, directories_of(index)))


def test_a_page_needs_nothing_but_its_view(archive: Archive) -> None:
    """A page made from a view that was pickled is the same bytes as one made from the view itself."""
    index = index_archive(archive)
    made = constants(index, load_assets(ROOT, index.say).urls, ways(index, directories_of(index)))
    here, there = make_environment(made, ROOT), make_environment(carried(made), ROOT)
    for view in views_of(archive):
        assert page_of(view, here) == page_of(carried(view), there)


def test_equal_views_have_one_fingerprint(archive: Archive) -> None:
    """It is the same for a view that was pickled, and for the same view of another run."""
    prints = [fingerprint(view) for view in views_of(archive)]
    again = views_of(carried(archive))
    assert prints == [fingerprint(carried(view)) for view in again]
    assert len(set(prints)) == len(prints)
