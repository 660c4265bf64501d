"""Broken archives, each with the messages that its curator gets: `broken/NAME/expected.txt`."""

from pathlib import Path

import pytest

from reading_room.content import load_content
from reading_room.errors import ProblemsError

BROKEN = Path(__file__).parent / "broken"


@pytest.mark.parametrize("name", sorted(path.name for path in BROKEN.iterdir()))
def test_messages(name: str) -> None:
    """All that is wrong in an archive is told at once, with place, line, caret and remedy."""
    with pytest.raises(ProblemsError) as caught:
        load_content(BROKEN / name)
    assert f"{caught.value}\n" == (BROKEN / name / "expected.txt").read_text()
