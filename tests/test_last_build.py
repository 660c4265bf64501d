"""Whether all is as the last build left it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reading_room import kept
from reading_room.errors import Problem, ProblemsError
from reading_room.last_build import LastBuild

WARNING = Problem(path="content/site.yaml", code="no-address", message="none", warning=True)


@pytest.fixture(autouse=True)
def own_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test is a user of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    kept.secret.cache_clear()
    yield
    kept.secret.cache_clear()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive of which a site was built, with a warning."""
    root = tmp_path / "archive"
    for name in ("content/articles/a.md", "site/index.html", "site/a/index.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("one")
    last = last_build(root)
    last.begin()
    last.end([WARNING])
    return root


def last_build(root: Path, *options: object) -> LastBuild:
    return LastBuild(root, root / "site", ("content", "templates"), *options)


def rewrite(path: Path) -> None:
    """Write other words of the same length, and give the file its time back."""
    before = path.stat()
    path.write_text("two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_site_stands_where_nothing_has_changed(root: Path) -> None:
    """What the build warned of is told again."""
    assert last_build(root).warnings() == (WARNING,)
    assert last_build(root).warnings() == (WARNING,)


@pytest.mark.parametrize(
    "change",
    [
        lambda root: rewrite(root / "content/articles/a.md"),
        lambda root: rewrite(root / "site/a/index.html"),
        lambda root: (root / "site/a/index.html").unlink(),
        lambda root: (root / "site/b").mkdir(),
        lambda root: (root / "content/articles/a.md").rename(root / "content/articles/b.md"),
        lambda root: (root / "content/articles/.hidden").touch(),
        lambda root: (root / "templates").mkdir() or (root / "templates/base.html").touch(),
        lambda root: (root / ".cache/built-site").write_bytes(b"x" * 40),
        lambda root: (root / ".cache/built-site").write_bytes(b""),
    ],
)
def test_any_change_is_seen(root: Path, change: Callable[[Path], object]) -> None:
    """Of what is read and of what was written, and of the note itself."""
    change(root)
    assert last_build(root).warnings() is None


def test_another_option_makes_another_site(root: Path) -> None:
    """What a build was told to do is a part of what it depends on."""
    assert last_build(root, "https://other.example/").warnings() is None


def test_the_note_of_another_user_is_not_believed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an archive brings along is not read."""
    monkeypatch.setenv("XDG_STATE_HOME", str(root / "other"))
    kept.secret.cache_clear()
    assert last_build(root).warnings() is None


def test_a_file_that_changes_while_it_is_read_leaves_no_note(root: Path) -> None:
    """The stamps are those from before it was read."""
    last = last_build(root)
    last.begin()
    rewrite(root / "content/articles/a.md")
    last.end([])
    assert last_build(root).warnings() is None


@pytest.mark.parametrize("name", [".cache", ".cache/readings"])
def test_a_cache_that_is_a_link_is_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written where it leads."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).symlink_to(tmp_path)
    with pytest.raises(ProblemsError, match="symbolic link"):
        kept.Kept(tmp_path, "readings")
