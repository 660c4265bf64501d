"""What a build lets pass and `check` does not: orphans, and links in brackets that lead nowhere."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, build_archive

BRIDGE = "2024-05-14-bridge-opens-in-port-sella"
ORPHAN = """\
- id: orphan
  quote: the bridge cost 300 million crowns
  note: "See [[orla-ven]]."
"""
WARNING = """\
- id: changed
  quote: the toll would be four crowns
  paragraph: p-000000
  everywhere: true
  note: "x"
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command of build.py."""
    command = [sys.executable, ROOT / "build.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample archive, not built yet."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "copy"))


def notes(sample: Path) -> Path:
    """Return the file of the notes on the bridge."""
    return sample / f"content/annotations/{BRIDGE}.yaml"


def test_an_orphan_is_published_with_a_warning(sample: Path) -> None:
    """Its words are in the site's data as an orphan's, and the curator hears of it."""
    notes(sample).write_text(ORPHAN, "utf-8")
    done = run("build", "--root", sample)
    assert done.returncode == 0
    assert f"annotations/{BRIDGE}.yaml:2: warning: changed-quotation the words of orphan" in done.stderr
    assert "[-300-] {+214+}" in done.stderr
    data = json.loads((sample / "site/data/archive.json").read_text("utf-8"))
    assert [(n["id"], n["status"]) for n in data["annotations"]] == [("orphan", "orphaned")]


def test_check_fails_on_an_orphan_and_on_a_link_to_nothing(sample: Path) -> None:
    """Both are told together with the broken links of the site."""
    notes(sample).write_text(ORPHAN, "utf-8")
    (build_archive(sample, "build") / "about/index.html").write_text('<a href="/papers/nowhere/">x</a>')
    done = run("check", "--root", sample)
    assert done.returncode == 1
    for code in ("changed-quotation", "unknown-link [[orla-ven]]", "broken-link"):
        assert f": {code}" in done.stderr


def test_check_passes_with_a_warning(sample: Path) -> None:
    """A changed paragraph is to be read again; the places of a note everywhere are named."""
    notes(sample).write_text(WARNING, "utf-8")
    build_archive(sample, "build")
    done = run("check", "--root", sample)
    assert done.returncode == 0
    assert ": warning: changed-paragraph " in done.stderr
    assert done.stdout == f"content/annotations/{BRIDGE}.yaml:2: changed shows on {BRIDGE}\n"


def test_notes_are_begun_and_taken_over_by_command(sample: Path) -> None:
    """Each command says where its notes stand, and ends with 1 where some could not be taken."""
    begun = run("annotate", "--root", sample, BRIDGE, "Carts pay half.")
    assert begun.stdout.startswith(f"content/annotations/{BRIDGE}.yaml:12: carts-pay-half")
    text = notes(sample).read_text("utf-8").replace('note: ""', 'note: "x"')
    notes(sample).write_text(text, "utf-8")
    marked = run("mark-paragraphs", "--root", sample)
    assert "marked cost-of-the-bridge, the-toll" in marked.stdout
    taken = run("import-annotations", "--root", sample, ROOT / "tests/cases/notes/hypothesis.json")
    assert (taken.returncode, taken.stderr.count("not-imported")) == (1, 3)
    assert run("check", "--root", sample).stderr.count("\n") == 2  # no site was built
