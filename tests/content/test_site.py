"""The site's settings."""

from pathlib import Path

import pytest

from reading_room.content.site import load_site
from reading_room.errors import ProblemsError


def test_only_comments(tmp_path: Path) -> None:
    """A file that sets nothing leaves the defaults."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("# title: later\n")
    assert load_site(tmp_path).language == "en"


def test_faults(tmp_path: Path) -> None:
    """A setting that is wrong is reported, not replaced."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text("language: English\n")
    with pytest.raises(ProblemsError, match="bad-language"):
        load_site(tmp_path)
