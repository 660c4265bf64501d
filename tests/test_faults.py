"""A fault at file operations of an import and a build; `python -m tests.faults` tries every one."""

import subprocess
import sys

from tests.conftest import ROOT


def test_faults_are_survived() -> None:
    """Whatever fails, and where: the site is whole, a person's work is kept, the next run is clean."""
    command = [sys.executable, "-m", "tests.faults", "--every", "149", "--kinds", "ENOSPC,KILL"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("0 were not survived\n")
