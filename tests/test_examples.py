import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(path.name for path in (ROOT / "examples").iterdir() if path.is_dir())


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_builds_from_its_seeds_and_changes_nothing(name: str, tmp_path: Path) -> None:
    """Its content stays as the importer and its curators left it; every link of its site leads on."""
    root = tmp_path / name
    shutil.copytree(ROOT / "examples" / name, root, ignore=shutil.ignore_patterns("site", ".cache"))
    before = {path: path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}
    for command in ([], ["check"]):
        full = [sys.executable, str(ROOT / "build.py"), *command, "--root", str(root)]
        done = subprocess.run(full, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    after = {path: path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}
    assert {p for p in after if before.get(p) != after[p]} <= {root / "content" / "published.yaml"}


def test_an_example_has_a_look_of_its_own(tmp_path: Path) -> None:
    """Its style sheet takes the place of ours, colour by colour."""
    root = tmp_path / "hallig"
    shutil.copytree(ROOT / "examples" / "hallig", root, ignore=shutil.ignore_patterns("site", ".cache"))
    full = [sys.executable, str(ROOT / "build.py"), "--root", str(root)]
    subprocess.run(full, check=True, capture_output=True)
    (style,) = (root / "site").rglob("style*.css")
    assert "#0b5a4f" in style.read_text("utf-8")
