"""How much stands on one page, by name: `templates/sizes.toml`, an archive's own over ours."""

import tomllib
from pathlib import Path

from reading_room.errors import Problem, ProblemsError
from reading_room.files import read_file
from reading_room.resources import TEMPLATES

_PATH = "templates/sizes.toml"


def read_sizes(root: Path | None = None) -> dict[str, int]:
    """Return the sizes for the archive in `root`, or ours.

    Raises ProblemsError where the archive's own file is not TOML, or has a name that ours has not or a
    value that is not a number above 0.
    """
    sizes = tomllib.loads((TEMPLATES / "sizes.toml").read_text("utf-8"))
    if root is None or not (root / _PATH).exists():
        return sizes
    try:
        own = tomllib.loads(read_file(root, _PATH).decode())
    except ValueError as error:
        raise ProblemsError([_problem(f"it cannot be read as TOML: {error}")]) from error
    wrong = [
        name for name, size in own.items() if name not in sizes or type(size) is not int or size < 1
    ]
    if wrong:
        raise ProblemsError([_problem(f"{name} is no size that pages have") for name in wrong])
    return sizes | own


def _problem(message: str) -> Problem:
    hint = f"write a number above 0 behind one of these names: {', '.join(read_sizes())}"
    return Problem(path=_PATH, code="bad-size", message=message, hint=hint)
