"""What tests share: an archive built once, served as a host would, and opened in a real browser."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from reading_room.content.site import load_site
from tests.browser import launched
from tests.servers import served
from tests.visitor import Visitor

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "sample"

settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")


def build_archive(root: Path, *command: str) -> Path:
    """Build the archive in a folder by the command that a person uses; return its site."""
    full = [sys.executable, str(ROOT / "build.py"), *command, "--root", str(root)]
    subprocess.run(full, check=True, stdout=subprocess.DEVNULL)
    return root / "site"


def built_once(name: str, source: Path, factory: pytest.TempPathFactory) -> Path:
    """Return a copy of an archive with its site, built by one worker for all of a test run."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    root = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "site").exists():
            for folder in ("seeds", "content"):
                if (source / folder).exists():
                    shutil.copytree(source / folder, root / folder, dirs_exist_ok=True)
            build_archive(root)
    return root


@pytest.fixture(scope="session")
def sample_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, invented, in every state that a page can be in; with its site."""
    return built_once("sample", SAMPLE, tmp_path_factory)


@pytest.fixture(scope="session")
def own_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's own archive, with its site."""
    return built_once("own", ROOT, tmp_path_factory)


@pytest.fixture(scope="session")
def sample_site(sample_root: Path) -> Path:
    """The built site of the sample archive."""
    return sample_root / "site"


@pytest.fixture(scope="session")
def sample_url(sample_root: Path) -> Iterator[str]:
    """The address of the sample site, served under the sub-path that it was built for."""
    prefix = urlsplit(load_site(sample_root).base_url).path
    with served(sample_root / "site", prefix) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium without a window."""
    with launched() as browser:
        yield browser


@pytest.fixture
def visitor(browser: Browser, sample_url: str) -> Iterator[Visitor]:
    """A reader of the sample site; the test fails where a page writes an error to the console."""
    visitor = Visitor(browser, sample_url)
    yield visitor
    visitor.leave()
    assert visitor.complaints == []


@pytest.fixture
def own(browser: Browser, own_root: Path) -> Iterator[Visitor]:
    """A reader of this repository's own archive; likewise."""
    with served(own_root / "site") as url:
        visitor = Visitor(browser, url)
        yield visitor
        visitor.leave()
    assert visitor.complaints == []
