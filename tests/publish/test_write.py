import errno
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from reading_room.errors import ProblemsError
from reading_room.model import Page, Url
from reading_room.publish import write
from reading_room.publish.paths import MARKER
from reading_room.publish.write import publish


def pages(version: int, count: int = 3) -> list[Page]:
    return [Page(url=Url(f"/p{n}/"), content=f"{version}".encode()) for n in range(count)]


def fail(new: Path, site: Path) -> None:
    """Stand in for the exchange of folders."""
    raise RuntimeError("no exchange")


def contents(site: Path) -> Mapping[str, bytes]:
    files = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    files.pop(MARKER, None)
    return files


def test_nothing_of_the_old_site_stays(tmp_path: Path) -> None:
    """A page that is no longer made is gone, and so is whatever the build has used."""
    publish(pages(1, count=3), tmp_path / "site")
    publish(pages(2, count=1), tmp_path / "site")
    assert contents(tmp_path / "site") == {"p0/index.html": b"2"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next build then clears what the failed one left."""
    publish(pages(1), tmp_path / "site")
    with monkeypatch.context() as failing, pytest.raises(RuntimeError, match="no exchange"):
        failing.setattr(write, "exchange", fail)
        publish(pages(2), tmp_path / "site")
    assert set(contents(tmp_path / "site").values()) == {b"1"}
    publish(pages(3), tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def publish_for_ever(site: Path) -> None:
    for version in range(2, 10**6):
        publish(pages(version), site)


def test_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    """At whatever moment it dies, all pages there are of one version, and the next build succeeds."""
    site = tmp_path / "site"
    publish(pages(1), site)
    for attempt in range(12):
        builder = multiprocessing.get_context("spawn").Process(target=publish_for_ever, args=(site,))
        builder.start()
        wait_for_change(site)
        time.sleep(attempt / 1000)
        assert builder.pid
        os.kill(builder.pid, signal.SIGKILL)
        builder.join()
        assert len(contents(site)) == 3
        assert len(set(contents(site).values())) == 1
        publish(pages(1), site)


def wait_for_change(site: Path) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            if (site / "p0/index.html").read_bytes() != b"1":
                return
        except FileNotFoundError:
            continue
    pytest.fail("the builder did nothing")


def test_a_site_parked_by_a_killed_build_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two renames the old site has another name; a build that then fails restores it."""
    publish(pages(1), tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / ".site-old")
    monkeypatch.setattr(write, "exchange", fail)
    with pytest.raises(RuntimeError, match="no exchange"):
        publish(pages(2), tmp_path / "site")
    assert set(contents(tmp_path / "site").values()) == {b"1"}


def test_a_directory_of_others_is_never_replaced(tmp_path: Path) -> None:
    """A person's own files under that name are left alone, and the message says so."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/thesis.txt").write_text("ten years of work")
    with pytest.raises(ProblemsError, match=r"foreign-site .* holds files"):
        publish(pages(1), tmp_path / "site")
    assert [p.name for p in tmp_path.rglob("*")] == ["site", "thesis.txt"]


def test_a_symbolic_link_is_never_replaced(tmp_path: Path) -> None:
    """What it leads to may be anyone's."""
    publish(pages(1), tmp_path / "elsewhere")
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ProblemsError, match="is a symbolic link"):
        publish(pages(2), tmp_path / "site")


def test_a_file_is_never_replaced(tmp_path: Path) -> None:
    """Only a directory can be a site."""
    (tmp_path / "site").write_text("mine")
    with pytest.raises(ProblemsError, match="is not a directory"):
        publish(pages(1), tmp_path / "site")


def test_a_fault_of_what_pages_are_made_from_keeps_its_place(tmp_path: Path) -> None:
    """What the system says of a template is no fault of the site; the old one stays."""
    publish(pages(1), tmp_path / "site")

    def made() -> Iterator[Page]:
        yield from pages(2)
        (tmp_path / "templates/a.html").read_bytes()

    with pytest.raises(FileNotFoundError, match=r"a\.html"):
        publish(made(), tmp_path / "site")
    assert set(contents(tmp_path / "site").values()) == {b"1"}


def test_an_empty_directory_may_become_the_site(tmp_path: Path) -> None:
    """There is nothing in it to lose."""
    (tmp_path / "site").mkdir()
    publish(pages(1), tmp_path / "site")
    assert len(contents(tmp_path / "site")) == 3


def test_every_reader_may_read_the_site(tmp_path: Path) -> None:
    """A web server under another user sees directories and files with the usual permissions."""
    umask = os.umask(0o022)
    try:
        publish(pages(1), tmp_path / "site")
    finally:
        os.umask(umask)
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("name", [".site-new", ".site-old"])
@pytest.mark.parametrize("standing", [True, False])
def test_what_others_put_beside_the_site_is_never_touched(
    tmp_path: Path, name: str, standing: bool
) -> None:
    """A directory under a name that a build would use is told of, and left alone, site or no site."""
    if standing:
        publish(pages(1), tmp_path / "site")
    (tmp_path / name).mkdir()
    (tmp_path / name / "thesis.txt").write_text("ten years of work")
    before = contents(tmp_path)
    with pytest.raises(ProblemsError, match=f"{name}: foreign-site"):
        publish(pages(2), tmp_path / "site")
    assert contents(tmp_path) == before


def test_what_a_build_left_half_made_is_cleared(tmp_path: Path) -> None:
    """Whatever it had written until it was killed, the marker comes first and goes last."""
    (tmp_path / ".site-new/p0").mkdir(parents=True)
    (tmp_path / ".site-new" / MARKER).touch()
    publish(pages(1), tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_full_disk_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem names the file that could not be written."""
    publish(pages(1), tmp_path / "site")
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.parent.name == "p1":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ProblemsError, match=r"site/p1/index.html: cannot-write no space left"):
        publish(pages(2), tmp_path / "site")
    assert set(contents(tmp_path / "site").values()) == {b"1"}


def test_a_file_that_was_cut_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write that did less than it said is found before the new site takes its place."""
    publish(pages(1), tmp_path / "site")
    write = Path.write_bytes

    def cut(path: Path, data: bytes) -> int:
        write(path, data[:-1] if path.parent.name == "p2" else data)
        return len(data)

    monkeypatch.setattr(Path, "write_bytes", cut)
    with pytest.raises(ProblemsError, match=r"site/p2/index.html: cannot-write what was written"):
        publish(pages(2), tmp_path / "site")
    assert set(contents(tmp_path / "site").values()) == {b"1"}
