import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from reading_room.content import load_content
from tests.error_reference import CHAPTER, chapter

ROOT = Path(__file__).parent.parent
HANDBOOK = ROOT / "docs" / "handbook"
_COMMANDS = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_every_command_of_the_handbook_works(tmp_path: Path) -> None:
    """Run one after another in the order of the chapters, from an empty folder, none of them fails."""
    content = load_content(HANDBOOK)
    bodies = {article.slug: article.body for article in content.articles}
    (path,) = content.paths
    blocks = [block for step in path.steps for block in _COMMANDS.findall(bodies[step.article])]
    assert len(path.steps) == len(bodies)
    program = tmp_path / "bin" / "reading-room"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "build.py"}" "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", "-eu", "-c", "\n".join(blocks)],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "pier" / "site" / "people" / "j-brekke" / "index.html").is_file()


def test_the_handbook_is_an_archive(tmp_path: Path) -> None:
    """The program that it describes makes its pages, without a problem."""
    root = tmp_path / "handbook"
    shutil.copytree(HANDBOOK, root, ignore=shutil.ignore_patterns("site", ".cache"))
    full = [sys.executable, str(ROOT / "build.py"), "--root", str(root)]
    done = subprocess.run(full, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (root / "site" / "articles" / "first-seed" / "index.html").is_file()


def test_the_handbook_shows_every_error_as_it_is() -> None:
    """A message that changes, changes there too: `python -m tests.error_reference`."""
    assert CHAPTER.read_text("utf-8") == chapter()
