"""How a problem is printed."""

from reading_room.errors import Problem, format_problem


def problem(source: str, column: int) -> Problem:
    return Problem(path="a.md", line=2, column=column, code="code", message="message", source=source)


def caret_line(source: str, column: int) -> str:
    return format_problem(problem(source, column)).split("\n")[2]


def test_caret_keeps_tabs() -> None:
    """The caret stands under its column however wide a tab is shown."""
    assert caret_line("a\tb", 3) == "     \t^"


def test_caret_below_wide_letters() -> None:
    """A letter that takes two columns is matched by a space that takes two."""
    assert caret_line("習b", 2) == "    \N{IDEOGRAPHIC SPACE}^"


def test_caret_below_combined_letters() -> None:
    """A combining mark takes no column."""
    assert caret_line("e\u0301b", 3) == "     ^"


def test_long_line_is_cut_around_its_column() -> None:
    """Of a line of thousands of characters only the part around the caret is shown."""
    lines = format_problem(problem("x" * 5000 + "!" + "y" * 5000, 5001)).split("\n")
    assert len(lines[1]) < 120
    assert lines[1][lines[2].index("^")] == "!"


def test_hostile_text_cannot_steer_the_terminal() -> None:
    """Escape sequences and signs that turn text around are shown as replacement characters."""
    printed = format_problem(problem("a\x1b[2J\u202eb", 0))
    assert "\x1b" not in printed
    assert "\u202e" not in printed
