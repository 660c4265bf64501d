from pathlib import Path

import pytest

from reading_room.publish import write as module
from reading_room.publish.write import exchange, parked


def directory(path: Path, name: str) -> Path:
    path.mkdir()
    (path / name).touch()
    return path


@pytest.mark.parametrize("supported", [True, False])
def test_the_new_directory_stands_in_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, supported: bool
) -> None:
    """The old one is then where the new one was, whether or not the system can exchange."""
    if not supported:
        monkeypatch.setattr(module, "swap", lambda first, second: False)
    new, site = directory(tmp_path / "new", "new"), directory(tmp_path / "site", "old")
    exchange(new, site)
    assert (site / "new").exists()
    assert (new / "old").exists()
    assert not parked(site).exists()


def test_the_first_site_is_moved_into_its_place(tmp_path: Path) -> None:
    """There is nothing to exchange it with."""
    exchange(directory(tmp_path / "new", "new"), tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_failure_is_an_error_with_both_paths(tmp_path: Path) -> None:
    """A missing new directory leaves the site where it is."""
    site = directory(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError, match="new"):
        exchange(tmp_path / "new", site)
    assert (site / "old").exists()
