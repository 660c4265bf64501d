"""How much stands on one page."""

from pathlib import Path

import pytest

from reading_room.errors import ProblemsError
from reading_room.render.page_meta import read_sizes


def own_sizes(root: Path, text: str) -> Path:
    """Return an archive's folder whose file of sizes says this."""
    (root / "templates").mkdir()
    (root / "templates" / "sizes.toml").write_text(text, "utf-8")
    return root


def test_an_archive_says_only_what_it_wants_otherwise(tmp_path: Path) -> None:
    """All other sizes are ours."""
    assert read_sizes(own_sizes(tmp_path, "events = 3")) == read_sizes() | {"events": 3}


@pytest.mark.parametrize("text", ["events = 0", "events = '3'", "event = 3", "events", "events = true"])
def test_what_is_no_size_is_refused(tmp_path: Path, text: str) -> None:
    """A list on pages of none would have no end."""
    with pytest.raises(ProblemsError, match="bad-size"):
        read_sizes(own_sizes(tmp_path, text))
