"""A dump's bytes are read without loss, and what looks broken in them is told."""

from pathlib import Path

from reading_room.ingest.seed import doubtful_text, read_seed
from reading_room.model import Seed


def read(tmp_path: Path, raw: bytes) -> Seed:
    """Return a file of these bytes as a seed."""
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    return read_seed(path, "a.txt")


def test_byte_order_mark_and_carriage_returns_are_no_text(tmp_path: Path) -> None:
    """Neither a byte-order mark nor the `\\r` of a line end belongs to a line."""
    assert read(tmp_path, b"\xef\xbb\xbfone\r\ntwo\r\n").lines == ("one", "two", "")


def test_no_break_space_is_kept(tmp_path: Path) -> None:
    """A no-break space stays what it is."""
    assert read(tmp_path, "President\u00a0Voss".encode()).lines == ("President\u00a0Voss",)


def test_windows_1252_is_read_where_utf_8_fails(tmp_path: Path) -> None:
    """Typographic quotation marks of Windows-1252 are understood; its undefined bytes are kept."""
    seed = read(tmp_path, b"\x93caf\xe9\x94 \x81")
    assert (seed.lines, seed.encoding) == (("“café” \x81",), "windows-1252")


def test_mojibake_is_told(tmp_path: Path) -> None:
    """UTF-8 that was once read as Windows-1252 is reported with its line and column, and kept."""
    (problem,) = doubtful_text(read(tmp_path, "fine\nthe voterâ€™s choice".encode()))
    assert (problem.line, problem.column, problem.warning) == (2, 10, True)


def test_accents_are_not_mojibake(tmp_path: Path) -> None:
    """Ordinary accented text is not reported."""
    text = "Étienne à l’été, São Paulo, Tromsø, «größer», naïve – “ça va”"
    assert not doubtful_text(read(tmp_path, text.encode()))
