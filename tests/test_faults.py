"""A fault at file operations of an import and a build; `python -m tests.faults` tries every one."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("command", ["build", "serve"])
def test_faults_are_survived(command: str) -> None:
    """Whatever fails, and where: the site is whole, a person's work is kept, the next run is clean."""
    arguments = [sys.executable, "-m", "tests.faults", "--command", command, "--every", "191"]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("0 were not survived\n")
