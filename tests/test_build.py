"""Builds of the sample archive by the command that a person uses."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, build_archive

DUMP = """Harbour opens its bridge

By Mira Halden

May 15, 2024

The harbour opened a new bridge on Tuesday after eleven years of planning and three of building.

Thousands of people walked over it in the first hour, most of them with a lantern in their hand.
"""

ASCII_ONLY = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""An environment in which a file opened without an encoding is not read as UTF-8."""


def run(
    *arguments: str | Path, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run build.py with some variables of the environment changed."""
    return subprocess.run(
        [sys.executable, ROOT / "build.py", *arguments],
        env={**os.environ, **environment},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def site_bytes(site: Path) -> Mapping[str, bytes]:
    """Return every file of a site."""
    files = {p.relative_to(site).as_posix(): p for p in sorted(site.rglob("*")) if p.is_file()}
    return {name: p.read_bytes() for name, p in files.items()}


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample archive, not built yet."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "copy"))


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "SOURCE_DATE_EPOCH": "1", **ASCII_ONLY},
    ],
)
def test_the_same_content_gives_the_same_bytes(
    sample: Path, sample_site: Path, environment: dict[str, str]
) -> None:
    """Neither the order of hashes nor the clock, its zone, the locale or the folder matters."""
    done = run("build", "--root", sample.name, cwd=sample.parent, **environment)
    assert done.returncode == 0, done.stderr
    assert site_bytes(sample / "site") == site_bytes(sample_site)


def test_the_order_of_the_disk_does_not_matter(sample: Path, sample_site: Path) -> None:
    """Files that were written in another order are read in the same one."""
    for file in sorted((sample / "content").rglob("*.*"), reverse=True):
        text = file.read_bytes()
        file.unlink()
        file.write_bytes(text)
    assert site_bytes(build_archive(sample, "build")) == site_bytes(sample_site)


def test_a_build_says_nothing_where_no_one_watches(sample: Path) -> None:
    """Progress is for a terminal; a log has only what needs reading."""
    done = run("build", "--root", sample)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_problems_are_told_together_and_end_with_1(sample: Path) -> None:
    """No site is written from content that is wrong."""
    for file in sorted((sample / "content/articles").glob("2024*")):
        file.write_text(file.read_text("utf-8").replace("language:", "langage:"), "utf-8")
    done = run("build", "--root", sample)
    assert done.returncode == 1
    assert done.stderr.count("did you mean language") == 3
    assert not (sample / "site").exists()


def test_a_good_site_passes_its_check(sample_root: Path) -> None:
    """Content and links together are what `check` checks."""
    done = run("check", "--root", sample_root)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_site_fails_its_check(sample: Path) -> None:
    """A link without an end is told with its page and place."""
    site = build_archive(sample, "build")
    (site / "about/index.html").write_text('<a href="/papers/nowhere/">x</a>')
    done = run("check", "--root", sample)
    assert done.returncode == 1
    assert "site/about/index.html:1:1: broken-link" in done.stderr


def test_a_seed_alone_makes_a_site(tmp_path: Path) -> None:
    """One command makes a dump an article with ledger and page; run again, it changes nothing."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/dump.txt").write_text(DUMP, "utf-8")
    site = build_archive(tmp_path)
    first = site_bytes(tmp_path / "content"), site_bytes(site)
    assert (
        "a new bridge" in (site / "articles/2024-05-15-harbour-opens-its-bridge/index.html").read_text()
    )
    assert (tmp_path / "content/ledger/dump.txt.yaml").exists()
    build_archive(tmp_path)
    assert (site_bytes(tmp_path / "content"), site_bytes(site)) == first


@pytest.mark.parametrize("arguments", [("publish",), ("build", "--fast"), ("--root", "/no/such/folder")])
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...]) -> None:
    """An unknown command, an unknown option and a folder that is not there."""
    assert run(*arguments).returncode == 2


def test_the_root_may_stand_on_either_side_of_the_command(sample: Path) -> None:
    """`--root DIR build` is `build --root DIR`."""
    assert run("--root", sample, "build").returncode == 0
    assert (sample / "site/index.html").exists()


def test_the_schema_is_printed_as_json() -> None:
    """An editor can be pointed at the output as it is."""
    assert "article" in json.loads(run("schema").stdout)["$defs"]


def test_a_build_leaves_our_content_as_it_is(own_root: Path) -> None:
    """Building this repository changes none of its own files."""
    assert site_bytes(own_root / "content") == site_bytes(ROOT / "content")


def test_an_address_on_the_command_line_stands_in_for_the_one_of_the_archive(tmp_path: Path) -> None:
    """`--base-url` is where the pages say they are, with a slash at its end."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    assert (
        run("build", "--root", tmp_path, "--base-url", "https://archive.example.net/room").returncode
        == 0
    )
    assert '"https://archive.example.net/room/articles/' in (
        tmp_path / "site" / "articles" / "index.html"
    ).read_text("utf-8")
    assert (
        run("check", "--root", tmp_path, "--base-url", "https://archive.example.net/room/").returncode
        == 0
    )


@pytest.mark.parametrize("address", ["example.org", "http://[::1"])
def test_an_address_that_is_none_is_wrong_usage(tmp_path: Path, address: str) -> None:
    """`--base-url` takes whole http and https addresses only."""
    result = run("build", "--root", tmp_path, "--base-url", address)
    assert result.returncode == 2
    assert "no address that begins with http" in result.stderr
