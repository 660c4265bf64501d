"""What fuzzing has found: its laws hold there now; `python -m tests.fuzz` looks for more."""

import shutil
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

CASES = Path(__file__).parent / "cases" / "fuzz"
ALWAYS = (
    b"",
    b"\0",
    b"\n\n",
    b"\xff\xfe\x00",
    b"\x02---\n---\n",
    "\x01\u202e[[x|\u0130]] 2021-13-45\0\0".encode(),
)


@pytest.mark.parametrize("target", TARGETS)
def test_what_was_found_holds(target: str) -> None:
    """No input that was found once breaks a law again."""
    if target == "queries" and not shutil.which("node"):
        pytest.skip("no node: tests/publish/search/test_words.py tries the same in a browser")
    for data in (*ALWAYS, *(file.read_bytes() for file in sorted((CASES / target).glob("*")))):
        TARGETS[target](data)
