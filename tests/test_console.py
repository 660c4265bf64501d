"""What a command says while it works."""

import sys

import pytest

from reading_room import console
from reading_room.console import Console


def test_a_terminal_is_shown_how_much_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With about how long the rest takes; the line is wiped at the end. A log is not written to."""
    monkeypatch.setattr(console, "_SHOWN", 0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(Console().counting(iter("abc"), 3)) == ["a", "b", "c"]
    told = capsys.readouterr().err.split("\r")
    assert "2 of about 3, about 0 s left" in told[1] and not told[-2].strip()
    assert len({len(line) for line in told[:-1]}) == 1
    assert list(Console(quiet=True).counting(iter("abc"), 3)) == ["a", "b", "c"]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert list(Console().counting(iter("abc"), 3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
