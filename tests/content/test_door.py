"""The one door: nothing is written through a link, over a person's words, or half."""

import errno
import os
from pathlib import Path

import pytest

from reading_room.content import door
from reading_room.errors import ProblemsError
from reading_room.files import files_below, read_file, swap

FILE = "content/articles/a.md"
OLD, NEW, PERSON = b"as it was\n", b"as it is to be\n", b"what a person has saved meanwhile\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an archive with one file in it, and a stranger's file outside."""
    root = tmp_path / "archive"
    (root / "content/articles").mkdir(parents=True)
    (root / FILE).write_bytes(OLD)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret").write_bytes(PERSON)
    return root


def names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_a_new_file_is_made_with_its_folders(root: Path) -> None:
    """Nothing but the file is left."""
    door.write(root, "content/ledger/deep/b.txt.yaml", NEW, over=None)
    assert (root / "content/ledger/deep/b.txt.yaml").read_bytes() == NEW
    assert names(root) == [FILE, "content/ledger/deep/b.txt.yaml"]


@pytest.mark.parametrize("can_swap", [True, False])
def test_a_file_is_replaced_with_its_permissions(
    root: Path, monkeypatch: pytest.MonkeyPatch, can_swap: bool
) -> None:
    """On systems that cannot exchange two files too."""
    if not can_swap:
        monkeypatch.setattr(door, "swap", lambda *_, **__: False)
    (root / FILE).chmod(0o640)
    door.write(root, FILE, NEW, over=door.fingerprint(OLD))
    assert (root / FILE).read_bytes() == NEW
    assert (root / FILE).stat().st_mode & 0o777 == 0o640
    assert names(root) == [FILE]


def test_a_file_that_is_there_is_not_made(root: Path) -> None:
    """What someone has put there since it was looked for stays."""
    with pytest.raises(ProblemsError, match="changed-meanwhile"):
        door.write(root, FILE, NEW, over=None)
    assert (root / FILE).read_bytes() == OLD


def test_a_changed_file_is_not_replaced(root: Path) -> None:
    """What a person saved between reading and writing stays."""
    (root / FILE).write_bytes(PERSON)
    with pytest.raises(ProblemsError, match=r"content/articles/a\.md: changed-meanwhile"):
        door.write(root, FILE, NEW, over=door.fingerprint(OLD))
    assert (root / FILE).read_bytes() == PERSON
    assert names(root) == [FILE]


def test_a_file_saved_in_the_last_moment_comes_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a person who saves between the comparison and the exchange keeps what was saved."""
    calls: list[tuple[str, ...]] = []

    def saved_first(*files: str, at: int) -> bool:
        if not calls:
            (root / FILE).write_bytes(PERSON)
        calls.append(files)
        return swap(*files, at=at)

    monkeypatch.setattr(door, "swap", saved_first)
    with pytest.raises(ProblemsError, match="changed-meanwhile"):
        door.write(root, FILE, NEW, over=door.fingerprint(OLD))
    assert (root / FILE).read_bytes() == PERSON
    assert names(root) == [FILE]


def test_a_changed_file_is_not_removed(root: Path) -> None:
    """Only what was read may go."""
    (root / FILE).write_bytes(PERSON)
    with pytest.raises(ProblemsError, match="changed-meanwhile"):
        door.remove(root, FILE, over=door.fingerprint(OLD))
    assert (root / FILE).read_bytes() == PERSON
    door.remove(root, FILE, over=door.fingerprint(PERSON))
    assert names(root) == []


@pytest.mark.parametrize("over", [None, door.fingerprint(OLD), door.fingerprint(PERSON)])
def test_a_link_is_not_written_through(root: Path, over: str | None) -> None:
    """A file that is a symbolic link stays one, and what it leads to stays as it was."""
    (root / FILE).unlink()
    (root / FILE).symlink_to(root.parent / "outside/secret")
    with pytest.raises(ProblemsError):
        door.write(root, FILE, NEW, over=over)
    assert (root.parent / "outside/secret").read_bytes() == PERSON


@pytest.mark.parametrize("link", ["content", "content/articles"])
def test_a_linked_folder_is_not_entered(root: Path, link: str) -> None:
    """Neither to write nor to read, wherever on the way the link is."""
    folder = root / link
    folder.rename(root / "elsewhere")
    folder.symlink_to(root.parent / "outside")
    with pytest.raises(ProblemsError, match="symbolic-link"):
        door.write(root, FILE, NEW, over=None)
    with pytest.raises(ProblemsError, match="symbolic-link"):
        door.read(root, FILE)
    assert [path.name for path in (root.parent / "outside").iterdir()] == ["secret"]


@pytest.mark.parametrize("path", ["../outside/secret", "content/../../outside/secret", "/etc/passwd"])
def test_no_path_leads_out(root: Path, path: str) -> None:
    """A path goes down from the root."""
    with pytest.raises(ProblemsError):
        door.write(root, path, NEW, over=None)
    with pytest.raises(ProblemsError):
        door.read(root, path)


def test_a_full_disk_is_an_error_with_its_place(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is then as it was, and nothing is left beside it."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ProblemsError, match=r"content/articles/a\.md: cannot-write no space left"):
        door.write(root, FILE, NEW, over=door.fingerprint(OLD))
    assert (root / FILE).read_bytes() == OLD
    assert names(root) == [FILE]


def test_what_a_killed_command_left_is_cleared(root: Path) -> None:
    """Its files are hidden, never read, and gone with the next command that writes."""
    (root / "content/articles/.reading-room-0123").write_bytes(b"ha")
    with door.alone(root):
        assert names(root) == [FILE]


def test_two_commands_do_not_write_at_once(root: Path) -> None:
    """The second one says so."""
    with door.alone(root), pytest.raises(ProblemsError, match="content: busy"), door.alone(root):
        pass


def test_links_and_special_files_are_errors(root: Path) -> None:
    """All of them are told at once; hidden files and editors' copies are nobody's business."""
    (root / "content/articles/.hidden").symlink_to(root)
    (root / "content/articles/b.md~").write_bytes(OLD)
    (root / "content/articles/b.md").symlink_to(root / FILE)
    (root / "content/articles/more").symlink_to(root.parent / "outside")
    os.mkfifo(root / "content/articles/pipe.md")
    with pytest.raises(ProblemsError) as caught:
        files_below(root, "content")
    found = [(p.path.removeprefix("content/articles/"), p.code) for p in caught.value.problems]
    assert found == [("b.md", "symbolic-link"), ("more", "symbolic-link"), ("pipe.md", "special-file")]


def test_a_folder_that_cannot_be_read_is_an_error(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else an archive would be published without a part of it."""

    def refuse(_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ProblemsError, match="content/articles: cannot-read permission denied"):
        files_below(root, "content/articles")


def test_a_file_that_is_too_large_is_an_error(root: Path) -> None:
    """It is not read to its end."""
    with pytest.raises(ProblemsError, match=r"content/articles/a\.md: too-large"):
        read_file(root, FILE, largest=4)
